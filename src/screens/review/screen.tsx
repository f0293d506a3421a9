/** The review card: what is bought, for how much, from which account; Cancel has the focus, and Buy is never one key away. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { BuyBlock, ConfirmedPurchase, ConfirmOutcome } from '../../api/purchases/domain/types.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import type { ScreenFactory } from '../screen.ts';
import { purchaseActions } from './actions.ts';
import {
  buyProblem,
  finishedOrder,
  focusedField,
  initialPurchase,
  reducePurchase,
  shownOffer,
  shownRate,
} from './state.ts';
import { PurchaseCard } from './view.tsx';

export const createPurchase: ScreenFactory<'purchase'> = (context, target) => {
  const { order } = target;
  const store = createStore(
    reducePurchase,
    initialPurchase(order, target.number, target.maxMonthly, context.runtime.now()),
  );
  const lifetime = new AbortController();
  const state = () => store.getState();
  const onField = () => focusedField(state()) !== undefined;
  const onButton = () => !onField();

  async function readQuote(): Promise<void> {
    store.dispatch({ kind: 'reading', now: context.runtime.now() });
    try {
      const session = await context.session();
      store.dispatch({ kind: 'abilities', editable: session.provider.abilities.editable });
      const { provider } = session;
      const [quote, owned] = await Promise.all([
        provider.quote(order, lifetime.signal),
        provider.getOwned(order.phoneNumber, lifetime.signal),
      ]);
      store.dispatch(owned === undefined ? { kind: 'read', quote } : { kind: 'owned' });
      context.keysChanged();
    } catch (error) {
      if (!lifetime.signal.aborted) store.dispatch({ kind: 'read-failed', error: toApiError(error) });
    }
  }

  /** The first press decides: later keys of a burst find `sending`. */
  async function buy(extra: Pick<ConfirmedPurchase, 'despiteUnknown' | 'withoutPrice'>): Promise<void> {
    if (buyProblem(state()) !== undefined) return;
    const offer = shownOffer(state());
    const confirmed: ConfirmedPurchase = {
      order: finishedOrder(state()),
      monthlyRate: shownRate(state()),
      ...(offer === undefined ? {} : { offer }),
      ...extra,
    };
    store.dispatch({ kind: 'sending' });
    try {
      const session = await context.session();
      const purchases = await session.openPurchases();
      const outcome = await purchases.confirm(confirmed);
      if (lifetime.signal.aborted) {
        sayWhatBecameOfIt(outcome);
        return;
      }
      switch (outcome.kind) {
        case 'started':
          context.go({ screen: 'order', id: outcome.id });
          return;
        case 'changed':
          store.dispatch({ kind: 'refused', refusal: outcome, quote: outcome.quote });
          return;
        case 'blocked':
          store.dispatch({ kind: 'refused', refusal: outcome });
          if (outcome.block.kind === 'substitute' || outcome.block.kind === 'other-account') {
            askDespite(outcome.block, extra);
          }
          return;
        case 'already-owned':
        case 'preflight-failed':
          store.dispatch({ kind: 'refused', refusal: outcome });
          return;
      }
    } catch (error) {
      store.dispatch({ kind: 'refused', refusal: { kind: 'preflight-failed', error: toApiError(error) } });
      if (lifetime.signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    }
  }

  /** The person left the card while it was being written down: where they are now stays in front. */
  function sayWhatBecameOfIt(outcome: ConfirmOutcome): void {
    const number = formatPhoneNumber(order.phoneNumber);
    if (outcome.kind === 'started')
      context.notify({ kind: 'done', text: `${number} is being bought: see Purchases (3)` });
    else
      context.notify({
        kind: 'info',
        text: `${number} was not bought: price, offer or account stood in the way`,
      });
  }

  function ask(id: string, title: string, lines: readonly string[], confirm: string, then: () => void): void {
    context.holdKeys();
    context.showOverlay(
      createConfirm({
        id,
        title,
        lines,
        confirm,
        onConfirm: () => {
          context.closeOverlay(id);
          then();
        },
        onCancel: () => context.closeOverlay(id),
      }),
    );
  }

  /** Another purchase of this country and type, or of this number elsewhere, is in doubt: a second one might be a double. */
  function askDespite(
    block: Extract<BuyBlock, { kind: 'substitute' | 'other-account' }>,
    extra: Pick<ConfirmedPurchase, 'despiteUnknown' | 'withoutPrice'>,
  ): void {
    const named = [extra.despiteUnknown, block.row.id].filter((id) => id !== undefined).join(',');
    const lines =
      block.kind === 'substitute'
        ? [block.message, 'It may turn out to be bought. Buying this one as well may cost twice.']
        : [
            block.message,
            'Purchases (3) shows it. If it is the same account, take it into this one there first.',
          ];
    const title = block.row.kind === 'release' ? 'A release is in doubt' : 'Another purchase is in doubt';
    ask('despite', title, lines, 'Buy all the same', () =>
      context.background(buy({ ...extra, despiteUnknown: named })),
    );
  }

  function pressBuy(): void {
    if (shownRate(state()).kind === 'money') {
      context.background(buy({}));
      return;
    }
    ask(
      'no-price',
      'Price not stated',
      ['The provider states no price that can be read for this number.', 'What it will charge is not known.'],
      'Buy without a price',
      () => context.background(buy({ withoutPrice: true })),
    );
  }

  const bindings: Binding[] = [
    { action: purchaseActions.next, run: () => store.dispatch({ kind: 'step', by: 1 }) },
    { action: purchaseActions.previous, run: () => store.dispatch({ kind: 'step', by: -1 }) },
    {
      action: purchaseActions.right,
      when: () => state().focus === 'cancel',
      run: () => store.dispatch({ kind: 'focus', focus: 'buy' }),
    },
    {
      action: purchaseActions.left,
      when: () => state().focus === 'buy',
      run: () => store.dispatch({ kind: 'focus', focus: 'cancel' }),
    },
    {
      action: purchaseActions.cancel,
      when: () => state().focus === 'cancel',
      disabled: () => (state().sending ? 'it is being sent' : undefined),
      run: () => context.back(),
    },
    {
      action: purchaseActions.buy,
      when: () => state().focus === 'buy',
      disabled: () => buyProblem(state()),
      run: pressBuy,
    },
    { action: purchaseActions.leaveField, when: onField, run: () => store.dispatch({ kind: 'step', by: 1 }) },
    {
      action: purchaseActions.reread,
      when: onButton,
      disabled: () => (state().sending ? 'it is being sent' : undefined),
      run: () => context.background(readQuote()),
    },
    {
      action: purchaseActions.copy,
      when: onButton,
      run: () => context.copy(order.phoneNumber, formatPhoneNumber(order.phoneNumber)),
    },
  ];

  context.holdKeys();
  context.background(readQuote());

  return {
    id: 'purchase',
    title: () => `Buy ${formatPhoneNumber(order.phoneNumber)}`,
    bindings,
    field: () => (onField() ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined),
    // A paste on the buttons does nothing: it must not act, and not lead away from the card.
    paste: () => undefined,
    render: (area) => (
      <PurchaseCard {...area} store={store} accountName={context.accountName} sandbox={context.sandbox} />
    ),
    dispose: () => lifetime.abort(),
  };
};
