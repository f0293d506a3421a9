/** Sends the changes of many numbers, a few at a time; each is read, merged, sent and read back like a single change. */

import { toApiError } from '../../api/errors.ts';
import {
  ITEMS_AT_A_TIME,
  LONGEST_WAIT_MS,
  MOST_WAITS_OF_A_CHANGE,
  THROTTLED_WAIT_MS,
} from '../../api/limits.ts';
import { applyConfiguration, planChange } from '../../api/owned/configure.ts';
import { Pool } from '../../api/pool.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { OnWait } from '../../api/wait.ts';
import { announceChange } from '../owned/number-changes.ts';
import type { BulkField } from './fields.ts';
import type { BulkItem } from './plan.ts';
import type { BulkResult } from './state.ts';

export interface BulkRun {
  readonly session: Session;
  readonly runtime: Runtime;
  readonly field: BulkField;
  readonly items: readonly BulkItem[];
  /** Aborting starts no further change; requests already sent are finished. */
  readonly signal: AbortSignal;
  readonly onResult: (item: BulkItem, result: BulkResult) => void;
  /** Called before each wait that the provider asks for. */
  readonly onWait: OnWait;
}

/** Resolves when no request is open any more; never throws. A refused API key ends the run early. */
export async function runBulk(run: BulkRun): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const pool = new Pool(ITEMS_AT_A_TIME.first);
  const work = async (item: BulkItem) => {
    if (signal.aborted) return;
    run.onResult(item, { kind: 'sending' });
    try {
      run.onResult(item, await change(run, item));
    } catch (error) {
      const failure = toApiError(error);
      if (failure.code === 'auth') stop.abort();
      run.onResult(item, { kind: 'failed', message: failure.message });
    }
  };
  await Promise.all(run.items.map((item) => pool.run(() => work(item))));
}

async function change(run: BulkRun, item: BulkItem): Promise<BulkResult> {
  const { session, field } = run;
  const { provider } = session;
  return retryThrottled(run, async () => {
    const plan = planChange(provider, item.number, { [field]: item.after });
    // Without the signal: what was sent is read back even when the run is stopped.
    const result = await applyConfiguration(provider, plan);
    announceChange(session, { kind: 'seen', number: result.number });
    if (result.kind === 'conflict')
      return { kind: 'changed-meanwhile', now: result.conflicts[0]?.after ?? '' };
    const [refused] = result.notApplied;
    if (refused !== undefined) return { kind: 'not-applied', now: refused.before };
    return result.applied.length === 0 ? { kind: 'same' } : { kind: 'set' };
  });
}

/** The provider did not carry out a throttled request: it is sent again after the wait that the provider asks for. */
async function retryThrottled(
  { runtime, signal, onWait }: BulkRun,
  attempt: () => Promise<BulkResult>,
): Promise<BulkResult> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = toApiError(error);
      const wait = failure.retryAfterMs ?? THROTTLED_WAIT_MS;
      if (failure.code !== 'rate-limited' || waits >= MOST_WAITS_OF_A_CHANGE || wait > LONGEST_WAIT_MS)
        throw failure;
      onWait({ ms: wait, reason: failure.message });
      await runtime.sleep(wait, signal).catch(() => undefined);
      if (signal.aborted) throw failure;
    }
  }
}
