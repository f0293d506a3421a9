/** What the timeline of a purchase knows. Pure. */
import type { PurchaseView, Transition } from '../../api/purchases/domain/types.ts';

export type TimelineState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'watching'; readonly view: PurchaseView; readonly history: readonly Transition[] }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

export type TimelineAction =
  | { readonly kind: 'shown'; readonly view: PurchaseView; readonly history: readonly Transition[] }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

export const initialTimeline: TimelineState = { kind: 'opening' };

export function reduceTimeline(_: TimelineState, action: TimelineAction): TimelineState {
  switch (action.kind) {
    case 'shown':
      return { ...action, kind: 'watching' };
    case 'failed':
      return action;
  }
}

/** The purchase as it was last read; undefined before that and after a failure. */
export function shownPurchase(state: TimelineState): PurchaseView | undefined {
  return state.kind === 'watching' ? state.view : undefined;
}
