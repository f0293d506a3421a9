/** What the header says of pending purchases: a person is called only when nobody else continues one. */
import { expect, it } from 'vitest';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import { orderSummary, ordersText } from '../../src/app/open-orders.ts';
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
