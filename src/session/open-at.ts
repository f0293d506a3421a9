/** Where the full-screen app opens: plainly, or on the review card of a purchase that a command prepared. */
import type { Money } from '../api/money.ts';
import type { PurchaseOrder } from '../api/provider.ts';

export type OpenAt =
  | { readonly kind: 'search' }
  /** The review card, with Cancel focused: price and availability are read anew by the app. */
  | {
      readonly kind: 'purchase';
      readonly order: PurchaseOrder;
      /** The most that may be charged a month: above it the card refuses. */
      readonly maxMonthly?: Money;
    };
