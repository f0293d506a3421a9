/** The comparison: accounts x countries x types, cell by cell as the answers come. */
import { type ApiError, toApiError } from '../errors.ts';
import { PRICES_AT_A_TIME } from '../limits.ts';
import type { NumberType } from '../model.ts';
import { inOrderOfArrival, Pool } from '../pool.ts';
import type { Assortment } from './assortment.ts';
import type { CellKey, PriceCell, PricedAccount } from './model.ts';
import { createCellReader } from './read.ts';

export interface ComparisonQuery {
  readonly accounts: readonly PricedAccount[];
  readonly countryCodes: readonly string[];
  readonly numberTypes: readonly NumberType[];
  /** What is known of what accounts sell, by name. */
  readonly assortments?: ReadonlyMap<string, Assortment>;
  /** The cells to read; all without. */
  readonly wants?: (cell: CellKey) => boolean;
}

export interface ComparisonStep {
  /** The cell that this step brings. */
  readonly cell: PriceCell;
  /** Cells so far, this one and failed ones included. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

export interface ComparisonOptions {
  /** Cells under way at a time, over all accounts; 16 by default. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/** How many cells a comparison has, before it begins. */
export function countCells(query: ComparisonQuery): number {
  return [...cellKeys(query)].length;
}

/** By country, then type, then account. */
function* cellKeys({
  accounts,
  countryCodes,
  numberTypes,
  wants,
}: ComparisonQuery): Generator<CellKey, void> {
  for (const countryCode of countryCodes) {
    for (const numberType of numberTypes) {
      for (const { name: account } of accounts) {
        const key = { account, countryCode, numberType };
        if (wants === undefined || wants(key)) yield key;
      }
    }
  }
}

/**
 * Yields one step a cell, in the order in which the answers arrive; they are asked for by country, then type, then account, so
 * that what is compared arrives together. A cell that failed is a cell with its ApiError and stops no other, unless the carrier refused
 * the key: then the cells of that account that are not under way fail with the same error, and are not asked for. Leaving the loop, or aborting, ends the requests under way; an abort ends the steps without an error.
 */
export async function* comparePrices(
  query: ComparisonQuery,
  options: ComparisonOptions = {},
): AsyncGenerator<ComparisonStep, void> {
  const { concurrency = PRICES_AT_A_TIME } = options;
  const leave = new AbortController();
  const signal =
    options.signal === undefined ? leave.signal : AbortSignal.any([options.signal, leave.signal]);
  const pool = new Pool(concurrency);
  const cells = [...tasksOf(query, signal)].map((task) => pool.run(task));
  const total = cells.length;
  let done = 0;
  let failed = 0;
  try {
    for (const arriving of inOrderOfArrival(cells)) {
      const cell = await arriving;
      if (signal.aborted) return;
      done += 1;
      if (cell.kind === 'failed') failed += 1;
      yield { cell, done, total, failed };
    }
  } finally {
    leave.abort();
  }
}

function* tasksOf(query: ComparisonQuery, signal: AbortSignal): Generator<() => Promise<PriceCell>, void> {
  const readers = new Map(
    query.accounts.map((account) => [
      account.name,
      createCellReader(account, signal, query.assortments?.get(account.name)),
    ]),
  );
  // Every other request of the account would be refused as well.
  const refused = new Map<string, ApiError>();
  for (const key of cellKeys(query)) {
    const reader = readers.get(key.account);
    if (reader === undefined) continue;
    yield async () => {
      try {
        signal.throwIfAborted();
        const refusal = refused.get(key.account);
        if (refusal !== undefined) throw refusal;
        return await reader.read(key.countryCode, key.numberType);
      } catch (caught) {
        const error = toApiError(caught);
        if (error.status === 401) refused.set(key.account, error);
        return { kind: 'failed', ...key, error };
      }
    };
  }
}
