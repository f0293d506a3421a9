/** What a member sees of the others, against a real PostgreSQL. */
import { expect, onTestFinished, test } from 'vitest';
import { accountFingerprint } from '../../src/api/account.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import { type Runtime, systemRuntime } from '../../src/api/runtime.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import type { TeamReading } from '../../src/api/team/team.ts';
import { TeamWatch } from '../../src/api/team/watch.ts';
import { account, machine, newTestLedger, step, type TestLedger } from './support/ledger.ts';

const NUMBER = '+12125550142';
const WANTED = {
  kind: 'purchase',
  phoneNumber: NUMBER,
  countryCode: 'US',
  numberType: 'LOCAL',
  monthlyRate: parsePrice('1.15', 'USD'),
} as const;

interface WatchParts {
  readonly runtime?: Runtime;
  readonly own?: readonly string[];
}

/** A member who only watches. */
function watch(url: string, { runtime = systemRuntime, own = [] }: WatchParts = {}): TeamWatch {
  const watching = new TeamWatch({
    address: async () => readLedgerAddress(url),
    account,
    runtime,
    actor: { person: 'ben', host: 'laptop' },
    ownRows: async () => (rowId) => own.includes(rowId),
  });
  onTestFinished(() => watching.close());
  return watching;
}

async function member(ledger: TestLedger, person: string) {
  const claims = machine(await ledger.member('buyer'), { person });
  onTestFinished(() => claims.close());
  return claims;
}

/** Resolves with the first reading that has what is wanted, now or later. */
function seen<Found>(watching: TeamWatch, find: (reading: TeamReading) => Found | undefined) {
  return new Promise<Found>((resolve) => {
    const look = () => {
      const found = find(watching.reading());
      if (found !== undefined) resolve(found);
    };
    watching.subscribe(look);
    look();
  });
}

const orders = (reading: TeamReading) => (reading.kind === 'read' ? reading.orders : []);
const orderOf = (id: string, state: string) => (reading: TeamReading) =>
  orders(reading).find((order) => order.id === id && order.state === state);

test('what another machine does is seen at once: who, where, since when, in which state', async () => {
  const ledger = await newTestLedger();
  const watching = watch(await ledger.member('viewer'), { own: ['own-row'] });
  expect(await seen(watching, (reading) => (reading.kind === 'read' ? reading : undefined))).toMatchObject({
    orders: [],
    complete: true,
  });
  const anna = await member(ledger, 'anna');
  await anna.claim({ ...WANTED, rowId: 'own-row', phoneNumber: '+12125550143' });
  await anna.claim({ ...WANTED, rowId: 'row-a' });
  const claimed = await seen(watching, orderOf('row-a', 'INTENT'));
  expect(claimed).toMatchObject({ who: 'anna', host: 'desk', phoneNumber: NUMBER, open: true });
  expect(Math.abs(claimed.createdAt - Date.now())).toBeLessThan(60_000);
  expect(claimed.monthlyRate).toMatchObject({ money: { amount: '1.15', currency: 'USD' } });
  await anna.publish([step('row-a', 1, 'INTENT'), { ...step('row-a', 2, 'CONFIRMED'), from: 'INTENT' }]);
  const ended = await seen(watching, orderOf('row-a', 'CONFIRMED'));
  expect(ended.open).toBe(false);
  expect((await watching.steps(ended)).map(({ state }) => state)).toEqual(['INTENT', 'CONFIRMED']);
  expect(orders(watching.reading()).map(({ id }) => id)).toEqual(['row-a']);
});

test('where no notification arrives, the ledger is asked every 30 s', async () => {
  const ledger = await newTestLedger();
  await ledger.sql(`DROP TRIGGER tell_members ON dialdeck.claims`);
  const asked: number[] = [];
  let poll = Promise.withResolvers<void>();
  const runtime: Runtime = {
    ...systemRuntime,
    sleep: async (ms, signal) => {
      if (ms !== 30_000) return systemRuntime.sleep(ms, signal);
      asked.push(ms);
      await poll.promise;
      poll = Promise.withResolvers();
    },
  };
  const watching = watch(await ledger.member('viewer'), { runtime });
  await seen(watching, (reading) => (reading.kind === 'read' ? reading : undefined));
  await expect.poll(() => asked.length).toBe(1);
  await (await member(ledger, 'anna')).claim({ ...WANTED, rowId: 'row-a' });
  expect(orders(watching.reading())).toEqual([]);
  poll.resolve();
  expect(await seen(watching, orderOf('row-a', 'INTENT'))).toMatchObject({ who: 'anna' });
  poll.resolve();
});

test('a cut connection keeps what was read, says why, and is opened again', async () => {
  const ledger = await newTestLedger();
  const url = await ledger.member('viewer');
  const login = new URL(url).username;
  await (await member(ledger, 'anna')).claim({ ...WANTED, rowId: 'row-a' });
  const watching = watch(url);
  await seen(watching, orderOf('row-a', 'INTENT'));
  await ledger.sql(`ALTER ROLE ${login} NOLOGIN`);
  await ledger.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${login}'`);
  const cut = await seen(watching, (reading) =>
    reading.kind === 'read' && reading.failure !== undefined ? reading : undefined,
  );
  expect(cut.orders.map(({ id }) => id)).toEqual(['row-a']);
  expect(Date.now() - cut.readAt).toBeLessThan(60_000);
  await ledger.sql(`ALTER ROLE ${login} LOGIN`);
  await seen(watching, (reading) =>
    reading.kind === 'read' && reading.failure === undefined ? reading : undefined,
  );
});

