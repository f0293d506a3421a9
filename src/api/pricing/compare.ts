/** The comparison: accounts x countries x types, cell by cell as the answers come. */
import { toApiError } from '../errors.ts';
import { PRICES_AT_A_TIME } from '../limits.ts';
import type { NumberType } from '../model.ts';
import { inOrderOfArrival, Pool } from '../pool.ts';
import type { PriceCell } from './model.ts';
import { createCellReader, type PricedAccount } from './read.ts';

export interface ComparisonQuery {
  readonly accounts: readonly PricedAccount[];
  readonly countryCodes: readonly string[];
  readonly numberTypes: readonly NumberType[];
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
  return query.accounts.length * query.countryCodes.length * query.numberTypes.length;
}

/**
 * Yields one step a cell, in the order in which the answers arrive; they are asked for by country, then type, then account, so
 * that what is compared arrives together. A cell that failed is a cell with its ApiError and stops no other. Leaving the loop,
 * or aborting, ends the requests under way; an abort ends the steps without an error.
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
  const accounts = query.accounts.map((account) => ({ account, reader: createCellReader(account, signal) }));
  for (const countryCode of query.countryCodes) {
    for (const numberType of query.numberTypes) {
      for (const { account, reader } of accounts) {
        yield async () => {
          try {
            signal.throwIfAborted();
            return await reader.read(countryCode, numberType);
          } catch (error) {
            return {
              kind: 'failed',
              account: account.name,
              countryCode,
              numberType,
              error: toApiError(error),
            };
          }
        };
      }
    }
  }
}
