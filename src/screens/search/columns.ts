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
import { formatPrice, formatType } from '../../text/format.ts';
import { requirementWord } from '../../text/requirements.ts';
import { totalText } from '../../text/totals.ts';
import { placeOf } from './offers.ts';
import type { Unavailable } from './unavailable.ts';

export interface SearchColumnOptions {
  readonly glyphs: Glyphs;
  /** The digits that the search asked for; they are highlighted in the number. */
  readonly wanted: string;
  /** Whether any offer states its place: only then there is a column for it. */
  readonly placed: boolean;
  /** Whether any offer states what it requires: only then there is a column for it. */
  readonly requires: boolean;
  /** The width of the table in cells. */
  readonly width: number;
  /** The offers answer other filters than those shown. */
  readonly outdated: boolean;
  readonly unavailable: ReadonlyMap<string, Unavailable>;
  /** By number: the filters that the provider does not confirm. */
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
}

/** The columns at full width need this much; in a narrower table they shrink, so that none is dropped. */
const ROOMY = 74;
const WIDEST_PLACE = 32;
/** From this width on, place and requirement leave room for capabilities under their words; below, those are three letters. */
const ROOMY_WITH_PLACE = 90;
/** The width of the other columns of a roomy table with places, with their gaps and the room for pointer and mark. */
const BESIDE_PLACE = { words: 71, letters: 61 } as const;
/** From this width on, "documents later" has room beside the place; below, it is "documents". */
const WORDS_OF_REQUIREMENT = 110;
const REQUIRES_WIDTH = { words: 'documents later'.length, short: 'documents'.length } as const;
const GAP = 2;

function requiresColumn({ width }: SearchColumnOptions): Column<AvailableNumber> {
  const form = requirementForm(width);
  return {
    id: 'requires',
    title: 'Requires',
    width: REQUIRES_WIDTH[form],
    hideRank: 4,
    cell: ({ requirement }) => {
      if (requirement === undefined || requirement === 'none') return requirement ?? '';
      const later = requirement === 'documents-later' && form === 'short';
      return [{ text: requirementWord(later ? 'documents' : requirement), token: 'warn' }];
    },
  };
}

function requirementForm(width: number): keyof typeof REQUIRES_WIDTH {
  return width >= WORDS_OF_REQUIREMENT ? 'words' : 'short';
}

export function searchColumns(options: SearchColumnOptions): readonly Column<AvailableNumber>[] {
  const { placed, requires, outdated, unavailable } = options;
  const columns = [
    ...numberColumns(options),
    ...(placed ? [placeColumn(options)] : []),
    ...(requires ? [requiresColumn(options)] : []),
    capabilityColumn(options),
    ...priceColumns(options),
  ];
  return columns.map((column) => ({
    ...column,
    cell: (row) =>
      outdated || unavailable.has(row.phoneNumber)
        ? [{ text: textOf(column.cell(row)), token: 'muted' }]
        : column.cell(row),
  }));
}

function hasCapabilityWords({ placed, requires, width }: SearchColumnOptions): boolean {
  return width >= (placed || requires ? ROOMY_WITH_PLACE : ROOMY);
}

function isRoomy({ width }: SearchColumnOptions): boolean {
  return width >= ROOMY;
}

function numberColumns(options: SearchColumnOptions): Column<AvailableNumber>[] {
  const { wanted, placed, notConfirmed } = options;
  return [
    {
      id: 'number',
      title: 'Number',
      width: isRoomy(options) && !placed ? 22 : 17,
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
  ];
}

function placeColumn(options: SearchColumnOptions): Column<AvailableNumber> {
  const { width, requires } = options;
  const others = BESIDE_PLACE[hasCapabilityWords(options) ? 'words' : 'letters'];
  const beside = others + (requires ? REQUIRES_WIDTH[requirementForm(width)] + GAP : 0);
  return {
    id: 'place',
    title: 'Place',
    width: Math.min(WIDEST_PLACE, Math.max(7, width - beside)),
    hideRank: 3,
    cell: placeOf,
  };
}

function capabilityColumn(options: SearchColumnOptions): Column<AvailableNumber> {
  const { glyphs, notConfirmed } = options;
  const words = hasCapabilityWords(options);
  const cells = words ? capabilityCells : capabilityLetters;
  return {
    id: 'capabilities',
    title: words ? CAPABILITY_HEADING : 'Has',
    width: words ? CAPABILITY_HEADING.length : 3,
    cell: (row) => cells(glyphs, confirmedCapabilities(row, notConfirmed.get(row.phoneNumber))),
  };
}

function priceColumns(options: SearchColumnOptions): Column<AvailableNumber>[] {
  const { unavailable } = options;
  const roomy = isRoomy(options);
  return [
    {
      id: 'monthly',
      title: roomy ? 'Monthly' : 'Month',
      width: roomy ? 9 : 8,
      align: 'right',
      cell: (row) => unavailable.get(row.phoneNumber) ?? priceCell(row),
    },
    {
      id: 'year',
      title: 'First year',
      width: 10,
      align: 'right',
      hideRank: 1,
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
