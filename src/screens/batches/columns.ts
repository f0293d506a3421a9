/** The columns of the list of batches. */
import type { BatchKind } from '../../api/purchases/domain/batch-types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestText } from '../../components/measure.ts';
import { batchStateText, countsText } from '../../text/batches.ts';
import { formatAge, formatTime } from '../../text/format.ts';
import type { BatchRow } from './state.ts';

const KINDS: Readonly<Record<BatchKind, string>> = { set: 'change', release: 'release', buy: 'purchase' };

/** Every column, in its own order. */
export const BATCHES_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'state', title: 'State' },
  { id: 'what', title: 'What' },
  { id: 'outcomes', title: 'Outcomes' },
  { id: 'age', title: 'Age' },
  { id: 'account', title: 'Account' },
  { id: 'kind', title: 'Kind' },
  { id: 'confirmed', title: 'Confirmed' },
];

const STATE = { least: 'finished'.length, most: 'running elsewhere'.length } as const;

/** The columns of these rows at this time, in ms since the epoch. */
export function batchesColumns(now: number, rows: readonly BatchRow[]): readonly Column<BatchRow>[] {
  const states = rows.map((row) => stateSpan(row).text);
  return [
    {
      id: 'state',
      title: 'State',
      width: widestText(states, STATE.least, STATE.most),
      priority: 1,
      cell: (row) => [stateSpan(row)],
    },
    {
      id: 'what',
      title: 'What',
      width: 25,
      least: 16,
      priority: 1,
      growsAt: 2,
      cell: ({ head }) => head.title,
    },
    {
      id: 'outcomes',
      title: 'Outcomes',
      width: 48,
      least: 18,
      priority: 1,
      growsAt: 6,
      cell: ({ head, counts }) => countsText(head.kind, counts),
    },
    {
      id: 'age',
      title: 'Age',
      width: 9,
      // The age of the batch under the cursor is below the list.
      priority: 3,
      align: 'right',
      cell: ({ head }) => formatAge(head.createdAt, now),
    },
    { id: 'account', title: 'Account', width: 12, priority: 3, cell: accountCell },
    { id: 'kind', title: 'Kind', width: 8, priority: 4, cell: ({ head }) => KINDS[head.kind] },
    {
      id: 'confirmed',
      title: 'Confirmed',
      width: 19,
      priority: 5,
      cell: ({ head }) => formatTime(head.createdAt),
    },
  ];
}

/** What the batch is doing, in the colour of whether a person is needed. */
export function stateSpan(row: BatchRow): Span {
  const { head, driver, counts } = row;
  const text = driver === 'elsewhere' ? 'running elsewhere' : batchStateText(row);
  if (driver !== 'nobody') return { text, token: 'accent' };
  if (head.state === 'OPEN' || counts.UNKNOWN > 0) return { text, token: 'warn' };
  return { text, token: head.state === 'LEFT' ? 'muted' : 'good' };
}

/** The name of another account is in brackets, so that it differs without colour too. */
function accountCell({ head, foreign }: BatchRow): Cell {
  return foreign ? [{ text: `(${head.accountName})`, token: 'muted' }] : head.accountName;
}
