/** The columns that compare several accounts: the price of each, and the cheapest. */
import type { Cell } from '../../components/cells.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { formatMoney } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { failureWord } from './failure-word.ts';
import { cheapestOf, type PriceRow, type RowPart } from './rows.ts';

const PRICE_WIDTH = 12;
const YEAR_WIDTH = 9;
const THREE_YEARS_WIDTH = 10;

/** The lowest monthly price of each account, with the totals beside it when there is room. */
export function accountColumns(accounts: readonly string[], glyphs: Glyphs): readonly Column<PriceRow>[] {
  return accounts.flatMap((account, place): Column<PriceRow>[] => {
    const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
    const rank = accounts.length - place;
    return [
      {
        id: place === 0 ? 'from' : `from ${account}`,
        title: account,
        width: PRICE_WIDTH,
        align: 'right',
        cell: (row) => priceCell(row, partOf(row), glyphs),
      },
      {
        id: `year ${account}`,
        title: '1st year',
        width: YEAR_WIDTH,
        align: 'right',
        hideRank: rank,
        cell: (row) => totalText(partOf(row)?.prices?.firstYear.from),
      },
      {
        id: `three ${account}`,
        title: '3 years',
        width: THREE_YEARS_WIDTH,
        align: 'right',
        hideRank: accounts.length + rank,
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
