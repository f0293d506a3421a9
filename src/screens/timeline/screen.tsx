/** The timeline of a purchase, from the confirmation to its end. Leaving it stops nothing. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases, PurchaseView } from '../../api/purchases/domain/types.ts';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import type { ScreenFactory } from '../screen.ts';
import { orderActions } from './actions.ts';
import type { OrderState } from './state.ts';
import { OrderTimeline } from './view.tsx';

export const createOrder: ScreenFactory<'order'> = (context, { id }) => {
  const store = createStore<OrderState, OrderState>((_, next) => next, { kind: 'opening' });
  const lifetime = new AbortController();
  const view = () => {
    const state = store.getState();
    return state.kind === 'watching' ? state.view : undefined;
  };
  const open = async (): Promise<Purchases> => (await context.session()).openPurchases();
  const show = (purchases: Purchases, shown: PurchaseView) => {
    store.dispatch({ kind: 'watching', view: shown, history: purchases.history(id) });
    context.keysChanged();
  };

  async function watch(): Promise<void> {
    try {
      const purchases = await open();
      for await (const next of purchases.watch(id, lifetime.signal)) show(purchases, next);
    } catch (error) {
      if (lifetime.signal.aborted) return;
      const { message, hint } = toApiError(error);
      store.dispatch({ kind: 'failed', message, hint });
    }
  }

  async function checkNow(): Promise<void> {
    try {
      const purchases = await open();
      show(purchases, await purchases.check(id, lifetime.signal));
    } catch (error) {
      if (!lifetime.signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    }
  }

  const bindings: Binding[] = [
    {
      action: orderActions.open,
      disabled: () =>
        view()?.purchase.status === 'COMPLETED'
          ? undefined
          : 'the number is not ours yet; it opens once COMPLETED',
      run: () => {
        const current = view();
        if (current !== undefined)
          context.go({ screen: 'number', phoneNumber: current.purchase.phoneNumber });
      },
    },
    {
      action: orderActions.check,
      disabled: () => (view()?.settled === true ? 'it is settled' : undefined),
      run: () => context.background(checkNow()),
    },
    { action: orderActions.another, run: () => context.back() },
    { action: orderActions.purchases, run: () => context.go({ screen: 'purchases' }) },
    {
      action: orderActions.copy,
      disabled: () => (view() === undefined ? 'nothing to copy yet' : undefined),
      run: () => {
        const phoneNumber = view()?.purchase.phoneNumber;
        if (phoneNumber !== undefined) context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
      },
    },
  ];

  context.background(watch());

  return {
    id: 'order',
    title: () => `Order ${formatPhoneNumber(view()?.purchase.phoneNumber ?? '')}`,
    bindings,
    render: (area) => <OrderTimeline {...area} store={store} />,
    dispose: () => lifetime.abort(),
  };
};
