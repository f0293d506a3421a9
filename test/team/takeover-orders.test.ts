/** Carriers that take purchases as requests: what an order says of itself settles the claim of a lost machine, and a person decides the rest. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectLedger } from '../../src/api/team/connection.ts';
import { type Decision, decideClaim, type OpenClaim, readOpenClaims } from '../../src/api/team/decisions.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { bought, endOf, magic, openCountingMarket } from '../faults/support/market.ts';
import { minutesPass, newTestLedger, type TestLedger } from './support/ledger.ts';
import { createMembers, deafClaims, endAfterReturn } from './support/lost-machine.ts';

const NEVER_COMES = 10;
const FAILS = 13;

describe.each(['telnyx', 'wiil'] as const)('%s', (kind) => {
  let market: Awaited<ReturnType<typeof openCountingMarket>>;
  let ledger: TestLedger;
  let team: ReturnType<typeof createMembers>;
  beforeAll(async () => {
    market = await openCountingMarket({ provisioningMs: 20 }, kind);
    ledger = await newTestLedger();
    team = createMembers(market, ledger);
  });
  afterAll(() => market[Symbol.asyncDispose]());

  /** What a person of the team sees and decides, on a connection of a buyer. */
  async function asBuyer(number: string) {
    const connection = await connectLedger(readLedgerAddress(await ledger.member('buyer')));
    onTestFinished(() => connection.close());
    const claim = async (): Promise<OpenClaim> => {
      const found = (await readOpenClaims(connection)).find(({ phoneNumber }) => phoneNumber === number);
      if (found === undefined) throw new Error('no open claim');
      return found;
    };
    return {
      claim,
      decide: async (decision: Decision) =>
        decideClaim(connection, (await claim()).id, decision, { person: 'cleo', host: 'laptop' }),
    };
  }

  test('a number that is shown settles the claim', async () => {
    const number = magic(0, 0);
    const anna = await team.dies('before the answer', number);
    await expect.poll(() => market.provider().getOwned(number)).toBeDefined();
    await minutesPass(ledger, number, 6);
    const ben = await (await team.member('ben')).open();
    await ben.lookIntoClaims(number);
    expect(await team.claimsOf(number)).toMatchObject([
      { state: 'ENDED', outcome: 'CONFIRMED', settled_by: 'ben on desk' },
    ]);
    expect(await endAfterReturn(await anna.open(), anna.id)).toBe('CONFIRMED');
    expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
  });

  test('a purchase that is not found is decided by a person, when the window is over and not before', async () => {
    const number = magic(0, 1);
    const anna = await team.dies('before the request', number);
    const ben = await (await team.member('ben')).open();
    const { claim, decide } = await asBuyer(number);
    const note = 'support finds no order';
    expect(await claim()).toMatchObject({
      state: 'sent',
      person: 'anna',
      host: 'desk',
      accountName: 'environment',
    });
    await expect(decide({ as: 'failed', note })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is back and looks after it'),
    });
    await minutesPass(ledger, number, 19);
    expect(await claim()).toMatchObject({ state: 'lost' });
    await expect(decide({ as: 'failed', note })).rejects.toMatchObject({
      message: expect.stringContaining('15 minutes after the end of the lease'),
    });
    await minutesPass(ledger, number, 2);
    await ben.lookIntoClaims(number);
    expect(await claim()).toMatchObject({ state: 'action needed' });
    await expect(decide({ as: 'failed', note: ' ' })).rejects.toThrow();
    await decide({ as: 'failed', note });
    expect(await team.claimsOf(number)).toEqual([
      { kind: 'purchase', state: 'ENDED', outcome: 'SETTLED_ABSENT', settled_by: 'cleo on laptop' },
    ]);
    const [event] = await ledger.sql(
      `SELECT person, to_state, evidence FROM dialdeck.events WHERE row_id = '${anna.id}' AND event = 'decided'`,
    );
    expect(event).toEqual({
      person: 'anna',
      to_state: 'SETTLED_ABSENT',
      evidence: `cleo on laptop decided that it was not bought: ${note}`,
    });
    const id = await bought(ben, market.provider(), number);
    expect(await endOf(ben, id, 10_000)).toBe('CONFIRMED');
    const back = await anna.open();
    expect(await endAfterReturn(back, anna.id)).toBe('SETTLED_ABSENT');
    expect(back.history(anna.id).at(-1)?.evidence).toContain(`(cleo on laptop decided it: ${note})`);
    // What Ben bought is not taken for hers.
    await back.check(anna.id);
    expect(back.get(anna.id)?.row.state).toBe('SETTLED_ABSENT');
    expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
  });

  test('an order that is still open is decided by a person as bought', async () => {
    const number = magic(NEVER_COMES, 0);
    const anna = await team.dies('before the answer', number);
    await minutesPass(ledger, number, 21);
    const ben = await (await team.member('ben')).open();
    await ben.lookIntoClaims(number);
    const { claim, decide } = await asBuyer(number);
    expect(await claim()).toMatchObject({ state: 'action needed' });
    await decide({ as: 'completed', note: 'it is in the portal' });
    expect(await endAfterReturn(await anna.open(), anna.id)).toBe('CONFIRMED');
  });

  test('a decision against an order that the carrier took holds on its machine, which watches it on', async () => {
    const number = magic(NEVER_COMES, 2);
    const anna = await team.member('anna');
    const purchases = await anna.open(market.provider(), deafClaims(anna.claims()));
    const id = await bought(purchases, market.provider(), number);
    await expect.poll(() => purchases.get(id)?.row.state).toBe('ACCEPTED');
    purchases.close();
    await minutesPass(ledger, number, 21);
    await (await asBuyer(number)).decide({ as: 'failed', note: 'support cancelled the order' });
    const back = await anna.open();
    expect(await endAfterReturn(back, id)).toBe('SETTLED_ABSENT');
    // The order is still open there.
    await back.check(id);
    expect(back.get(id)).toMatchObject({
      row: { state: 'SETTLED_ABSENT' },
      purchase: { status: 'FAILED' },
    });
  });

  test('a machine that is back in time keeps its claim', async () => {
    const number = magic(NEVER_COMES, 1);
    const anna = await team.dies('before the answer', number);
    await minutesPass(ledger, number, 21);
    const { claim, decide } = await asBuyer(number);
    const { id } = await claim();
    await anna.claims().renew([anna.id]);
    await expect(decide({ as: 'failed', note: 'not there' })).rejects.toMatchObject({
      message: expect.stringContaining('is back and looks after it'),
    });
    expect((await claim()).id).toBe(id);
  });
});

