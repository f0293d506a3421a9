/** When each step of a purchase happens, as the times that the ledger stores. */

/** How long each step takes after a purchase was accepted. */
export interface Provisioning {
  /** From the request to its being applied. */
  readonly appliedAfterMs?: number;
  /** From there until the API shows the number. */
  readonly provisioningMs: number;
  /** The number is never shown: it fails this long after it was applied. */
  readonly failsAfterMs?: number;
  /** A number that is never shown was called off, not refused. */
  readonly cancelled?: boolean;
  /** Reads of the single number answer 404 for this long after the list shows it. */
  readonly unreadForMs?: number;
  /** After it was shown for the first long, it is gone for the second. */
  readonly vanishes?: { readonly shownForMs: number; readonly goneForMs: number };
}

export interface ProvisioningTimes {
  readonly request: number | null;
  readonly appliedAt: number;
  readonly visibleAt: number | null;
  readonly getFrom: number | null;
  readonly hiddenFrom: number | null;
  readonly hiddenUntil: number | null;
  readonly endsAt: number | null;
}

/** The times of a purchase that arrived at `arrivedAt` (ms since the epoch); `requestSeq` is missing for seeded numbers. */
export function provisioningTimes(
  provisioning: Provisioning,
  arrivedAt: number,
  requestSeq?: number,
): ProvisioningTimes {
  const appliedAt = arrivedAt + (provisioning.appliedAfterMs ?? 0);
  const visibleAt = appliedAt + provisioning.provisioningMs;
  const hiddenFrom =
    provisioning.vanishes === undefined ? null : visibleAt + provisioning.vanishes.shownForMs;
  return {
    request: requestSeq ?? null,
    appliedAt,
    visibleAt: provisioning.failsAfterMs === undefined ? visibleAt : null,
    getFrom: provisioning.unreadForMs === undefined ? null : visibleAt + provisioning.unreadForMs,
    hiddenFrom,
    hiddenUntil:
      hiddenFrom === null || provisioning.vanishes === undefined
        ? null
        : hiddenFrom + provisioning.vanishes.goneForMs,
    endsAt: provisioning.failsAfterMs === undefined ? null : appliedAt + provisioning.failsAfterMs,
  };
}
