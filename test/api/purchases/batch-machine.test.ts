import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrice } from '../../../src/api/money/money.ts';
import { withinLimits } from '../../../src/api/purchases/domain/batch-limits.ts';
import {
  advanceItem,
  ITEM_STATES,
  type ItemEnd,
  type ItemEvent,
  type ItemState,
  isItemOpen,
  isRetryable,
  itemAllows,
} from '../../../src/api/purchases/domain/batch-machine.ts';
import { progressOf } from '../../../src/api/purchases/domain/batch-progress.ts';
import type { BatchItem, BuyItem } from '../../../src/api/purchases/domain/batch-types.ts';
import { IllegalTransition } from '../../../src/api/purchases/domain/purchase-machine.ts';

const ENDS: readonly ItemEnd[] = [
  'DONE',
  'SAME',
  'CHANGED_MEANWHILE',
  'REFUSED',
  'FAILED',
  'UNKNOWN',
  'NOT_CONFIGURED',
];
const EVENTS: readonly ItemEvent[] = [
  'start',
  'not-sent',
  'retry',
  'repeat',
  'configure',
  'leave',
  ...ENDS.map((end) => ({ end })),
];

interface Step {
  readonly from: ItemState;
  readonly event: ItemEvent;
  readonly to: ItemState;
}

/** The steps that a script of events takes from WAITING; illegal events are skipped. */
function journey(script: readonly ItemEvent[]): Step[] {
  const steps: Step[] = [];
  for (const event of script) {
    const from = steps.at(-1)?.to ?? 'WAITING';
    if (itemAllows(from, event)) steps.push({ from, event, to: advanceItem(from, event) });
  }
  return steps;
}

const scripts = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 });

describe('an item of a batch', () => {
  test('is never begun again after something was done, and after a doubt only by proof or by the person', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { from, event, to } of journey(script)) {
          expect(from === 'DONE' || from === 'SAME').toBe(false);
          // What was bought and lacks its settings goes on with its purchase, and is never bought again.
          if (to === 'STARTED') expect(event).toBe(from === 'NOT_CONFIGURED' ? 'configure' : 'start');
          if (from === 'STARTED' && to === 'WAITING') expect(event).toBe('not-sent');
          if (from === 'UNKNOWN' && to === 'WAITING') expect(['not-sent', 'repeat']).toContain(event);
        }
      }),
    );
  });

  test('is DONE only after it was started', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const steps = journey(script);
        const done = steps.findIndex(({ to }) => to === 'DONE');
        if (done >= 0) expect(steps.slice(0, done).some(({ to }) => to === 'STARTED')).toBe(true);
      }),
    );
  });

  test('takes an event exactly where it says so', () => {
    for (const state of ITEM_STATES) {
      for (const event of EVENTS) {
        if (itemAllows(state, event)) expect(ITEM_STATES).toContain(advanceItem(state, event));
        else expect(() => advanceItem(state, event)).toThrow(IllegalTransition);
      }
    }
  });

  test('can be tried once more where nothing was done, and nowhere else', () => {
    expect(ITEM_STATES.filter(isRetryable)).toEqual(['CHANGED_MEANWHILE', 'REFUSED', 'FAILED', 'LEFT']);
    expect(ITEM_STATES.filter(isItemOpen)).toEqual(['WAITING', 'STARTED']);
  });
});

const item = (position: number, state: ItemState, price: string, fee?: string): BuyItem => ({
  kind: 'buy',
  id: `item-${position}`,
  batchId: 'batch',
  position,
  phoneNumber: `+121255501${String(position).padStart(2, '0')}`,
  state,
  reason: '',
  createdAt: 0,
  updatedAt: 0,
  purchase: {
    order: { phoneNumber: '+12125550100', countryCode: 'US', numberType: 'LOCAL' },
    monthlyRate: parsePrice(price, 'USD'),
    ...(fee === undefined ? {} : { offer: { capabilities: {}, setupFee: { amount: fee, currency: 'USD' } } }),
  },
});

