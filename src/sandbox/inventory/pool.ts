/** The numbers of an offering as one sequence that is never stored. */
import type { Offering, Range } from '../catalogue.ts';

export interface Pool {
  readonly offering: Offering;
  readonly ranges: readonly Range[];
  /** Index of each range's first number. */
  readonly starts: readonly number[];
  readonly size: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** All numbers of these ranges of an offering, with an index. */
export function poolOf(offering: Offering, ranges: readonly Range[]): Pool {
  const starts: number[] = [];
  let size = 0;
  for (const range of ranges) {
    starts.push(size);
    size += range.size;
  }
  return { offering, ranges, starts, size };
}

/** Visits 0 to size-1 once each, in an order that depends on the seed. */
export function* shuffled(size: number, seed: number): Generator<number> {
  if (size === 0) return;
  let step = Math.max(1, Math.floor(size * 0.618));
  while (gcd(step, size) !== 1) step += 1;
  let at = seed % size;
  for (let count = 0; count < size; count += 1) {
    yield at;
    at = (at + step) % size;
  }
}

/** Which of the pool's ranges the number at an index belongs to. */
export function rangeIndexAt(pool: Pool, index: number): number {
  let low = 0;
  let high = pool.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pool.starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The number at an index of the pool, which lies in this range of it. */
export function numberAt(pool: Pool, rangeIndex: number, index: number): string {
  const { prefix = '', free = 0 } = pool.ranges[rangeIndex] ?? {};
  if (free === 0) return prefix;
  return prefix + String(index - (pool.starts[rangeIndex] ?? 0)).padStart(free, '0');
}
