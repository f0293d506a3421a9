/** What many measurements of one thing come to. */

/** The value below which `share` (0 to 1) of the samples lie; NaN for none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The median of the ratios of pairs that were measured one right after the other: the machine's moods are in both. */
export function pairedRatio(samples: readonly number[], floors: readonly number[]): number {
  return median(samples.map((sample, place) => sample / (floors[place] ?? Number.NaN)));
}