test('a ledger that was never read is unreadable, with the reason', async () => {
  const watching = watch('postgres://anna:secret@127.0.0.1:1/numbers');
  const error = await seen(watching, (reading) =>
    reading.kind === 'unreadable' ? reading.error : undefined,
  );
  expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('nothing answers there') });
});

test('older orders are read in pages, and a gap of many orders shows none of the old ones', async () => {
  const ledger = await newTestLedger();
  const add = (from: number, to: number) =>
    ledger.sql(`INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, to_state, event, evidence, at)
      SELECT 'row-' || n, n, 'purchase', '${accountFingerprint(account)}', 'work', '+1212555' || (1000 + n), 'CONFIRMED', '', '', now()
      FROM generate_series(${from}, ${to}) AS n`);
  await add(1, 450);
  const watching = watch(await ledger.member('viewer'));
  const count = (least: number) =>
    seen(watching, (reading) => (orders(reading).length >= least ? orders(reading).length : undefined));
  expect(await count(1)).toBe(200);
  await watching.readOlder();
  expect(await count(201)).toBe(400);
  await watching.readOlder();
  expect(await count(401)).toBe(450);
  expect(watching.reading()).toMatchObject({ complete: true });
  await add(451, 700);
  await seen(watching, orderOf('row-700', 'CONFIRMED'));
  expect(orders(watching.reading()).map(({ id }) => id)).not.toContain('row-450');
  expect(watching.reading()).toMatchObject({ complete: false });
});

test('what the policy leaves, why a claim would be refused, and who has the number', async () => {
  const ledger = await newTestLedger();
  const url = await ledger.member('buyer');
  const anna = machine(url, { person: 'anna' });
  onTestFinished(() => anna.close());
  await ledger.sql(
    `UPDATE dialdeck.policy SET currency = 'USD', monthly_per_purchase = 2, monthly_of_account = 3, monthly_per_person_and_day = 2.50`,
  );
  const same = watch(url, { own: ['row-a'] });
  expect(await same.review(WANTED)).toEqual({
    refusal: undefined,
    currency: 'USD',
    perPurchase: '2',
    ofAccount: { most: '3', used: '0' },
    perPersonAndDay: { most: '2.50', used: '0' },
  });
  await anna.claim({ ...WANTED, rowId: 'row-a' });
  expect(await same.review(WANTED)).toMatchObject({
    refusal: undefined,
    perPersonAndDay: { used: '1.15' },
    ofAccount: { used: '1.15' },
  });
  expect(await same.review({ ...WANTED, monthlyRate: parsePrice('1.50', 'USD') })).toMatchObject({
    refusal: expect.stringContaining('each person at most 2.50 USD'),
  });
  const other = watch(await ledger.member('viewer'));
  expect(await other.review(WANTED)).toMatchObject({
    refusal: expect.stringMatching(/^anna on desk is buying \+12125550142 since /),
    perPersonAndDay: { used: '0' },
  });
});

test('the ledger knows who bought a number last', async () => {
  const ledger = await newTestLedger();
  const anna = await member(ledger, 'anna');
  await anna.publish([step('row-a', 1, 'CONFIRMED'), { ...step('row-b', 2, 'REJECTED'), phoneNumber: '+1' }]);
  const ben = await member(ledger, 'ben');
  await ben.publish([{ ...step('row-c', 1, 'CONFIRMED'), person: 'ben', host: 'laptop', at: 5_000 }]);
  const watching = watch(await ledger.member('viewer'));
  const ofBen = { who: 'ben', host: 'laptop', at: 5_000 };
  expect([...(await watching.buyers())]).toEqual([[NUMBER, ofBen]]);
  expect([...(await watching.buyers([NUMBER, '+1']))]).toEqual([[NUMBER, ofBen]]);
  expect((await watching.buyers(['+1'])).size).toBe(0);
});

test('the buyer is who claimed the number last, also when an earlier buyer publishes late', async () => {
  const ledger = await newTestLedger();
  const anna = await member(ledger, 'anna');
  const ben = await member(ledger, 'ben');
  const bought = async (machineOf: typeof anna, rowId: string) => {
    await machineOf.claim({ ...WANTED, rowId });
    await ledger.sql(`UPDATE dialdeck.claims SET state = 'ENDED', outcome = 'CONFIRMED', ended_at = clock_timestamp()
      WHERE row_id = '${rowId}'`);
  };
  await bought(anna, 'row-a');
  await bought(ben, 'row-b');
  const watching = watch(await ledger.member('viewer'));
  expect((await watching.buyers()).get(NUMBER)).toMatchObject({ who: 'ben' });
  await ben.publish([{ ...step('row-b', 1, 'CONFIRMED'), person: 'ben', host: 'laptop', at: 9_000 }]);
  await anna.publish([{ ...step('row-a', 1, 'CONFIRMED'), at: 10_000 }]);
  expect((await watching.buyers()).get(NUMBER)).toMatchObject({ who: 'ben', at: 9_000 });
});

test('whoever leaves does not wait for the ledger, and leaves no connection there', async () => {
  const ledger = await newTestLedger();
  const url = await ledger.member('viewer');
  const connections = () =>
    ledger.sql(`SELECT pid FROM pg_stat_activity WHERE usename = '${new URL(url).username}'`);
  const watching = watch(url);
  await seen(watching, (reading) => (reading.kind === 'read' ? reading : undefined));
  expect(await connections()).toHaveLength(1);
  await watching.close();
  await expect.poll(connections).toEqual([]);
  await expect(watching.review(WANTED)).rejects.toMatchObject({ code: 'cancelled' });
  const early = watch(url);
  early.subscribe(() => undefined);
  await early.close();
  await expect(early.buyers()).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(connections).toEqual([]);
});
