/** prices: what numbers cost, by country and type, over the accounts. */
import * as z from 'zod';
import { NUMBER_TYPES } from '../api/number-types.ts';
import {
  type CellKey,
  type CurrencyPrices,
  cheapest,
  comparePrices,
  countCells,
  type FailedCell,
  type PriceCell,
  type PricedAccount,
  type Total,
} from '../api/pricing.ts';
import { formatCount, formatMoney, formatType, plural } from '../text/format.ts';
import { accountMeta, type CommandContext, type RunCommand } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { toFailure, usageError } from './support/failure.ts';
import { readCountry, readType } from './support/inputs.ts';
import type { PriceRecord } from './support/record-schemas.ts';
import type { Column } from './support/table.ts';

const OptionsSchema = z.object({ country: z.string(), type: z.string().optional() });

/** A line of the answer: one currency of one cell. */
interface Line {
  readonly key: CellKey;
  readonly prices: CurrencyPrices;
  readonly more: boolean;
  readonly cheapest: boolean;
}

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const options = OptionsSchema.parse(input.options);
  const countryCodes = readList(options.country, '--country').map(readCountry);
  const numberTypes =
    options.type === undefined ? [...NUMBER_TYPES] : readList(options.type, '--type').map(readType);
  const query = { accounts: await openAccounts(context), countryCodes, numberTypes };
  const total = countCells(query);
  const cells: PriceCell[] = [];
  for await (const step of comparePrices(query, { signal: interrupted })) {
    cells.push(step.cell);
    output.progress(`${formatCount(step.done)} of ${plural(total, 'price')}`);
  }
  output.clearProgress();
  interrupted.throwIfAborted();
  const failed = cells.filter((cell) => cell.kind === 'failed');
  if (failed.length === cells.length && failed[0] !== undefined) throw failed[0].error;
  sayFailures(context, failed);
  const lines = linesOf(cells, query.countryCodes);
  if (output.json) {
    output.document(lines.map(toRecord), {
      ...(await accountMeta(context)),
      accounts: query.accounts.map(({ name }) => name),
      cells: cells.length,
      failed: failed.map((cell) => ({ ...keyOf(cell), code: cell.error.code, message: cell.error.message })),
    });
  } else {
    output.rows(COLUMNS, lines);
  }
  if (lines.length === 0) output.note('Nothing is offered there at a readable price.');
  return EXIT.done;
};

/** The account that was named; else every account, without the sandbox where there are others. */
async function openAccounts(context: CommandContext): Promise<PricedAccount[]> {
  const { choices, active, standIn } = await context.accounts();
  const real = choices.filter((choice) => choice.kind !== 'sandbox');
  const named =
    context.globals.account !== undefined || standIn || active.kind === 'sandbox' || real.length === 0;
  const opened: PricedAccount[] = [];
  for (const choice of named ? [active] : real) {
    try {
      const { account, provider } = await context.openSession(choice.name);
      opened.push({ name: account.name, currency: account.currency, provider });
    } catch (error) {
      if (choice.name === active.name) throw error;
      context.output.note(`${choice.name} is left out: ${toFailure(error).message}`);
    }
  }
  return opened;
}

function readList(text: string, option: string): string[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw usageError(`${option} is empty.`, 'Put commas between several.');
  return [...new Set(words)];
}

function sayFailures({ output }: CommandContext, failed: readonly FailedCell[]): void {
  for (const cell of failed) {
    output.note(`${cell.account}, ${cell.countryCode} ${formatType(cell.numberType)}: ${cell.error.message}`);
  }
}

/** By country as asked, then type, then price. */
function linesOf(cells: readonly PriceCell[], countryCodes: readonly string[]): Line[] {
  const best = cheapest(cells);
  const isCheapest = (cell: CellKey, currency: string) =>
    best.some(
      (entry) =>
        entry.countryCode === cell.countryCode &&
        entry.numberType === cell.numberType &&
        entry.currency === currency &&
        entry.accounts.includes(cell.account),
    );
  const place = ({ key }: Line) =>
    countryCodes.indexOf(key.countryCode) * NUMBER_TYPES.length + NUMBER_TYPES.indexOf(key.numberType);
  return cells
    .filter((cell) => cell.kind === 'prices')
    .flatMap((cell) =>
      cell.prices.map((prices) => ({
        key: keyOf(cell),
        prices,
        more: cell.more,
        cheapest: isCheapest(cell, prices.currency),
      })),
    )
    .sort((a, b) => place(a) - place(b) || a.key.account.localeCompare(b.key.account));
}

function keyOf({ account, countryCode, numberType }: CellKey): CellKey {
  return { account, countryCode, numberType };
}

const plain = ({ amount, currency }: Total['money']) => `${amount} ${currency}`;

const COLUMNS: readonly Column<Line>[] = [
  { title: 'Country', cell: ({ key }) => key.countryCode },
  { title: 'Type', cell: ({ key }) => formatType(key.numberType) },
  { title: 'Account', cell: ({ key }) => key.account, yields: 2, shrinksTo: 8 },
  {
    title: 'From',
    cell: ({ prices }) => formatMoney(prices.monthly.from),
    plain: ({ prices }) => plain(prices.monthly.from),
    align: 'right',
  },
  {
    title: 'Median',
    cell: ({ prices }) => formatMoney(prices.monthly.median),
    plain: ({ prices }) => plain(prices.monthly.median),
    align: 'right',
    yields: 4,
  },
  {
    title: 'To',
    cell: ({ prices }) => formatMoney(prices.monthly.to),
    plain: ({ prices }) => plain(prices.monthly.to),
    align: 'right',
    yields: 3,
  },
  {
    title: 'First year',
    cell: ({ prices }) => totalText(prices.firstYear.from),
    plain: ({ prices }) => plain(prices.firstYear.from.money),
    align: 'right',
    yields: 1,
  },
  {
    title: 'Offers',
    cell: ({ prices, more }) => `${formatCount(prices.offers)}${more ? '+' : ''}`,
    align: 'right',
    yields: 5,
  },
  { title: '', cell: (line) => (line.cheapest ? 'cheapest' : ''), yields: 6 },
];

function totalText({ money, atLeast }: Total): string {
  return `${atLeast ? 'at least ' : ''}${formatMoney(money)}`;
}

function toRecord({ key, prices, more, cheapest: best }: Line): PriceRecord {
  const { currency, offers, currencyAssumed, monthly, setupFee, firstYear, threeYears } = prices;
  return {
    ...key,
    currency,
    monthlyRate: monthly,
    setupFee: setupFee === 'not stated' ? null : setupFee,
    firstYear: firstYear.from,
    threeYears: threeYears.from,
    offers,
    more,
    currencyAssumed: currencyAssumed > 0,
    cheapest: best,
  };
}
