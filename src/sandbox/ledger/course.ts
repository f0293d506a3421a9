/** The course of a purchase, turned into the times that the ledger stores. */

/** How a purchase goes on after it was accepted, in ms. */
export interface Course {
  /** From the request to its being applied. */
  readonly appliedAfter?: number;
  /** From there until the API shows the number. */
  readonly provisioning: number;
  /** The number is never shown: it fails this long after it was applied. */
  readonly failsAfter?: number;
  /** A number that is never shown was called off, not refused. */
  readonly cancelled?: boolean;
  /** Reads of the single number answer 404 for this long after the list shows it. */
  readonly unreadFor?: number;
  /** After it was shown for the first long, it is gone for the second. */
  readonly vanishes?: { readonly shownFor: number; readonly goneFor: number };
}

export interface Times {
  readonly request: number | null;
  readonly appliedAt: number;
  readonly visibleAt: number | null;
  readonly getFrom: number | null;
  readonly hiddenFrom: number | null;
  readonly hiddenUntil: number | null;
  readonly endsAt: number | null;
}

/** The times of a purchase that arrived at `arrivedAt` (ms since the epoch); `requestSeq` is missing for seeded numbers. */
export function timesOf(course: Course, arrivedAt: number, requestSeq?: number): Times {
  const appliedAt = arrivedAt + (course.appliedAfter ?? 0);
  const visibleAt = appliedAt + course.provisioning;
  const hiddenFrom = course.vanishes === undefined ? null : visibleAt + course.vanishes.shownFor;
  return {
    request: requestSeq ?? null,
    appliedAt,
    visibleAt: course.failsAfter === undefined ? visibleAt : null,
    getFrom: course.unreadFor === undefined ? null : visibleAt + course.unreadFor,
    hiddenFrom,
    hiddenUntil:
      hiddenFrom === null || course.vanishes === undefined ? null : hiddenFrom + course.vanishes.goneFor,
    endsAt: course.failsAfter === undefined ? null : appliedAt + course.failsAfter,
  };
}
