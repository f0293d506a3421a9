/** What the ledger promises to whoever claims, against a real PostgreSQL. */
import { expect, onTestFinished, test } from 'vitest';
import { parsePrice } from '../../src/api/money/money.ts';
import type { ClaimAnswer, WantedClaim } from '../../src/api/purchases/domain/claims.ts';
import { type Runtime, systemRuntime } from '../../src/api/runtime.ts';
import type { TeamClaims } from '../../src/api/team/claims.ts';
import { type MachineOptions, machine, newTestLedger, step, type TestLedger } from './support/ledger.ts';
import { asOwner, newDatabase } from './support/postgres.ts';

const NUMBER = '+12125550142';

function wanted(rowId: string, more: Partial<WantedClaim> = {}): WantedClaim {
  return {
    rowId,
    kind: 'purchase',
    phoneNumber: NUMBER,
    countryCode: 'US',
    numberType: 'LOCAL',
    monthlyRate: parsePrice('1.15', 'USD'),
    ...more,
  };
}

async function joined(ledger: TestLedger, options: MachineOptions = {}): Promise<TeamClaims> {
  const claims = machine(await ledger.member('buyer'), options);
  onTestFinished(() => claims.close());
  return claims;
}

/** Tells the ledger how a row ended. */
async function end(claims: TeamClaims, rowId: string, to: string): Promise<void> {
  expect(await claims.publish([step(rowId, 1, to)])).toBe(true);
}

function claimOf(answer: ClaimAnswer) {
  if (answer.kind !== 'claimed') throw new Error(`not claimed: ${JSON.stringify(answer)}`);
  return answer.claim;
}

function refusalOf(answer: ClaimAnswer): string {
  if (answer.kind !== 'refused') throw new Error(`not refused: ${answer.kind}`);
  return answer.error.message;
}

const open = (ledger: TestLedger) =>
  ledger.sql(`SELECT row_id, state, outcome FROM dialdeck.claims ORDER BY id`);

test('one number is claimed once; the refusal names who, where and what, and an end frees it', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  const ben = await joined(ledger, { person: 'ben' });
  const claim = claimOf(await anna.claim(wanted('row-a')));
  expect(refusalOf(await ben.claim(wanted('row-b')))).toMatch(
    /^anna on desk is buying \+12125550142 since .*Nothing was sent\.$/,
  );
  expect(refusalOf(await ben.claim(wanted('row-b', { kind: 'release' })))).toContain('is buying');
  expect(await claim.arm()).toBeUndefined();
  // Somebody else's word that it has ended does not count.
  await end(ben, 'row-a', 'CANCELLED');
  expect(refusalOf(await ben.claim(wanted('row-b')))).toContain('anna');
  await end(anna, 'row-a', 'REJECTED');
  claimOf(await ben.claim(wanted('row-b')));
  expect(await open(ledger)).toEqual([
    { row_id: 'row-a', state: 'ENDED', outcome: 'REJECTED' },
    { row_id: 'row-b', state: 'CLAIMED', outcome: null },
  ]);
});

test('of many that claim at once, one gets the number', async () => {
  const ledger = await newTestLedger();
  const machines = await Promise.all(Array.from({ length: 8 }, () => joined(ledger)));
  const answers = await Promise.all(machines.map((each, index) => each.claim(wanted(`row-${index}`))));
  expect(answers.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
});

test('the same row claims again after a crash, and its first token is worth nothing then', async () => {
  const ledger = await newTestLedger();
  const url = await ledger.member('buyer');
  const before = machine(url);
  const after = machine(url);
  onTestFinished(() => Promise.all([before.close(), after.close()]).then(() => undefined));
  const stale = claimOf(await before.claim(wanted('row-a')));
  const fresh = claimOf(await after.claim(wanted('row-a')));
  expect((await stale.arm())?.message).toContain('taken it over');
  expect(await fresh.arm()).toBeUndefined();
});

test('a claim that was never sent is free again when its lease is over; one that was sent is not', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  const ben = await joined(ledger);
  const expire = () => ledger.sql(`UPDATE dialdeck.claims SET lease_until = clock_timestamp()`);
  const unsent = claimOf(await anna.claim(wanted('row-a')));
  await expire();
  claimOf(await ben.claim(wanted('row-b')));
  expect((await unsent.arm())?.progress).toBe('not-sent');
  await end(ben, 'row-b', 'CANCELLED');
  const sent = claimOf(await anna.claim(wanted('row-c')));
  expect(await sent.arm()).toBeUndefined();
  await expire();
  expect(refusalOf(await ben.claim(wanted('row-d')))).toContain('is buying');
});

test.each([
  [61, true],
  [59, false],
])(
  'a request leaves only with 60 s of lease left by the clock of the database: %i s, %s',
  async (seconds, may) => {
    const ledger = await newTestLedger();
    // The clock of this machine is two days off.
    const runtime = { ...systemRuntime, now: () => Date.now() - 2 * 86_400_000 };
    const claim = claimOf(await (await joined(ledger, { runtime })).claim(wanted('row-a')));
    await ledger.sql(
      `UPDATE dialdeck.claims SET lease_until = clock_timestamp() + interval '${seconds} seconds'`,
    );
    expect((await claim.arm()) === undefined).toBe(may);
  },
);

