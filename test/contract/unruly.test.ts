/** The unruly provider itself: without being told otherwise it keeps to the contract, and it counts what it did. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { noRow, oddFields, sampled, WRONG_CONTENT_TYPES } from '../support/unruly/odd.ts';
import { startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';

const ROW = {
  phone_number: '+12125550142',
  country_code: 'US',
  type: 'local',
  capabilities: { voice: true, sms: true },
  monthly_rate: '1.00 USD',
};
const ORDER = { phoneNumber: ROW.phone_number, countryCode: 'US', numberType: 'LOCAL' } as const;

let unruly: UnrulyProvider;
beforeAll(async () => {
  unruly = await startUnrulyProvider();
});
afterAll(() => unruly.close());
beforeEach(() => unruly.play());

it('sells, changes, lists and releases, and says how often it did', async () => {
  unruly.stock.set(ROW.phone_number, ROW);
  const client = unruly.client();
  expect((await client.searchAvailable({ countryCode: 'US' })).rows).toHaveLength(1);
  await client.purchase(ORDER);
  expect(unruly.sold).toEqual([ROW.phone_number]);
  const named = { friendlyName: 'Desk', voiceUrl: '', smsUrl: '' };
  expect(await client.updateOwned(ROW.phone_number, named)).toMatchObject({ friendlyName: 'Desk' });
  expect(await client.listOwned({ page: 1, pageSize: 10 })).toMatchObject({ total: 1, unreadable: 0 });
  await client.release({ phoneNumber: ROW.phone_number });
  expect(await client.getOwned(ROW.phone_number)).toBeUndefined();
  expect(unruly.released).toEqual([ROW.phone_number]);
  expect(unruly.asked).toEqual({ search: 1, list: 1, get: 1, purchase: 1, update: 1, release: 1 });
});

it('answers as it is told, and forgets it with the next play', async () => {
  unruly.play({ get: (phoneNumber) => ({ status: 200, body: { ...ROW, phone_number: `${phoneNumber}0` } }) });
  await expect(unruly.client().getOwned(ROW.phone_number)).rejects.toMatchObject({ code: 'contract' });
  unruly.play({ search: () => ({ status: 200, body: '<html>', contentType: WRONG_CONTENT_TYPES[0] }) });
  await expect(unruly.client().searchAvailable({ countryCode: 'US' })).rejects.toMatchObject({
    code: 'contract',
  });
  expect(unruly.asked.get).toBe(0);
});

it('makes the same oddities of one seed, and none that could be a row', () => {
  const odd = oddFields(ROW, ['monthly_rate', 'capabilities']);
  expect(sampled(odd, 20, 7)).toEqual(sampled(odd, 20, 7));
  expect(sampled(odd, 200, 7).every((row) => row.phone_number === ROW.phone_number)).toBe(true);
  expect(sampled(noRow, 200, 7)).not.toContainEqual(ROW);
});
