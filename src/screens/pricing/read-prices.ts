/** Reads prices through the comparison engine, and reports them a few times a second at most. */
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
 * Opens the accounts to compare, the one in use first. An account that cannot be opened is left out, and `onLeftOut` gets
 * the reason. Rejects with ApiError when the one in use cannot be opened.
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

/** Answers within this many ms share a frame, so that hundreds of cells do not need hundreds of frames. */
const BATCH_MS = 40;

type FailedCell = Extract<PriceCell, { kind: 'failed' }>;

/**
 * Calls back with the cells as they arrive: the first at once, the others in batches. Resolves when all are read or the
 * signal aborts. Failed cells are included. Ends at once with the cell in which a carrier refuses the key of an account: every other
 * cell of that account would say the same.
 */
export async function readPrices(
  reading: PriceReading,
  onBatch: (batch: PriceBatch) => void,
): Promise<FailedCell | undefined> {
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
    if (step.cell.kind === 'failed' && step.cell.error.status === 401) {
      flush();
      return step.cell;
    }
    waiting.push(step.cell);
    progress = { done: step.done, total: step.total };
    if (pausing) continue;
    flush();
    reading.background(pause());
  }
  flush();
  return undefined;
}
