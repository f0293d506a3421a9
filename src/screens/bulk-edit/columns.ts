/** The columns of the bulk edit. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
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

/** Before the run: the present value and the value to send. After it: the value before the run and the present value. */
export function bulkColumns(state: BulkState): readonly Column<BulkItem>[] {
  const [first, second] = hasRun(state) ? ['Before', 'Now'] : ['Now', 'Becomes'];
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
      width: 9,
      priority: 1,
      takesRest: true,
      cell: ({ before }) => shown(state, before, 'muted'),
    },
    {
      id: 'after',
      title: second,
      width: 9,
      priority: 1,
      takesRest: true,
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
