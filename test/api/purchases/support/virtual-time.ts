/** Time that only a test moves: sleepers wake in order, and everything they start settles before the next one. */
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Runtime } from '../../../../src/api/runtime.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export class VirtualTime implements Runtime {
  /** Added to the wall clock only: a clock that a person or NTP set. */
  wallJump = 0;
  #elapsed = 0;
  #sleepers: Sleeper[] = [];

  now(): number {
    return 1_800_000_000_000 + this.#elapsed + this.wallJump;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  random(): number {
    return 0;
  }

  uuid(): string {
    return randomUUID();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper = { at: this.#elapsed + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener(
        'abort',
        () => {
          this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
          reject(signal.reason);
        },
        { once: true },
      );
    });
  }

  /** Lets `ms` pass. */
  async run(ms: number): Promise<void> {
    const target = this.#elapsed + ms;
    await this.settle();
    for (;;) {
      const next = this.#sleepers.reduce<Sleeper | undefined>(
        (soonest, each) => (soonest === undefined || each.at < soonest.at ? each : soonest),
        undefined,
      );
      if (next === undefined || next.at > target) break;
      this.#sleepers = this.#sleepers.filter((each) => each !== next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.wake();
      await this.settle();
    }
    this.#elapsed = target;
  }

  /** Lets everything that waits for no time come to rest. */
  async settle(): Promise<void> {
    await turn();
  }

  /** Runs until `promise` has settled, at most `ms`. */
  async until<T>(promise: Promise<T>, ms = 3_600_000): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    await this.settle();
    for (let passed = 0; !settled && passed < ms; passed += 250) await this.run(250);
    if (!settled) throw new Error(`nothing came of it in ${ms} ms`);
    return promise;
  }
}
