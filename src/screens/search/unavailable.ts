/** Which offers can no longer be bought, as far as the journal of this machine knows. */
import type { Purchases } from '../../api/purchases/domain/types.ts';
import type { ScreenContext } from '../screen.ts';

/** `ordered`: a purchase of it is pending or its outcome is unknown. `bought`: one was completed. */
export type Unavailable = 'bought' | 'ordered';

/** Why such a number cannot be bought. */
export const UNAVAILABLE_REASONS: Readonly<Record<Unavailable, string>> = {
  bought: 'already bought',
  ordered: 'already ordered',
};

/** By E.164 number, for the account of these purchases. A number that was released later can be bought again. */
export function unavailableNumbers(
  purchases: Pick<Purchases, 'list' | 'releases'>,
): ReadonlyMap<string, Unavailable> {
  const unavailable = new Map<string, Unavailable>();
  const released = new Map<string, number>();
  const views = purchases.list();
  for (const row of purchases.releases()) {
    if (row.state !== 'RELEASED') continue;
    released.set(row.phoneNumber, Math.max(row.updatedAt, released.get(row.phoneNumber) ?? 0));
  }
  for (const { row, purchase, settled } of views) {
    // Confirmed and never sent: buying it again sends that purchase.
    if (row.state === 'INTENT') continue;
    const gone = (released.get(row.phoneNumber) ?? 0) >= row.createdAt;
    if (!settled) unavailable.set(row.phoneNumber, 'ordered');
    else if (purchase.status === 'COMPLETED' && !gone && !unavailable.has(row.phoneNumber)) {
      unavailable.set(row.phoneNumber, 'bought');
    }
  }
  return unavailable;
}

/** Calls back with the unavailable numbers, at once and whenever they change. Rejects when the journal cannot be read. */
export async function watchUnavailable(
  context: Pick<ScreenContext, 'session'>,
  signal: AbortSignal,
  onChange: (unavailable: ReadonlyMap<string, Unavailable>) => void,
): Promise<void> {
  const purchases = await (await context.session()).openPurchases();
  if (signal.aborted) return;
  let before = '[]';
  const refresh = () => {
    const unavailable = unavailableNumbers(purchases);
    const now = JSON.stringify([...unavailable]);
    if (now !== before) onChange(unavailable);
    before = now;
  };
  signal.addEventListener('abort', purchases.subscribe(refresh));
  refresh();
}
