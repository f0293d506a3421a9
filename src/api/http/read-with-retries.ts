/** Repeats a read after a temporary failure, within one deadline. Purchases and releases are never repeated. */
import { ApiError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import type { OnWait } from '../wait.ts';
import { backoff, type RetryBudget, type RetryPolicy } from './retry.ts';

interface ReadOptions {
  readonly runtime: Runtime;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  /** For one attempt, in ms. */
  readonly attemptMs: number;
  /** For all attempts and the waits between them, in ms. */
  readonly totalMs: number;
  readonly onWait: OnWait | undefined;
  readonly signal: AbortSignal | undefined;
  /** The error of a wait that `signal` ended. */
  readonly cancelled: () => ApiError;
}

/** Returns the result of the first successful attempt. `attempt` gets its deadline in ms. Rejects with the last ApiError. */
export async function readWithRetries<Answer>(
  attempt: (ms: number) => Promise<Answer>,
  options: ReadOptions,
): Promise<Answer> {
  const { runtime, policy, budget } = options;
  const end = runtime.monotonic() + options.totalMs;
  for (let count = 1; ; count += 1) {
    try {
      const answer = await attempt(Math.min(options.attemptMs, end - runtime.monotonic()));
      budget.succeeded();
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'cancelled' || !error.retryable) throw error;
      if (count >= policy.attempts || !budget.spend()) throw error;
      const failure = { throttled: error.code === 'rate-limited', retryAfterMs: error.retryAfterMs };
      const ms = backoff(policy, count, failure, runtime.random);
      if (ms === undefined || runtime.monotonic() + ms >= end) throw error;
      options.onWait?.({
        ms,
        reason: error.message,
        ...(failure.throttled ? { throttled: true as const } : {}),
      });
      await runtime.sleep(ms, options.signal).catch(() => {
        throw options.cancelled();
      });
    }
  }
}
