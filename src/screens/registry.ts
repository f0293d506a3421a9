/** Every screen by its target. */
import { createNumber } from './number/screen.tsx';
import { createOrder } from './order/screen.tsx';
import { createBulk } from './owned/bulk/screen.tsx';
import { createOwned } from './owned/screen.tsx';
import { createPricing } from './pricing/screen.tsx';
import { createPurchase } from './purchase/screen.tsx';
import { createPurchases } from './purchases/screen.tsx';
import type { Screen, ScreenContext, ScreenTarget } from './screen.ts';
import { createSearch } from './search/screen.tsx';

export function createScreen(context: ScreenContext, target: ScreenTarget): Screen {
  switch (target.screen) {
    case 'search':
      return createSearch(context, target);
    case 'purchase':
      return createPurchase(context, target);
    case 'order':
      return createOrder(context, target);
    case 'pricing':
      return createPricing(context, target);
    case 'purchases':
      return createPurchases(context, target);
    case 'number':
      return createNumber(context, target);
    case 'bulk':
      return createBulk(context, target);
    case 'owned':
      return createOwned(context, target);
    default:
      return createSearch(context, { screen: 'search' });
  }
}
