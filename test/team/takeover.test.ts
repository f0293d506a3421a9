/** A machine of a team dies; when its lease is over another looks what became of its claim. Nobody buys or gives back twice. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Provider } from '../../src/api/provider.ts';
import type { Claims } from '../../src/api/purchases/domain/claims.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { systemProcesses } from '../../src/api/purchases/service/owner.ts';
import { bought, buy, endOf, magic, openCountingMarket, orderOf } from '../faults/support/market.ts';
import { machine, minutesPass, newTestLedger, type TestLedger } from './support/ledger.ts';

type CountingMarket = Awaited<ReturnType<typeof openCountingMarket>>;

let market: CountingMarket;
let ledger: TestLedger;
beforeAll(async () => {
  market = await openCountingMarket({ provisioningMs: 20 }, 'telefonie');
  ledger = await newTestLedger();
});
afterAll(() => market[Symbol.asyncDispose]());

const never = () => new Promise<never>(() => undefined);
let homes = 0;

/** A member's machine: its journal, its claims, and processes that can be opened on them. */
async function member(person: string) {
  homes += 1;
  const journalFile = join(market.folder, `${person}-${homes}`, 'journal.db');
  const url = await ledger.member('buyer');
  const claims = () => {
    const opened = machine(url, { person, account: market.account });
    onTestFinished(() => opened.close());
    return opened;
  };
  const open = async (provider: Provider = market.provider(), given: Claims = claims()) => {
    const purchases = await market.open({
      journalFile,
      claims: given,
      provider,
      // Whoever had the journal before is dead.
      processes: { ...systemProcesses(), alive: () => false },
    });
    onTestFinished(() => purchases.close());
    return purchases;
  };
  return { open, claims };
}

const claimsOf = (number: string) =>
  ledger.sql(`SELECT kind, state, outcome, settled_by FROM dialdeck.claims
    WHERE phone_number = '${number}' ORDER BY id`);

/** A process that dies in a purchase: before its claim is checked, before the request leaves, or before its answer is read. */
async function dies(where: 'before the check' | 'before the request' | 'before the answer', number: string) {
  const anna = await member('anna');
  const real = anna.claims();
  const isDead = { yet: false };
  const provider = market.provider();
  const purchases = await anna.open(
    {
      ...provider,
      purchase: async (order, signal) => {
        if (where === 'before the answer') await provider.purchase(order, signal);
        isDead.yet = true;
        return never();
      },
    },
    {
      claim: async (wanted) => {
        const answer = await real.claim(wanted);
        if (where !== 'before the check' || answer.kind !== 'claimed') return answer;
        return {
          kind: 'claimed',
          claim: {
            arm: () => {
              isDead.yet = true;
              return never();
            },
          },
        };
      },
      publish: async () => false,
      renew: async () => undefined,
      overdue: async () => [],
      settle: async () => false,
      giveUp: never,
      close: async () => undefined,
    },
  );
  const id = await bought(purchases, market.provider(), number);
  await expect.poll(() => isDead.yet, { timeout: 10_000 }).toBe(true);
  return { ...anna, id };
}

/** Somebody who saw the offer before it was gone. */
async function buyLate(purchases: Purchases, number: string) {
  const { monthlyRate } = await market.provider().quote(orderOf(magic(0, 99)));
  return purchases.confirm({ order: orderOf(number), monthlyRate });
}

async function stateOf(purchases: Purchases, id: string): Promise<string> {
  await purchases.recover(3_000);
  return endOf(purchases, id, 10_000);
}

