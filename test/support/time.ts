import { type Runtime, systemRuntime } from '../../src/api/runtime.ts';

/** Time passes only when the test says so; what sleeps wakes then. */
export function createTime() {
  let now = Date.UTC(2026, 10, 26);
  const sleepers = new Set<() => void>();
  const runtime: Runtime = {
    ...systemRuntime,
    now: () => now,
    monotonic: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const until = now + ms;
        const wake = () => {
          if (now < until) return;
          sleepers.delete(wake);
          resolve();
        };
        sleepers.add(wake);
        signal?.addEventListener('abort', () => {
          sleepers.delete(wake);
          reject(signal.reason);
        });
        wake();
      }),
  };
  return {
    runtime,
    pass(ms: number) {
      now += ms;
      for (const wake of [...sleepers]) wake();
    },
  };
}
