/** Runs a batch: what was started before is looked at first, then what waits is done, a few at a time. */
import { type ApiError, toApiError } from '../../errors.ts';
import {
  LONGEST_WAIT_MS,
  MOST_FAILURES_IN_A_ROW,
  MOST_WAITS_OF_A_CHANGE,
  THROTTLED_WAIT_MS,
} from '../../limits.ts';
import { isItemOpen } from '../domain/batch-machine.ts';
import type { BatchItem } from '../domain/batch-types.ts';
import type { RunOptions } from '../domain/batches.ts';
import { JournalError } from '../journal/journal-error.ts';
import { buyItem, untilRefused } from './batch-buy.ts';
import type { ItemOutcome, ItemTurn } from './batch-executor.ts';
import { BatchPace } from './batch-pace.ts';
import { releaseItem } from './batch-release.ts';
import { evidenceOf, isInDoubt, moveOf } from './batch-rows.ts';
import { setItem } from './batch-set.ts';
import type { LiveBatch } from './live-batch.ts';
import { takeUnfinished } from './recover.ts';
import type { ServiceState } from './service-state.ts';

export interface RunEnd {
  /** Why it ended early, in sentences. */
  readonly stopped?: string;
  /** The journal could not be written: what became of the items is in `LiveBatch.known`. */
  readonly unwritten: boolean;
}

/**
 * Looks at what an earlier process had started, then does what waits. Resolves when nothing is in progress any more, or at once when the
 * journal cannot be written: then nothing more is sent. Never rejects with JournalError.
 */
export async function runItems(
  service: ServiceState,
  live: LiveBatch,
  { signal, onWait }: Pick<RunOptions, 'signal' | 'onWait'>,
): Promise<RunEnd> {
  const run = new BatchRun(service, live, signal, onWait);
  return run.toTheEnd();
}

/**
 * Writes what the rows of items that earlier processes left say after one look at each. With `off`, refusals are also looked into until they
 * are settled or `off` aborts. Throws JournalError.
 */
export async function lookAtStarted(
  service: ServiceState,
  live: LiveBatch,
  off?: AbortSignal,
): Promise<void> {
  const inDoubt = live.items.filter(isInDoubt);
  if (inDoubt.length === 0) return;
  await Promise.all(takeUnfinished(service));
  if (off !== undefined) await untilRefused(service, inDoubt, off);
  for (const item of inDoubt) {
    const known = evidenceOf(service, item);
    if (known === undefined) continue;
    live.step(item.position, known.event, moveOf(known));
  }
}

class BatchRun {
  readonly #service: ServiceState;
  readonly #live: LiveBatch;
  readonly #pace: BatchPace;
  readonly #early = new AbortController();
  readonly #off: AbortSignal;
  #reason: string | undefined;
  #failuresInARow = 0;
  /** The journal cannot be written: nothing more is sent, and no outcome is kept. */
  #unwritten = false;

