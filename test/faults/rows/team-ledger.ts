/** What a team's ledger keeps to by itself: leases by its own clock, one schema, and roles that no program gets around. */
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';
import { connectLedger } from '../../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../../src/api/team/ledger-address.ts';
import { initLedger, LEDGER_VERSION } from '../../../src/api/team/schema.ts';
import { machine, minutesPass, newTestLedger, type TestLedger } from '../../team/support/ledger.ts';
import { asOwner, newDatabase, newMember } from '../../team/support/postgres.ts';
import { type FaultRow, Tally } from '../row.ts';

const HOUR = 3_600_000;
/** How far the clocks of two machines are off, in hours. */
const OFF: readonly (readonly [anna: number, ben: number])[] = [
  [-1, 1],
  [5, -5],
  [-24, 0],
  [0, 72],
  [-9_000, 9_000],
  [72, -72],
];

export const teamClocks: FaultRow = {
  name: 'machines of a team whose clocks are off by hours and days',
  group: 'team',
  full: 50,
  quick: 3,
  run: async (runs) => {
    const tally = new Tally();
    const ledger = await newTestLedger();
    for (let run = 0; run < runs; run += 1) {
      await tally.run(() => oneLease(tally, ledger, run, OFF[run % OFF.length] ?? [0, 0]));
    }
    return tally.result();
  },
};

function off(hours: number): Runtime {
  return { ...systemRuntime, now: () => systemRuntime.now() + hours * HOUR };
}

/** A lease from its begin to its end: Anna's machine claims and is lost, and Ben's takes over when it may. */
async function oneLease(
  tally: Tally,
  ledger: TestLedger,
  run: number,
  [hers, his]: readonly [number, number],
): Promise<void> {
  const anna = machine(await ledger.member('buyer'), { person: 'anna', runtime: off(hers) });
  const ben = machine(await ledger.member('buyer'), { person: 'ben', runtime: off(his) });
  const phoneNumber = `+1500555${String(1_000 + run)}`;
  const row = (rowId: string) => ({ rowId: `${rowId}-${run}`, kind: 'purchase', phoneNumber }) as const;
  const expect = (holds: boolean, what: string) => tally.expect(holds, `${hers} h and ${his} h off: ${what}`);

  const first = await anna.claim(row('anna'));
  const mayLeave = first.kind === 'claimed' && (await first.claim.arm()) === undefined;
  expect(mayLeave, 'the request may not leave');
  const left = await ledger.sql(
    `SELECT extract(epoch FROM lease_until - claimed_at)::integer AS seconds FROM dialdeck.claims WHERE phone_number = '${phoneNumber}'`,
  );
  expect(left[0]?.seconds === 300, `the lease lasts ${left[0]?.seconds} s`);
  const isFree = async () => (await ben.claim(row('ben'))).kind === 'claimed';
  const overdue = async () => (await ben.overdue(phoneNumber))[0];

  await minutesPass(ledger, phoneNumber, 4.5);
  expect((await overdue()) === undefined && !(await isFree()), 'taken over within the lease');
  expect(
    first.kind === 'claimed' && (await first.claim.arm()) !== undefined,
    'sent with 30 s of the lease left',
  );
  await minutesPass(ledger, phoneNumber, 1);
  expect((await overdue())?.mayBeAbsent === false && !(await isFree()), 'an absence counts too early');
  await minutesPass(ledger, phoneNumber, 15);
  const late = await overdue();
  expect(late?.mayBeAbsent === true, 'an absence does not count');
  const settled =
    late !== undefined && (await ben.settle(late, { outcome: 'SETTLED_ABSENT', evidence: 'looked' }));
  expect(settled && (await isFree()), 'not taken over');
  const known = (await anna.renew([row('anna').rowId]))?.get(row('anna').rowId);
  expect(known?.kind === 'ended' && known.outcome === 'SETTLED_ABSENT', 'Anna does not learn of it');
  await Promise.all([anna.close(), ben.close()]);
}

export const teamSchema: FaultRow = {
  name: 'two `team init` at once, a ledger of each older version and of a newer one, and a viewer that tries everything',
  group: 'team',
  full: 20,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const url = await newDatabase();
        await twoInits(tally, url);
        await otherVersions(tally, url);
        await viewer(tally, url);
      });
    }
    return tally.result();
  },
};

