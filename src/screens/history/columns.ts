/** The columns of the history. */
import { DAY_MS } from '../../api/limits.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell } from '../../components/cells.ts';
import { type ColumnChoice, type ColumnName, chosenColumns } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import type { Glyphs } from '../../components/theme.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatAge, formatDate, formatPrice } from '../../text/format.ts';
import { noteText } from './detail-lines.ts';
import { type Entry, entryStatus, needsPerson, priceOf, rowOf, typeOf } from './entries.ts';

/** The same for all rows, because paging must know the room of the list without its rows. */
const WIDTHS = {
  status: { width: 19, priority: 1 },
  number: { width: 19, priority: 1 },
  type: { width: 9, priority: 2 },
  monthly: { width: 10, priority: 1 },
  placed: { width: 10, priority: 3 },
  account: { width: 12, priority: 4 },
  /** The panel shows the note in full; here a few words of it are useful. */
  note: { width: 24, least: 16, priority: 5, takesRest: true },
} as const;

/** The widths of the chosen columns. */
export function columnWidths(choice: ColumnChoice): readonly (ColumnWidths & { readonly id: string })[] {
  return chosenColumns(
    Object.entries(WIDTHS).map(([id, widths]) => ({ id, ...widths })),
    choice,
  );
}

/** Every column, in its own order. */
export const HISTORY_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'status', title: 'Status' },
  { id: 'number', title: 'Number' },
  { id: 'type', title: 'Type' },
  { id: 'monthly', title: 'Monthly' },
  { id: 'placed', title: 'Placed' },
  { id: 'account', title: 'Account' },
  { id: 'note', title: 'Note' },
];

export interface HistoryColumnOptions {
  readonly glyphs: Glyphs;
  readonly now: number;
  readonly checking: ReadonlySet<string>;
}

export function historyColumns(options: HistoryColumnOptions): readonly Column<Entry>[] {
  const { glyphs, now } = options;
  return [
    { id: 'status', title: 'Status', ...WIDTHS.status, cell: (entry) => statusCell(entry, glyphs) },
    {
      id: 'number',
      title: 'Number',
      ...WIDTHS.number,
      cell: (entry) => formatPhoneNumber(rowOf(entry).phoneNumber),
    },
    { id: 'type', title: 'Type', ...WIDTHS.type, cell: typeOf },
    { id: 'monthly', title: 'Monthly', ...WIDTHS.monthly, align: 'right', cell: priceCell },
    {
      id: 'placed',
      title: 'Placed',
      ...WIDTHS.placed,
      align: 'right',
      cell: (entry) => placedText(rowOf(entry).createdAt, now),
    },
    { id: 'account', title: 'Account', ...WIDTHS.account, cell: accountCell },
    noteColumn(options),
  ];
}

function noteColumn({ now, checking }: HistoryColumnOptions): Column<Entry> {
  return {
    id: 'note',
    title: 'Note',
    ...WIDTHS.note,
    cell: (entry) => [
      {
        text: noteText(entry, now, checking.has(rowOf(entry).id)),
        token: needsPerson(entry) ? 'warn' : 'muted',
      },
    ],
  };
}

function statusCell(entry: Entry, glyphs: Glyphs): Cell {
  const status = entryStatus(entry, glyphs);
  return needsPerson(entry) ? [status, { text: ' !', token: 'warn' }] : [status];
}

function priceCell(entry: Entry): Cell {
  const price = priceOf(entry);
  const text = formatPrice(price);
  return price.kind === 'money' ? text : [{ text, token: 'warn' }];
}

/** The name of another account is in brackets, so that it differs without colour too. */
function accountCell(entry: Entry): Cell {
  const { accountName } = rowOf(entry);
  return entry.foreign ? [{ text: `(${accountName})`, token: 'muted' }] : accountName;
}

function placedText(at: number, now: number): string {
  return Math.abs(now - at) < DAY_MS ? formatAge(at, now) : formatDate(at);
}
