/** Which offers can no longer be bought, as far as the journal of this machine knows. */
import type { NumberHistory, Purchases } from '../../api/purchases/domain/purchases.ts';

/** `ordered`: a purchase of it is pending or its outcome is unknown. `bought`: one was completed. */
export type Unavailable = 'bought' | 'ordered';

/** Why such a number cannot be bought. */
export const UNAVAILABLE_REASONS: Readonly<Record<Unavailable, string>> = {
  bought: 'already bought',
  ordered: 'already ordered',
};

/**
 * Those of the numbers that cannot be bought, by E.164, for the account of these purchases. Only these are read: a journal may hold
 * many more numbers than a search shows. Throws ApiError.
 */
export function unavailableNumbers(
  purchases: Pick<Purchases, 'ofNumber'>,
  phoneNumbers: readonly string[],
): ReadonlyMap<string, Unavailable> {
  const unavailable = new Map<string, Unavailable>();
  for (const phoneNumber of phoneNumbers) {
    const why = unavailableAs(purchases.ofNumber(phoneNumber));
    if (why !== undefined) unavailable.set(phoneNumber, why);
  }
  return unavailable;
}

/** A number that was released later can be bought again. */
function unavailableAs({ purchases, releases }: NumberHistory): Unavailable | undefined {
  // Confirmed and never sent: buying it again sends that purchase.
  const sent = purchases.filter(({ row }) => row.state !== 'INTENT');
  if (sent.some(({ settled }) => !settled)) return 'ordered';
  const released = Math.max(
    0,
    ...releases.filter(({ state }) => state === 'RELEASED').map(({ updatedAt }) => updatedAt),
  );
  const owned = sent.some(({ row, purchase }) => purchase.status === 'COMPLETED' && row.createdAt > released);
  return owned ? 'bought' : undefined;
}