describe('Telnyx, by our reference', () => {
  test('an order that failed settles the claim after the window, and the owner agrees', async () => {
    await using market = await openCountingMarket({ provisioningMs: 20 }, 'telnyx');
    const ledger = await newTestLedger();
    const team = createMembers(market, ledger);
    const number = magic(FAILS, 0);
    const anna = await team.dies('before the answer', number);
    const ben = await (await team.member('ben')).open();
    const record = () => market.provider().findPurchase?.({ phoneNumber: number, reference: anna.id });
    await expect.poll(async () => (await record())?.status, { timeout: 10_000 }).toBe('FAILED');
    await minutesPass(ledger, number, 19);
    await ben.lookIntoClaims(number);
    expect(await team.claimsOf(number)).toMatchObject([{ state: 'SENT' }]);
    await minutesPass(ledger, number, 2);
    await ben.lookIntoClaims(number);
    expect(await team.claimsOf(number)).toMatchObject([
      { outcome: 'SETTLED_ABSENT', settled_by: 'ben on desk' },
    ]);
    const [event] = await ledger.sql(
      `SELECT evidence FROM dialdeck.events WHERE row_id = '${anna.id}' AND event = 'taken-over'`,
    );
    expect(event?.evidence).toContain(`the provider's record ${(await record())?.id} says FAILED`);
    const back = await anna.open();
    expect(await endAfterReturn(back, anna.id)).toBe('SETTLED_ABSENT');
    back.close();
    ben.close();
  });
});
