/** When each step of a purchase happens, as the times that the ledger stores. */

/** How long each step takes after a purchase was accepted. */
export interface Provisioning {
  /** From the request until it is applied. */
  readonly appliedAfterMs?: number;
  /** From then until the API shows the number. */
  readonly provisioningMs: number;
  /** The number never appears: the purchase fails this long after it was applied. */
  readonly failsAfterMs?: number;
  /** The purchase of a number that never appears was cancelled, not refused. */
  readonly cancelled?: boolean;
  /** A request for the single number gets 404 for this long after the list shows it. */
  readonly unreadForMs?: number;
  /** The number is shown for the first time span, then hidden for the second. */
  readonly vanishes?: { readonly shownForMs: number; readonly goneForMs: number };
  /** The order is done for the first time span, then pending again for the second (Telnyx). */
  readonly regresses?: { readonly doneForMs: number; readonly pendingForMs: number };
  /** The order waits for documents this long, whatever the number, and is then cancelled (Telnyx). */
  readonly deadlineAfterMs?: number;
  /** The order's documents are reviewed this long, whatever the number, and then declined (Telnyx). */
  readonly declinesAfterMs?: number;
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
