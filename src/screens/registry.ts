/** Every screen by its target, and the keys of them all for help and documentation. */
import type { ActionDefinition } from '../keys/action.ts';
import { orderActions } from './order/actions.ts';
import { createOrder } from './order/screen.tsx';
import { purchaseActions } from './purchase/actions.ts';
import { createPurchase } from './purchase/screen.tsx';
import { historyActions, purchasesActions, settleActions } from './purchases/actions.ts';
import { createPurchases } from './purchases/screen.tsx';
import type { Screen, ScreenContext, ScreenTarget } from './screen.ts';
import { searchActions } from './search/actions.ts';
import { compareActions } from './search/compare.tsx';
import { createSearch } from './search/screen.tsx';

export function createScreen(context: ScreenContext, target: ScreenTarget): Screen {
  switch (target.screen) {
    case 'search':
      return createSearch(context, target);
    case 'purchase':
      return createPurchase(context, target);
    case 'order':
      return createOrder(context, target);
    case 'purchases':
      return createPurchases(context, target);
    default:
      return createSearch(context, { screen: 'search' });
  }
}

/** The actions of every screen, in the order in which they are documented. */
export const screenActions: readonly Readonly<Record<string, ActionDefinition>>[] = [
  searchActions,
  compareActions,
  purchaseActions,
  orderActions,
  purchasesActions,
  historyActions,
  settleActions,
];
