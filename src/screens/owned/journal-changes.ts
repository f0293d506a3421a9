/** Numbers that were bought or released since the account was read, according to the journal. */
import type { Purchases } from '../../api/purchases/domain/purchases.ts';

export interface JournalNews {
  /** Confirmed as ours after `since`, and not released since. */
  readonly bought: readonly string[];
  /** Released after `since`, and not bought again since. */
  readonly released: readonly string[];
}

/** Purchases and releases after `since` (ms since the epoch). Where a number has both, the later one counts. */
export function journalNews(purchases: Purchases, since: number): JournalNews {
  const bought = latest(
    purchases
      .listLoaded()
      .filter(({ row }) => row.state === 'CONFIRMED')
      .map(({ row }) => [row.phoneNumber, row.completedAt ?? row.updatedAt]),
    since,
  );
  const released = latest(
    purchases
      .releases()
      .filter((row) => row.state === 'RELEASED')
      .map((row) => [row.phoneNumber, row.updatedAt]),
    since,
  );
  const isOurs = (phoneNumber: string) => (bought.get(phoneNumber) ?? 0) > (released.get(phoneNumber) ?? 0);
  return {
    bought: [...bought.keys()].filter(isOurs),
    released: [...released.keys()].filter((phoneNumber) => !isOurs(phoneNumber)),
  };
}

/** When each number was last changed, of those changed after `since`. */
function latest(
  changes: readonly (readonly [phoneNumber: string, at: number])[],
  since: number,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [phoneNumber, at] of changes) {
    if (at > since) times.set(phoneNumber, Math.max(at, times.get(phoneNumber) ?? 0));
  }
  return times;
}
