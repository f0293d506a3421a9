/** The columns of the bulk edit. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestText } from '../../components/measure.ts';
import { rememberLast } from '../../components/remember.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { valueText } from './fields.ts';
import type { BulkItem } from './plan.ts';
import { type BulkState, hasRun, valueNow } from './state.ts';

/** Every column, in its own order. */
export const BULK_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'number', title: 'Number' },
  { id: 'before', title: 'The value of before' },
  { id: 'after', title: 'The new value' },
  { id: 'result', title: 'Result' },
];

const LEAST_VALUE = 9;
/** Longer values, such as URLs, get what is left. */
const MOST_VALUE = 40;

/** The widths of the values before and after, in cells. */
const widestOf = rememberLast((items: readonly BulkItem[]) => ({
  before: widest(items.map(({ before }) => before)),
  after: widest(items.map(({ after }) => after)),
}));

/** The width of the values that the numbers have after the run: also of one that somebody else set. */
const widestNow = rememberLast(
  (items: BulkState['items'], field: BulkState['field'], results: BulkState['results']) =>
    widest(items.map((item) => valueNow({ field, results }, item) ?? '')),
);

function widest(values: readonly string[]): number {
  return widestText(values, LEAST_VALUE, MOST_VALUE);
}

function valueWidths(width: number): Omit<ColumnWidths, 'priority'> {
  return { width, least: LEAST_VALUE, growsAt: 2, takesRest: width === MOST_VALUE };
}

/** Before the run: the present value and the value to send. After it: the value before the run and the present value. */
export function bulkColumns(state: BulkState): readonly Column<BulkItem>[] {
  const [first, second] = hasRun(state) ? ['Before', 'Now'] : ['Now', 'Becomes'];
  const { before, after } = widestOf(state.items);
  return [
    {
      id: 'number',
      title: 'Number',
      width: 19,
      priority: 1,
      cell: ({ number }) => formatPhoneNumber(number.phoneNumber),
    },
    {
      id: 'before',
      title: first,
      ...valueWidths(before),
      priority: 1,
      cell: ({ before }) => shown(state, before, 'muted'),
    },
    {
      id: 'after',
      title: second,
      ...valueWidths(
        hasRun(state) ? Math.max(after, widestNow(state.items, state.field, state.results)) : after,
      ),
      priority: 1,
      cell: (item) => secondCell(state, item),
    },
    { id: 'result', title: 'Result', width: 11, priority: 1, cell: (item) => [resultSpan(state, item)] },
  ];
}

function shown(state: BulkState, value: string, token: 'muted' | 'plain'): Cell {
  return [{ text: valueText(state, value), token: value === '' ? 'muted' : token }];
}

function secondCell(state: BulkState, item: BulkItem): Cell {
  if (!hasRun(state)) return shown(state, item.after, 'plain');
  const value = valueNow(state, item);
  return value === undefined ? [{ text: 'not known', token: 'warn' }] : shown(state, value, 'plain');
}

function resultSpan(state: BulkState, { index, unchanged, problem }: BulkItem): Span {
  if (problem !== undefined) return { text: 'refused', token: 'bad' };
  if (unchanged) return { text: 'already set', token: 'muted' };
  const result = state.results[index];
  switch (result?.state) {
    case undefined:
    case 'WAITING':
    case 'LEFT':
      return { text: 'pending', token: 'muted' };
    case 'STARTED':
      return { text: 'sending …', token: 'accent' };
    case 'DONE':
      return { text: 'set', token: 'good' };
    case 'SAME':
      return { text: 'already set', token: 'good' };
    case 'CHANGED_MEANWHILE':
      return { text: 'changed', token: 'warn' };
    case 'REFUSED':
    case 'NOT_CONFIGURED':
      return { text: 'not set', token: 'bad' };
    case 'FAILED':
      return { text: 'failed', token: 'bad' };
    case 'UNKNOWN':
      return { text: 'not known', token: 'warn' };
  }
}
