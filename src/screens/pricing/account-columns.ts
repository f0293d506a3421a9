/** The columns that compare several accounts: the price of each, and the cheapest. */
import type { Cell } from '../../components/cells.ts';
import type { Column } from '../../components/columns.ts';
import type { Glyphs } from '../../components/theme.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatMoney } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { failureWord } from './failure-word.ts';
import type { ListShape } from './list-shape.ts';
import { cheapestOf, type PriceRow, type RowPart } from './rows.ts';

const KINDS = ['from', 'year', 'three-years'] as const;
type Kind = (typeof KINDS)[number];

function widthsOf({ widest }: ListShape): Readonly<Record<Kind, ColumnWidths>> {
  return {
    // A mark and a blank come before the cheapest.
    from: { width: Math.max(11, widest.month + 2), least: Math.max(8, widest.month + 2), priority: 2 },
    year: { width: Math.max(9, widest.year), priority: 3, together: true },
    'three-years': { width: Math.max(10, widest.threeYears), priority: 4, together: true },
  };
}

/** The account is part of the id, except in the price by which rows are sorted. */
function idOf(kind: Kind, account: string, place: number): string {
  return kind === 'from' && place === 0 ? kind : `${kind} ${account}`;
}

/** What a column shows, whichever account it belongs to. */
export function kindOf({ id }: { readonly id: string }): string {
  return id.split(' ', 1)[0] ?? id;
}

/** The widths of the columns of one account. */
export function accountWidths(
  account: string,
  place: number,
  shape: ListShape,
): readonly (ColumnWidths & { readonly id: string })[] {
  const widths = widthsOf(shape);
  return KINDS.map((kind) => ({ id: idOf(kind, account, place), group: account, ...widths[kind] }));
}

/** How many accounts have columns among the `chosen` ones, but none among those that are shown: their ids. */
export function accountsWithoutColumn(
  { accounts }: ListShape,
  chosen: readonly { readonly id: string }[],
  shown: ReadonlySet<string>,
): number {
  return accounts.filter((account, place) => {
    const ids = KINDS.map((kind) => idOf(kind, account, place));
    return chosen.some(({ id }) => ids.includes(id)) && !ids.some((id) => shown.has(id));
  }).length;
}

/** The lowest monthly price of one account, with the totals beside it when there is room. */
export function accountColumns(
  account: string,
  place: number,
  shape: ListShape,
  glyphs: Glyphs,
): readonly Column<PriceRow>[] {
  const widths = widthsOf(shape);
  const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
  const column = (kind: Kind) =>
    ({
      id: idOf(kind, account, place),
      group: account,
      otherGroups: shape.accounts,
      ...widths[kind],
      align: 'right',
    }) as const;
  return [
    { title: 'Month', ...column('from'), cell: (row) => priceCell(row, partOf(row), glyphs) },
    {
      title: '1st year',
      ...column('year'),
      cell: (row) => totalText(partOf(row)?.prices?.firstYear.from),
    },
    {
      title: '3 years',
      ...column('three-years'),
      cell: (row) => totalText(partOf(row)?.prices?.threeYears.from),
    },
  ];
}

function priceCell(row: PriceRow, part: RowPart | undefined, glyphs: Glyphs): Cell {
  if (part?.prices !== undefined) {
    const price = formatMoney(part.prices.monthly.from);
    return cheapestOf(row).accounts.includes(part.account)
      ? [
          { text: `${glyphs.mark} `, token: 'good' },
          { text: price, token: 'good' },
        ]
      : price;
  }
  if (part?.failure !== undefined)
    return [{ text: `${glyphs.failed} ${failureWord(part.failure.code)}`, token: 'bad' }];
  if (part?.priced === undefined) return '';
  const unreadable = part.priced.unreadable + part.priced.notStated;
  return unreadable > 0 ? [{ text: glyphs.unknown, token: 'warn' }] : [{ text: glyphs.no, token: 'muted' }];
}
