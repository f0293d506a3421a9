/** A number in doubt under one key is in doubt under every key and every spelling of the address. */
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/api/account.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { ownedNumber } from './support/carrier.ts';
import { Mortal } from './support/mortal.ts';
import { account, confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const LEDGER = '/home/somebody/.local/state/dialdeck/sandbox.db';
const rotated: Account = { ...account, apiKey: 'the-rotated-key' };
const sandbox: Account = { ...account, name: 'sandbox', sandboxLedger: LEDGER };

const OTHERS: readonly (readonly [string, Account])[] = [
  ['another key', rotated],
  ['a trailing slash', { ...account, baseUrl: `${account.baseUrl}/` }],
  ['capital letters in the address', { ...account, baseUrl: account.baseUrl.replace('http', 'HTTP') }],
  ['another path to it', { ...account, baseUrl: account.baseUrl.replace('/v1', '//v1') }],
  ['the port written out', { ...account, baseUrl: 'http://127.0.0.1:80/v1/numbers' }],
  ['another account name and key', { ...rotated, name: 'home' }],
  ['another carrier', { ...rotated, provider: 'wiil' }],
];

/** A purchase of NUMBER whose answer was lost, and the id of its row. */
async function inDoubt(bench: Workbench, under: Account = account): Promise<string> {
  const purchases = await bench.open({ account: under, sandboxLedger: LEDGER });
  bench.carrier.treatments = [{ failsWith: {} }];
  const id = await start(bench, purchases);
  await bench.time.settle();
  expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
  return id;
}

const named = (...ids: readonly string[]) => ({ ...confirmed(), despiteUnknown: ids.join(',') });

describe('a number in doubt', () => {
  test.each(OTHERS)('cannot be bought with %s until a person names the row', async (_name, other) => {
    using bench = new Workbench();
    const id = await inDoubt(bench);
    const purchases = await bench.open({ account: other });
    expect(purchases.blockFor(confirmed().order)).toMatchObject({
      kind: 'other-account',
      row: { id },
      message: expect.stringContaining(account.name),
    });
    for (const purchase of [confirmed(), named('another id')]) {
      expect(await bench.time.until(purchases.confirm(purchase))).toMatchObject({
        kind: 'blocked',
        block: { kind: 'other-account', row: { id } },
      });
    }
    expect(bench.carrier.posts).toBe(1);
    expect(purchases.blockFor(confirmed(OTHER_NUMBER).order)).toBeUndefined();
    await start(bench, purchases, named(id));
    await bench.time.settle();
    expect(bench.carrier.bought).toEqual([NUMBER]);
    expect(purchases.list()[0]?.row).toMatchObject({ state: 'CONFIRMED', despiteUnknown: id });
  });

  test('is bought once by two processes with two keys', async () => {
    for (const [, other] of OTHERS) {
      using bench = new Workbench();
      const both = [await bench.open(), await bench.open({ account: other })];
      bench.carrier.treatments = [{ failsWith: {} }, { failsWith: {} }];
      const outcomes = await bench.time.until(Promise.all(both.map((each) => each.confirm(confirmed()))));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['blocked', 'started']);
      expect(bench.carrier.posts).toBe(1);
    }
  });

  test('under two other keys is bought when both rows are named', async () => {
    using bench = new Workbench();
    const first = await inDoubt(bench);
    const second = await bench.open({ account: rotated });
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, second, named(first));
    await bench.time.settle();
    const third = await bench.open({ account: { ...account, apiKey: 'the-third-key' } });
    for (const one of [first, id]) {
      expect((await bench.time.until(third.confirm(named(one)))).kind).toBe('blocked');
    }
    expect((await bench.time.until(third.confirm(named(id, first)))).kind).toBe('started');
  });

  test('under another key, and a like one under this key: both are named', async () => {
    using bench = new Workbench();
    const first = await inDoubt(bench);
    const purchases = await bench.open({ account: rotated });
    bench.carrier.treatments = [{ failsWith: {} }];
    const like = await start(bench, purchases, confirmed(OTHER_NUMBER));
    await bench.time.settle();
    expect(await bench.time.until(purchases.confirm(named(first)))).toMatchObject({
      block: { kind: 'substitute', row: { id: like } },
    });
    expect(await bench.time.until(purchases.confirm(named(like)))).toMatchObject({
      block: { kind: 'other-account', row: { id: first } },
    });
    expect((await bench.time.until(purchases.confirm(named(like, first)))).kind).toBe('started');
  });
});

