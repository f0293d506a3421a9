/** How many items are worked on together: the carrier decides. When it asks one of them to wait, all wait. */
import { AdaptivePool } from '../../adaptive-pool.ts';
import { ITEMS_AT_A_TIME } from '../../limits.ts';
import type { Runtime } from '../../runtime.ts';
import type { OnWait, ReadWait } from '../../wait.ts';

export interface PaceOptions {
  readonly runtime: Runtime;
  /** What the carrier states. */
  readonly atATime: number | undefined;
  readonly onWait: OnWait | undefined;
}

export class BatchPace {
  readonly #runtime: Runtime;
  readonly #pool: AdaptivePool;
  readonly #onWait: OnWait | undefined;
  /** On the monotonic clock: nothing begins before. */
  #closedUntil = 0;

  constructor({ runtime, atATime, onWait }: PaceOptions) {
    this.#runtime = runtime;
    this.#onWait = onWait;
    const most = Math.min(atATime ?? ITEMS_AT_A_TIME.most, ITEMS_AT_A_TIME.most);
    this.#pool = new AdaptivePool({ first: Math.min(ITEMS_AT_A_TIME.first, most), most });
  }

  /** Runs `work` when there is room; never rejects by itself. */
  run(work: () => Promise<void>): Promise<void> {
    return this.#pool.run(work);
  }

  /** Resolves when the carrier may be asked again; at once, without a word, when `signal` is aborted. */
  async open(signal: AbortSignal): Promise<void> {
    for (;;) {
      const wait = this.#closedUntil - this.#runtime.monotonic();
      if (wait <= 0 || signal.aborted) return;
      await this.#runtime.sleep(wait, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  wentWell(): void {
    this.#pool.wentWell();
  }

  /** Half as many from now on, once for all that are told to wait together. */
  throttled(wait: ReadWait): void {
    const now = this.#runtime.monotonic();
    if (now >= this.#closedUntil) {
      this.#pool.throttled();
      this.#onWait?.(wait);
    }
    this.#closedUntil = Math.max(this.#closedUntil, now + wait.ms);
  }
}
