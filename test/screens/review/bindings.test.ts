import { describe, expect, it } from 'vitest';
import { reviewBindings } from '../../../src/screens/review/bindings.ts';
import type { ReviewController } from '../../../src/screens/review/controller.ts';
import {
  initialReview,
  type ReviewAction,
  type ReviewState,
  reduceReview,
} from '../../../src/screens/review/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { offer } from '../../support/memory-provider.ts';

const NOW = 1_000;
const nothing = () => undefined;
const CONTROLLER: ReviewController = {
  readQuote: nothing,
  pressBuy: nothing,
  cancel: nothing,
  focus: nothing,
  correct: nothing,
  step: nothing,
  edit: nothing,
  copyNumber: nothing,
  holdLonger: nothing,
  chooseRequirement: nothing,
};
const NUMBER = offer('0101');
const ORDER = { phoneNumber: NUMBER.phoneNumber, countryCode: 'US', numberType: 'LOCAL' } as const;
const READ: Extract<ReviewAction, { kind: 'read' }> = {
  kind: 'read',
  quote: {
    kind: 'offered',
    phoneNumber: NUMBER.phoneNumber,
    number: NUMBER,
    monthlyRate: NUMBER.monthlyRate,
    fetchedAt: 0,
  },
};

const ABILITIES: ReviewAction = {
  kind: 'abilities',
  editable: { friendlyName: true, voiceUrl: true, smsUrl: true },
  requirements: false,
};

function stateAfter(...actions: ReviewAction[]): ReviewState {
  return [ABILITIES, ...actions].reduce(reduceReview, initialReview({ order: ORDER, number: NUMBER }, 0));
}

function reasonsAfter(...actions: ReviewAction[]) {
  return disabledReasons(reviewBindings(stateAfter(...actions), CONTROLLER, NOW));
}

describe('keys of the review card', () => {
  it('Enter cancels while Cancel has the focus, and nothing there buys', () => {
    const reasons = reasonsAfter(READ);
    expect(reasons).toHaveProperty(['purchase.cancel'], undefined);
    expect(reasons).not.toHaveProperty(['purchase.buy']);
  });

  it('Buy loses the focus when what it would buy changes, and keeps it when nothing does', () => {
    const toBuy: ReviewAction = { kind: 'focus', focus: 'buy' };
    const price = {
      kind: 'money',
      money: { amount: '9.00', currency: 'USD' },
      currencyStated: true,
      text: '9.00',
    } as const;
    const dearer: ReviewAction = { ...READ, quote: { ...READ.quote, monthlyRate: price } };
    const documents = { kind: 'documents', id: 'BU1', name: 'Example GmbH' } as const;
    expect(stateAfter(toBuy, READ).focus).toBe('buy');
    expect(stateAfter(READ, toBuy, { kind: 'reading', now: 1 }, READ).focus).toBe('buy');
    expect(stateAfter(READ, toBuy, { kind: 'reading', now: 1 }, dearer).focus).toBe('cancel');
    expect(stateAfter(READ, toBuy, { kind: 'choose', item: documents }).focus).toBe('cancel');
    expect(stateAfter(READ, { kind: 'focus', focus: 'smsUrl' }, dearer).focus).toBe('smsUrl');
  });

  it('Enter buys on Buy only once the price was read', () => {
    const onBuy: ReviewAction = { kind: 'focus', focus: 'buy' };
    expect(reasonsAfter(onBuy)).toMatchObject({ 'purchase.buy': 'the price is still being read' });
    expect(reasonsAfter(onBuy, { kind: 'owned' })).toMatchObject({
      'purchase.buy': 'this account already owns the number',
    });
    expect(reasonsAfter(READ, onBuy)).toHaveProperty(['purchase.buy'], undefined);
    expect(reasonsAfter(READ, onBuy)).not.toHaveProperty(['purchase.cancel']);
  });

  it('Enter on Buy leads to the field that is wrong, and buys nothing', () => {
    const typed = (field: 'voiceUrl' | 'smsUrl', text: string): ReviewAction[] => [
      { kind: 'focus', focus: field },
      { kind: 'edit', edit: { kind: 'insert', text } },
    ];
    const onBuy: ReviewAction = { kind: 'focus', focus: 'buy' };
    const wrong = [READ, ...typed('voiceUrl', 'example.com/voice'), onBuy];
    expect(reasonsAfter(...wrong)).toHaveProperty(['purchase.correct'], undefined);
    expect(reasonsAfter(...wrong)).not.toHaveProperty(['purchase.buy']);
    const right = [READ, ...typed('voiceUrl', 'https://example.com/voice'), onBuy];
    expect(reasonsAfter(...right)).toHaveProperty(['purchase.buy'], undefined);
  });

  it('a purchase that is being sent can be neither cancelled nor sent again', () => {
    const sending = 'the purchase is being sent';
    expect(reasonsAfter(READ, { kind: 'sending' })).toMatchObject({
      'purchase.cancel': sending,
      'purchase.reread': sending,
    });
    expect(reasonsAfter(READ, { kind: 'focus', focus: 'buy' }, { kind: 'sending' })).toMatchObject({
      'purchase.buy': sending,
    });
  });

  it('a field leaves Enter only for moving on', () => {
    expect(reasonsAfter(READ, { kind: 'focus', focus: 'voiceUrl' })).toStrictEqual({
      'purchase.next': undefined,
      'purchase.previous': undefined,
      'purchase.leaveField': undefined,
    });
  });
});
