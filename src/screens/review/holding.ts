/** Reserves the number of the card in the background, and gives the reservation back. It never delays or prevents Buy. */

import { toApiError } from '../../api/errors.ts';
import { type HeldNumber, holdNumber, joinHeld } from '../../api/held-numbers.ts';
import type { Provider, Reservation } from '../../api/provider.ts';
import type { ReviewDependencies } from './dependencies.ts';
import type { Hold } from './hold.ts';
import { shownOffer } from './state.ts';

export interface Holding {
  /** Uses what an earlier card still holds, from the first quote on: to others the number looks sold. */
  resume(provider: Provider): void;
  /** Reserves an offered number, once; a failure becomes a line of the card. */
  start(provider: Provider): void;
  /** Asks the provider to hold it longer. */
  extend(): void;
  /** Keeps it while a purchase is being sent. Call what it returns when the outcome is known. */
  keepForPurchase(): (ordered: boolean) => void;
}

export function createHolding({ context, store, signal }: ReviewDependencies): Holding {
  let held: HeldNumber | undefined;
  const show = (hold: Hold) => {
    if (signal.aborted) return;
    store.dispatch({ kind: 'hold', hold });
    context.keysChanged();
  };
  async function reserve(number: HeldNumber): Promise<void> {
    try {
      show(shown(number, await number.reservation));
    } catch (error) {
      show({ kind: 'not-held', reason: toApiError(error).message });
    }
  }
  async function extend(number: HeldNumber, before: Hold): Promise<void> {
    try {
      show(shown(number, await number.extend()));
    } catch (error) {
      show(before);
      if (!signal.aborted)
        context.notify({ kind: 'error', text: `Not held longer: ${toApiError(error).message}` });
    }
  }
  const use = (number: HeldNumber) => {
    held = number;
    signal.addEventListener('abort', () => context.background(number.leave()), { once: true });
  };
  async function readAgain(number: HeldNumber): Promise<void> {
    try {
      show(shown(number, await number.readAgain()));
    } catch {
      // What was known of it stays on the card: the quote reads it too.
    }
  }
  return {
    resume(provider) {
      if (held !== undefined || context.readOnly !== undefined || signal.aborted) return;
      const number = joinHeld(provider, store.getState().order.phoneNumber);
      if (number === undefined) return;
      use(number);
      if (number.known === undefined) {
        show({ kind: 'asking' });
        context.background(reserve(number));
      } else {
        show(shown(number, number.known));
        context.background(readAgain(number));
      }
    },
    start(provider) {
      if (held !== undefined || context.readOnly !== undefined || signal.aborted) return;
      const state = store.getState();
      if (state.preflight.kind !== 'read' || state.preflight.quote.kind !== 'offered') return;
      if (shownOffer(state)?.reservable === false) {
        if (provider.reservations !== undefined)
          show({ kind: 'not-held', reason: 'the provider cannot hold this number.' });
        return;
      }
      const number = holdNumber(provider, context.runtime, state.order.phoneNumber);
      if (number === undefined) return;
      use(number);
      show({ kind: 'asking' });
      context.background(reserve(number));
    },
    extend() {
      const { hold } = store.getState();
      if (held === undefined || hold.kind !== 'held') return;
      show({ ...hold, extending: 'under way' });
      context.background(extend(held, hold));
    },
    keepForPurchase() {
      const kept = held?.join();
      return (ordered) => {
        if (kept !== undefined) context.background(kept.leave(ordered));
      };
    },
  };
}

function shown(number: HeldNumber, reservation: Reservation): Hold {
  return reservation.status === 'held'
    ? {
        kind: 'held',
        reservation,
        endsWithCard: number.canBeEnded,
        extending: number.isExtended ? 'done' : 'possible',
      }
    : { kind: 'not-held', reason: reservation.details ?? 'the provider did not confirm it.' };
}
