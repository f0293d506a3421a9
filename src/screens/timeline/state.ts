/** What the timeline of a purchase shows; each state replaces the one before. */
import type { PurchaseView, Transition } from '../../api/purchases/domain/types.ts';

export type OrderState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'watching'; readonly view: PurchaseView; readonly history: readonly Transition[] }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };
