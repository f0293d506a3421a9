/** Every frame shows the sums, but few frames change them: the last sums are kept. */
import type { OwnedList } from './list.ts';
import type { Rows } from './rows.ts';
import { type Tally, tallyMarked, tallyOf } from './totals.ts';

export interface Tallies {
  readonly shown: (list: OwnedList, rows: Rows) => Tally;
  readonly marked: (list: OwnedList, marked: ReadonlySet<string>) => Tally;
}

export function createTallies(): Tallies {
  return { shown: remembered(tallyOf), marked: remembered(tallyMarked) };
}

/** The same function with a memory of its last answer. */
function remembered<Left, Right, Answer>(
  ask: (left: Left, right: Right) => Answer,
): (left: Left, right: Right) => Answer {
  let last: { readonly left: Left; readonly right: Right; readonly answer: Answer } | undefined;
  return (left, right) => {
    if (last?.left !== left || last.right !== right) last = { left, right, answer: ask(left, right) };
    return last.answer;
  };
}
