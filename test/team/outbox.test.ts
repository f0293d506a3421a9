/** Steps reach the ledger once each and in order, however long it is out of reach. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Claims } from '../../src/api/purchases/domain/claims.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { checkJournal, repair } from '../../src/api/purchases/journal/check.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { TeamWatch } from '../../src/api/team/watch.ts';
import { bought, endOf, type Market, magic, openMarket, orderOf } from '../faults/support/market.ts';
import { machine, newTestLedger, step, type TestLedger } from './support/ledger.ts';

let market: Market;
let ledger: TestLedger;
beforeAll(async () => {
  market = await openMarket({ provisioningMs: 20 });
  ledger = await newTestLedger();
});
afterAll(() => market[Symbol.asyncDispose]());

/** A machine whose network a test cuts, and processes on its journal. */
async function newMachine(name: string) {
  const real = machine(await ledger.member('buyer'), { account: market.account, person: name });
  onTestFinished(() => real.close());
  const network: { state: 'up' | 'down' | 'answers are lost' } = { state: 'up' };
  const claims: Claims = {
    claim: async (wanted) =>
      network.state === 'up' ? real.claim(wanted) : { kind: 'unclaimed', warning: 'out of reach' },
    publish: async (steps) => {
      if (network.state === 'down') return false;
      const published = await real.publish(steps);
      return published && network.state === 'up';
    },
    giveUp: (rowId) => real.giveUp(rowId),
    renew: async (rowIds) => (network.state === 'up' ? real.renew(rowIds) : undefined),
    overdue: async () => [],
    settle: async () => false,
    close: async () => undefined,
  };
  const journalFile = join(market.folder, name, 'journal.db');
  return {
    network,
    journalFile,
    open: () => market.open({ journalFile, claims, actor: { person: name, host: 'desk' } }),
  };
}

async function buyAll(purchases: Purchases, numbers: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const number of numbers) {
    const id = await bought(purchases, market.provider(), number);
    expect(await endOf(purchases, id, 10_000)).toBe('CONFIRMED');
    ids.push(id);
  }
  return ids;
}

/** What the ledger holds of a person, in the order in which it was told. */
async function published(person: string): Promise<readonly string[]> {
  const rows = await ledger.sql(
    `SELECT row_id || ' ' || to_state AS step FROM dialdeck.events WHERE person = '${person}' ORDER BY id`,
  );
  return rows.map((row) => String(row.step));
}

/** What the journal holds, in the order in which it was written. */
function written(purchases: Purchases, ids: readonly string[]): string[] {
  return ids.flatMap((id) => purchases.history(id).map(({ to }) => `${id} ${to}`));
}

function leave(purchases: Purchases): Promise<void> {
  return purchases.drain(10_000).then(() => purchases.close());
}

test('each step of a purchase is an event of the ledger, with who and where', async () => {
  const { open } = await newMachine('anna');
  const purchases = await open();
  const ids = await buyAll(purchases, [magic(0, 0), magic(0, 1)]);
  const steps = written(purchases, ids);
  await leave(purchases);
  expect(await published('anna')).toEqual(steps);
  expect(steps.length).toBeGreaterThanOrEqual(6);
});

test('the ledger has what a number is bought for, also when another machine ended its claim', async () => {
  const { open } = await newMachine('emil');
  const purchases = await open();
  const number = magic(0, 9);
  const order = orderOf(number);
  const quote = await market.provider().quote(order);
  const outcome = await purchases.confirm({ order, monthlyRate: quote.monthlyRate, why: 'Flyer of May' });
  if (outcome.kind !== 'started') throw new Error(outcome.kind);
  expect(await endOf(purchases, outcome.id, 10_000)).toBe('CONFIRMED');
  await leave(purchases);
  const watching = new TeamWatch({
    address: async () => readLedgerAddress(await ledger.member('viewer')),
    account: market.account,
    runtime: systemRuntime,
    actor: {},
    ownRows: async () => () => false,
  });
  onTestFinished(() => watching.close());
  expect((await watching.buyers([number])).get(number)).toMatchObject({ who: 'emil', why: 'Flyer of May' });
  const unread = watching.subscribe(() => undefined);
  await expect.poll(() => watching.reading()).toMatchObject({ kind: 'read' });
  unread();
  const reading = watching.reading();
  const seen = reading.kind === 'read' ? reading.orders.find(({ id }) => id === outcome.id) : undefined;
  expect(seen?.why).toBe('Flyer of May');
  // Whoever takes over the claim adds a step without one.
  await ledger.sql(
    `INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, from_state, to_state, event, evidence, at, login)
      SELECT row_id, 1000000, kind, account, account_name, phone_number, 'SENDING', 'CONFIRMED', 'taken-over', '', at, login
      FROM dialdeck.events WHERE row_id = '${outcome.id}' LIMIT 1`,
  );
  expect((await watching.buyers([number])).get(number)).toMatchObject({ why: 'Flyer of May' });
});

