/** Which keys the timeline has in a state, and why some of them cannot act. Pure. */
import { hasEndedOrder } from '../../api/purchases/domain/purchase-machine.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Binding } from '../../keys/action.ts';
import { whyNotResolvePurchase } from '../history/reasons.ts';
import { timelineActions } from './actions.ts';
import type { TimelineController } from './controller.ts';
import { changeUnavailable, shownPurchase, type TimelineState } from './state.ts';

export function timelineBindings(state: TimelineState, controller: TimelineController): Binding[] {
  const shown = shownPurchase(state);
  return [
    {
      action: timelineActions.open,
      disabled: () => (shown?.purchase.status === 'COMPLETED' ? undefined : 'the purchase is not completed'),
      run: controller.openNumber,
    },
    {
      action: timelineActions.check,
      disabled: () => (canBeChecked(shown) ? undefined : 'the purchase is finished'),
      run: controller.checkNow,
    },
    {
      action: timelineActions.documents,
      disabled: () => changeUnavailable(state, 'documents'),
      run: controller.giveDocuments,
    },
    {
      action: timelineActions.cancel,
      disabled: () => changeUnavailable(state, 'cancellation'),
      run: controller.cancelOrder,
    },
    {
      action: timelineActions.settle,
      disabled: () => (shown === undefined ? 'there is no purchase yet' : whyNotResolvePurchase(shown)),
      run: controller.resolve,
    },
    { action: timelineActions.another, run: controller.buyAnother },
    { action: timelineActions.purchases, run: controller.showPurchases },
    {
      action: timelineActions.copy,
      disabled: () => (shown === undefined ? 'there is nothing to copy yet' : undefined),
      run: controller.copyNumber,
    },
  ];
}

/** An order that has ended is checked again only if the provider keeps a record that may contradict it. */
function canBeChecked(shown: PurchaseView | undefined): boolean {
  return shown?.settled !== true || hasEndedOrder(shown.row);
}
