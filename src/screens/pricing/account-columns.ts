/** The columns that compare several accounts: the price of each, and the cheapest. */
import type { Cell } from '../../components/cells.ts';
import type { Column } from '../../components/columns.ts';
import type { Glyphs } from '../../components/theme.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatMoney } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { failureWord } from './failure-word.ts';
import { cheapestOf, type PriceRow, type RowPart } from './rows.ts';

const WIDTHS = {
  month: { width: 11, least: 8, priority: 1, growsAt: 2 },
  year: { width: 9, priority: 3 },
  threeYears: { width: 10, priority: 4 },
} as const;

/** The widths of the columns of these accounts. */
export function accountWidths(accounts: readonly string[]): readonly ColumnWidths[] {
  return accounts.flatMap(() => Object.values(WIDTHS));
}

/** The lowest monthly price of each account, with the totals beside it when there is room. */
export function accountColumns(accounts: readonly string[], glyphs: Glyphs): readonly Column<PriceRow>[] {
  return accounts.flatMap((account, place): Column<PriceRow>[] => {
    const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
    return [
      {
        id: place === 0 ? 'from' : `from ${account}`,
        title: 'Month',
        group: account,
        ...WIDTHS.month,
        align: 'right',
        cell: (row) => priceCell(row, partOf(row), glyphs),
      },
      {
        id: `year ${account}`,
        title: '1st year',
        group: account,
        ...WIDTHS.year,
        align: 'right',
        cell: (row) => totalText(partOf(row)?.prices?.firstYear.from),
      },
      {
        id: `three ${account}`,
        title: '3 years',
        group: account,
        ...WIDTHS.threeYears,
        align: 'right',
        cell: (row) => totalText(partOf(row)?.prices?.threeYears.from),
      },
    ];
  });
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
