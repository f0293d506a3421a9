/** Loads the account into the screen: the first page at once, the others in batches, so that pages cost few frames. */
import { toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { OwnedAction, Progress } from './state.ts';

const BATCH_MS = 100;

/** Runs to the end, a failure or the signal; never throws. What was dispatched before a failure stays. */
export async function loadInto(
  session: () => Promise<Session>,
  runtime: Runtime,
  signal: AbortSignal,
  dispatch: (action: OwnedAction) => void,
): Promise<void> {
  let pending: OwnedNumber[] = [];
  let given = 0;
  let last: OwnedProgress | undefined;
  let batching = false;
  const hand = () => {
    batching = false;
    if (last === undefined || signal.aborted) return;
    given += pending.length;
    dispatch({ kind: 'page', added: pending, progress: progressOf(last) });
    pending = [];
  };
  const handLater = () => {
    if (batching) return;
    batching = true;
    runtime.sleep(BATCH_MS, signal).then(
      () => (batching ? hand() : undefined),
      () => undefined,
    );
  };
  try {
    const { provider } = await session();
    for await (const step of loadOwned(provider, { runtime, signal })) {
      pending.push(...step.added);
      const first = last === undefined;
      last = step;
      if (first) hand();
      else handLater();
    }
    hand();
    if (last === undefined || signal.aborted) return;
    // A further pass may have changed and taken away rows that were handed over before.
    const whole = last.pass === 1 && last.rows.length === given;
    dispatch({ kind: 'loaded', progress: progressOf(last), ...(whole ? {} : { rows: [...last.rows] }) });
  } catch (error) {
    hand();
    if (!signal.aborted) dispatch({ kind: 'failed', error: toApiError(error) });
  }
}

function progressOf({ loaded, total, unreadable, pass, complete, fetchedAt }: OwnedProgress): Progress {
  return { loaded, ...(total === undefined ? {} : { total }), unreadable, pass, complete, fetchedAt };
}
