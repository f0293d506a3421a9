/** Opens the screen of a target. */
import { createBatchScreen } from './batch/index.tsx';
import { createBatchesScreen } from './batches/index.tsx';
import { createBulkScreen } from './bulk-edit/index.tsx';
import { createCartScreen } from './cart/index.tsx';
import { createHistoryScreen } from './history/index.tsx';
import { createLookupScreen } from './lookup/index.tsx';
import { createNumberScreen } from './number/index.tsx';
import { createOwnedScreen } from './owned/index.tsx';
import { createPricingScreen } from './pricing/index.tsx';
import { createReviewScreen } from './review/index.tsx';
import type { Screen, ScreenContext, ScreenTarget } from './screen.ts';
import { createSearchScreen } from './search/index.tsx';
import { createTimelineScreen } from './timeline/index.tsx';

/** The switch covers every target: the compiler rejects one that has no screen. */
export function createScreen(context: ScreenContext, target: ScreenTarget): Screen {
  switch (target.screen) {
    case 'search':
      return createSearchScreen(context, target);
    case 'review':
      return createReviewScreen(context, target);
    case 'cart':
      return createCartScreen(context, target);
    case 'timeline':
      return createTimelineScreen(context, target);
    case 'pricing':
      return createPricingScreen(context, target);
    case 'purchases':
      return createHistoryScreen(context, target);
    case 'lookup':
      return createLookupScreen(context, target);
    case 'number':
      return createNumberScreen(context, target);
    case 'batches':
      return createBatchesScreen(context, target);
    case 'batch':
      return createBatchScreen(context, target);
    case 'bulk':
      return createBulkScreen(context, target);
    case 'owned':
      return createOwnedScreen(context, target);
  }
}
