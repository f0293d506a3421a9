/** What the timeline of a purchase does: it follows the purchase until the screen goes. The purchase itself goes on. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases, PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import { shownPurchase, type TimelineAction, type TimelineState } from './state.ts';

export interface TimelineController {
  /** Shows every change of the purchase, in the background, until it is finished or the screen goes. */
  watch(): void;
  /** Asks the provider about the purchase now, in the background; a failure becomes a notice. */
  checkNow(): void;
  openNumber(): void;
  copyNumber(): void;
  buyAnother(): void;
  showPurchases(): void;
}

export interface TimelineDependencies {
  readonly context: Pick<
    ScreenContext,
    'session' | 'go' | 'back' | 'copy' | 'notify' | 'keysChanged' | 'background'
  >;
  readonly store: Store<TimelineState, TimelineAction>;
  /** The purchase's id in the journal. */
  readonly id: string;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

export function createTimelineController({
  context,
  store,
  id,
  signal,
}: TimelineDependencies): TimelineController {
  const openPurchases = async (): Promise<Purchases> => (await context.session()).openPurchases();
  const show = (purchases: Purchases, view: PurchaseView): void => {
    store.dispatch({ kind: 'shown', view, history: purchases.history(id) });
    context.keysChanged();
  };
  const phoneNumber = () => shownPurchase(store.getState())?.purchase.phoneNumber;
  async function watch(): Promise<void> {
    try {
      const purchases = await openPurchases();
      for await (const view of purchases.watch(id, signal)) show(purchases, view);
    } catch (error) {
      if (signal.aborted) return;
      const { message, hint } = toApiError(error);
      store.dispatch({ kind: 'failed', message, hint });
    }
  }
  async function checkNow(): Promise<void> {
    try {
      const purchases = await openPurchases();
      show(purchases, await purchases.check(id, signal));
    } catch (error) {
      if (!signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    }
  }
  return {
    watch: () => context.background(watch()),
    checkNow: () => context.background(checkNow()),
    openNumber() {
      const number = phoneNumber();
      if (number !== undefined) context.go({ screen: 'number', phoneNumber: number });
    },
    copyNumber() {
      const number = phoneNumber();
      if (number !== undefined) context.copy(number, formatPhoneNumber(number));
    },
    buyAnother: () => context.back(),
    showPurchases: () => context.go({ screen: 'purchases' }),
  };
}
