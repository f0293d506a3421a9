/** What the timeline of a purchase does: it follows the purchase until the screen goes. The purchase itself goes on. */
import type { CarrierPages } from '../../api/carrier-pages.ts';
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { TimelineDependencies } from './dependencies.ts';
import { cancelOrder, giveDocuments } from './order-changes.ts';
import { resolveOrder } from './resolve.ts';
import { type OrderAbilities, orderAbilities, orderPage, shownPurchase } from './state.ts';

export interface TimelineController {
  /** Shows every change of the purchase, in the background, until it is finished or the screen goes. */
  watch(): void;
  /** Asks the provider about the purchase now, in the background; a failure becomes a notice. */
  checkNow(): void;
  /** Lists the documents of the account, and gives the chosen ones to the order. */
  giveDocuments(): void;
  /** The person went to another screen: no list of documents opens there. */
  leave(): void;
  /** Asks, then cancels the order at the provider. */
  cancelOrder(): void;
  /** Asks how the purchase ended; the answer is final. */
  resolve(): void;
  openNumber(): void;
  copyNumber(): void;
  buyAnother(): void;
  showPurchases(): void;
}

interface Opened {
  readonly purchases: Purchases;
  readonly able: OrderAbilities;
  readonly pages: CarrierPages | undefined;
}

export function createTimelineController(dependencies: TimelineDependencies): TimelineController {
  const { context, store, id, signal } = dependencies;
  const open = async (): Promise<Opened> => {
    const session = await context.session();
    const { provider } = session;
    return {
      purchases: await session.openPurchases(),
      able: orderAbilities(provider),
      pages: provider.pages,
    };
  };
  const show = ({ purchases, able, pages }: Opened, view: PurchaseView): void => {
    const page = orderPage(pages, view);
    store.dispatch({ kind: 'shown', view, history: purchases.history(id), able, page });
    context.keysChanged();
  };
  const phoneNumber = () => shownPurchase(store.getState())?.purchase.phoneNumber;
  async function watch(): Promise<void> {
    try {
      const opened = await open();
      for await (const view of opened.purchases.watch(id, signal)) show(opened, view);
    } catch (error) {
      if (signal.aborted) return;
      const { message, hint } = toApiError(error);
      store.dispatch({ kind: 'failed', message, hint });
    }
  }
  async function checkNow(): Promise<void> {
    try {
      const opened = await open();
      if (signal.aborted) return;
      const before = shownPurchase(store.getState());
      context.notify({ kind: 'info', text: 'Checking with the provider' });
      const view = await opened.purchases.check(id, signal);
      show(opened, view);
      const isNew = view.purchase.status !== before?.purchase.status || view.note !== before.note;
      context.notify({ kind: 'info', text: `Checked with the provider${isNew ? '' : ': nothing new'}` });
      // The watching ended with the purchase.
      if (before?.settled === true && !view.settled) await watch();
    } catch (error) {
      if (!signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    }
  }
  let reading = new AbortController();
  return {
    watch: () => context.background(watch()),
    checkNow: () => context.background(checkNow()),
    giveDocuments() {
      reading = new AbortController();
      const whileShown = AbortSignal.any([signal, reading.signal]);
      context.background(giveDocuments({ ...dependencies, signal: whileShown }));
    },
    leave: () => reading.abort(),
    cancelOrder: () => cancelOrder(dependencies),
    resolve: () =>
      resolveOrder(dependencies, async (outcome, note) => {
        const opened = await open();
        show(opened, opened.purchases.settle(id, outcome, note));
      }),
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
