/** Which numbers a search has lately shown. Telnyx sells no others. */
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from './database.ts';

export interface Searches {
  record(phoneNumbers: readonly string[]): void;
  /** Whether a search of the last `withinMs` showed the number. */
  hasShown(phoneNumber: string, withinMs: number): boolean;
}

/** The searches of an open ledger; `now` is the sandbox's clock in ms. */
export function createSearches(db: DatabaseSync, now: () => number): Searches {
  const write = db.prepare(
    'INSERT INTO searches (phone_number, at) VALUES (:number, :now) ON CONFLICT (phone_number) DO UPDATE SET at = :now',
  );
  const read = db.prepare('SELECT 1 FROM searches WHERE phone_number = :number AND at >= :since');
  return {
    record: (phoneNumbers) =>
      transaction(db, () => {
        for (const number of phoneNumbers) write.run({ number, now: now() });
      }),
    hasShown: (number, withinMs) => read.get({ number, since: now() - withinMs }) !== undefined,
  };
}