test('what was written while the ledger was out of reach is published by a later process, once and in order', async () => {
  const { open, network } = await newMachine('ben');
  network.state = 'down';
  const before = await open();
  const ids = await buyAll(before, [magic(0, 2), magic(0, 3), magic(0, 4)]);
  const steps = written(before, ids);
  await leave(before);
  expect(await published('ben')).toEqual([]);
  // The ledger takes the steps, and the machine does not learn of it.
  network.state = 'answers are lost';
  const deaf = await open();
  await deaf.recover(3_000);
  await leave(deaf);
  network.state = 'up';
  const after = await open();
  await after.recover(3_000);
  await leave(after);
  expect(await published('ben')).toEqual(steps);
});

test('a process that goes on publishes by itself when the ledger is back', async () => {
  const { open, network } = await newMachine('cleo');
  network.state = 'down';
  const purchases = await open();
  onTestFinished(() => purchases.close());
  const ids = await buyAll(purchases, [magic(0, 5)]);
  network.state = 'up';
  await expect.poll(() => published('cleo'), { timeout: 15_000 }).toEqual(written(purchases, ids));
});

test('a repaired journal still publishes what waited', async () => {
  const { open, network, journalFile } = await newMachine('dora');
  network.state = 'down';
  const before = await open();
  const ids = await buyAll(before, [magic(0, 6), magic(0, 7)]);
  const steps = written(before, ids);
  await leave(before);
  const database = new DatabaseSync(journalFile);
  database.exec(
    `UPDATE releases SET reason = 'x'; UPDATE facts SET value = 9 WHERE name = 'unfinished_releases'`,
  );
  database.close();
  expect(await checkJournal(journalFile)).toMatchObject({ ok: false, repairable: true });
  await repair(journalFile, systemRuntime);
  network.state = 'up';
  const after = await open();
  await after.recover(3_000);
  await leave(after);
  // The repair adds steps of its own to releases only.
  expect(await published('dora')).toEqual(steps);
});

test('a journal without a team keeps no outbox', async () => {
  const journalFile = join(market.folder, 'alone', 'journal.db');
  const purchases = await market.open({ journalFile });
  await buyAll(purchases, [magic(0, 8)]);
  await leave(purchases);
  const database = new DatabaseSync(journalFile, { readOnly: true });
  expect(database.prepare('SELECT count(*) AS n FROM outbox').get()).toEqual({ n: 0 });
  database.close();
});

test('a step whose text PostgreSQL does not take holds up nothing, and nobody takes the place of another', async () => {
  const anna = machine(await ledger.member('buyer'));
  const ben = machine(await ledger.member('buyer'));
  onTestFinished(() => Promise.all([anna.close(), ben.close()]).then(() => undefined));
  const odd = { ...step('odd-row', 1, 'INTENT'), evidence: 'a\0b\ud800c' };
  expect(await ben.publish([{ ...odd, evidence: 'not his' }])).toBe(true);
  expect(await anna.publish([odd, odd])).toBe(true);
  const rows = await ledger.sql(`SELECT evidence FROM dialdeck.events WHERE row_id = 'odd-row' ORDER BY id`);
  expect(rows).toEqual([{ evidence: 'not his' }, { evidence: 'ab\ufffdc' }]);
});
