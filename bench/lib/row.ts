/** A row of the table: what was measured, the result, and whether it meets the target. */
import { median, pairedRatio, quantile } from './stats.ts';

export interface BenchRow {
  readonly what: string;
  /** With its unit, as it is printed. */
  readonly median: string;
  readonly p99: string;
  /** To the floor of the same run, where there is one. */
  readonly ratio: string;
  readonly target: string;
  /** Missing where there is no target, or nothing could be measured. */
  readonly met?: boolean;
  readonly note?: string;
}

/** Times against the floor that was measured between them. */
export function ratioRow(
  what: string,
  samples: readonly number[],
  floors: readonly number[],
  atMost: number | undefined,
  note?: string,
): BenchRow {
  const ratio = pairedRatio(samples, floors);
  return {
    what,
    ...times(samples),
    ratio: `${ratio.toFixed(2)}x`,
    target: atMost === undefined ? '' : `${atMost}x`,
    ...(atMost === undefined ? {} : { met: ratio <= atMost }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Times with limits of their own, in ms. */
export function latencyRow(
  what: string,
  samples: readonly number[],
  limits: { readonly p50?: number; readonly p99?: number },
  note?: string,
): BenchRow {
  const met =
    (limits.p50 === undefined || median(samples) <= limits.p50) &&
    (limits.p99 === undefined || quantile(samples, 0.99) <= limits.p99);
  const target = [limits.p50, limits.p99].filter((limit) => limit !== undefined).join(' / ');
  return {
    what,
    ...times(samples),
    ratio: '',
    target: target === '' ? '' : `${target} ms`,
    ...(target === '' ? {} : { met }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A single figure with a limit of its own. */
export function figureRow(
  what: string,
  value: number,
  unit: string,
  atMost: number | undefined,
  note?: string,
): BenchRow {
  return {
    what,
    median: `${round(value)} ${unit}`,
    p99: '',
    ratio: '',
    target: atMost === undefined ? '' : `${atMost} ${unit}`,
    ...(atMost === undefined ? {} : { met: value <= atMost }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A row for something that could not be measured, with the reason. */
export function absentRow(what: string, why: string): BenchRow {
  return { what, median: '', p99: '', ratio: '', target: '', note: why };
}

function times(samples: readonly number[]): { median: string; p99: string } {
  return { median: `${round(median(samples))} ms`, p99: `${round(quantile(samples, 0.99))} ms` };
}

export function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}
