/** A journal with many completed purchases, written by the code of the product. */
import { parsePrice } from '../../src/api/money/money.ts';
import { openJournal } from '../../src/api/purchases/journal/open.ts';
import { loadSqlite } from '../../src/api/purchases/journal/sqlite.ts';

const WATCH = { boot: 'bench', since: 0 };
/** Rows written in one transaction. */
const BATCH = 5_000;

/** Writes `count` purchases of an account, each confirmed, sent, accepted and completed, into a new journal. */
export async function writeBigJournal(file: string, count: number): Promise<void> {
  const opening = openJournal(file, await loadSqlite());
  if (opening.kind === 'unusable') throw new Error(opening.unusable.message);
  const { journal } = opening;
  for (let first = 0; first < count; first += BATCH) {
    journal.write(() => {
      for (let n = first; n < Math.min(count, first + BATCH); n += 1) {
        const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
        const move = { at: 1_700_000_000_000 + n * 1_000, watch: WATCH };
        const order = {
          phoneNumber: `+1212${String(2_000_000 + n)}`,
          countryCode: 'US',
          numberType: 'LOCAL',
        } as const;
        const row = { id, accountFingerprint: 'bench', accountName: 'bench', owner: 'bench' };
        journal.purchases.insert(
          row,
          { order, monthlyRate: parsePrice('1.15', 'USD') },
          move.at,
          'confirmed, not sent',
        );
        journal.purchases.apply(
          id,
          { type: 'sending', evidence: 'offered at the confirmed price; sending' },
          move,
        );
        journal.purchases.apply(
          id,
          { type: 'accepted', answerStatus: 201, evidence: 'the provider answered 201 with this number' },
          move,
        );
        journal.purchases.apply(
          id,
          { type: 'shown', evidence: 'the provider shows the number as owned' },
          move,
        );
      }
      journal.owners.leave('bench');
    });
  }
  journal.close();
}
