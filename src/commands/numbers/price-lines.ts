/** The lines of a comparison: one for each account, country, type and currency. */
import type { NumberType } from '../../api/model.ts';
import type { Money } from '../../api/money/money.ts';
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import {
  type CellKey,
  type CurrencyPrices,
  cheapest,
  crossings,
  type PriceCell,
  type PricedCell,
  type Total,
} from '../../api/pricing/index.ts';
import { formatMoney, formatType, plural } from '../../text/format.ts';
import { priceText } from '../../text/price-text.ts';
import { totalText } from '../../text/totals.ts';
import type { ListShape } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';
import type { PriceRecord } from '../shared/schemas/offers.ts';

/** A line of the answer: one currency of one cell. */
export interface Line {
  readonly cell: PricedCell;
  readonly prices: CurrencyPrices;
  readonly cheapest: boolean;
  /** Whether no set-up fee that is not known can make another account the cheapest. */
  readonly certain: boolean;
  /** The accounts that become more expensive than this one, and from which month. */
  readonly breakEven: readonly { readonly account: string; readonly month: number }[];
}

/** The lines, sorted by country in the given order, then type, then account. */
export function linesOf(cells: readonly PriceCell[], countryCodes: readonly string[]): Line[] {
  const best = cheapest(cells);
  const crossed = crossings(cells);
  const place = ({ cell }: Line) =>
    countryCodes.indexOf(cell.countryCode) * NUMBER_TYPES.length + typeRank(cell.numberType);
  return cells
    .filter((cell) => cell.kind === 'prices')
    .flatMap((cell) =>
      cell.prices.map((prices): Line => {
        const isHere = (entry: Omit<CellKey, 'account'> & { readonly currency: string }) =>
          entry.countryCode === cell.countryCode &&
          entry.numberType === cell.numberType &&
          entry.currency === prices.currency;
        return {
          cell,
          prices,
          cheapest: best.some((entry) => isHere(entry) && entry.accounts.includes(cell.account)),
          certain: best.some((entry) => isHere(entry) && entry.certain),
          breakEven: crossed
            .filter((entry) => isHere(entry) && entry.later === cell.account)
            .map(({ first, month }) => ({ account: first, month })),
        };
      }),
    )
    .sort((a, b) => place(a) - place(b) || a.cell.account.localeCompare(b.cell.account));
}

/** The text that a filter searches. */
export function lineText({ cell, prices }: Line): string {
  return priceText(cell.countryCode, cell.numberType, prices.currency);
}

/** What a number of this line is, for the fields of a filter; its price is the lowest one. */
export function lineNumber({ cell, prices }: Line): ListedNumber {
  const { account, countryCode, numberType } = cell;
  const money = prices.monthly.from;
  return {
    phoneNumber: '',
    account,
    countryCode,
    numberType,
    capabilities: {},
    monthlyRate: { kind: 'money', money, currencyStated: true, text: money.amount },
  };
}

function typeRank(numberType: NumberType): number {
  return NUMBER_TYPES.indexOf(numberType);
}

const plain = ({ amount, currency }: Total['money']) => `${amount} ${currency}`;

const byMoney =
  (moneyOf: (line: Line) => Money | undefined) =>
  (left: Line, right: Line): number =>
    compareAmounts(moneyOf(left), moneyOf(right));

