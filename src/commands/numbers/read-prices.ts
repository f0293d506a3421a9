/** Reads the prices of a comparison: those that this machine keeps, and the others from the carriers. */
import type { PriceCache } from '../../api/pricing/cache.ts';
import {
  type CellKey,
  type ComparisonQuery,
  comparePrices,
  countCells,
  type PriceCell,
  type PricedCell,
} from '../../api/pricing/index.ts';
import { openPriceCache } from '../../config/price-cache.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { askAllCountries, type OpenedAccount } from './priced-accounts.ts';

export interface PriceQuestion extends Pick<ComparisonQuery, 'countryCodes' | 'numberTypes'> {
  readonly accounts: readonly OpenedAccount[];
  /** Every country, of carriers that may have to tell first where they sell. */
  readonly all: boolean;
  /** Asks the carriers for every price. */
  readonly refresh: boolean;
}

export interface ReadPrices {
  /** The names of the accounts that are compared. */
  readonly accounts: readonly string[];
  readonly cells: readonly PriceCell[];
  /** Those of them that the machine had kept. */
  readonly kept: readonly PricedCell[];
}

/** `leftOut` gets why an account is not compared. What was read is kept, also when a person ends the command. Throws ApiError. */
export async function readPrices(
  context: CommandContext,
  question: PriceQuestion,
  leftOut: string[],
): Promise<ReadPrices> {
  const { output, interrupted } = context;
  const { accounts, countryCodes, numberTypes, all, refresh } = question;
  const cache = openPriceCache(context.paths, context.runtime);
  const stored = refresh ? [] : accounts.flatMap(({ account }) => cache.read(account));
  const known = new Set(stored.map(idOf));
  const missing = { accounts, countryCodes, numberTypes, wants: (key: CellKey) => !known.has(idOf(key)) };
  const query = all ? await askAllCountries(context, missing, leftOut) : missing;
  const total = countCells(query);
  const read: PriceCell[] = [];
  for await (const step of comparePrices(query, { signal: interrupted })) {
    read.push(step.cell);
    output.progress(`${formatCount(step.done)} of ${plural(total, 'price')}`);
  }
  output.clearProgress();
  for (const account of accounts) keep(cache, account, read);
  interrupted.throwIfAborted();
  const names = query.accounts.map(({ name }) => name);
  const asked = new Set(countryCodes);
  const kept = stored.filter(
    ({ account, countryCode, numberType }) =>
      names.includes(account) && asked.has(countryCode) && numberTypes.includes(numberType),
  );
  return { accounts: names, cells: [...kept, ...read], kept };
}

/** The prices of other countries and types stay as they are kept. */
function keep(cache: PriceCache, { name, account }: OpenedAccount, read: readonly PriceCell[]): void {
  const priced = read.filter((cell) => cell.kind === 'prices').filter((cell) => cell.account === name);
  if (priced.length === 0) return;
  const replaced = new Set(priced.map(idOf));
  cache.keep(account, [...cache.read(account).filter((cell) => !replaced.has(idOf(cell))), ...priced]);
}

function idOf({ account, countryCode, numberType }: CellKey): string {
  return `${countryCode} ${numberType} ${account}`;
}
