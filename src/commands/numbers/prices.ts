/** prices: compares prices by country and type over the accounts. */
import * as z from 'zod';
import { MOST_LISTED_ERRORS } from '../../api/limits.ts';
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import {
  type CellKey,
  convertCells,
  type ExchangeRate,
  exchangeRateText,
  type FailedCell,
  type PriceCell,
  priceProblem,
  readExchangeRates,
} from '../../api/pricing/index.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import { dialableCountries } from '../../text/countries.ts';
import { formatSpan, formatType, plural } from '../../text/format.ts';
import { PLUS_NOTE } from '../../text/totals.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { readCountry, readType } from '../shared/inputs.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { rowFilter } from '../shared/list-filter.ts';
import { readView, viewedOptions, viewMeta } from '../shared/saved-view.ts';
import { noteLeftOut } from '../shared/search-answer.ts';
import { lineNumber, linesOf, lineText, PRICES_SHAPE } from './price-lines.ts';
import { openPricedAccounts } from './priced-accounts.ts';
import { readPrices } from './read-prices.ts';

const OptionsSchema = ListOptionsSchema.extend({
  country: z.string().optional(),
  filter: z.string().optional(),
  type: z.string().optional(),
  rate: z.array(z.string()),
  refresh: z.boolean().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const given = OptionsSchema.parse(input.options);
  const view = await readView(context, 'pricing');
  const options = { ...viewed(view), ...given };
  if (options.country === undefined)
    throw usageError('--country is missing.', 'Give one or more, for example: --country US,GB');
  const fits = rowFilter(options.filter ?? '', lineText, lineNumber);
  const countries = readList(options.country, '--country');
  const all = countries.includes('all');
  const list = openList(
    output,
    PRICES_SHAPE,
    all ? { ...options, sort: options.sort ?? 'firstYear' } : options,
  );
  const countryCodes = all ? dialableCountries() : countries.map(readCountry);
  const numberTypes =
    options.type === undefined ? [...NUMBER_TYPES] : readList(options.type, '--type').map(readType);
  const exchangeRates = parseRateOptions(options.rate);
  const { accounts, leftOut } = await openPricedAccounts(context);
  const question = { accounts, countryCodes, numberTypes, all, refresh: options.refresh === true };
  const read = await readPrices(context, question, leftOut);
  const { cells } = read;
  const failed = cells.filter((cell) => cell.kind === 'failed');
  if (failed.length === cells.length && failed[0] !== undefined) throw failed[0].error;
  sayFailures(context, failed);
  noteLeftOut(
    output,
    cells.reduce((sum, cell) => sum + (cell.kind === 'prices' ? cell.contradicting : 0), 0),
  );
  const problem = priceProblem(cells);
  if (problem?.kind === 'unreadable') throw unreadable(problem.reason);
  const reason = [...leftOut, ...(problem === undefined ? [] : [problem.reason])].join(' ');
  if (reason !== '') output.warn(`Incomplete: ${reason}`);
  const lines = linesOf(convertCells(cells, exchangeRates), countryCodes).filter(fits);
  list.add(lines);
  await list.end(async () => ({
    ...(await accountMeta(context)),
    ...viewMeta(view),
    accounts: read.accounts,
    cells: cells.length,
    kept: read.kept.length,
    fetchedAt: oldestOf(cells) ?? null,
    complete: reason === '',
    reason: reason === '' ? null : reason,
    rates: exchangeRates,
    failed: failed.map(failureRecord),
  }));
  if (list.format === 'table' && lines.some(({ prices }) => prices.firstYear.from.atLeast)) {
    output.note(`${PLUS_NOTE} (not published).`);
  }
  const oldest = oldestOf(read.kept);
  if (oldest !== undefined) {
    output.note(
      `Prices are up to ${formatSpan(context.runtime.now() - oldest)} old. --refresh reads them again.`,
    );
  }
  for (const rate of exchangeRates) output.note(`Exchange rate: ${exchangeRateText(rate)}.`);
  if (lines.length === 0) output.note(nothing(cells, reason === ''));
  return reason === '' ? EXIT.done : EXIT.incomplete;
};

/** The columns of the screen by their names here; what the screen shows as a bar has none. */
const VIEW_COLUMNS = {
  country: ['countryCode'],
  type: ['numberType'],
  from: ['from'],
  median: ['median'],
  to: ['to'],
  'year-from': ['firstYear'],
  'three-years': ['threeYears'],
  offers: ['source'],
};

/** Countries, type, filter, sort order and columns of the view, as options. */
function viewed(view: NamedView | undefined) {
  const { countries = [], allCountries = false, type } = view?.view ?? {};
  return {
    ...viewedOptions(view, VIEW_COLUMNS),
    ...(allCountries ? { country: 'all' } : countries.length === 0 ? {} : { country: countries.join(',') }),
    ...(type === undefined ? {} : { type }),
  };
}

/** When the oldest of these prices was read, in ms since the epoch. */
function oldestOf(cells: readonly PriceCell[]): number | undefined {
  const times = cells.flatMap((cell) => (cell.kind === 'prices' ? [cell.fetchedAt] : []));
  return times.length === 0 ? undefined : times.reduce((oldest, time) => Math.min(oldest, time));
}

function nothing(cells: readonly PriceCell[], complete: boolean): string {
  const notStated = cells.reduce((sum, cell) => sum + (cell.kind === 'prices' ? cell.notStated : 0), 0);
  if (notStated > 0) return `${plural(notStated, 'offer')}, none of them with a price.`;
  return complete ? 'No numbers are offered there.' : 'No price could be read. There may be offers.';
}

/** The error when prices could not be read. */
function unreadable(reason: string): CommandError {
  return new CommandError({
    code: 'unreadable',
    message: reason,
    hint: 'There may be offers. Try again later, or ask the provider.',
    retryable: true,
    exitCode: EXIT.failed,
  });
}

function readList(text: string, option: string): string[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw usageError(`${option} is empty.`, 'Separate several values with commas.');
  return [...new Set(words)];
}

function sayFailures({ output }: CommandContext, failed: readonly FailedCell[]): void {
  for (const cell of failed.slice(0, MOST_LISTED_ERRORS)) {
    output.warn(`${cell.account}, ${cell.countryCode} ${formatType(cell.numberType)}: ${cell.error.message}`);
  }
  const more = failed.length - MOST_LISTED_ERRORS;
  if (more > 0) output.warn(`${plural(more, 'other price')} could not be loaded either.`);
}

function failureRecord({ account, countryCode, numberType, error }: FailedCell) {
  const key: CellKey = { account, countryCode, numberType };
  return { ...key, code: error.code, message: error.message };
}

function parseRateOptions(texts: readonly string[]): readonly ExchangeRate[] {
  const read = readExchangeRates(texts);
  if (read.kind === 'rates') return read.rates;
  throw usageError(read.message, read.hint);
}
