/** What the header says of pending purchases: a person is called only when nobody else continues one. */
import { expect, it } from 'vitest';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import { openOrdersLeft, orderSummary, ordersText } from '../../src/app/open-orders.ts';
import { purchaseRow } from '../support/scripted-purchases.ts';

it.each([
  ['INTENT', 'here', 'pending'],
  ['INTENT', 'elsewhere', 'pending'],
  ['INTENT', 'nobody', 'action needed'],
  ['INTENT', 'other-account', 'action needed'],
  ['SENDING', 'here', 'pending'],
  ['UNKNOWN', 'here', 'pending'],
  ['NEEDS_HUMAN', 'here', 'action needed'],
] as const)('a purchase in %s that is driven %s is %s', (state, driver, word) => {
  const row = purchaseRow('0142', state, { accountFingerprint: 'mine' });
  const orders = orderSummary([viewOf(row, driver, {})], row.createdAt);
  expect(ordersText(orders)).toBe(`+1 212 555 0142 ${word}`);
});

it.each([
  ['work', 'home', 1, ['1 order of work is still open. It is checked again when you use work (A).']],
  ['work', 'home', 2, ['2 orders of work are still open. They are checked again when you use work (A).']],
  ['work', 'home', 0, []],
  ['work', 'work', 2, []],
] as const)('who goes from %s to %s with %i open orders is told: %j', (left, next, count, told) => {
  expect(openOrdersLeft(left, next, { count })).toEqual(told);
});
