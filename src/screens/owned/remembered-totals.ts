/** Every frame shows the sums, but few frames change them: the last sums are kept. */
import { rememberLast } from '../../components/remember.ts';
import type { OwnedList } from './list.ts';
import { Rows } from './rows.ts';
import { type Tally, tallyMarked, tallyOf } from './totals.ts';

export interface Tallies {
  readonly shown: (list: OwnedList, rows: Rows) => Tally;
  readonly marked: (list: OwnedList, marked: ReadonlySet<string>) => Tally;
}

export function createTallies(): Tallies {
  // Everything is shown again after each filter.
  const whole = rememberLast((list: OwnedList) => tallyOf(list, new Rows(list, undefined)));
  const part = rememberLast(tallyOf);
  return {
    shown: (list, rows) => (rows.length === list.entries.length ? whole(list) : part(list, rows)),
    marked: rememberLast(tallyMarked),
  };
}