const states = fc.constantFrom(...ITEM_STATES);
const cents = fc.integer({ min: 0, max: 500 });
const dollars = (amount: number) => (amount / 100).toFixed(2);

describe('the limits of a batch', () => {
  test('are never exceeded by what is bought, under way or in doubt, whatever else there is', () => {
    const rows = fc.array(fc.record({ state: states, price: cents, fee: cents }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 8 }), cents, (planned, count, total) => {
        // Every item is offered for its start in turn, as a run does.
        let items: BuyItem[] = planned.map(({ price, fee }, index) =>
          item(index, 'WAITING', dollars(price), dollars(fee)),
        );
        const limits = { count, maxTotal: { amount: dollars(total), currency: 'USD' } };
        for (const [index, { state }] of planned.entries()) {
          const next = items[index];
          if (next === undefined || !withinLimits({ limits }, items, next).ok) continue;
          const end = state === 'WAITING' ? 'STARTED' : state;
          items = items.with(index, { ...next, state: end });
        }
        const spent = items.filter(({ state }) => ['DONE', 'STARTED', 'UNKNOWN'].includes(state));
        const sum = spent.reduce((all, { position }) => {
          const { price = 0, fee = 0 } = planned[position] ?? {};
          return all + price + fee;
        }, 0);
        expect(spent.length).toBeLessThanOrEqual(count);
        expect(sum).toBeLessThanOrEqual(total);
      }),
    );
  });

  test('stop a purchase whose first charge is not known, unless the person said that fees are not counted', () => {
    const next = item(0, 'WAITING', '1.00');
    const maxTotal = { amount: '5', currency: 'USD' };
    expect(withinLimits({ limits: { maxTotal } }, [next], next)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('is not known in USD'),
    });
    expect(withinLimits({ limits: { maxTotal, withoutFees: true } }, [next], next)).toEqual({ ok: true });
    const pounds = { amount: '5', currency: 'GBP' };
    expect(withinLimits({ limits: { maxTotal: pounds, withoutFees: true } }, [next], next).ok).toBe(false);
  });

  test('allow what reaches them exactly, and anything where there are none', () => {
    const next = item(1, 'WAITING', '1.00', '0.50');
    const items = [item(0, 'UNKNOWN', '2.00', '0.50'), next];
    const maxTotal = { amount: '4.00', currency: 'USD' };
    expect(withinLimits({ limits: { count: 2, maxTotal } }, items, next)).toEqual({ ok: true });
    expect(withinLimits({ limits: { count: 1 } }, items, next).ok).toBe(false);
    expect(withinLimits({}, items, next)).toEqual({ ok: true });
  });
});

describe('the progress of a batch', () => {
  const ended = (position: number, at: number): BatchItem => ({
    ...item(position, 'DONE', '1'),
    updatedAt: at,
  });

  test('states no rate before a few items have ended', () => {
    const items = [ended(0, 1_000), ended(1, 1_100), item(2, 'WAITING', '1')];
    expect(progressOf(items, 900, 2_000)).toEqual({ done: 2, total: 3 });
  });

  test('counts the rate of this run only, and how long the rest takes at it', () => {
    const earlier = [ended(0, 10), ended(1, 20)];
    const now = [ended(2, 1_500), ended(3, 2_000), ended(4, 3_000)];
    const waiting = [item(5, 'WAITING', '1'), item(6, 'STARTED', '1'), item(7, 'WAITING', '1')];
    expect(progressOf([...earlier, ...now, ...waiting], 1_000, 4_000)).toEqual({
      done: 5,
      total: 8,
      perSecond: 1,
      leftMs: 3_000,
    });
  });

  test('follows the pace of the last items, not of the whole run', () => {
    const fast = Array.from({ length: 100 }, (_, index) => ended(index, 1_000 + index));
    const slow = Array.from({ length: 50 }, (_, index) => ended(100 + index, 10_000 + index * 1_000));
    const { perSecond = 0 } = progressOf([...fast, ...slow, item(150, 'WAITING', '1')], 0, 59_000);
    expect(perSecond).toBeGreaterThan(0.9);
    expect(perSecond).toBeLessThan(1.1);
  });
});
