/** What the review card does: reads the number from the provider, and buys it. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { TextEdit } from '../../keys/text-edit.ts';
import { pressBuy } from './buy.ts';
import type { ReviewDependencies } from './dependencies.ts';
import type { Focus } from './state.ts';

export interface ReviewController {
  /** Reads price and availability, in the background. */
  readQuote(): void;
  /** Buys what the card shows, in the background; asks first where the person must know more. */
  pressBuy(): void;
  cancel(): void;
  focus(focus: Focus): void;
  /** To the next field or button, or with -1 to the previous one. */
  step(by: 1 | -1): void;
  edit(edit: TextEdit): void;
  copyNumber(): void;
}

export function createReviewController(dependencies: ReviewDependencies): ReviewController {
  const { context, store } = dependencies;
  return {
    readQuote: () => context.background(readQuote(dependencies)),
    pressBuy: () => pressBuy(dependencies),
    cancel: () => context.back(),
    focus: (focus) => store.dispatch({ kind: 'focus', focus }),
    step: (by) => store.dispatch({ kind: 'step', by }),
    edit: (edit) => store.dispatch({ kind: 'edit', edit }),
    copyNumber() {
      const { phoneNumber } = store.getState().order;
      context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
    },
  };
}

async function readQuote({ context, store, signal }: ReviewDependencies): Promise<void> {
  store.dispatch({ kind: 'reading', now: context.runtime.now() });
  try {
    const { provider } = await context.session();
    store.dispatch({ kind: 'abilities', editable: provider.abilities.editable });
    const { order } = store.getState();
    const [quote, owned] = await Promise.all([
      provider.quote(order, signal),
      provider.getOwned(order.phoneNumber, signal),
    ]);
    store.dispatch(owned === undefined ? { kind: 'read', quote } : { kind: 'owned' });
    context.keysChanged();
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'read-failed', error: toApiError(error) });
  }
}
