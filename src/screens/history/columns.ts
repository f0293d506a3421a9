/** The columns of the history. */
import { DAY_MS } from '../../api/limits.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell } from '../../components/cells.ts';
import { type ColumnChoice, type ColumnName, chosenColumns } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestNumber, widestText } from '../../components/measure.ts';
import { rememberLast } from '../../components/remember.ts';
import { type Glyphs, UNICODE } from '../../components/theme.ts';
import { sandboxNamed } from '../../config/sandbox-accounts.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatAge, formatDate, formatPrice } from '../../text/format.ts';
import { displayWidth } from '../../text/width.ts';
import { noteText } from './detail-lines.ts';
import {
  type Entry,
  entryStatus,
  nameOf,
  needsPerson,
  priceOf,
  rowOf,
  type SortColumn,
  typeOf,
} from './entries.ts';

/** The columns as sentences and menus name them. */
export const SORT_TITLES: Readonly<Record<SortColumn, string>> = {
  placed: 'Placed',
  status: 'Status',
  number: 'Number',
  name: 'Name',
  type: 'Type',
  monthly: 'Monthly',
  account: 'Account',
};

/** The widths in cells that the contents need. */
export interface HistoryWidest {
  readonly status: number;
  readonly number: number;
  readonly name: number;
  readonly monthly: number;
  /** Whether a row belongs to another account. */
  readonly foreign: boolean;
  /** Whether the sandbox and accounts with real money have rows. */
  readonly mixed: boolean;
}

/** One long name must not hide the columns of all rows: what is longer is cut until there is room for everything else. */
const WIDEST_NAME = 40;

/** A journal may have 100,000 rows: what looks the same is measured once. */
export const widestOf = rememberLast((entries: readonly Entry[]): HistoryWidest => {
  const statuses = new Set<string>();
  const prices = new Set<string>();
  for (const entry of entries) {
    statuses.add(`${entryStatus(entry, UNICODE).text}${needsPerson(entry) ? ' !' : ''}`);
    prices.add(formatPrice(priceOf(entry)));
  }
  return {
    status: widestText(statuses, 'COMPLETED'.length + 2, 24),
    number: widestNumber(entries.map((entry) => rowOf(entry).phoneNumber)),
    name: widestText(entries.map(nameOf), 8, WIDEST_NAME),
    monthly: widestText(prices, 9, 14),
    foreign: entries.some(({ foreign }) => foreign),
    mixed: areMixed(entries),
  };
});

function areMixed(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map((entry) => rowOf(entry).accountName));
  const sandboxes = [...names].filter((name) => sandboxNamed(name) !== undefined).length;
  return sandboxes > 0 && sandboxes < names.size;
}

type Id = 'status' | 'number' | 'name' | 'type' | 'monthly' | 'placed' | 'account' | 'note';

/** Status, number, name and price are the last to be cut or hidden. Paging and drawing use the same widths. */
function widthsFor({
  status,
  number,
  name,
  monthly,
  foreign,
  mixed,
}: HistoryWidest): Readonly<Record<Id, ColumnWidths>> {
  return {
    status: { width: status, priority: 1 },
    number: { width: number, priority: 1 },
    name: { width: name, least: 8, priority: 2, takesRest: name >= WIDEST_NAME },
    type: { width: 9, priority: 3 },
    monthly: { width: monthly, priority: 1 },
    placed: { width: 10, priority: 4 },
    // Play money and real money must not look alike. The same name in each row says less than a note.
    account: { width: 12, priority: mixed ? 2 : foreign ? 5 : 7 },
    /** The panel shows the note in full; here a few words of it are useful. */
    note: { width: 30, least: 16, priority: 6, takesRest: true },
  };
}

/** The widths of the chosen columns. */
export function columnWidths(
  widest: HistoryWidest,
  choice: ColumnChoice,
): readonly (ColumnWidths & { readonly id: string })[] {
  return chosenColumns(
    Object.entries(widthsFor(widest)).map(([id, widths]) => ({ id, ...widths })),
    choice,
  );
}

/** Every column, in its own order. */
export const HISTORY_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'status', title: 'Status' },
  { id: 'number', title: 'Number' },
  { id: 'name', title: 'Name' },
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
  readonly widest: HistoryWidest;
}

export function historyColumns(options: HistoryColumnOptions): readonly Column<Entry>[] {
  const { glyphs, now } = options;
  const widths = widthsFor(options.widest);
  return [
    {
      id: 'status',
      title: 'Status',
      priority: 1,
      width: widths.status.width + signCells(glyphs) - signCells(UNICODE),
      cell: (entry) => statusCell(entry, glyphs),
    },
    {
      id: 'number',
      title: 'Number',
      ...widths.number,
      cell: (entry) => formatPhoneNumber(rowOf(entry).phoneNumber),
    },
    { id: 'name', title: 'Name', ...widths.name, cell: nameOf },
    { id: 'type', title: 'Type', ...widths.type, cell: typeOf },
    { id: 'monthly', title: 'Monthly', ...widths.monthly, align: 'right', cell: priceCell },
    {
      id: 'placed',
      title: 'Placed',
      ...widths.placed,
      align: 'right',
      cell: (entry) => placedText(rowOf(entry).createdAt, now),
    },
    { id: 'account', title: 'Account', ...widths.account, cell: accountCell },
    noteColumn(options, widths.note),
  ];
}

function noteColumn({ now, checking }: HistoryColumnOptions, widths: ColumnWidths): Column<Entry> {
  return {
    id: 'note',
    title: 'Note',
    ...widths,
    cell: (entry) => [
      {
        text: noteText(entry, now, checking.has(rowOf(entry).id)),
        token: needsPerson(entry) ? 'warn' : 'muted',
      },
    ],
  };
}

/** The widest sign before a status: one cell, except in ASCII and for a screen reader. */
function signCells({ done, failed, active, arrow, no }: Glyphs): number {
  return Math.max(...[done, failed, active, arrow, no].map(displayWidth));
}

function statusCell(entry: Entry, glyphs: Glyphs): Cell {
  const status = entryStatus(entry, glyphs);
  return needsPerson(entry) ? [{ text: `${status.text} !`, token: 'warn' }] : [status];
}

function priceCell(entry: Entry): Cell {
  const price = priceOf(entry);
  const text = formatPrice(price);
  return price.kind === 'money' ? text : [{ text, token: 'warn' }];
}

/** The name of another account is in brackets, so that it differs without colour too. Only the sandbox has the names of the sandbox. */
function accountCell(entry: Entry): Cell {
  const { accountName } = rowOf(entry);
  const text = entry.foreign ? `(${accountName})` : accountName;
  return [{ text, token: sandboxNamed(accountName) === undefined ? 'real-money' : 'muted' }];
}

function placedText(at: number, now: number): string {
  return Math.abs(now - at) < DAY_MS ? formatAge(at, now) : formatDate(at);
}
