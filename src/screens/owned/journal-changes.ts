/** Numbers that were bought or released since the account was read, according to the journal. */
import type { Purchases } from '../../api/purchases/domain/purchases.ts';

export interface JournalNews {
  /** Confirmed as ours after `since`. */
  readonly bought: readonly string[];
  /** Released after `since`. */
  readonly released: readonly string[];
}

/** Purchases and releases after `since` (ms since the epoch). */
export function journalNews(purchases: Purchases, since: number): JournalNews {
  const bought = purchases
    .listLoaded()
    .filter(({ row }) => row.state === 'CONFIRMED' && (row.completedAt ?? row.updatedAt) > since)
    .map(({ row }) => row.phoneNumber);
  const released = purchases
    .releases()
    .filter((row) => row.state === 'RELEASED' && row.updatedAt > since)
    .map((row) => row.phoneNumber);
  return { bought, released };
}
