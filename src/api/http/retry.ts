/** How long to wait before a read is repeated, and whether at all. Purchases and releases are never repeated. */
import { LONGEST_WAIT_MS, RETRY_BUDGET, THROTTLED_WAIT_MS } from '../limits.ts';
import { parseHttpDate } from './http-date.ts';

export interface RetryPolicy {
  readonly attempts: number;
  /** Upper bound of the first wait in ms; it doubles with each attempt, and the wait is drawn evenly from 0 to it. */
  readonly baseMs: number;
  /** `baseMs` after "too many requests". */
  readonly throttleBaseMs: number;
  readonly capMs: number;
  /** A longer Retry-After is reported instead of waited for. */
  readonly longestRetryAfterMs: number;
}

export const READ_RETRIES: RetryPolicy = {
  attempts: 3,
  baseMs: 100,
  throttleBaseMs: THROTTLED_WAIT_MS,
  capMs: 20_000,
  longestRetryAfterMs: LONGEST_WAIT_MS,
};

/** The wait in ms after attempt number `attempt` (from 1) failed; undefined if there is no further attempt. */
export function backoff(
  policy: RetryPolicy,
  attempt: number,
  failure: { readonly throttled: boolean; readonly retryAfterMs: number | undefined },
  random: () => number,
): number | undefined {
  const base = failure.throttled ? policy.throttleBaseMs : policy.baseMs;
  const jitter = random() * Math.min(policy.capMs, base * 2 ** (attempt - 1));
  if (failure.retryAfterMs === undefined) return jitter;
  if (failure.retryAfterMs > policy.longestRetryAfterMs) return undefined;
  // The server may give all clients the same time. A little jitter keeps them from retrying together.
  return failure.retryAfterMs + random() * policy.baseMs;
}

/**
 * Retry-After in ms: seconds, or an HTTP date counted from the answer's own Date (or `now`, ms since the epoch). undefined for
 * anything else; a time that has passed is 0. https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after
 */
export function readRetryAfter(header: string | null, date: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,300}(\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const at = parseHttpDate(text, now);
  return at === undefined ? undefined : Math.max(0, at - (parseHttpDate(date, now) ?? now));
}

/** Limits retries: each retry spends tokens, and each success adds some. */
export interface RetryBudget {
  /** Spends the tokens for one retry; returns false if there are too few. */
  spend(): boolean;
  succeeded(): void;
}

export function createRetryBudget(): RetryBudget {
  let tokens: number = RETRY_BUDGET.capacity;
  return {
    spend: () => {
      if (tokens < RETRY_BUDGET.retryCosts) return false;
      tokens -= RETRY_BUDGET.retryCosts;
      return true;
    },
    succeeded: () => {
      tokens = Math.min(RETRY_BUDGET.capacity, tokens + RETRY_BUDGET.successBrings);
    },
  };
}