const COLUMNS: readonly ListColumn<Line>[] = [
  { name: 'countryCode', title: 'Country', cell: ({ cell }) => cell.countryCode },
  { name: 'numberType', title: 'Type', cell: ({ cell }) => formatType(cell.numberType) },
  { name: 'account', title: 'Account', cell: ({ cell }) => cell.account, shrinksTo: 8 },
  {
    name: 'from',
    title: 'From',
    compare: byMoney(({ prices }) => prices.monthly.from),
    cell: ({ prices }) => formatMoney(prices.monthly.from),
    plain: ({ prices }) => plain(prices.monthly.from),
    align: 'right',
  },
  {
    name: 'median',
    title: 'Median',
    compare: byMoney(({ prices }) => prices.monthly.median),
    cell: ({ prices }) => formatMoney(prices.monthly.median),
    plain: ({ prices }) => plain(prices.monthly.median),
    align: 'right',
    yields: 7,
  },
  {
    name: 'to',
    title: 'To',
    compare: byMoney(({ prices }) => prices.monthly.to),
    cell: ({ prices }) => formatMoney(prices.monthly.to),
    plain: ({ prices }) => plain(prices.monthly.to),
    align: 'right',
    yields: 6,
  },
  {
    name: 'setupFee',
    title: 'Set-up',
    compare: byMoney(({ prices }) => (prices.setupFee === 'not stated' ? undefined : prices.setupFee)),
    cell: ({ prices }) => (prices.setupFee === 'not stated' ? prices.setupFee : formatMoney(prices.setupFee)),
    plain: ({ prices }) => (prices.setupFee === 'not stated' ? prices.setupFee : plain(prices.setupFee)),
    align: 'right',
    yields: 4,
  },
  {
    name: 'firstYear',
    title: '1st year',
    compare: byMoney(({ prices }) => prices.firstYear.from.money),
    cell: ({ prices }) => totalText(prices.firstYear.from),
    plain: ({ prices }) => plainTotal(prices.firstYear.from),
    align: 'right',
    yields: 2,
  },
  {
    name: 'threeYears',
    title: '3 years',
    compare: byMoney(({ prices }) => prices.threeYears.from.money),
    cell: ({ prices }) => totalText(prices.threeYears.from),
    plain: ({ prices }) => plainTotal(prices.threeYears.from),
    align: 'right',
    yields: 3,
  },
  { name: 'source', title: 'Based on', cell: sourceText, yields: 5 },
  { name: 'remark', title: '', cell: remark, yields: 1 },
];

/** "at least 13.80 USD", because output in a pipe has no footnote that explains "+". */
function plainTotal({ money, atLeast }: Total): string {
  return `${atLeast ? 'at least ' : ''}${plain(money)}`;
}

function sourceText({ cell, prices }: Line): string {
  if (cell.source === 'price list') return 'price list';
  return cell.more ? `${prices.offers}+ offers` : plural(prices.offers, 'offer');
}

function remark({ cheapest: best, certain, breakEven, prices }: Line): string {
  const crossing = breakEven.map(({ account, month }) => `breaks even with ${account} in month ${month}`);
  const rate = prices.converted === undefined ? [] : [`from ${prices.converted.from}`];
  return [...(best ? [certain ? 'cheapest' : 'lowest before set-up fees'] : []), ...crossing, ...rate].join(
    ', ',
  );
}

function toRecord({ cell, prices, cheapest: best, breakEven }: Line): PriceRecord {
  const { account, countryCode, numberType, more, source, fetchedAt, tiers = [] } = cell;
  const { currency, offers, currencyAssumed, monthly, setupFee, firstYear, threeYears, converted } = prices;
  return {
    account,
    countryCode,
    numberType,
    currency,
    convertedFrom: converted?.from ?? null,
    monthlyRate: monthly,
    setupFee: setupFee === 'not stated' ? null : setupFee,
    firstYear: firstYear.from,
    threeYears: threeYears.from,
    source,
    tiers: tiers.map(({ base_price: base = null, current_price: current = null }) => ({
      basePrice: base,
      currentPrice: current,
    })),
    fetchedAt,
    offers,
    more,
    currencyAssumed: currencyAssumed > 0,
    cheapest: best,
    breakEven: breakEven.map(({ account: against, month }) => ({ account: against, month })),
  };
}

/** The comparison as a list. */
export const PRICES_SHAPE: ListShape<Line> = { columns: COLUMNS, record: toRecord };
