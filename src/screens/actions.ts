/** The keys of every screen, in the order in which they are documented. Nothing here draws, so that scripts can read it. */
import type { ActionDefinition } from '../keys/action.ts';
import { batchActions } from './batch/actions.ts';
import { batchesActions } from './batches/actions.ts';
import { bulkActions } from './bulk-edit/actions.ts';
import { cartActions } from './cart/actions.ts';
import { entryDetailActions, historyActions, resolveActions } from './history/actions.ts';
import { lookupActions } from './lookup/actions.ts';
import { numberActions } from './number/actions.ts';
import { ownedActions } from './owned/actions.ts';
import { pricingActions } from './pricing/actions.ts';
import { reviewActions } from './review/actions.ts';
import { compareActions, searchActions } from './search/actions.ts';
import { timelineActions } from './timeline/actions.ts';

/** The actions of every screen, in the order in which they are documented. */
export const screenActions: readonly Readonly<Record<string, ActionDefinition>>[] = [
  searchActions,
  compareActions,
  cartActions,
  reviewActions,
  timelineActions,
  pricingActions,
  historyActions,
  entryDetailActions,
  resolveActions,
  ownedActions,
  bulkActions,
  batchesActions,
  batchActions,
  numberActions,
  lookupActions,
];
