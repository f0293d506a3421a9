/** The columns of the offers. */
import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { SearchFilter } from '../../api/provider.ts';
import { confirmedCapabilities } from '../../api/search/match-row.ts';
import { CAPABILITY_HEADING, capabilityCells, capabilityLetters } from '../../components/capabilities.ts';
import { type Cell, type Span, spansOf } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column, Sorted } from '../../components/columns.ts';
import { widestNumber, widestText } from '../../components/measure.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { placeOf } from '../../text/offer-text.ts';
import { requirementWord } from '../../text/requirements.ts';
import { totalText } from '../../text/totals.ts';
import { statesPlaces } from './offers.ts';
import type { Unavailable } from './unavailable.ts';

/** The panel beside the list. */
export const SEARCH_PANEL = { least: 38, most: 60 } as const;

/** Every column, in its own order. */
export const SEARCH_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'number', title: 'Number' },
  { id: 'type', title: 'Type' },
  { id: 'place', title: 'Place (where it is stated)' },
  { id: 'requires', title: 'Requires (where it is stated)' },
  { id: 'capabilities', title: 'Voice, SMS, MMS' },
  { id: 'monthly', title: 'Monthly' },
  { id: 'year', title: 'First year' },
];

export interface SearchColumnOptions {
  readonly glyphs: Glyphs;
  /** The digits that the search asked for; they are highlighted in the number. */
  readonly wanted: string;
  /** All loaded offers: their contents decide the widths. */
  readonly offers: readonly AvailableNumber[];
  /** The offers answer other filters than those shown. */
  readonly outdated: boolean;
  readonly unavailable: ReadonlyMap<string, Unavailable>;
  /** By number: the filters that the provider does not confirm. */
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
  readonly sort: Sorted;
}

const LEAST_REQUIREMENT = 'documents'.length;
const WIDEST_REQUIREMENT = 'documents later'.length;
/** The sign, and the blank after it. */
const SORT_SIGN = 2;
const PLACE = { least: 7, most: 40 } as const;
/** An unavailable number has the reason in place of its price. */
const MONTHLY = { least: 9, most: 14 } as const;

/** Number, type and price are the last to be hidden. Place and requirement have a column where any offer states them. */
export function searchColumns(options: SearchColumnOptions): readonly Column<AvailableNumber>[] {
  const { offers, outdated, unavailable } = options;
  const columns = [
    ...numberColumns(options),
    ...(statesPlaces(offers) ? [placeColumn(offers)] : []),
    ...(offers.some(({ requirement }) => requirement !== undefined) ? [requiresColumn(offers)] : []),
    capabilityColumn(options),
    ...priceColumns(options),
  ];
  return columns.map((column) => ({
    ...withSortSign(column, options.sort),
    cell: (row, cells) =>
      outdated || unavailable.has(row.phoneNumber)
        ? [{ text: textOf(column.cell(row, cells)), token: 'muted' }]
        : column.cell(row, cells),
  }));
}

/** The sign of the sort order stands before the title, and the title stays whole where there is room. */
function withSortSign(column: Column<AvailableNumber>, sort: Sorted): Column<AvailableNumber> {
  if (column.id !== sort.column) return column;
  const title = typeof column.title === 'string' ? column.title : column.title(column.width);
  const width = Math.max(column.width, SORT_SIGN + title.length);
  return { ...column, width, least: column.least ?? column.width };
}

function requiresColumn(offers: readonly AvailableNumber[]): Column<AvailableNumber> {
  const title = 'Requires';
  const words = (requirement: AvailableNumber['requirement']) =>
    requirement === undefined || requirement === 'none' ? (requirement ?? '') : requirementWord(requirement);
  return {
    id: 'requires',
    title,
    width: widestText(
      offers.map(({ requirement }) => words(requirement)),
      title.length,
      WIDEST_REQUIREMENT,
    ),
    least: LEAST_REQUIREMENT,
    priority: 4,
    cell: ({ requirement }, cells) => {
      if (requirement === undefined || requirement === 'none') return requirement ?? '';
      const later = requirement === 'documents-later' && cells < WIDEST_REQUIREMENT;
      return [{ text: words(later ? 'documents' : requirement), token: 'warn' }];
    },
  };
}

