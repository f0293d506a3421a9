/** The columns of the offers. */

import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { SearchFilter } from '../../api/provider.ts';
import { confirmedCapabilities } from '../../api/search/match-row.ts';
import { CAPABILITY_HEADING, capabilityCells, capabilityLetters } from '../../components/capabilities.ts';
import { type Cell, type Span, spansOf } from '../../components/cells.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { formatMoney, formatPrice, formatType } from '../../text/format.ts';
import { placeOf } from './state.ts';
import type { Taken } from './unavailable.ts';

export interface SearchColumnOptions {
  readonly glyphs: Glyphs;
  /** The digits that the search asked for; they stand out in the number. */
  readonly wanted: string;
  /** Whether any place is stated: then it has a column. */
  readonly placed: boolean;
  /** Cells that the table has. */
  readonly width: number;
  /** The rows answer other filters than those shown. */
  readonly old: boolean;
  readonly taken: ReadonlyMap<string, Taken>;
  /** By number: what was asked for and is not confirmed. */
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
}

/** What all columns take at their full width, with gaps and gutter: below it they are narrower, so that none has to go. */
const ROOMY = 74;
const WIDEST_PLACE = 32;
/** What the other columns of a roomy table take, with their gaps. */
const BESIDE_PLACE = 78;

export function searchColumns(options: SearchColumnOptions): readonly Column<AvailableNumber>[] {
  const { glyphs, wanted, placed, width, old, taken, notConfirmed } = options;
  const roomy = width >= ROOMY;
  const place: Column<AvailableNumber> = {
    id: 'place',
    title: 'Place',
    width: Math.min(WIDEST_PLACE, Math.max(7, width - BESIDE_PLACE)),
    hideRank: 3,
    cell: placeOf,
  };
  const columns: readonly Column<AvailableNumber>[] = [
    {
      id: 'number',
      title: 'Number',
      width: roomy && !placed ? 22 : 17,
      cell: (row) => highlightDigits(formatPhoneNumber(row.phoneNumber), wanted),
    },
    {
      id: 'type',
      title: 'Type',
      width: 9,
      hideRank: 2,
      cell: (row) => {
        const type = formatType(row.statedType ?? row.numberType);
        const doubtful = notConfirmed.get(row.phoneNumber)?.includes('numberType') === true;
        return doubtful ? [{ text: `${type}?`, token: 'warn' }] : type;
      },
    },
    ...(placed ? [place] : []),
    {
      id: 'capabilities',
      title: roomy ? CAPABILITY_HEADING : 'Can',
      width: roomy ? CAPABILITY_HEADING.length : 3,
      cell: (row) =>
        (roomy ? capabilityCells : capabilityLetters)(
          glyphs,
          confirmedCapabilities(row, notConfirmed.get(row.phoneNumber)),
        ),
    },
    {
      id: 'monthly',
      title: roomy ? 'Monthly' : 'Month',
      width: roomy ? 9 : 8,
      align: 'right',
      cell: (row) => taken.get(row.phoneNumber) ?? rateCell(row),
    },
    {
      id: 'year',
      title: 'First year',
      width: 10,
      align: 'right',
      hideRank: 1,
      cell: (row) => (taken.has(row.phoneNumber) ? '' : yearCell(row)),
    },
  ];
  return columns.map((column) => ({
    ...column,
    cell: (row) =>
      old || taken.has(row.phoneNumber)
        ? [{ text: textOf(column.cell(row)), token: 'muted' }]
        : column.cell(row),
  }));
}

function textOf(cell: Cell): string {
  return spansOf(cell)
    .map(({ text }) => text)
    .join('');
}

function rateCell(row: AvailableNumber): Cell {
  const text = formatPrice(row.monthlyRate);
  return row.monthlyRate.kind === 'money' ? text : [{ text, token: 'warn' }];
}

/** At least: no provider states a set-up fee with its offers. */
function yearCell(row: AvailableNumber): Cell {
  const year = firstYear(row.monthlyRate);
  return year === undefined ? [{ text: '?', token: 'warn' }] : `${formatMoney(year)}+`;
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
