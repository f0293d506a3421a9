import { describe, expect, it } from 'vitest';
import type { PhoneNumberPurchase } from '../../../src/api/model.ts';
import type { JournalState, PurchaseRow } from '../../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../../src/api/purchases/domain/view.ts';
import { timelineBindings } from '../../../src/screens/timeline/bindings.ts';
import type { TimelineController } from '../../../src/screens/timeline/controller.ts';
import {
  initialTimeline,
  type OrderAbilities,
  reduceTimeline,
  type TimelineState,
} from '../../../src/screens/timeline/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { purchaseRow } from '../../support/scripted-purchases.ts';

const nothing = () => undefined;
const CONTROLLER: TimelineController = {
  watch: nothing,
  checkNow: nothing,
  giveDocuments: nothing,
  leave: nothing,
  cancelOrder: nothing,
  resolve: nothing,
  openNumber: nothing,
  copyNumber: nothing,
  buyAnother: nothing,
  showPurchases: nothing,
};

function reasonsIn(state: TimelineState) {
  return disabledReasons(timelineBindings(state, CONTROLLER));
}

const ABLE: OrderAbilities = { documents: true, cancellation: true };

function watching(
  state: JournalState,
  change: Partial<PurchaseRow> = {},
  able: OrderAbilities = ABLE,
): TimelineState {
  const row = purchaseRow('0101', state, { accountFingerprint: 'f', ...change });
  return reduceTimeline(initialTimeline, {
    kind: 'shown',
    view: viewOf(row, 'nobody', {}),
    history: [],
    able,
  });
}

/** An order that the provider has under this status. */
function ordered(status: PhoneNumberPurchase['status']): Partial<PurchaseRow> {
  const { phoneNumber, countryCode, numberType } = purchaseRow('0101', 'ACCEPTED', {
    accountFingerprint: 'f',
  }).order;
  const providerPurchase: PhoneNumberPurchase = {
    id: 'request-1',
    friendlyName: '',
    phoneNumber,
    countryCode,
    numberType,
    status,
    chargedCredits: 0,
  };
  return { providerRef: 'request-1', providerPurchase };
}

describe('keys of the timeline', () => {
  it('opens and copies nothing before the purchase was read', () => {
    expect(reasonsIn(initialTimeline)).toStrictEqual({
      'order.open': 'the purchase is not completed',
      'order.check': undefined,
      'order.documents': 'the purchase is not open',
      'order.cancel': 'the purchase is not open',
      'order.settle': 'there is no purchase yet',
      'order.another': undefined,
      'order.purchases': undefined,
      'order.copy': 'there is nothing to copy yet',
    });
  });

  it('checks a purchase that is under way, and copies its number', () => {
    expect(reasonsIn(watching('UNKNOWN'))).toMatchObject({
      'order.open': 'the purchase is not completed',
      'order.check': undefined,
      'order.copy': undefined,
    });
  });

  it('leaves it to the person to resolve what is open, and nothing else', () => {
    expect(reasonsIn(watching('NEEDS_HUMAN'))['order.settle']).toBeUndefined();
    expect(reasonsIn(watching('SENDING'))['order.settle']).toBe('it is being sent');
    expect(reasonsIn(watching('CONFIRMED'))['order.settle']).toBe('it is finished');
  });

  it('opens a completed purchase and checks it no more', () => {
    expect(reasonsIn(watching('CONFIRMED'))).toMatchObject({
      'order.open': undefined,
      'order.check': 'the purchase is finished',
    });
  });

  it('checks an ended order again where the provider has a record of it', () => {
    expect(reasonsIn(watching('CANCELLED', ordered('CANCELLED')))['order.check']).toBeUndefined();
    expect(reasonsIn(watching('REJECTED', ordered('FAILED')))['order.check']).toBeUndefined();
    expect(reasonsIn(watching('CANCELLED'))['order.check']).toBe('the purchase is finished');
  });

  it('changes an order only while it is pending at a provider that takes the change', () => {
    const changes = (state: TimelineState) => {
      const reasons = reasonsIn(state);
      return [reasons['order.documents'], reasons['order.cancel']];
    };
    const pending = watching('ACCEPTED', ordered('PENDING'));
    expect(changes(pending)).toEqual([undefined, undefined]);
    const none = { documents: false, cancellation: false };
    expect(changes(watching('ACCEPTED', ordered('PENDING'), none))).toEqual([
      'this provider takes no documents for an order',
      'this provider cancels no order',
    ]);
    const working = 'the provider is working on it, it is not pending any more';
    expect(changes(watching('ACCEPTED', ordered('PROCESSING')))).toEqual([working, working]);
    expect(changes(watching('UNKNOWN'))).toEqual(Array(2).fill('its outcome is not known yet'));
    expect(changes(watching('CANCELLED', ordered('CANCELLED')))).toEqual(Array(2).fill('it is finished'));
    const asked = reduceTimeline(pending, { kind: 'waiting', waiting: 'changing the order' });
    expect(changes(asked)).toEqual(Array(2).fill('the provider is being asked'));
  });
});