  constructor(
    service: ServiceState,
    live: LiveBatch,
    signal: AbortSignal | undefined,
    onWait: RunOptions['onWait'],
  ) {
    this.#service = service;
    this.#live = live;
    const { runtime, provider } = service;
    this.#pace = new BatchPace({ runtime, atATime: provider.abilities.requestsAtATime, onWait });
    const ends = [this.#early.signal, service.leaving];
    this.#off = AbortSignal.any(signal === undefined ? ends : [...ends, signal]);
  }

  async toTheEnd(): Promise<RunEnd> {
    const stopWaits = this.#service.waits.subscribe((wait) => {
      if (wait.throttled === true) this.#pace.throttled(wait);
    });
    const stopTrouble = this.#service.subscribe(() => {
      const { trouble } = this.#service;
      if (trouble !== undefined) this.#stopUnwritten(trouble);
    });
    try {
      await this.#lookAtStarted().catch((error: unknown) => this.#break(error));
      const open = this.#live.items.filter(({ state }) => isItemOpen(state));
      await Promise.all(open.map(({ position }) => this.#pace.run(() => this.#turn(position))));
    } finally {
      stopWaits();
      stopTrouble();
    }
    const unwritten = this.#unwritten;
    return this.#reason === undefined ? { unwritten } : { stopped: this.#reason, unwritten };
  }

  /** What an earlier process bought and did not configure goes on. */
  async #lookAtStarted(): Promise<void> {
    const inDoubt = this.#live.items.filter(isInDoubt);
    await lookAtStarted(this.#service, this.#live, this.#off);
    for (const { position } of inDoubt) {
      const { state, reason } = this.#live.at(position);
      if (state === 'NOT_CONFIGURED') this.#live.step(position, 'configure', { reason });
    }
  }

  /** One item; what is in progress is finished whoever leaves, and its end is written. */
  async #turn(position: number): Promise<void> {
    await this.#pace.open(this.#off);
    if (this.#off.aborted) return;
    const forbidden = this.#service.provider.changesForbidden?.();
    if (forbidden !== undefined) {
      this.#stop(`${forbidden.message} ${forbidden.hint}`);
      return;
    }
    const work = this.#carryOut(position).catch((error: unknown) => this.#break(error));
    this.#service.inFlight.add(work);
    await work.finally(() => this.#service.inFlight.delete(work));
  }

  async #carryOut(position: number): Promise<void> {
    for (let waits = 0; ; waits += 1) {
      const outcome = await this.#execute(this.#live.at(position));
      if (outcome.kind === 'as-it-is') return;
      if (outcome.kind === 'end') {
        this.#end(position, outcome);
        return;
      }
      const asked = outcome.error.retryAfterMs ?? THROTTLED_WAIT_MS;
      if (waits >= MOST_WAITS_OF_A_CHANGE || asked > LONGEST_WAIT_MS) {
        this.#end(position, {
          kind: 'end',
          end: outcome.givenUp ?? 'REFUSED',
          reason: outcome.error.message,
          error: outcome.error,
        });
        return;
      }
      if (this.#live.at(position).state === 'STARTED' && outcome.fresh === true) {
        this.#live.step(position, 'not-sent', { reason: '', rowId: null });
      }
      this.#pace.throttled({ ms: asked, reason: outcome.error.message, throttled: true });
      await this.#pace.open(this.#off);
      if (this.#off.aborted) return;
    }
  }

  #execute(item: BatchItem): Promise<ItemOutcome> {
    const start: ItemTurn['start'] = (written) =>
      !this.#unwritten && this.#live.start(item.position, written);
    switch (item.kind) {
      case 'set':
        return setItem(this.#service.provider, { item, start });
      case 'release':
        return releaseItem(this.#service, { item, start });
      case 'buy': {
        const { id, request } = this.#live.entry.head;
        const batch = { id, why: request.why, items: () => this.#live.items };
        return buyItem(this.#service, { item, start }, batch);
      }
    }
  }

  #end(position: number, { end, reason, number, error }: Extract<ItemOutcome, { kind: 'end' }>): void {
    const seen = { ...(number === undefined ? {} : { number }), ...(error === undefined ? {} : { error }) };
    this.#live.end(position, end, reason, seen);
    if (error === undefined) {
      this.#failuresInARow = 0;
      this.#pace.wentWell();
      return;
    }
    this.#failuresInARow = isOutOfReach(error) ? this.#failuresInARow + 1 : 0;
    if (error.code === 'auth') this.#stop(error.message);
    else if (this.#failuresInARow >= MOST_FAILURES_IN_A_ROW) {
      this.#stop(`${this.#failuresInARow} numbers failed one after another: ${error.message}`);
    }
  }

  #stop(reason: string): void {
    this.#reason ??= reason;
    this.#early.abort();
  }

  /** An end that is not on the disk: nothing more is begun. When the journal is being closed that is no failure. */
  #break(error: unknown): void {
    this.#early.abort();
    if (!(error instanceof JournalError)) throw error;
    if (!this.#service.ended.aborted) this.#stopUnwritten(error);
  }

  #stopUnwritten({ message, hint }: { readonly message: string; readonly hint: string }): void {
    this.#unwritten = true;
    this.#stop(`${message} ${hint}`);
  }
}

/** Whether the carrier was not reached or is down, so that the next item will not do better. */
function isOutOfReach(error: ApiError): boolean {
  return ['network', 'timeout', 'unavailable'].includes(toApiError(error).code);
}
