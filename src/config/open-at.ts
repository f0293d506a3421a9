/**
 * The screen that the full-screen app opens on: Search, the screen in --screen, or the review card of a purchase that a
 * command prepared.
 */
import type { Money } from '../api/money/money.ts';
import type { PurchaseOrder } from '../api/provider.ts';
import { TABS } from './tabs.ts';

/** The screens that the app can open on: the tabs of the keys 1 to 4, and Lookup. */
export const OPEN_SCREENS = [...TABS, 'lookup'] as const;
export type OpenScreen = (typeof OPEN_SCREENS)[number];

export type OpenAt =
  | { readonly kind: 'search' }
  | { readonly kind: 'screen'; readonly screen: OpenScreen }
  /** A view that the person saved, by its name. */
  | { readonly kind: 'view'; readonly name: string }
  /** The review card, with Cancel focused. The app reads price and availability again. */
  | {
      readonly kind: 'purchase';
      readonly order: PurchaseOrder;
      /** The highest monthly price. The card refuses a higher one. */
      readonly maxMonthly?: Money;
      /** What it is bought for, as the person wrote it. */
      readonly why?: string;
    };