test.each(['now', 'monotonic'] as const)(
  'a machine that stood still, as its %s shows, sends nothing',
  async (clock) => {
    const ledger = await newTestLedger();
    let slept = 0;
    const runtime: Runtime = {
      ...systemRuntime,
      [clock]: () => {
        slept += 61_000;
        return systemRuntime[clock]() + slept;
      },
    };
    const claim = claimOf(await (await joined(ledger, { runtime })).claim(wanted('row-a')));
    expect((await claim.arm())?.message).toContain('stood still');
  },
);

test('when the ledger is out of reach, nothing is sent unless the team chose to go on', async () => {
  const ledger = await newTestLedger();
  const gone = new URL(ledger.url);
  gone.port = '1';
  const refused = await machine(gone.href).claim(wanted('row-a'));
  expect(refusalOf(refused)).toMatch(/cannot be reached.*Nothing was sent/);
  const warned = await machine(gone.href, { whenUnreachable: 'warn' }).claim(wanted('row-a'));
  expect(warned).toMatchObject({
    kind: 'unclaimed',
    warning: expect.stringContaining('could not be reached'),
  });
});

test('a claim that cannot be checked any more sends nothing, also where the team goes on without the ledger', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  await ledger.sql(`UPDATE dialdeck.policy SET when_unreachable = 'warn'`);
  const claim = claimOf(await anna.claim(wanted('row-a')));
  const database = new URL(ledger.url).pathname.slice(1);
  await asOwner(await newDatabase(), async (client) => {
    await client.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
    );
  });
  expect((await claim.arm())?.progress).toBe('not-sent');
});

test('a claim is settled by others only after its lease, as it was when they looked, and by what may be concluded then', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  const ben = await joined(ledger, { person: 'ben' });
  expect(await claimOf(await anna.claim(wanted('row-a'))).arm()).toBeUndefined();
  expect(await ben.overdue()).toEqual([]);
  const minutesAgo = (minutes: number) =>
    ledger.sql(`UPDATE dialdeck.claims SET lease_until = clock_timestamp() - interval '${minutes} minutes'`);
  const find = async () => {
    const [claim] = await ben.overdue(NUMBER);
    if (claim === undefined) throw new Error('no overdue claim');
    return claim;
  };
  const evidence = 'looked';
  await minutesAgo(14);
  const early = await find();
  expect(early).toMatchObject({ rowId: 'row-a', kind: 'purchase', mayBeAbsent: false });
  expect(await ben.overdue('+12125550199')).toEqual([]);
  expect(await ben.settle(early, { outcome: 'SETTLED_ABSENT', evidence })).toBe(false);
  expect(await ben.settle(early, { outcome: 'RELEASED', evidence })).toBe(false);
  await minutesAgo(16);
  const late = await find();
  expect(late.mayBeAbsent).toBe(true);
  // The owner is back: what was seen before counts no more.
  expect((await anna.renew(['row-a', 'row-x']))?.get('row-x')).toEqual({ kind: 'none' });
  expect(await ben.settle(late, { outcome: 'SETTLED_ABSENT', evidence })).toBe(false);
  await minutesAgo(16);
  // Nobody renews what is another's.
  expect((await ben.renew(['row-a']))?.get('row-a')).toMatchObject({ kind: 'open' });
  const again = await find();
  expect(await ben.settle(again, { outcome: 'SETTLED_ABSENT', evidence })).toBe(true);
  expect(await ben.settle(again, { outcome: 'CONFIRMED', evidence })).toBe(false);
  const ended = { kind: 'ended', outcome: 'SETTLED_ABSENT', settledBy: 'ben on desk', decided: undefined };
  expect((await anna.renew(['row-a']))?.get('row-a')).toEqual({ ...ended, superseded: false });
  claimOf(await ben.claim(wanted('row-b')));
  expect((await anna.renew(['row-a']))?.get('row-a')).toEqual({ ...ended, superseded: true });
});

test('a lease lasts as the ledger says, counted by the clocks of the machine since it asked', async () => {
  const ledger = await newTestLedger();
  let ahead = 0;
  const runtime = { ...systemRuntime, now: () => Date.now() + ahead };
  const anna = await joined(ledger, { runtime });
  claimOf(await anna.claim(wanted('row-a')));
  const claim = (await anna.renew(['row-a']))?.get('row-a');
  if (claim?.kind !== 'open') throw new Error('not open');
  ahead = 290_000;
  expect(claim.isHeld()).toBe(true);
  ahead = 301_000;
  expect(claim.isHeld()).toBe(false);
});

