/** The times of a purchase, in ms. Proposals of our own where no provider states them. */

export interface Policy {
  /** Pause before the n-th further look (counted from 0). */
  pause(look: number, random: number): number;
  /** Absence is believed only after this long: longer than a provider may take to apply a purchase. */
  readonly settleWindow: number;
  /** The same for a lost request of an asynchronous provider. */
  readonly requestWindow: number;
  /** How long a row that settled as absent is watched on, and how often. */
  readonly watchOnFor: number;
  readonly watchOnEvery: number;
  /**
   * When a refused request is looked for again, in ms after the first look: a gateway that repeats a request turns one that
   * was carried out into a refusal. A conflict races with the late appearance of what it conflicts with.
   */
  looksAfterRefusal(status: number): readonly number[];
  /** A purchase without any answer for so long counts as lost; its late answer still counts. */
  readonly answerWithin: number;
  readonly heartbeatEvery: number;
  /** How often the claims in a team's ledger are renewed: their lease lasts several times as long. */
  readonly renewEvery: number;
  /** How often the journal is asked whether another process wrote to it. */
  readonly foreignEvery: number;
}

const PAUSES = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
const LOOKS_AFTER_REFUSAL = [5_000] as const;
const LOOKS_AFTER_CONFLICT = [5_000, 30_000] as const;
const MINUTE = 60_000;
const SETTLE_WINDOW = 15 * MINUTE;
const REQUEST_WINDOW = 10 * MINUTE;

/** `pollScale` below 1 makes every pause shorter (tests); the settle window is its own setting. */
export function policyFor(settleWindow = SETTLE_WINDOW, pollScale = 1): Policy {
  return {
    pause: (look, random) => {
      const full = PAUSES[Math.min(look, PAUSES.length - 1)] ?? 30_000;
      return full * pollScale * (1 - 0.15 * random);
    },
    settleWindow,
    requestWindow: Math.min(settleWindow, REQUEST_WINDOW),
    watchOnFor: 24 * 60 * MINUTE * pollScale,
    watchOnEvery: 30 * MINUTE * pollScale,
    looksAfterRefusal: (status) =>
      (status === 409 ? LOOKS_AFTER_CONFLICT : LOOKS_AFTER_REFUSAL).map((ms) => ms * pollScale),
    answerWithin: 2 * MINUTE,
    heartbeatEvery: 10_000,
    renewEvery: MINUTE * pollScale,
    foreignEvery: Math.max(20, 500 * pollScale),
  };
}
