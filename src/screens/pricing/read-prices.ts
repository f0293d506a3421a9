/** Reads prices through the comparison engine, and reports them a few times a second at most. */
import type { Account } from '../../api/account.ts';
import { type ApiError, toApiError } from '../../api/errors.ts';
import {
  type Assortment,
  type CellKey,
  type ComparisonQuery,
  comparePrices,
  countCells,
  type PriceCell,
  type PricedAccount,
  readAssortment,
} from '../../api/pricing/index.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { ScreenContext } from '../screen.ts';

/** An account to compare, and who it is. */
export interface OpenedAccount extends PricedAccount {
  readonly account: Account;
}

export interface PriceReading {
  readonly query: ComparisonQuery;
  /** The cells that the progress counts. */
  readonly counts: (cell: CellKey) => boolean;
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
): Promise<readonly OpenedAccount[]> {
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

function pricedAccount({ account, provider }: Session): OpenedAccount {
  return { name: account.name, currency: account.currency, provider, account };
}

export interface Assortments {
  readonly known: ReadonlyMap<string, Assortment>;
  /** The first account whose key was refused. */
  readonly refused?: Refusal;
}

/**
 * What these accounts sell, by name. One whose answer failed is missing, and `onMissing` gets the reason, unless its key was
 * refused. Never rejects.
 */
export async function readAssortments(
  accounts: readonly PricedAccount[],
  signal: AbortSignal,
  onMissing: (name: string, error: ApiError) => void,
): Promise<Assortments> {
  const refused: Refusal[] = [];
  const answers = await Promise.all(
    accounts.map(async (account) => {
      try {
        return [account.name, await readAssortment(account, signal)] as const;
      } catch (caught) {
        const error = toApiError(caught);
        if (error.status === 401) refused.push({ account: account.name, error });
        else if (!signal.aborted) onMissing(account.name, error);
        return [account.name, undefined] as const;
      }
    }),
  );
  const known = new Map<string, Assortment>();
  for (const [name, assortment] of answers) if (assortment !== undefined) known.set(name, assortment);
  const [first] = refused;
  return { known, ...(first === undefined ? {} : { refused: first }) };
}

/** Answers within this many ms share a frame, so that hundreds of cells do not need hundreds of frames. */
const BATCH_MS = 40;

/** An account whose key the carrier refused. */
export interface Refusal {
  readonly account: string;
  readonly error: ApiError;
}

/**
 * Calls back with the cells as they arrive: the first at once, the others in batches. Resolves when all are read or the
 * signal aborts. Failed cells are included. Ends at once with the cell in which a carrier refuses the key of an account: every other
 * cell of that account would say the same.
 */
export async function readPrices(
  reading: PriceReading,
  onBatch: (batch: PriceBatch) => void,
): Promise<Refusal | undefined> {
  const { query, runtime, signal } = reading;
  let waiting: PriceCell[] = [];
  const { counts } = reading;
  const wants = (cell: CellKey) => counts(cell) && query.wants?.(cell) !== false;
  const progress = { done: 0, total: countCells({ ...query, wants }) };
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
  for await (const step of comparePrices(query, { signal })) {
    if (step.cell.kind === 'failed' && step.cell.error.status === 401) {
      flush();
      return step.cell;
    }
    waiting.push(step.cell);
    if (counts(step.cell)) progress.done += 1;
    if (pausing) continue;
    flush();
    reading.background(pause());
  }
  flush();
  return undefined;
}
