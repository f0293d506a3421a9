/** Loads accounts into the screen: the first page at once, the others in batches, so that pages cost few frames. */
import { ApiError, toApiError } from '../../api/errors.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { ReadWait } from '../../api/wait.ts';
import type { ListedNumber } from './list.ts';
import type { OwnedAction, Progress } from './state.ts';

const BATCH_MS = 100;

/** An account to load; its name goes into the rows where several accounts are in one list. */
export interface OwnedSource {
  readonly account?: string;
  readonly session: () => Promise<Session>;
}

export interface Loading {
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
  readonly dispatch: (action: OwnedAction) => void;
  /** Owns what is handed on after a pause. */
  readonly background: (work: Promise<unknown>) => void;
}

/**
 * Loads one account after the other, until the end or the signal. Never throws. After a failure, the rows so far stay, and
 * the next accounts still load.
 */
export async function loadInto(sources: readonly OwnedSource[], loading: Loading): Promise<void> {
  const { signal, dispatch } = loading;
  const batches = createBatches(loading);
  const done: { readonly rows: readonly ListedNumber[]; readonly last: Progress }[] = [];
  let whole = true;
  let failure: ApiError | undefined;
  for (const [place, source] of sources.entries()) {
    const before = done.map(({ last }) => last);
    const behind = sources.length - place - 1;
    try {
      const { provider } = await source.session();
      const named = (rows: readonly ListedNumber[]): readonly ListedNumber[] =>
        source.account === undefined ? rows : rows.map((row) => ({ ...row, account: source.account ?? '' }));
      const read = { given: 0 };
      let last: OwnedProgress | undefined;
      const onWait = ({ ms, reason }: ReadWait) =>
        dispatch({ kind: 'waiting', reason, until: loading.runtime.now() + ms });
      for await (const step of loadOwned(provider, { ...loading, onWait })) {
        last = step;
        read.given += step.added.length;
        batches.add(named(step.added), together([...before, progressOf(step)], behind));
      }
      if (last === undefined || signal.aborted) return;
      // A later pass may have changed or removed rows that were already dispatched.
      whole &&= last.pass === 1 && last.rows.length === read.given;
      done.push({ rows: named(last.rows), last: progressOf(last, source.account) });
    } catch (error) {
      failure ??= aboutAccount(toApiError(error), source.account);
    }
    if (signal.aborted) return;
  }
  batches.flush();
  if (failure !== undefined) dispatch({ kind: 'failed', error: failure });
  else {
    const progress = together(
      done.map(({ last }) => last),
      0,
    );
    const rows = whole ? {} : { rows: done.flatMap((account) => account.rows) };
    dispatch({ kind: 'loaded', progress, ...rows });
  }
}

/** Dispatches the first rows at once, later ones a few times a second. */
function createBatches({ runtime, signal, dispatch, background }: Loading) {
  let pending: ListedNumber[] = [];
  let progress: Progress | undefined;
  let first = true;
  let batching = false;
  const flush = () => {
    batching = false;
    if (progress === undefined || signal.aborted) return;
    dispatch({ kind: 'page', added: pending, progress });
    pending = [];
  };
  return {
    flush,
    add(rows: readonly ListedNumber[], now: Progress) {
      for (const row of rows) pending.push(row);
      progress = now;
      if (first) {
        first = false;
        flush();
      } else if (!batching) {
        batching = true;
        background(runtime.sleep(BATCH_MS, signal).then(() => (batching ? flush() : undefined)));
      }
    },
  };
}

/**
 * The combined progress of several accounts. Its age is that of the oldest account. The total is not known while some are
 * `behind`.
 */
function together(parts: readonly Progress[], behind: number): Progress {
  const sum = (of: (part: Progress) => number) => parts.reduce((total, part) => total + of(part), 0);
  const senders = parts.flatMap((part) => part.senders ?? []);
  const reasons = parts.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  const known = behind === 0 && parts.every((part) => part.total !== undefined);
  return {
    loaded: sum((part) => part.loaded),
    ...(known ? { total: sum((part) => part.total ?? 0) } : {}),
    unreadable: sum((part) => part.unreadable),
    ...(senders.length === 0 ? {} : { senders }),
    pass: Math.max(...parts.map((part) => part.pass)),
    complete: behind === 0 && parts.every((part) => part.complete),
    ...(behind > 0 || reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    fetchedAt: Math.min(...parts.map((part) => part.fetchedAt)),
  };
}

/** The progress of a load. When several accounts load, the reason names the account. */
function progressOf({ rows: _, added: __, ...progress }: OwnedProgress, account?: string): Progress {
  const { reason } = progress;
  return account === undefined || reason === undefined
    ? progress
    : { ...progress, reason: `${account}: ${reason}` };
}

/** The failure with the name of its account. */
function aboutAccount(error: ApiError, account: string | undefined): ApiError {
  if (account === undefined) return error;
  const { code, hint, retryable, progress } = error;
  return new ApiError({ code, message: `${account}: ${error.message}`, hint, retryable, progress });
}
