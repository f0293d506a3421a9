/** What the timeline of a purchase knows. Pure. */
import type { CarrierPage, CarrierPages } from '../../api/carrier-pages.ts';
import type { Provider } from '../../api/provider.ts';
import { changeProblem, type OrderChange } from '../../api/purchases/domain/order-change.ts';
import type { PurchaseView, Transition } from '../../api/purchases/domain/types.ts';

/** Which changes of a waiting order the provider takes. */
export type OrderAbilities = Readonly<Record<OrderChange['kind'], boolean>>;

/** What the person waits for. */
export type Waiting = 'reading documents' | 'changing the order';

interface Watching {
  readonly view: PurchaseView;
  readonly history: readonly Transition[];
  readonly able: OrderAbilities;
  /** The carrier's page of the order, or of the number once it is bought. */
  readonly page?: CarrierPage | undefined;
}

export type TimelineState =
  | { readonly kind: 'opening' }
  | (Watching & {
      readonly kind: 'watching';
      readonly waiting: Waiting | undefined;
      /** What the person has to do before the order can be changed. */
      readonly advice: string | undefined;
    })
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

export type TimelineAction =
  | (Watching & { readonly kind: 'shown' })
  | { readonly kind: 'waiting'; readonly waiting: Waiting | undefined }
  | { readonly kind: 'advice'; readonly advice: string }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

export const initialTimeline: TimelineState = { kind: 'opening' };

export function reduceTimeline(state: TimelineState, action: TimelineAction): TimelineState {
  switch (action.kind) {
    case 'shown':
      return state.kind === 'watching'
        ? { ...state, ...action, kind: 'watching' }
        : { ...action, kind: 'watching', waiting: undefined, advice: undefined };
    case 'waiting':
      if (state.kind !== 'watching') return state;
      return {
        ...state,
        waiting: action.waiting,
        advice: action.waiting === undefined ? state.advice : undefined,
      };
    case 'advice':
      return state.kind === 'watching' ? { ...state, advice: action.advice } : state;
    case 'failed':
      return action;
  }
}

/** The purchase as it was last read; undefined before that and after a failure. */
export function shownPurchase(state: TimelineState): PurchaseView | undefined {
  return state.kind === 'watching' ? state.view : undefined;
}

/** Documents are chosen from a list, so the provider has to list them. */
export function orderAbilities({ attachDocuments, cancelPurchase, requirements }: Provider): OrderAbilities {
  return {
    documents: attachDocuments !== undefined && requirements !== undefined,
    cancellation: cancelPurchase !== undefined,
  };
}

export function orderPage(
  pages: CarrierPages | undefined,
  { purchase }: PurchaseView,
): CarrierPage | undefined {
  return purchase.status === 'COMPLETED' ? pages?.number(undefined) : pages?.orders();
}

export function shownPage(state: TimelineState): CarrierPage | undefined {
  return state.kind === 'watching' ? state.page : undefined;
}

/** Why the order cannot be changed now, or undefined. */
export function changeUnavailable(state: TimelineState, kind: OrderChange['kind']): string | undefined {
  if (state.kind !== 'watching') return 'the purchase is not open';
  if (state.waiting !== undefined) return 'the provider is being asked';
  return changeProblem(state.view.row, kind, state.able[kind]);
}
