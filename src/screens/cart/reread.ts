/** Reads the offers of a cart of an earlier run again: prices change, and numbers are sold to others. */
import { toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import type { AvailableNumber } from '../../api/model.ts';
import { Pool } from '../../api/pool.ts';
import type { Provider } from '../../api/provider.ts';
import { formatPrice } from '../../text/format.ts';
import { setupFeeText } from '../../text/totals.ts';
import type { ScreenContext } from '../screen.ts';
import type { Cart } from './cart.ts';
import type { CartLine } from './line.ts';

type RereadContext = Pick<ScreenContext, 'cart' | 'session' | 'notify'>;

/** Never rejects; what could not be read stays as it was, and is read again before it is bought. */
export async function rereadOffers({ cart, session, notify }: RereadContext): Promise<void> {
  const { earlier, lines } = cart.getState();
  if (earlier === undefined || earlier.offers !== 'not read') return;
  const nothing = { changed: 0, notOffered: new Set<string>() };
  cart.dispatch({ kind: 'reread', offers: 'reading', ...nothing });
  try {
    const { provider } = await session();
    const pool = new Pool(QUESTIONS_AT_A_TIME);
    const found = await Promise.all(lines.map((line) => pool.run(() => reread(provider, cart, line))));
    cart.dispatch({
      kind: 'reread',
      offers: 'read',
      changed: found.filter((result) => result === 'changed').length,
      notOffered: new Set(
        lines.flatMap(({ offer }, index) => (found[index] === 'not offered' ? [offer.phoneNumber] : [])),
      ),
    });
  } catch (error) {
    cart.dispatch({ kind: 'reread', offers: 'not read', ...nothing });
    notify({ kind: 'error', text: `The prices were not read again: ${toApiError(error).message}` });
  }
}

async function reread(
  provider: Provider,
  cart: Cart,
  { offer, countryCode }: CartLine,
): Promise<'same' | 'changed' | 'not offered'> {
  const { phoneNumber, numberType } = offer;
  const quote = await provider.quote({
    phoneNumber,
    countryCode: offer.countryCode ?? countryCode,
    numberType,
  });
  if (quote.kind === 'not-confirmed') return 'not offered';
  if (quote.kind !== 'offered') return 'same';
  cart.dispatch({ kind: 'offer', offer: quote.number });
  return priceOf(quote.number) === priceOf(offer) ? 'same' : 'changed';
}

function priceOf({ monthlyRate, setupFee }: AvailableNumber): string {
  return `${formatPrice(monthlyRate)} ${setupFeeText(setupFee)}`;
}
