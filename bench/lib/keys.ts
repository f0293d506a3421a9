/** Measures the time from a key to the last byte of its frame. */
import { sleep } from './bench.ts';
import type { TerminalSession } from './terminal.ts';

export interface KeyTimes {
  /** In ms, one a key. */
  readonly latencies: readonly number[];
  /** Written for each key. */
  readonly bytes: readonly number[];
}

/** A frame is complete after this time without a byte. */
const QUIET_MS = 8;

/**
 * Types the keys one by one at a fixed rate. A key that changes nothing on the screen is not counted; what is written at the
 * same time for another reason (a clock) counts for the key.
 */
export async function typeAndTime(
  terminal: TerminalSession,
  keys: readonly string[],
  perSecond: number,
): Promise<KeyTimes> {
  terminal.watch(false);
  const latencies: number[] = [];
  const bytes: number[] = [];
  for (const key of keys) {
    terminal.forget();
    const typedAt = performance.now();
    terminal.type(key);
    await sleep(1_000 / perSecond);
    let last: number | undefined;
    let written = 0;
    for (const piece of terminal.pieces) {
      if (last !== undefined && piece.at - last > QUIET_MS) break;
      last = piece.at;
      written += piece.bytes;
    }
    if (last === undefined) continue;
    latencies.push(last - typedAt);
    bytes.push(written);
  }
  terminal.watch(true);
  return { latencies, bytes };
}
