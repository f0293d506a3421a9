/** A deadline that covers connecting, sending, waiting and reading the whole body. */
import { LONGEST_TIMER_MS } from '../limits.ts';

/** The reason of a signal that a deadline aborted. It tells a deadline from a person who cancelled. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

export interface Deadline extends Disposable {
  /** Aborted by `parent` or by the deadline, whichever is first. */
  readonly signal: AbortSignal;
}

/**
 * A signal that is aborted after `ms` by libuv's monotonic clock. A terminal that does not read can block the event loop; the timer
 * then fires late and before the sockets are read. One more turn of the loop lets in an answer that has already arrived.
 */
export function deadline(ms: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(
    () => {
      turn = setImmediate(() => {
        turn = setImmediate(() => controller.abort(new DeadlinePassed()));
      });
    },
    Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(ms))),
  );
  return {
    signal: parent === undefined ? controller.signal : AbortSignal.any([parent, controller.signal]),
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      clearImmediate(turn);
    },
  };
}
