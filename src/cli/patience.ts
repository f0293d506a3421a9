/** How long a command that was asked to end is waited for. */
import { LAST_ANSWERS_MS } from '../api/purchases/domain/policy.ts';
import type { Runtime } from '../api/runtime.ts';

/** For a command that only has to stop. In ms. */
const TO_STOP_MS = 2_000;
/** For one that awaits the answer to a purchase or a release, and then says what became of it. */
const TO_SETTLE_MS = LAST_ANSWERS_MS + 2_000;

export interface Patience extends Disposable {
  /** Resolves when the command was asked to end and did not within its time; never without such a wish. */
  readonly over: Promise<void>;
}

/** `unsettled` says, when the wish comes, whether the command awaits such an answer. */
export function patienceWith(interrupted: AbortSignal, unsettled: () => boolean, runtime: Runtime): Patience {
  const ended = new AbortController();
  const over = new Promise<void>((resolve) => {
    const wait = () => {
      runtime.sleep(unsettled() ? TO_SETTLE_MS : TO_STOP_MS, ended.signal).then(resolve, () => undefined);
    };
    if (interrupted.aborted) wait();
    else interrupted.addEventListener('abort', wait, { once: true, signal: ended.signal });
  });
  return { over, [Symbol.dispose]: () => ended.abort() };
}
