/** Machines of one team that buy and release with one account; the ledger of the sandbox says what was sent. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { moneyOf } from '../../src/api/money/money.ts';
import type { Provider } from '../../src/api/provider.ts';
import type { ItemPlan } from '../../src/api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { bought, buy, endOf, magic, openCountingMarket, orderOf } from '../faults/support/market.ts';
import { type MachineOptions, machine, newTestLedger, type TestLedger } from './support/ledger.ts';

type CountingMarket = Awaited<ReturnType<typeof openCountingMarket>>;

let market: CountingMarket;
let ledger: TestLedger;
beforeAll(async () => {
  market = await openCountingMarket({ provisioningMs: 20 }, 'telefonie');
  ledger = await newTestLedger();
});
afterAll(() => market[Symbol.asyncDispose]());

let homes = 0;

/** The purchases of a machine with a journal of its own. */
async function home(
  options: MachineOptions & { url?: string; provider?: Provider } = {},
): Promise<Purchases> {
  homes += 1;
  const url = options.url ?? (await ledger.member('buyer'));
  const { provider = market.provider() } = options;
  const claims = machine(url, { ...options, account: market.account });
  const purchases = await market.open({
    journalFile: join(market.folder, `home-${homes}`, 'journal.db'),
    claims,
    provider,
  });
  onTestFinished(() => purchases.close());
  return purchases;
}

const claims = (number: string) =>
  ledger.sql(`SELECT kind, state, outcome FROM dialdeck.claims WHERE phone_number = '${number}' ORDER BY id`);

test('8 machines buy the same number: one request leaves', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => home()));
  for (let round = 0; round < 4; round += 1) {
    const number = magic(0, round);
    const outcomes = await Promise.all(all.map((each) => buy(each, market.provider(), number)));
    const started = outcomes.flatMap((outcome, index) =>
      outcome.kind === 'started' ? [{ id: outcome.id, by: all[index] }] : [],
    );
    for (const { id, by } of started)
      if (by !== undefined) expect(await endOf(by, id, 10_000)).toBe('CONFIRMED');
    expect(started).toHaveLength(1);
    expect(market.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
  }
});

test('without the ledger nothing is bought or released, and reading goes on', async () => {
  const number = magic(0, 10);
  const owner = await home();
  await endOf(owner, await bought(owner, market.provider(), number), 10_000);
  const gone = new URL(ledger.url);
  gone.port = '1';
  const cut = await home({ url: gone.href });
  const outcome = await buy(cut, market.provider(), magic(0, 11));
  expect(outcome).toMatchObject({ kind: 'preflight-failed', error: { code: 'network' } });
  expect(cut.list()[0]?.row).toMatchObject({ state: 'CANCELLED' });
  expect(market.ledger.tally(magic(0, 11)).arrived).toBe(0);
  const owned = await market.provider().getOwned(number);
  if (owned === undefined) throw new Error('not owned');
  expect(await cut.release(owned)).toMatchObject({ kind: 'rejected', error: { code: 'network' } });
  expect(market.releaseRequests(number)).toBe(0);
});

test('where the team goes on without the ledger, the history says so', async () => {
  const gone = new URL(ledger.url);
  gone.port = '1';
  const cut = await home({ url: gone.href, whenUnreachable: 'warn' });
  const id = await bought(cut, market.provider(), magic(0, 12));
  expect(cut.history(id).map(({ evidence }) => evidence)).toContainEqual(
    expect.stringContaining('the team ledger could not be reached'),
  );
});

test('a claim that is lost between the journal and the first byte sends nothing', async () => {
  const number = magic(0, 13);
  const provider = market.provider();
  const purchases = await home({
    provider: {
      ...provider,
      // The last read before the sending: a takeover ends the claim just then.
      quote: async (...args) => {
        await ledger.sql(
          `UPDATE dialdeck.claims SET state = 'ENDED', outcome = 'TAKEN_OVER', ended_at = now() WHERE phone_number = '${number}'`,
        );
        return provider.quote(...args);
      },
    },
  });
  const id = await bought(purchases, market.provider(), number);
  expect(await endOf(purchases, id, 10_000)).toBe('NOT_SENT');
  expect(market.ledger.tally(number).arrived).toBe(0);
});

