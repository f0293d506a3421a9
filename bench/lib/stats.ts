/** Statistics of repeated measurements. */

/** The value below which `share` (0 to 1) of the samples lie; NaN for none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The median ratio of pairs that were measured directly after each other, so that changes of the machine affect both. */
export function pairedRatio(samples: readonly number[], floors: readonly number[]): number {
  return median(samples.map((sample, place) => sample / (floors[place] ?? Number.NaN)));
}
