import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { ConfirmedPurchase, ConfirmOutcome } from '../../../src/api/purchases/domain/types.ts';
import { createStore } from '../../../src/components/store.ts';
import { createReviewController } from '../../../src/screens/review/controller.ts';
import { initialReview, reduceReview } from '../../../src/screens/review/state.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

const NUMBER = offer('0101');
const ORDER = { phoneNumber: NUMBER.phoneNumber, countryCode: 'US', numberType: 'LOCAL' } as const;
const STARTED = {
  kind: 'started',
  id: 'id-1',
  quote: {
    kind: 'offered',
    phoneNumber: NUMBER.phoneNumber,
    number: NUMBER,
    monthlyRate: NUMBER.monthlyRate,
    fetchedAt: 0,
  },
} as const;
const BLOCK = {
  kind: 'substitute',
  row: purchaseRow('0102', 'UNKNOWN', { accountFingerprint: 'f' }),
  message: 'It is not known yet whether +12125550102 was bought.',
} as const;

/** The card of a number, read; `outcomes` are what Buy brings, one after the other. */
async function setUp(outcomes: readonly (ConfirmOutcome | ApiError)[], number = NUMBER) {
  const provider = createMemoryProvider([number]);
  const confirmed: ConfirmedPurchase[] = [];
  const purchases = {
    ...createScriptedPurchases({ fingerprint: 'f' }),
    confirm: async (wanted: ConfirmedPurchase) => {
      const outcome = outcomes[confirmed.push(wanted) - 1];
      if (outcome === undefined || outcome instanceof ApiError) throw outcome;
      return outcome;
    },
  };
  const context = recordContext(async () => sessionWith({ provider, purchases }));
  const store = createStore(reduceReview, initialReview({ order: ORDER }, 0));
  const lifetime = new AbortController();
  const controller = createReviewController({ context, store, signal: lifetime.signal });
  controller.readQuote();
  await context.finished();
  return { provider, confirmed, context, store, lifetime, controller, purchases };
}

describe('the controller of the review card', () => {
  it('reads the offer, and opens the timeline of the purchase that Buy starts', async () => {
    const { confirmed, context, controller } = await setUp([STARTED]);
    controller.pressBuy();
    await context.finished();
    expect(confirmed).toEqual([{ order: ORDER, monthlyRate: NUMBER.monthlyRate, offer: NUMBER }]);
    expect(context.visits).toEqual([{ screen: 'timeline', id: 'id-1' }]);
  });

  it('confirms once, however often Buy is pressed', async () => {
    const { confirmed, context, controller } = await setUp([STARTED]);
    for (let press = 0; press < 50; press += 1) controller.pressBuy();
    await context.finished();
    expect(confirmed).toHaveLength(1);
  });

  it('asks before it buys without a price, with keys held until the question is seen', async () => {
    const unpriced = offer('0101', { monthlyRate: { kind: 'not-stated' } });
    const { confirmed, context, controller } = await setUp([], unpriced);
    controller.pressBuy();
    await context.finished();
    expect(confirmed).toEqual([]);
    expect([...context.overlays.keys()]).toEqual(['no-price']);
    expect(context.holds()).toBe(1);
  });

  it('names every open purchase that the person accepted beside this one', async () => {
    const { confirmed, context, controller } = await setUp([{ kind: 'blocked', block: BLOCK }, STARTED]);
    controller.pressBuy();
    await context.finished();
    const question = context.overlays.get('despite');
    const press = (id: string) => question?.bindings.find(({ action }) => action.id === id)?.run();
    press('confirm.other');
    press('confirm.press');
    await context.finished();
    expect(context.overlays.size).toBe(0);
    expect(confirmed.at(-1)).toMatchObject({ despiteUnknown: 'id-0102' });
  });

  it.each([
    ['CONFIRMED', 'is yours.'],
    ['REJECTED', 'was not bought.'],
  ] as const)('takes the question away when the doubt ends as %s, and buys nothing', async (state, words) => {
    const { confirmed, context, controller, store, purchases } = await setUp([
      { kind: 'blocked', block: BLOCK },
    ]);
    purchases.put(BLOCK.row);
    store.dispatch({ kind: 'focus', focus: 'buy' });
    controller.pressBuy();
    await context.finished();
    purchases.put({ ...BLOCK.row, reason: 'still looking' });
    expect([...context.overlays.keys()]).toEqual(['despite']);
    purchases.put({ ...BLOCK.row, state });
    expect(context.overlays.size).toBe(0);
    expect(store.getState()).toMatchObject({ focus: 'cancel', refusal: undefined });
    expect(context.notices.at(-1)?.text).toContain(`+1 212 555 0102 ${words}`);
    expect(confirmed).toHaveLength(1);
  });

  it('reports the result to a person who left the card', async () => {
    const { context, controller, lifetime } = await setUp([STARTED]);
    controller.pressBuy();
    lifetime.abort();
    await context.finished();
    expect(context.visits).toEqual([]);
    expect(context.notices).toEqual([
      { kind: 'done', text: '+1 212 555 0101 is being bought: see Purchases (3)' },
    ]);
  });

  it('shows a failure on the card, and lets the person try again', async () => {
    const error = new ApiError({
      code: 'network',
      message: 'The connection was refused.',
      hint: '',
      retryable: true,
      progress: 'not-sent',
    });
    const { context, controller, store } = await setUp([error]);
    controller.pressBuy();
    await context.finished();
    expect(store.getState()).toMatchObject({
      sending: false,
      focus: 'cancel',
      refusal: { kind: 'preflight-failed', error },
    });
  });

  it('shows that the account owns the number already', async () => {
    const { provider, context, controller, store } = await setUp([]);
    await provider.purchase(ORDER);
    controller.readQuote();
    await context.finished();
    expect(store.getState().preflight).toEqual({ kind: 'owned' });
  });
});
