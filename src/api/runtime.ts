/** Time and chance, injected everywhere so that tests own them. */

import { setTimeout as delay } from 'node:timers/promises';
import { LONGEST_TIMER_MS } from './limits.ts';

export interface Runtime {
  /** Wall clock in ms since the epoch: for people and records, never for deadlines. */
  now(): number;
  /** Monotonic ms: for deadlines and durations. */
  monotonic(): number;
  /** Resolves after `ms`, however many they are; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** 0 to 1, as Math.random. */
  random(): number;
  uuid(): string;
}

export const systemRuntime: Runtime = {
  now: () => Date.now(),
  // `performance` loads a module of Node's for it: a thirtieth of Node's own start.
  monotonic: () => {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1_000 + nanoseconds / 1e6;
  },
  sleep: async (ms, signal) => {
    const options = signal === undefined ? {} : { signal };
    let left = ms;
    for (; left > LONGEST_TIMER_MS; left -= LONGEST_TIMER_MS)
      await delay(LONGEST_TIMER_MS, undefined, options);
    await delay(Math.max(0, left), undefined, options);
  },
  random: () => Math.random(),
  // Asked for when a purchase is confirmed; loading it takes a fifth of Node's own start.
  uuid: () => process.getBuiltinModule('node:crypto').randomUUID(),
};
