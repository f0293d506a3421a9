/** Which countries an account sells, where its carrier says so. */
import type { PhoneNumberPricing } from '../model.ts';
import type { Rows } from '../provider.ts';
import type { PricedAccount } from './model.ts';

export interface Assortment {
  /** ISO 3166-1 alpha-2. */
  readonly countryCodes: ReadonlySet<string>;
  /** The prices of all of them, where the carrier has one list. */
  readonly list?: Rows<PhoneNumberPricing>;
  /** What is said of any other country: nothing is sold there, unless a part of the answer could not be read. */
  readonly elsewhere: Rows<PhoneNumberPricing>;
}

/** Whether `readAssortment` finds one. Otherwise each country has to be asked for, and what is sold is seen in its offers. */
export function tellsCountries({ provider }: Pick<PricedAccount, 'provider'>): boolean {
  const { priceList } = provider.abilities;
  return priceList === 'whole' || (priceList === 'by country' && provider.soldCountries !== undefined);
}

/** Whether every part of the answer could be read, so that nothing is sold in a country that it does not name. */
export function isWhole({ elsewhere }: Pick<Assortment, 'elsewhere'>): boolean {
  return elsewhere.unreadable === 0 && elsewhere.reason === undefined;
}

/** What the account sells; undefined where its carrier does not say. Throws ApiError. */
export async function readAssortment(
  { provider }: Pick<PricedAccount, 'provider'>,
  signal: AbortSignal,
): Promise<Assortment | undefined> {
  if (provider.abilities.priceList === 'whole') {
    const list = await provider.priceList?.({}, signal);
    if (list === undefined) return undefined;
    return {
      countryCodes: new Set(list.rows.map(({ countryCode }) => countryCode)),
      list,
      elsewhere: { ...list, rows: [] },
    };
  }
  if (provider.abilities.priceList !== 'by country') return undefined;
  const sold = await provider.soldCountries?.(signal);
  return sold === undefined
    ? undefined
    : { countryCodes: new Set(sold.rows), elsewhere: { ...sold, rows: [] } };
}