describe('a row of another key that blocks', () => {
  const blocked = (purchases: Purchases) => purchases.blockFor(confirmed().order)?.kind;

  test('is one that was sent and is not settled, whatever became of its process', async () => {
    const states = [];
    for (const commit of [1, 2, 3, 4]) {
      using bench = new Workbench();
      bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 100 }];
      const process = new Mortal(bench);
      const dying = await process.live();
      process.dieAt({ commit, when: 'after' });
      void dying.confirm(confirmed()).catch(() => undefined);
      await bench.time.run(1_000);
      expect(process.dead).toBe(true);
      const purchases = await bench.open({ account: rotated });
      const [row] = purchases.list({ everywhere: true }).map((view) => view.row);
      states.push([row?.state, blocked(purchases)]);
    }
    expect(states).toEqual([
      ['INTENT', undefined],
      ['SENDING', 'other-account'],
      ['ACCEPTED', 'other-account'],
      ['CONFIRMED', undefined],
    ]);
  });

  test('is one that waits for a person', async () => {
    using bench = new Workbench();
    const first = await bench.open();
    bench.carrier.treatments = [{}];
    const id = await start(bench, first);
    await bench.time.run(16 * MINUTE);
    expect(first.get(id)?.row.state).toBe('NEEDS_HUMAN');
    const purchases = await bench.open({ account: rotated });
    expect(blocked(purchases)).toBe('other-account');
    first.settle(id, 'failed', 'support says so');
    expect(blocked(purchases)).toBeUndefined();
  });

  test.each([
    ['never sent', { failsWith: { progress: 'not-sent' } }],
    ['not shown within the window', { failsWith: {} }],
  ] as const)('is none that has ended: %s', async (_name, treatment) => {
    using bench = new Workbench();
    const first = await bench.open();
    bench.carrier.treatments = [treatment];
    const id = await start(bench, first);
    await bench.time.run(16 * MINUTE);
    expect(first.get(id)?.settled).toBe(true);
    expect(blocked(await bench.open({ account: rotated }))).toBeUndefined();
  });

  test('is none of the sandbox for real money, and none of real money for the sandbox', async () => {
    using real = new Workbench();
    await inDoubt(real);
    const inSandbox = await real.open({ account: sandbox, sandboxLedger: LEDGER });
    expect(blocked(inSandbox)).toBeUndefined();
    using play = new Workbench();
    await inDoubt(play, sandbox);
    expect(blocked(await play.open({ sandboxLedger: LEDGER }))).toBeUndefined();
    const atWiil = await play.open({ account: { ...sandbox, provider: 'wiil' }, sandboxLedger: LEDGER });
    expect(blocked(atWiil)).toBe('other-account');
    // A sandbox whose ledger lies elsewhere cannot be told from an account.
    expect(blocked(await play.open({ sandboxLedger: '/elsewhere/sandbox.db' }))).toBe('other-account');
  });
});

test('a number whose release under another key is open is bought only when that row is named', async () => {
  using bench = new Workbench();
  const first = await bench.open();
  bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
  bench.carrier.deleteFault = { applied: true };
  bench.carrier.readFaultAfterDelete = {};
  await bench.time.until(first.release(ownedNumber(NUMBER)));
  const [release] = first.releases();
  expect(release?.state).toBe('RELEASE_UNKNOWN');
  bench.carrier.readFault = undefined;
  const purchases = await bench.open({ account: rotated });
  expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
    kind: 'blocked',
    block: { kind: 'other-account', row: { id: release?.id, kind: 'release' } },
  });
  expect(bench.carrier.posts).toBe(0);
  await start(bench, purchases, named(release?.id ?? ''));
});

test('releases under another key are listed everywhere, and not as those of this account', async () => {
  using bench = new Workbench();
  const first = await bench.open();
  bench.carrier.owned.set(NUMBER, ownedNumber(NUMBER));
  await bench.time.until(first.release(ownedNumber(NUMBER)));
  const purchases = await bench.open({ account: rotated });
  purchases.list();
  expect(purchases.releases()).toEqual([]);
  expect(purchases.releases({ everywhere: true })).toMatchObject([
    { phoneNumber: NUMBER, state: 'RELEASED' },
  ]);
  expect(purchases.ours().releases).toEqual([]);
});
