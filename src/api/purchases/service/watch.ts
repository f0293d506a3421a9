/** A purchase as a sequence of views, from now to its end. */
import { localError } from '../../errors.ts';
import type { PurchaseView } from '../domain/types.ts';
import type { ServiceState } from './service-state.ts';

/** Yields the present view and every later one. Ends when the purchase is settled, the signal aborts or the journal closes. */
export async function* watch(
  service: ServiceState,
  view: () => PurchaseView | undefined,
  signal?: AbortSignal,
): AsyncGenerator<PurchaseView, void, undefined> {
  const first = view();
  if (first === undefined) {
    throw localError(
      'not-found',
      'There is no such purchase in the journal.',
      'Look at the list of purchases.',
    );
  }
  const queue: PurchaseView[] = [first];
  let last = first;
  let wake: () => void = () => undefined;
  const onChange = () => {
    const next = view();
    if (next !== undefined && next !== last) {
      last = next;
      queue.push(next);
    }
    wake();
  };
  const stop = service.subscribe(onChange);
  const ends = signal === undefined ? service.ended : AbortSignal.any([service.ended, signal]);
  ends.addEventListener('abort', onChange, { once: true });
  try {
    while (!ends.aborted) {
      const next = queue.shift();
      if (next !== undefined) {
        yield next;
        if (next.settled && queue.length === 0) return;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    stop();
    ends.removeEventListener('abort', onChange);
  }
}
