/** Which offers are none any more, as far as this machine's own purchases say. */
import type { Purchases } from '../../api/purchases/domain/types.ts';
import type { ScreenContext } from '../screen.ts';

/** `ordered`: a purchase of it is under way or in doubt. `bought`: one has completed. */
export type Taken = 'bought' | 'ordered';

/** What is said to Enter on such a row. */
export const TAKEN_REASONS: Readonly<Record<Taken, string>> = {
  bought: 'bought already',
  ordered: 'an order for it is under way',
};

/** By E.164 number, for the account of these purchases. A number that was given back later is an offer again. */
export function takenNumbers(purchases: Pick<Purchases, 'list' | 'releases'>): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  const released = new Map<string, number>();
  for (const row of purchases.releases()) {
    if (row.state !== 'RELEASED') continue;
    released.set(row.phoneNumber, Math.max(row.updatedAt, released.get(row.phoneNumber) ?? 0));
  }
  for (const { row, purchase, settled } of purchases.list()) {
    // Confirmed and never sent: buying it again sends that one.
    if (row.state === 'INTENT') continue;
    const gone = (released.get(row.phoneNumber) ?? 0) >= row.createdAt;
    if (!settled) taken.set(row.phoneNumber, 'ordered');
    else if (purchase.status === 'COMPLETED' && !gone && !taken.has(row.phoneNumber)) {
      taken.set(row.phoneNumber, 'bought');
    }
  }
  return taken;
}

/** Calls back with the numbers that are taken, at once and whenever others are. Rejects when there is no journal to read. */
export async function watchTaken(
  context: Pick<ScreenContext, 'session'>,
  signal: AbortSignal,
  onTaken: (taken: ReadonlyMap<string, Taken>) => void,
): Promise<void> {
  const purchases = await (await context.session()).openPurchases();
  if (signal.aborted) return;
  let before = '[]';
  const refresh = () => {
    const taken = takenNumbers(purchases);
    const now = JSON.stringify([...taken]);
    if (now !== before) onTaken(taken);
    before = now;
  };
  signal.addEventListener('abort', purchases.subscribe(refresh));
  refresh();
}
