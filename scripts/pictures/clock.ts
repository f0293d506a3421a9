/** A clock that moves only on request, so that the pictures are the same every time. */
import type { Runtime } from '../../src/api/runtime.ts';

export interface HandClock {
  readonly runtime: Runtime;
  readonly now: () => number;
  /** Advances the time and wakes everything that slept until then. */
  advance(ms: number): void;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

export function createHandClock(start: number): HandClock {
  let now = start;
  let ids = 0;
  const sleepers = new Set<Sleeper>();
  const sleep: Runtime['sleep'] = (ms, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        due: now + ms,
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort);
    });
  return {
    now: () => now,
    runtime: {
      now: () => now,
      monotonic: () => now - start,
      sleep,
      random: () => 0.5,
      uuid: () => {
        ids += 1;
        return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
      },
    },
    advance(ms) {
      now += ms;
      for (const sleeper of sleepers) {
        if (sleeper.due > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}
