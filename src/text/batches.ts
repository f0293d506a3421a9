/** Words for batches and their items, the same in commands and on screens. */

import type { Charges } from '../api/purchases/domain/batch-charges.ts';
import type { BatchKind, BatchSummary, ItemCounts } from '../api/purchases/domain/batch-types.ts';
import type { ToBuy } from '../api/purchases/domain/batch-work.ts';
import { formatCount, formatMoney, plural } from './format.ts';
import { missingFeesNote, todayNote } from './totals.ts';

type ItemState = keyof ItemCounts;

/** What became of a number, for programs: "changed-meanwhile". */
export function outcomeWord(state: ItemState): string {
  return state.toLowerCase().replaceAll('_', '-');
}

const DONE: Readonly<Record<BatchKind, string>> = { set: 'set', release: 'released', buy: 'bought' };

const SAME: Readonly<Record<BatchKind, string>> = {
  set: 'already set',
  release: 'already released',
  buy: 'owned already',
};

/** The same for people: "set", "already set", "changed by someone else". */
export function outcomeText(kind: BatchKind, state: ItemState): string {
  switch (state) {
    case 'DONE':
      return DONE[kind];
    case 'SAME':
      return SAME[kind];
    case 'WAITING':
      return 'not begun';
    case 'STARTED':
      return 'in progress';
    case 'CHANGED_MEANWHILE':
      return 'changed meanwhile';
    case 'REFUSED':
      return 'refused';
    case 'FAILED':
      return 'failed';
    case 'UNKNOWN':
      return 'outcome unknown';
    case 'NOT_CONFIGURED':
      return 'bought, not configured';
    case 'LEFT':
      return 'left';
  }
}

const ORDER: readonly ItemState[] = [
  'DONE',
  'SAME',
  'CHANGED_MEANWHILE',
  'REFUSED',
  'FAILED',
  'NOT_CONFIGURED',
  'UNKNOWN',
  'STARTED',
  'WAITING',
  'LEFT',
];

/** How many numbers came to what: "37 set, 2 refused, 1 not begun". */
export function countsText(kind: BatchKind, counts: ItemCounts): string {
  return ORDER.filter((state) => counts[state] > 0)
    .map((state) => `${formatCount(counts[state])} ${outcomeText(kind, state)}`)
    .join(', ');
}

/** "$3.30 today for the first month and set-up fees, $2.30 per month"; with the set-up fees that are in no sum. */
export function chargesText(charges: Charges): string {
  const sum = (money: Charges['today']) => money.map(formatMoney).join(' and ');
  const missing = missingFeesNote(charges);
  const fees = missing === '' ? '' : `, ${missing}`;
  return `${sum(charges.today)} today for the ${todayNote(charges)}${fees}, ${sum(charges.monthly)} per month`;
}

/** "3 numbers: $3.30 today …, $3.30 per month.", and how many further numbers of the search. */
export function toBuyLines({ count, further, charges }: ToBuy): readonly string[] {
  const known = count - further;
  return [
    ...(known > 0 ? [`${plural(known, 'number')}: ${chargesText(charges)}.`] : []),
    ...(further > 0
      ? [`${plural(further, 'further number')} of its search: the cheapest that are offered then.`]
      : []),
  ];
}

/** "$3.30+ today, $2.30 per month"; the sign means that a set-up fee is not included, because it is not published. */
export function shortChargesText({ today, monthly, withoutFee }: Charges): string {
  const sum = (money: Charges['today']) => money.map(formatMoney).join(' and ');
  return `${sum(today)}${withoutFee === 0 ? '' : '+'} today, ${sum(monthly)} per month`;
}

/** What a batch is doing: "running", "running in another dialdeck", "not finished", "left", "outcomes unknown", "finished". */
export function batchStateText({ head, driver, counts }: BatchSummary): string {
  if (driver === 'here') return 'running';
  if (driver === 'elsewhere') return 'running in another dialdeck';
  if (head.state === 'OPEN') return 'not finished';
  if (head.state === 'LEFT') return 'left';
  return counts.UNKNOWN > 0 ? 'outcomes unknown' : 'finished';
}

/** "12 numbers a second, 40 s left"; empty while nothing can be said. */
export function paceText(perSecond: number | undefined, left: string | undefined): string {
  if (perSecond === undefined) return '';
  const rate =
    perSecond >= 1
      ? `${plural(Math.round(perSecond), 'number')} a second`
      : `${plural(Math.max(1, Math.round(perSecond * 60)), 'number')} a minute`;
  return left === undefined ? rate : `${rate}, ${left} left`;
}
