/** The countries for which Twilio states prices: https://www.twilio.com/docs/phone-numbers/pricing. */
import type { HttpClient } from '../../http/client.ts';
import type { Provider } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { readCountry, readRows } from '../reading.ts';
import { readAll, readPricedCountryPage } from './pages.ts';
import { WirePricedCountrySchema } from './wire.ts';

/** One page holds more countries than there are. */
const FIRST_PAGE = '/v1/PhoneNumbers/Countries?PageSize=1000';

export function createSoldCountries(
  http: HttpClient,
  { now }: Pick<Runtime, 'now'>,
): NonNullable<Provider['soldCountries']> {
  return async (signal) => {
    const { rows: wireRows, more } = await readAll(http, FIRST_PAGE, readPricedCountryPage, signal);
    const { rows, unreadable } = readRows(wireRows, (row) => {
      const wire = WirePricedCountrySchema.safeParse(row);
      return wire.success ? readCountry(wire.data.iso_country) : undefined;
    });
    return {
      rows: [...new Set(rows)],
      unreadable,
      ...(more === undefined ? {} : { reason: more }),
      fetchedAt: now(),
    };
  };
}