/** Whether a statement of the product fails, and how it says so. */
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'not refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function init(url: string, upTo?: number): Promise<number> {
  const connection = await connectLedger(readLedgerAddress(url));
  try {
    return await initLedger(connection, upTo);
  } finally {
    await connection.close();
  }
}

async function twoInits(tally: Tally, url: string): Promise<void> {
  const before = await Promise.all([init(url), init(url)]);
  tally.expect(before.toSorted().join() === `0,${LEDGER_VERSION}`, `two at once found ${before}`);
}

async function otherVersions(tally: Tally, url: string): Promise<void> {
  const wanted = { rowId: 'row', kind: 'purchase', phoneNumber: '+15005550000' } as const;
  const claim = async (database: string) => {
    const claims = machine(database);
    const answer = await claims.claim(wanted);
    await claims.close();
    return answer.kind === 'refused' ? answer.error.message : answer.kind;
  };
  for (let version = 1; version < LEDGER_VERSION; version += 1) {
    const older = await newDatabase();
    await init(older, version);
    const said = await claim(older);
    tally.expect(said.includes(`has version ${version}`), `version ${version}: ${said}`);
    tally.expect((await init(older)) === version, `version ${version} was not brought up to date`);
    tally.expect((await claim(older)) === 'claimed', `version ${version} cannot be claimed in afterwards`);
  }
  await asOwner(url, (client) => client.query(`INSERT INTO dialdeck.versions VALUES (99, '9.9.0')`));
  for (const said of [await claim(url), await refusalOf(() => init(url))])
    tally.expect(said.includes('has version 99'), `a newer version: ${said}`);
  await asOwner(url, (client) => client.query(`DELETE FROM dialdeck.versions WHERE version = 99`));
}

/** What a viewer may call; a new function is refused until it is named here. */
const FOR_VIEWERS: ReadonlySet<string> = new Set(['join_team', 'review']);

async function viewer(tally: Tally, url: string): Promise<void> {
  const login = await newMember(url, 'viewer');
  const claims = machine(login, { whenUnreachable: 'warn' });
  const said = await claims.claim({ rowId: 'row', kind: 'release', phoneNumber: '+15005550000' });
  const refused = said.kind === 'refused' && said.error.message.includes('does not allow this to your role');
  tally.expect(refused, `a viewer claims: ${JSON.stringify(said)}`);
  await claims.close();
  await asOwner(login, async (client) => {
    const functions = await client.query<{ name: string; call: string }>(
      `SELECT proname AS name, 'dialdeck.' || proname || '(' || coalesce((SELECT string_agg('NULL::' || format_type(t, NULL), ', ')
        FROM unnest(proargtypes::oid[]) t), '') || ')' AS call FROM pg_proc WHERE pronamespace = 'dialdeck'::regnamespace`,
    );
    const tables = await client.query<{ name: string; field: string }>(
      `SELECT relname AS name, (SELECT attname FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum = 2) AS field
        FROM pg_class WHERE relnamespace = 'dialdeck'::regnamespace AND relkind = 'r'`,
    );
    const attempts = [
      ...functions.rows.filter(({ name }) => !FOR_VIEWERS.has(name)).map(({ call }) => `SELECT ${call}`),
      ...tables.rows.flatMap(({ name, field }) => [
        `INSERT INTO dialdeck.${name} DEFAULT VALUES`,
        `UPDATE dialdeck.${name} SET ${field} = ${field}`,
        `DELETE FROM dialdeck.${name}`,
        `TRUNCATE dialdeck.${name}`,
        `DROP TABLE dialdeck.${name}`,
        `ALTER TABLE dialdeck.${name} DISABLE TRIGGER ALL`,
      ]),
      'CREATE TABLE dialdeck.mine (x integer)',
      'DROP SCHEMA dialdeck CASCADE',
    ];
    tally.count('statements of a viewer', attempts.length);
    for (const sql of attempts) {
      const code = await client.query(sql).then(
        () => 'not refused',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
      );
      tally.expect(code === '42501', `${sql}: ${code}`);
    }
  });
}
