/** The journal says whose a purchase was: carrier, account, number and reference there, person and host here. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { ApiErrorDetails } from '../../../src/api/errors.ts';
import { ownedNumber } from './support/carrier.ts';
import { account, NUMBER, start, Workbench } from './support/workbench.ts';

const TWILIO = { ...account, provider: 'twilio', accountId: 'AC1' } as const;
const ANNA = { account: TWILIO, actor: { person: 'anna', host: 'desk-4' } };
const NUMBER_ID = `PN${'0'.repeat(32)}`;

/** The carrier shows the number under its own id, as soon as it is bought. */
function withNumberId(bench: Workbench): void {
  const { getOwned } = bench.carrier;
  bench.carrier.getOwned = async (number) => {
    const owned = await getOwned.call(bench.carrier, number);
    return owned === undefined ? undefined : { ...owned, providerId: NUMBER_ID };
  };
}

test('a purchase: the carrier and its ids, our reference, who confirmed it and who made each step', async () => {
  using bench = new Workbench();
  withNumberId(bench);
  const purchases = await bench.open(ANNA);
  const id = await start(bench, purchases);
  await bench.time.run(60_000);
  expect(purchases.get(id)?.row).toMatchObject({
    state: 'CONFIRMED',
    carrier: 'twilio',
    carrierAccountId: 'AC1',
    carrierNumberId: NUMBER_ID,
    reference: id,
    person: 'anna',
    host: 'desk-4',
  });
  expect(purchases.history(id)).not.toHaveLength(0);
  for (const step of purchases.history(id)) expect(step).toMatchObject({ person: 'anna', host: 'desk-4' });
});

test('a release: the same, with the id of the number', async () => {
  using bench = new Workbench();
  const purchases = await bench.open(ANNA);
  bench.carrier.owned.set(NUMBER, ownedNumber(NUMBER));
  const released = purchases.release({ ...ownedNumber(NUMBER), providerId: NUMBER_ID });
  await bench.time.until(released);
  expect(purchases.releases()[0]).toMatchObject({
    state: 'RELEASED',
    carrier: 'twilio',
    carrierAccountId: 'AC1',
    carrierNumberId: NUMBER_ID,
    person: 'anna',
    host: 'desk-4',
  });
});

test('who settles a purchase is kept beside who confirmed it', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: 'hang' }];
  const first = await bench.open(ANNA);
  const id = await start(bench, first);
  await bench.time.run(5 * 60_000);
  const second = await bench.open({ account: TWILIO, actor: { person: 'ben' } });
  second.settle(id, 'failed', 'the carrier knows nothing of it');
  expect(second.get(id)?.row).toMatchObject({ person: 'anna', host: 'desk-4' });
  expect(second.history(id).at(-1)).toMatchObject({ person: 'ben' });
  expect(second.history(id).at(-1)).not.toHaveProperty('host');
});

test.each([
  ['purchases', 'carrier'],
  ['purchases', 'carrier_account_id'],
  ['purchases', 'carrier_number_id'],
  ['purchases', 'our_reference'],
  ['purchases', 'requirement_refs_json'],
  ['purchases', 'person'],
  ['purchases', 'host'],
])('a changed %s.%s is found as damage', async (table, column) => {
  using bench = new Workbench();
  withNumberId(bench);
  const purchases = await bench.open(ANNA);
  await start(bench, purchases);
  await bench.time.run(60_000);
  purchases.close();
  const database = new DatabaseSync(bench.journalFile);
  database.exec(`UPDATE ${table} SET ${column} = '[]'`);
  database.close();
  await expect(bench.open(ANNA)).rejects.toThrow('damaged');
});

test('a lost request is looked for by our reference', async () => {
  using bench = new Workbench();
  bench.carrier.abilities = { ...bench.carrier.abilities, asyncPurchase: true };
  bench.carrier.treatments = [{ appliedAfter: 0, failsWith: {} }];
  const sought: unknown[] = [];
  const { findPurchase } = bench.carrier;
  bench.carrier.findPurchase = (what) => {
    sought.push(what);
    return findPurchase.call(bench.carrier, what);
  };
  const purchases = await bench.open(ANNA);
  const id = await start(bench, purchases);
  await bench.time.run(10_000);
  expect(sought.at(-1)).toEqual({ phoneNumber: NUMBER, reference: id });
});

test("a refusal keeps the carrier's code and the id of the request", async () => {
  using bench = new Workbench();
  const refusal: Partial<ApiErrorDetails> = {
    code: 'invalid',
    message: 'The provider needs a bundle (400, code 21649).',
    progress: 'answered',
    status: 400,
    providerCode: '21649',
    requestId: 'RQ7',
  };
  bench.carrier.treatments = [{ failsWith: refusal }];
  const purchases = await bench.open(ANNA);
  const id = await start(bench, purchases);
  await bench.time.run(60_000);
  const said = 'The provider needs a bundle (400, code 21649) (request RQ7)';
  expect(purchases.history(id).map(({ evidence }) => evidence)).toContainEqual(said);
  expect(purchases.get(id)?.purchase.statusDetails).toContain(said);
});
