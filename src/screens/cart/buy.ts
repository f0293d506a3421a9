/** Buys the numbers of the cart as one batch of the journal: on disk before the first request, each number by its own purchase. */
import { toApiError } from '../../api/errors.ts';
import type { BatchItem, ItemPlan } from '../../api/purchases/domain/batch-types.ts';
import type { Session } from '../../api/session.ts';
import { plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import type { Cart } from './cart.ts';
import type { LineOutcome, OrderedLine } from './line.ts';

export interface CartPurchase {
  readonly context: Pick<ScreenContext, 'session' | 'runtime' | 'onWait' | 'notify'>;
  readonly cart: Cart;
}

/**
 * Buys what the person confirmed. Each price is read again before its number is ordered. Resolves when nothing is in progress any
 * more; never rejects.
 */
export async function buyCart(purchase: CartPurchase, ordered: readonly OrderedLine[]): Promise<void> {
  const { context, cart } = purchase;
  const signal = cart.stopSignal();
  cart.dispatch({ kind: 'buy', ordered, now: context.runtime.now() });
  const end = (problem?: string) =>
    cart.dispatch({
      kind: 'end',
      now: context.runtime.now(),
      ...(problem === undefined ? {} : { problem }),
    });
  try {
    const session = await context.session();
    const { batches } = await session.openPurchases();
    const title = `Purchase of ${plural(ordered.length, 'number')}`;
    const { why } = cart.getState();
    const { head } = batches.create({
      kind: 'buy',
      title,
      items: ordered.map(itemOf),
      ...(why === '' ? {} : { request: { why } }),
    });
    const show = (item: BatchItem) =>
      cart.dispatch({ kind: 'outcome', phoneNumber: item.phoneNumber, outcome: outcomeOf(item) });
    const onItem = ({ item }: { readonly item: BatchItem }) => show(item);
    const { batch, stopped } = await batches.run(head.id, { signal, onItem, onWait: context.onWait });
    for (const item of batch.items) show(item);
    end(stopped);
    await readChanged(purchase, session, batch.items);
    notifyEnd(purchase, batch.items);
  } catch (error) {
    const { message } = toApiError(error);
    end(message);
    context.notify({ kind: 'error', text: message });
  }
}

function itemOf({ offer, countryCode, name }: OrderedLine): ItemPlan {
  const { phoneNumber, numberType, monthlyRate } = offer;
  const order = { phoneNumber, countryCode: offer.countryCode ?? countryCode, numberType };
  return {
    kind: 'buy',
    phoneNumber,
    purchase: { order: name === '' ? order : { ...order, friendlyName: name }, monthlyRate, offer },
  };
}

function outcomeOf({ state, reason, rowId }: BatchItem): LineOutcome {
  return rowId === undefined ? { state, reason } : { state, reason, rowId };
}

/** A number whose price changed stays in the cart with its new price, so that the person decides about that one. */
async function readChanged(
  { cart }: CartPurchase,
  { provider }: Session,
  items: readonly BatchItem[],
): Promise<void> {
  for (const item of items) {
    if (item.kind !== 'buy' || item.state !== 'CHANGED_MEANWHILE') continue;
    const { phoneNumber, countryCode, numberType } = item.purchase.order;
    // What cannot be read now is read again before it is bought.
    const quote = await provider.quote({ phoneNumber, countryCode, numberType }).catch(() => undefined);
    if (quote?.kind === 'offered') cart.dispatch({ kind: 'offer', offer: quote.number });
  }
}

function notifyEnd({ context }: CartPurchase, items: readonly BatchItem[]): void {
  const count = (...states: readonly BatchItem['state'][]) =>
    items.filter(({ state }) => states.includes(state)).length;
  const bought = count('DONE');
  const unknown = count('UNKNOWN', 'STARTED');
  const parts = [
    `${bought} of ${plural(items.length, 'number')} bought`,
    ...(unknown > 0 ? [`${unknown} not known yet: see Purchases (3)`] : []),
  ];
  context.notify({ kind: bought === items.length ? 'done' : 'error', text: parts.join(', ') });
}
