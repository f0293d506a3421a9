/** Asks for prices through the comparison engine, and hands them on a few times a second at most. */
import { NUMBER_TYPES } from '../../api/number-types.ts';
import { comparePrices, countCells, type PriceCell, type PricedAccount } from '../../api/pricing.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';

export interface PriceReading {
  readonly accounts: readonly PricedAccount[];
  readonly countryCodes: readonly string[];
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
}

export interface PriceBatch {
  readonly cells: readonly PriceCell[];
  readonly done: number;
  readonly total: number;
}

/** The accounts whose prices stand side by side: for now the one in use. */
export function accountsOf(session: Session): readonly PricedAccount[] {
  const { name, currency } = session.account;
  return [{ name, currency, provider: session.provider }];
}

export function cellsToRead({ accounts, countryCodes }: Pick<PriceReading, 'accounts' | 'countryCodes'>) {
  return countCells({ accounts, countryCodes, numberTypes: NUMBER_TYPES });
}

/** A frame is worth this many ms of answers: hundreds of cells must not be hundreds of frames. */
const BATCH_MS = 40;

/**
 * Calls back with the cells as they come, at once for the first and then in batches. Resolves when all are read or the signal
 * aborts; a cell that failed is one of the cells.
 */
export async function readPrices(reading: PriceReading, onBatch: (batch: PriceBatch) => void): Promise<void> {
  const { accounts, countryCodes, runtime, signal } = reading;
  let waiting: PriceCell[] = [];
  let progress = { done: 0, total: cellsToRead(reading) };
  let pausing = false;
  const flush = () => {
    if (signal.aborted || waiting.length === 0) return;
    const cells = waiting;
    waiting = [];
    onBatch({ cells, ...progress });
  };
  const pause = async () => {
    pausing = true;
    await runtime.sleep(BATCH_MS, signal).catch(() => undefined);
    pausing = false;
    flush();
  };
  const query = { accounts, countryCodes, numberTypes: NUMBER_TYPES };
  for await (const step of comparePrices(query, { signal })) {
    waiting.push(step.cell);
    progress = { done: step.done, total: step.total };
    if (pausing) continue;
    flush();
    void pause();
  }
  flush();
}
