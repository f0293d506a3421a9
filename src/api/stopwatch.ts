/** How long something took on a machine whose clocks cannot be trusted. */
import type { Runtime } from './runtime.ts';

/** Returns how many ms have passed since the call: a machine that sleeps may stop one of its clocks, and a person may set the other. */
export function stopwatch({ now, monotonic }: Pick<Runtime, 'now' | 'monotonic'>): () => number {
  const began = { wall: now(), monotonic: monotonic() };
  return () => Math.max(now() - began.wall, monotonic() - began.monotonic);
}
