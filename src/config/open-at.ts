/** Where the full-screen app opens: on Search, on a screen that was asked for, or on the review card of a purchase that a command prepared. */
import type { Money } from '../api/money/money.ts';
import type { PurchaseOrder } from '../api/provider.ts';

/** The screens that the app can open on: those that 1 to 4 lead to. */
export const OPEN_SCREENS = ['search', 'pricing', 'purchases', 'owned'] as const;
export type OpenScreen = (typeof OPEN_SCREENS)[number];

export type OpenAt =
  | { readonly kind: 'search' }
  | { readonly kind: 'screen'; readonly screen: OpenScreen }
  /** The review card, with Cancel focused: price and availability are read anew by the app. */
  | {
      readonly kind: 'purchase';
      readonly order: PurchaseOrder;
      /** The most that may be charged a month: above it the card refuses. */
      readonly maxMonthly?: Money;
    };
