/** Loads accounts into the screen: the first page at once, the others in batches, so that pages cost few frames. */
import { ApiError, toApiError } from '../../api/errors.ts';
import type { ListedNumber, UnreadAccount } from '../../api/owned/groups.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import { type Progress, progressOf, together } from '../../api/owned/together.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { ReadWait } from '../../api/wait.ts';
import type { OwnedAction } from './state.ts';

const BATCH_MS = 100;

/** An account to load; its name goes into the rows where several accounts are in one list. */
export interface OwnedSource {
  readonly account?: string;
  readonly session: () => Promise<Session>;
}

/** Why an account could not be read. */
interface Failed {
  readonly account?: string;
  readonly error: ApiError;
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
  const failures: Failed[] = [];
  for (const [place, source] of sources.entries()) {
    const before = done.map(({ last }) => last);
    const behind = sources.length - place - 1 + failures.length;
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
      const { account } = source;
      failures.push({ ...(account === undefined ? {} : { account }), error: toApiError(error) });
    }
    if (signal.aborted) return;
  }
  batches.flush();
  const failure = failureOf(failures);
  if (failure !== undefined) dispatch({ kind: 'failed', error: failure, unread: unreadOf(failures) });
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

/** One failure for all: the first, with the name of each account where several are read. */
function failureOf(failures: readonly Failed[]): ApiError | undefined {
  const [first] = failures;
  if (first?.account === undefined) return first?.error;
  const { code, hint, retryable, progress } = first.error;
  const message = failures.map(({ account = '', error }) => `${account}: ${error.message}`).join(' ');
  return new ApiError({ code, message, hint, retryable, progress });
}

function unreadOf(failures: readonly Failed[]): readonly UnreadAccount[] {
  return failures.flatMap(({ account, error }) =>
    account === undefined ? [] : [{ account, reason: error.message }],
  );
}
