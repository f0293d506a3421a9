import { describe, expect, it } from 'vitest';
import type { JournalState } from '../../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../../src/api/purchases/domain/view.ts';
import { timelineBindings } from '../../../src/screens/timeline/bindings.ts';
import type { TimelineController } from '../../../src/screens/timeline/controller.ts';
import { initialTimeline, reduceTimeline, type TimelineState } from '../../../src/screens/timeline/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { purchaseRow } from '../../support/scripted-purchases.ts';

const nothing = () => undefined;
const CONTROLLER: TimelineController = {
  watch: nothing,
  checkNow: nothing,
  openNumber: nothing,
  copyNumber: nothing,
  buyAnother: nothing,
  showPurchases: nothing,
};

function reasonsIn(state: TimelineState) {
  return disabledReasons(timelineBindings(state, CONTROLLER));
}

function watching(state: JournalState): TimelineState {
  const view = viewOf(purchaseRow('0101', state, { accountFingerprint: 'f' }), 'nobody', {});
  return reduceTimeline(initialTimeline, { kind: 'shown', view, history: [] });
}

describe('keys of the timeline', () => {
  it('opens and copies nothing before the purchase was read', () => {
    expect(reasonsIn(initialTimeline)).toStrictEqual({
      'order.open': 'the purchase is not completed',
      'order.check': undefined,
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

  it('opens a completed purchase and checks it no more', () => {
    expect(reasonsIn(watching('CONFIRMED'))).toMatchObject({
      'order.open': undefined,
      'order.check': 'the purchase is finished',
    });
  });
});
