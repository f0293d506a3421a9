/** From the press of Buy to the purchase in the journal, or to the reason why none was started. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { ConfirmedPurchase, ConfirmOutcome } from '../../api/purchases/domain/types.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { followDoubt } from './follow-doubt.ts';
import type { Holding } from './holding.ts';
import { askDespite, askWithoutPrice } from './questions.ts';
import { buyProblem, finishedOrder, shownOffer, shownPrice, whyBought } from './state.ts';

/** What the person confirmed beyond the card itself. */
type ExtraConsent = Pick<ConfirmedPurchase, 'despiteUnknown' | 'withoutPrice'>;

interface BuyDependencies extends ReviewDependencies {
  readonly holding: Holding;
}

/** Buys what the card shows; asks first when its price cannot be read. */
export function pressBuy(dependencies: BuyDependencies): void {
  const { context, store } = dependencies;
  if (shownPrice(store.getState()).kind === 'money') context.background(buy(dependencies, {}));
  else askWithoutPrice(context, () => context.background(buy(dependencies, { withoutPrice: true })));
}

/** The first press decides: later presses find `sending` and do nothing. */
async function buy(dependencies: BuyDependencies, consent: ExtraConsent): Promise<void> {
  const { context, store, signal, holding } = dependencies;
  const state = store.getState();
  if (buyProblem(state) !== undefined) return;
  const offer = shownOffer(state);
  const { chosen } = state.needs;
  const why = whyBought(state);
  const confirmed: ConfirmedPurchase = {
    order: finishedOrder(state, context.runtime.now()),
    monthlyRate: shownPrice(state),
    ...(offer === undefined ? {} : { offer }),
    ...(chosen.length === 0 ? {} : { requirements: chosen }),
    ...(why === undefined ? {} : { why }),
    ...consent,
  };
  store.dispatch({ kind: 'sending' });
  const leaveHold = holding.keepForPurchase();
  let started = false;
  try {
    const purchases = await (await context.session()).openPurchases();
    const outcome = await purchases.confirm(confirmed);
    started = outcome.kind === 'started';
    if (signal.aborted) notifyOutcome(dependencies, outcome);
    else showOutcome(dependencies, purchases, outcome, consent);
  } catch (error) {
    const failure = toApiError(error);
    store.dispatch({ kind: 'refused', refusal: { kind: 'preflight-failed', error: failure } });
    if (signal.aborted) context.notify({ kind: 'error', text: failure.message });
  } finally {
    leaveHold(started);
  }
}

function showOutcome(
  dependencies: BuyDependencies,
  purchases: Purchases,
  outcome: ConfirmOutcome,
  consent: ExtraConsent,
): void {
  const { context, store } = dependencies;
  switch (outcome.kind) {
    case 'started':
      context.go({ screen: 'timeline', id: outcome.id });
      return;
    case 'changed':
      store.dispatch({ kind: 'refused', refusal: outcome, quote: outcome.quote });
      return;
    case 'blocked': {
      const { block } = outcome;
      store.dispatch({ kind: 'refused', refusal: outcome });
      if (block.kind !== 'substitute' && block.kind !== 'other-account') return;
      const despiteUnknown = [consent.despiteUnknown, block.row.id]
        .filter((id) => id !== undefined)
        .join(',');
      const stop = followDoubt(dependencies, purchases, block);
      askDespite(context, block, {
        onCancel: stop,
        onConfirm: () => {
          stop();
          context.background(buy(dependencies, { ...consent, despiteUnknown }));
        },
      });
      return;
    }
    case 'already-owned':
    case 'preflight-failed':
      store.dispatch({ kind: 'refused', refusal: outcome });
      return;
  }
}

/** The person left the card before the outcome was known: the screen they are on now stays. */
function notifyOutcome({ context, store }: ReviewDependencies, outcome: ConfirmOutcome): void {
  const number = formatPhoneNumber(store.getState().order.phoneNumber);
  if (outcome.kind === 'started')
    context.notify({ kind: 'done', text: `${number} is being bought: see Purchases (3)` });
  else
    context.notify({
      kind: 'info',
      text: `${number} was not bought: its price, its offer or the account did not allow it`,
    });
}
