import { expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { refuseUnorderable } from '../../../src/api/purchases/domain/order-fields.ts';
import { confirmed, NUMBER, Workbench } from './support/workbench.ts';

const editable = { friendlyName: true, voiceUrl: true, smsUrl: 'it has no URL' } as const;
const orderFields = { friendlyName: 'it takes a name later', voiceUrl: true, smsUrl: true } as const;

it('an order sets what the carrier takes with it, and otherwise what can be edited', () => {
  expect(() => refuseUnorderable({ editable }, { friendlyName: 'Desk', smsUrl: '' })).not.toThrow();
  expect(() => refuseUnorderable({ editable }, { smsUrl: 'https://example.com' })).toThrow('it has no URL');
  expect(() => refuseUnorderable({ editable, orderFields }, { friendlyName: 'Desk' })).toThrow(ApiError);
  expect(() => refuseUnorderable({ editable, orderFields }, { smsUrl: 'https://example.com' })).not.toThrow();
});

it('a purchase with a field that its order cannot set is never sent', async () => {
  using bench = new Workbench();
  bench.carrier.abilities = { ...bench.carrier.abilities, orderFields };
  const purchases = await bench.open();
  const purchase = confirmed();
  const outcome = await purchases.confirm({
    ...purchase,
    order: { ...purchase.order, friendlyName: 'Desk' },
  });
  expect(outcome).toMatchObject({ kind: 'preflight-failed', error: { code: 'invalid' } });
  expect(bench.carrier.arrived).not.toContain(NUMBER);
  expect(purchases.list()).toEqual([]);
});