test('while the lease lasts, nobody looks into a claim; afterwards whoever wants the number does, and the owner accepts it', async () => {
  const number = magic(0, 0);
  const anna = await dies('before the answer', number);
  const ben = await (await member('ben')).open();
  const early = await buyLate(ben, number);
  expect(early).toMatchObject({ kind: 'preflight-failed', error: { code: 'conflict' } });
  expect(await claimsOf(number)).toMatchObject([{ state: 'SENT' }]);
  await minutesPass(ledger, number, 6);
  expect(await buyLate(ben, number)).toMatchObject({ kind: 'already-owned' });
  const [first] = await claimsOf(number);
  expect(first).toEqual({
    kind: 'purchase',
    state: 'ENDED',
    outcome: 'CONFIRMED',
    settled_by: 'ben on desk',
  });
  const events = await ledger.sql(
    `SELECT person, from_state, evidence FROM dialdeck.events WHERE row_id = '${anna.id}' AND event = 'taken-over'`,
  );
  expect(events).toEqual([
    {
      person: 'anna',
      from_state: 'SENDING',
      evidence: 'ben on desk: after the lease of the claim had ended, the provider showed the number',
    },
  ]);
  // Ben gives it back before Anna's machine returns: it was bought all the same.
  const owned = await market.provider().getOwned(number);
  if (owned === undefined) throw new Error('not owned');
  expect(await ben.release(owned)).toMatchObject({ kind: 'released' });
  const back = await anna.open();
  expect(await stateOf(back, anna.id)).toBe('CONFIRMED');
  expect(back.history(anna.id).at(-1)?.evidence).toContain('ben on desk looked into it');
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('absence counts only after the settle window, and what is bought then is not taken for the first purchase', async () => {
  const number = magic(0, 1);
  const anna = await dies('before the request', number);
  const ben = await (await member('ben')).open();
  await minutesPass(ledger, number, 19);
  expect(await buy(ben, market.provider(), number)).toMatchObject({ error: { code: 'conflict' } });
  await minutesPass(ledger, number, 2);
  const id = await bought(ben, market.provider(), number);
  expect(await endOf(ben, id, 10_000)).toBe('CONFIRMED');
  const back = await anna.open();
  expect(await stateOf(back, anna.id)).toBe('SETTLED_ABSENT');
  // Not even when it looks again.
  await back.check(anna.id);
  expect(back.get(anna.id)?.row.state).toBe('SETTLED_ABSENT');
  await back.drain(5_000);
  expect(await claimsOf(number)).toMatchObject([{ outcome: 'SETTLED_ABSENT' }, { outcome: 'CONFIRMED' }]);
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('a purchase whose claim was never checked was not sent: its machine learns so', async () => {
  const number = magic(0, 2);
  const anna = await dies('before the check', number);
  const ben = await (await member('ben')).open();
  await minutesPass(ledger, number, 6);
  const id = await bought(ben, market.provider(), number);
  expect(await endOf(ben, id, 10_000)).toBe('CONFIRMED');
  const back = await anna.open();
  expect(await stateOf(back, anna.id)).toBe('NOT_SENT');
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('a machine that returns without the ledger concludes nothing', async () => {
  const number = magic(0, 3);
  const anna = await dies('before the request', number);
  const ben = await (await member('ben')).open();
  await minutesPass(ledger, number, 21);
  await endOf(ben, await bought(ben, market.provider(), number), 10_000);
  const real = anna.claims();
  const network = { isUp: false };
  const back = await anna.open(market.provider(), {
    claim: (wanted) => real.claim(wanted),
    publish: (steps) => real.publish(steps),
    renew: async (rows) => (network.isUp ? real.renew(rows) : undefined),
    overdue: async () => [],
    settle: async () => false,
    giveUp: (row) => real.giveUp(row),
    close: () => real.close(),
  });
  await back.recover(3_000);
  await expect.poll(() => back.get(anna.id)?.note).toContain('The team ledger cannot be asked');
  expect(back.get(anna.id)?.row.state).toBe('UNKNOWN');
  network.isUp = true;
  expect(await endOf(back, anna.id, 10_000)).toBe('SETTLED_ABSENT');
});

test('the claim of a purchase in doubt is renewed while its machine runs', async () => {
  const number = magic(20, 0);
  const anna = await (await member('anna')).open();
  const id = await bought(anna, market.provider(), number);
  await expect.poll(() => anna.get(id)?.row.state).toBe('UNKNOWN');
  await ledger.sql(`UPDATE dialdeck.claims SET lease_until = clock_timestamp() + interval '9 seconds'
    WHERE phone_number = '${number}'`);
  const left = async () => {
    const [row] = await ledger.sql(
      `SELECT extract(epoch FROM lease_until - clock_timestamp())::integer AS left
        FROM dialdeck.claims WHERE phone_number = '${number}'`,
    );
    return row?.left;
  };
  await expect.poll(left, { timeout: 10_000 }).toBeGreaterThan(200);
});

test.each([
  ['gone', true, 6, 'RELEASED'],
  ['still there', false, 21, 'RELEASE_REJECTED'],
] as const)(
  'a release that nobody looks after, whose number is %s, is settled as well',
  async (_, leaves, minutes, end) => {
    const number = magic(0, leaves ? 4 : 5);
    const ben = await (await member('ben')).open();
    await endOf(ben, await bought(ben, market.provider(), number), 10_000);
    const owned = await market.provider().getOwned(number);
    if (owned === undefined) throw new Error('not owned');
    const anna = await member('anna');
    const real = anna.claims();
    const provider = market.provider();
    const isDead = { yet: false };
    const dead = await anna.open(
      {
        ...provider,
        release: async (which, signal) => {
          if (leaves) await provider.release(which, signal);
          isDead.yet = true;
          return never();
        },
      },
      {
        claim: (wanted) => real.claim(wanted),
        publish: async () => false,
        renew: async () => undefined,
        overdue: async () => [],
        settle: async () => false,
        giveUp: never,
        close: async () => undefined,
      },
    );
    dead.release(owned).catch(() => undefined);
    await expect.poll(() => isDead.yet, { timeout: 10_000 }).toBe(true);
    await minutesPass(ledger, number, minutes);
    const second = await ben.release(owned);
    expect(second.kind).toBe(leaves ? 'rejected' : 'released');
    expect((await claimsOf(number))[1]).toMatchObject({
      kind: 'release',
      outcome: end,
      settled_by: 'ben on desk',
    });
    const back = await anna.open();
    await back.recover(3_000);
    await expect.poll(() => back.releases().at(-1)?.state, { timeout: 10_000 }).toBe(end);
    expect(market.releaseRequests(number)).toBe(1);
  },
);