function numberColumns({ wanted, offers, notConfirmed }: SearchColumnOptions): Column<AvailableNumber>[] {
  return [
    {
      id: 'number',
      title: 'Number',
      width: widestNumber(offers.map(({ phoneNumber }) => phoneNumber)),
      priority: 1,
      cell: (row) => highlightDigits(formatPhoneNumber(row.phoneNumber), wanted),
    },
    {
      id: 'type',
      title: 'Type',
      width: 9,
      priority: 1,
      cell: (row) => {
        const type = formatType(row.statedType ?? row.numberType);
        const doubtful = notConfirmed.get(row.phoneNumber)?.includes('numberType') === true;
        return doubtful ? [{ text: `${type}?`, token: 'warn' }] : type;
      },
    },
  ];
}

function placeColumn(offers: readonly AvailableNumber[]): Column<AvailableNumber> {
  return {
    id: 'place',
    title: 'Place',
    width: widestText(offers.map(placeOf), PLACE.least, PLACE.most),
    least: PLACE.least,
    priority: 5,
    cell: placeOf,
  };
}

/** Signs under the words if everything else has room; otherwise three letters. */
function capabilityColumn({ glyphs, notConfirmed }: SearchColumnOptions): Column<AvailableNumber> {
  const hasWords = (cells: number) => cells >= CAPABILITY_HEADING.length;
  return {
    id: 'capabilities',
    title: (cells) => (hasWords(cells) ? CAPABILITY_HEADING : 'Has'),
    width: CAPABILITY_HEADING.length,
    least: 3,
    priority: 2,
    growsAt: 6,
    cell: (row, cells) => {
      const stated = confirmedCapabilities(row, notConfirmed.get(row.phoneNumber));
      return hasWords(cells) ? capabilityCells(glyphs, stated) : capabilityLetters(glyphs, stated);
    },
  };
}

function priceColumns({ offers, unavailable }: SearchColumnOptions): Column<AvailableNumber>[] {
  const prices = offers.map(({ monthlyRate }) => formatPrice(monthlyRate));
  return [
    {
      id: 'monthly',
      title: 'Monthly',
      width: widestText([...prices, ...unavailable.values()], MONTHLY.least, MONTHLY.most),
      priority: 1,
      align: 'right',
      cell: (row) => unavailable.get(row.phoneNumber) ?? priceCell(row),
    },
    {
      id: 'year',
      title: 'First year',
      width: 10,
      align: 'right',
      priority: 3,
      cell: (row) => (unavailable.has(row.phoneNumber) ? '' : yearCell(row)),
    },
  ];
}

function textOf(cell: Cell): string {
  return spansOf(cell)
    .map(({ text }) => text)
    .join('');
}

function priceCell(row: AvailableNumber): Cell {
  const text = formatPrice(row.monthlyRate);
  return row.monthlyRate.kind === 'money' ? text : [{ text, token: 'warn' }];
}

function yearCell(row: AvailableNumber): Cell {
  const year = firstYear(row.monthlyRate, row.setupFee);
  return year === undefined ? [{ text: '?', token: 'warn' }] : totalText(year);
}

/** The formatted number with the last run of `wanted` digits marked; spaces inside the run are marked with it. */
export function highlightDigits(formatted: string, wanted: string): readonly Span[] {
  const at = wanted === '' ? -1 : formatted.replace(/\D/g, '').lastIndexOf(wanted);
  if (at < 0) return [{ text: formatted }];
  const positions = [...formatted].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const from = positions[at] ?? 0;
  const to = (positions[at + wanted.length - 1] ?? from) + 1;
  return [
    { text: formatted.slice(0, from) },
    { text: formatted.slice(from, to), token: 'match' },
    { text: formatted.slice(to) },
  ];
}
