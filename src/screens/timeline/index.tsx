/** The timeline of a purchase, from the confirmation to its end. Leaving it does not stop the purchase. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { createStore } from '../../components/store.ts';
import type { ScreenFactory } from '../screen.ts';
import { timelineBindings } from './bindings.ts';
import { createTimelineController } from './controller.ts';
import { initialTimeline, reduceTimeline, shownPage, shownPurchase } from './state.ts';
import { TimelineView } from './view.tsx';

export const createTimelineScreen: ScreenFactory<'timeline'> = (context, { id }) => {
  const store = createStore(reduceTimeline, initialTimeline);
  const lifetime = new AbortController();
  const controller = createTimelineController({ context, store, id, signal: lifetime.signal });
  controller.watch();
  return {
    id: 'timeline',
    title: () => `Order ${formatPhoneNumber(shownPurchase(store.getState())?.purchase.phoneNumber ?? '')}`,
    get bindings() {
      return timelineBindings(store.getState(), controller);
    },
    render: (area) => <TimelineView {...area} store={store} />,
    page: () => shownPage(store.getState()),
    command: () => ({ words: ['purchases', 'show', id] }),
    isOver: () => shownPurchase(store.getState())?.settled === true,
    hidden: controller.leave,
    dispose: () => lifetime.abort(),
  };
};
