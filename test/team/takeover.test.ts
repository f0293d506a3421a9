/** A machine of a team dies; when its lease is over another looks what became of its claim. Nobody buys or gives back twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Provider } from '../../src/api/provider.ts';
import { bought, buy, endOf, magic, openCountingMarket } from '../faults/support/market.ts';
import { minutesPass, newTestLedger, type TestLedger } from './support/ledger.ts';
import { createMembers, deafClaims, endAfterReturn, never } from './support/lost-machine.ts';

type CountingMarket = Awaited<ReturnType<typeof openCountingMarket>>;

let market: CountingMarket;
let ledger: TestLedger;
let team: ReturnType<typeof createMembers>;
beforeAll(async () => {
  market = await openCountingMarket({ provisioningMs: 20 }, 'telefonie');
  ledger = await newTestLedger();
  team = createMembers(market, ledger);
});
afterAll(() => market[Symbol.asyncDispose]());

test('while the lease lasts, nobody looks into a claim; afterwards whoever wants the number does, and the owner accepts it', async () => {
  const number = magic(0, 0);
  const anna = await team.dies('before the answer', number);
  const ben = await (await team.member('ben')).open();
  const early = await team.buyLate(ben, number);
  expect(early).toMatchObject({ kind: 'preflight-failed', error: { code: 'conflict' } });
  expect(await team.claimsOf(number)).toMatchObject([{ state: 'SENT' }]);
  await minutesPass(ledger, number, 6);
  expect(await team.buyLate(ben, number)).toMatchObject({ kind: 'already-owned' });
  const [first] = await team.claimsOf(number);
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
  expect(await endAfterReturn(back, anna.id)).toBe('CONFIRMED');
  expect(back.history(anna.id).at(-1)?.evidence).toContain('ben on desk looked into it');
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('absence counts only after the settle window, and what is bought then is not taken for the first purchase', async () => {
  const number = magic(0, 1);
  const anna = await team.dies('before the request', number);
  const ben = await (await team.member('ben')).open();
  await minutesPass(ledger, number, 19);
  expect(await buy(ben, market.provider(), number)).toMatchObject({ error: { code: 'conflict' } });
  await minutesPass(ledger, number, 2);
  const id = await bought(ben, market.provider(), number);
  expect(await endOf(ben, id, 10_000)).toBe('CONFIRMED');
  const back = await anna.open();
  expect(await endAfterReturn(back, anna.id)).toBe('SETTLED_ABSENT');
  // Not even when it looks again.
  await back.check(anna.id);
  expect(back.get(anna.id)?.row.state).toBe('SETTLED_ABSENT');
  await back.drain(5_000);
  expect(await team.claimsOf(number)).toMatchObject([
    { outcome: 'SETTLED_ABSENT' },
    { outcome: 'CONFIRMED' },
  ]);
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('a purchase whose claim was never checked was not sent: its machine learns so', async () => {
  const number = magic(0, 2);
  const anna = await team.dies('before the check', number);
  const ben = await (await team.member('ben')).open();
  await minutesPass(ledger, number, 6);
  const id = await bought(ben, market.provider(), number);
  expect(await endOf(ben, id, 10_000)).toBe('CONFIRMED');
  const back = await anna.open();
  expect(await endAfterReturn(back, anna.id)).toBe('NOT_SENT');
  expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
});

test('a machine that returns without the ledger concludes nothing', async () => {
  const number = magic(0, 3);
  const anna = await team.dies('before the request', number);
  const ben = await (await team.member('ben')).open();
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
  const anna = await (await team.member('anna')).open();
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
    const ben = await (await team.member('ben')).open();
    await endOf(ben, await bought(ben, market.provider(), number), 10_000);
    const owned = await market.provider().getOwned(number);
    if (owned === undefined) throw new Error('not owned');
    const anna = await team.member('anna');
    const provider = market.provider();
    const isDead = { yet: false };
    const dying = {
      ...provider,
      release: async (...released: Parameters<Provider['release']>) => {
        if (leaves) await provider.release(...released);
        isDead.yet = true;
        return never();
      },
    };
    const dead = await anna.open(dying, deafClaims(anna.claims()));
    dead.release(owned).catch(() => undefined);
    await expect.poll(() => isDead.yet, { timeout: 10_000 }).toBe(true);
    await minutesPass(ledger, number, minutes);
    const second = await ben.release(owned);
    expect(second.kind).toBe(leaves ? 'rejected' : 'released');
    expect((await team.claimsOf(number))[1]).toMatchObject({
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
