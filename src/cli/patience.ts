/** How long dialdeck waits for a command that was asked to end. */
import { COMMAND_SETTLES_MS, COMMAND_STOPS_MS } from '../api/limits.ts';
import type { Runtime } from '../api/runtime.ts';

export interface Patience extends Disposable {
  /** Resolves when the command was asked to end and did not within its time. Never resolves otherwise. */
  readonly over: Promise<void>;
}

/** `unsettled` tells whether the command awaits the answer to a purchase or a release; it is called when the signal comes. */
export function patienceWith(interrupted: AbortSignal, unsettled: () => boolean, runtime: Runtime): Patience {
  const ended = new AbortController();
  const over = new Promise<void>((resolve) => {
    const wait = () => {
      runtime
        .sleep(unsettled() ? COMMAND_SETTLES_MS : COMMAND_STOPS_MS, ended.signal)
        .then(resolve, () => undefined);
    };
    if (interrupted.aborted) wait();
    else interrupted.addEventListener('abort', wait, { once: true, signal: ended.signal });
  });
  return { over, [Symbol.dispose]: () => ended.abort() };
}