test('a connection that the server ends is replaced, and a choice of the team counts at once', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger, { whenUnreachable: 'warn' });
  const cut = () =>
    ledger.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  const claim = claimOf(await anna.claim(wanted('row-a')));
  await cut();
  await expect.poll(async () => (await claim.arm())?.code).toBeUndefined();
});

test('a viewer claims nothing, whatever its program does', async () => {
  const ledger = await newTestLedger();
  const url = await ledger.member('viewer');
  const viewer = machine(url, { whenUnreachable: 'warn' });
  onTestFinished(() => viewer.close());
  expect(refusalOf(await viewer.claim(wanted('row-a')))).toContain('does not allow this to your role');
  await asOwner(url, async (client) => {
    for (const call of [
      `claim('{}')`,
      `arm('row-a', gen_random_uuid())`,
      `finish('row-a', 'CONFIRMED')`,
      `publish('[]')`,
      `renew('{row-a}')`,
      `overdue('account', NULL)`,
      `settle(1, 'now', 'CONFIRMED', '', NULL, NULL)`,
      `decide(1, 'CONFIRMED', 'seen', NULL, NULL)`,
      `policy_refusal(NULL, '{}', NULL)`,
    ]) {
      await expect(client.query(`SELECT dialdeck.${call}`), call).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('a claim is refused in a transaction that might see what others claimed too late', async () => {
  const ledger = await newTestLedger();
  await asOwner(await ledger.member('buyer'), async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(client.query(`SELECT dialdeck.claim('{"kind": "purchase"}')`)).rejects.toThrow(
      'read committed',
    );
  });
});

const LIMITS: readonly (readonly [set: string, more: Partial<WantedClaim>, why: string])[] = [
  [`countries = '{DE,FR}'`, {}, 'only in DE, FR'],
  [`number_types = '{MOBILE}'`, {}, 'only the types MOBILE'],
  [`currency = 'USD', monthly_per_purchase = 1.14`, {}, 'at most 1.14 USD'],
  [`currency = 'EUR', monthly_per_purchase = 9`, {}, 'limits prices in EUR'],
  [`currency = 'USD', monthly_per_purchase = 9`, { monthlyRate: { kind: 'not-stated' } }, 'not stated'],
  [`currency = 'USD', monthly_per_batch = 1`, { batchId: 'batch-a' }, 'for one batch'],
  [`currency = 'USD', monthly_of_account = 1`, {}, 'for this account'],
  [`currency = 'USD', monthly_per_person_and_day = 1`, {}, 'each person'],
  [`releases_by = 'admin'`, { kind: 'release' }, 'only an admin'],
];

test.each(LIMITS)('the policy %s refuses, and nothing is claimed', async (set, more, why) => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  await ledger.sql(`UPDATE dialdeck.policy SET ${set}`);
  expect(refusalOf(await anna.claim(wanted('row-a', more)))).toContain(why);
  expect(await open(ledger)).toEqual([]);
});

test('what was not bought, and what was given back, does not count against a limit', async () => {
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  await ledger.sql(`UPDATE dialdeck.policy SET currency = 'USD', monthly_of_account = 2.3`);
  const number = (last: number) => ({ phoneNumber: `+1212555010${last}` });
  const buy = async (last: number, as: 'CONFIRMED' | 'REJECTED' | 'UNKNOWN') => {
    claimOf(await anna.claim(wanted(`row-${last}`, number(last))));
    if (as !== 'UNKNOWN') await end(anna, `row-${last}`, as);
  };
  await buy(1, 'REJECTED');
  await buy(2, 'CONFIRMED');
  await buy(3, 'UNKNOWN');
  expect(refusalOf(await anna.claim(wanted('row-4', number(4))))).toContain('2.30 are used');
  claimOf(await anna.claim(wanted('row-5', { ...number(2), kind: 'release' })));
  await end(anna, 'row-5', 'RELEASED');
  await buy(4, 'CONFIRMED');
});

test('50 claims at once reach a limit and do not exceed it', async () => {
  const ledger = await newTestLedger();
  await ledger.sql(`UPDATE dialdeck.policy SET currency = 'USD', monthly_of_account = 11.5`);
  const machines = await Promise.all(Array.from({ length: 10 }, () => joined(ledger)));
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      machines[index % 10]?.claim(wanted(`row-${index}`, { phoneNumber: `+121255501${10 + index}` })),
    ),
  );
  expect(answers.filter((answer) => answer?.kind === 'claimed')).toHaveLength(10);
  const [{ sum } = { sum: '' }] = await ledger.sql('SELECT sum(monthly)::text AS sum FROM dialdeck.claims');
  expect(sum).toBe('11.50');
});

test('statements of one machine at once share one connection, and cause no warning of the driver', async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on('warning', listen);
  onTestFinished(() => {
    process.off('warning', listen);
  });
  const ledger = await newTestLedger();
  const anna = await joined(ledger);
  await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      anna.claim(wanted(`row-${index}`, { phoneNumber: `+1212555010${index}` })),
    ),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
  const others = await ledger.sql(`SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'dialdeck'`);
  expect(others).toHaveLength(1);
});
