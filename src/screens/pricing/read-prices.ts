/** Asks for prices through the comparison engine, and hands them on a few times a second at most. */
import { type ApiError, toApiError } from '../../api/errors.ts';
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import { comparePrices, countCells, type PriceCell, type PricedAccount } from '../../api/pricing/index.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { ScreenContext } from '../screen.ts';

export interface PriceReading {
  readonly accounts: readonly PricedAccount[];
  readonly countryCodes: readonly string[];
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
  /** Owns what is handed on after a pause. */
  readonly background: ScreenContext['background'];
}

export interface PriceBatch {
  readonly cells: readonly PriceCell[];
  readonly done: number;
  readonly total: number;
}

/**
 * The accounts whose prices stand side by side, the one in use first. Another one that cannot be opened is left out, and
 * `onLeftOut` hears why; rejects with ApiError when the one in use cannot be.
 */
export async function openAccounts(
  { accountNames, session, sessionOf }: Pick<ScreenContext, 'accountNames' | 'session' | 'sessionOf'>,
  onLeftOut: (name: string, error: ApiError) => void,
): Promise<readonly PricedAccount[]> {
  const [, ...others] = accountNames;
  const opened = await Promise.all([
    session().then(pricedAccount),
    ...others.map((name) =>
      sessionOf(name).then(pricedAccount, (error: unknown) => {
        onLeftOut(name, toApiError(error));
        return undefined;
      }),
    ),
  ]);
  return opened.filter((account) => account !== undefined);
}

function pricedAccount({ account, provider }: Session): PricedAccount {
  return { name: account.name, currency: account.currency, provider };
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
    reading.background(pause());
  }
  flush();
}
