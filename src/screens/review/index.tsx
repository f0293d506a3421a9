/** The review card: what is bought, for how much, from which account. Cancel has the focus, and Buy is never one key away. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { createStore } from '../../components/store.ts';
import type { ScreenFactory } from '../screen.ts';
import { reviewBindings } from './bindings.ts';
import { reviewCommand } from './command.ts';
import { createReviewController } from './controller.ts';
import { FOCUS_ORDER, focusedField, initialReview, reduceReview, refusedField } from './state.ts';
import { ReviewCard } from './view.tsx';

export const createReviewScreen: ScreenFactory<'review'> = (context, target) => {
  const { order } = target;
  const store = createStore(reduceReview, initialReview(target, context.runtime.now()));
  const lifetime = new AbortController();
  const controller = createReviewController({ context, store, signal: lifetime.signal });
  context.holdKeys();
  controller.readQuote();
  return {
    id: 'review',
    get endsApp() {
      // The answer to a purchase that is being sent is waited for on the screens below.
      return target.alone === true && !store.getState().sending;
    },
    // Who comes back from another tab meant its list, and no card that can buy.
    isOver: () => target.alone !== true && !store.getState().sending,
    // Who comes back from a screen over the card has not read it again.
    hidden: () => {
      if (store.getState().focus === 'buy') controller.focus('cancel');
    },
    title: () => `Buy ${formatPhoneNumber(order.phoneNumber)}`,
    get bindings() {
      return reviewBindings(store.getState(), controller, context.runtime.now());
    },
    field: () => (focusedField(store.getState()) === undefined ? undefined : controller.edit),
    pointer: {
      focus: (id) => {
        const focus = FOCUS_ORDER.find((part) => part === id);
        if (focus !== undefined && refusedField(store.getState(), focus) === undefined)
          controller.focus(focus);
      },
    },
    selectedNumber: () => order.phoneNumber,
    page: () => {
      const { pages, order: now } = store.getState();
      return pages?.requirements(now.countryCode);
    },
    command: () => reviewCommand(store.getState()),
    // A paste on the buttons does nothing: it must neither act nor lead away from the card.
    paste: () => undefined,
    render: (area) => (
      <ReviewCard
        {...area}
        store={store}
        accountName={context.accountName}
        realHost={context.realHost}
        readOnly={context.readOnly}
      />
    ),
    dispose: () => lifetime.abort(),
  };
};