test('two machines release one number: one request leaves, and the number is free again', async () => {
  const number = magic(0, 14);
  const anna = await home();
  const ben = await home({ person: 'ben' });
  await endOf(anna, await bought(anna, market.provider(), number), 10_000);
  const owned = await market.provider().getOwned(number);
  if (owned === undefined) throw new Error('not owned');
  const [first, second] = await Promise.all([anna.release(owned), ben.release(owned)]);
  expect([first.kind, second.kind].toSorted()).toEqual(['rejected', 'released']);
  expect(market.releaseRequests(number)).toBe(1);
  await expect
    .poll(() =>
      ledger.sql(`SELECT FROM dialdeck.claims WHERE phone_number = '${number}' AND state <> 'ENDED'`),
    )
    .toEqual([]);
  // The other claims after the first has ended, finds the number gone, and sends nothing; or was refused.
  const outcomes = (await claims(number)).map(({ outcome }) => outcome);
  expect(outcomes.slice(0, 2)).toEqual(['CONFIRMED', 'RELEASED']);
  expect(outcomes.slice(2)).not.toContain('RELEASED');
});

test('a release that is refused before anything is sent leaves no claim', async () => {
  const number = magic(0, 15);
  const anna = await home();
  await endOf(anna, await bought(anna, market.provider(), number), 10_000);
  const owned = await market.provider().getOwned(number);
  if (owned === undefined) throw new Error('not owned');
  const seenOtherwise = { ...owned, friendlyName: 'what the person saw' };
  expect((await anna.release(seenOtherwise)).kind).toBe('rejected');
  await expect
    .poll(async () => (await claims(number)).at(-1))
    .toMatchObject({ state: 'ENDED', outcome: 'NOT_SENT' });
});

test('whoever leaves has told the ledger before', async () => {
  const number = magic(0, 16);
  const anna: Purchases = await home();
  await endOf(anna, await bought(anna, market.provider(), number), 10_000);
  await anna.drain(5_000);
  anna.close();
  expect(await claims(number)).toEqual([{ kind: 'purchase', state: 'ENDED', outcome: 'CONFIRMED' }]);
});

test('the numbers of one batch together stay within the limit of the team for a batch', async () => {
  const anna = await home();
  const items: ItemPlan[] = [];
  for (const which of [20, 21, 22, 23]) {
    const order = orderOf(magic(0, which));
    const { monthlyRate } = await market.provider().quote(order);
    items.push({ kind: 'buy', phoneNumber: order.phoneNumber, purchase: { order, monthlyRate } });
  }
  const price = items[0]?.kind === 'buy' ? moneyOf(items[0].purchase.monthlyRate) : undefined;
  await ledger.sql(
    `UPDATE dialdeck.policy SET currency = '${price?.currency}', monthly_per_batch = 2 * ${price?.amount}`,
  );
  onTestFinished(async () => {
    await ledger.sql(`UPDATE dialdeck.policy SET currency = NULL, monthly_per_batch = NULL`);
  });
  const { head } = anna.batches.create({ kind: 'buy', title: 'Buy 4', items });
  await anna.batches.run(head.id);
  const ended = anna.batches.get(head.id)?.items ?? [];
  expect(ended.map(({ state }) => state).toSorted()).toEqual(['DONE', 'DONE', 'FAILED', 'FAILED']);
  expect(ended.find(({ state }) => state === 'FAILED')?.reason).toContain('a month for one batch');
  const arrived = items.map(({ phoneNumber }) => market.ledger.tally(phoneNumber).arrived);
  expect(arrived.toSorted()).toEqual([0, 0, 1, 1]);
});
