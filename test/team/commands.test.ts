/** The commands of a team, against a real PostgreSQL. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectLedger } from '../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { initLedger, LEDGER_VERSION } from '../../src/api/team/schema.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from '../commands/shared/documents.ts';
import { type House, openHouse } from '../commands/shared/house.ts';
import { asOwner, newDatabase, newMember } from './support/postgres.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--numbers', '1');
});
afterAll(() => house[Symbol.asyncDispose]());

const team = (args: readonly string[], stdin?: string, env: Record<string, string> = {}) =>
  house.run(['team', ...args], { bare: true, env, ...(stdin === undefined ? {} : { stdin }) });

/** A database with a ledger. */
async function newLedger(): Promise<string> {
  const url = await newDatabase();
  const made = await team(['init'], url);
  if (made.code !== 0) throw new Error(made.stderr);
  return url;
}

const passwordOf = (url: string) => new URL(url).password;

test('an admin creates the ledger once, members join, and nothing prints or keeps a password openly', async () => {
  const url = await newDatabase();
  const before = await team(['init', '--dry-run', '--json'], url);
  expect(readDocument(DOCUMENTS['team-init'], before).data).toMatchObject({ before: 0 });
  expect(readError(await team(['join', '--json', '--key-store', 'file'], url))).toMatchObject({
    code: 'not-found',
    hint: expect.stringContaining('team init'),
  });
  const made = await team(['init', '--json'], url);
  expect(readDocument(DOCUMENTS['team-init'], made).data).toMatchObject({
    before: 0,
    version: LEDGER_VERSION,
  });
  const again = await team(['init', '--json'], url);
  expect(readDocument(DOCUMENTS['team-init'], again).data).toMatchObject({
    before: LEDGER_VERSION,
    version: LEDGER_VERSION,
  });

  const member = await newMember(url, 'buyer');
  const joined = await team(['join', '--json', '--key-store', 'file'], member);
  expect(readDocument(DOCUMENTS['team-join'], joined).data).toMatchObject({
    role: 'buyer',
    keyStore: 'file',
  });
  const file = join(house.home, '.config', 'dialdeck', 'accounts.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const status = await team(['status', '--json']);
  expect(readDocument(DOCUMENTS['team-status'], status).data).toMatchObject({
    addressFrom: 'file',
    role: 'buyer',
    members: [{ login: new URL(member).username }],
  });
  const shown = await team(['status']);
  expect(shown.stdout).toContain(', buyer');
  const left = await team(['leave', '--yes', '--json']);
  expect(readDocument(DOCUMENTS['team-leave'], left).data).toMatchObject({ left: true });
  expect(readFileSync(file, 'utf8')).not.toContain(passwordOf(member));
  expect(readError(await team(['status', '--json'])).code).toBe('not-found');

  for (const ran of [before, made, again, joined, status, shown, left]) {
    const printed = ran.stdout + ran.stderr;
    for (const secret of [passwordOf(url), passwordOf(member)]) expect(printed).not.toContain(secret);
  }
});

test('a run takes its team from DIALDECK_TEAM_URL and stores nothing', async () => {
  const member = await newMember(await newLedger(), 'viewer');
  const status = await team(['status', '--json'], undefined, { DIALDECK_TEAM_URL: member });
  expect(readDocument(DOCUMENTS['team-status'], status).data).toMatchObject({
    addressFrom: 'environment',
    role: 'viewer',
  });
  expect(readError(await team(['status', '--json'])).message).toContain('has not joined');
});

test('a password on the command line works, with a warning, and is not repeated', async () => {
  const member = await newMember(await newLedger(), 'admin');
  const joined = await team(['join', member, '--dry-run']);
  expect(joined.stderr).toContain('with the role admin');
  expect(joined.stderr).toContain('history of your shell');
  expect(joined.stderr).not.toContain(passwordOf(member));
});

test.each([
  ['status', '--url=ADDRESS'],
  ['settle', 'ADDRESS', '--as', 'failed', '--note', 'gone'],
  ['jion', 'ADDRESS'],
])('an address in the wrong place of team %s is not repeated with its password', async (...args) => {
  const address = 'postgres://anna:hunter2secret@db.example.com/numbers';
  for (const json of [[], ['--json']]) {
    const ran = await team([...args.map((word) => word.replace('ADDRESS', address)), ...json]);
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).not.toContain('hunter2secret');
  }
});

test('a login without a role, a wrong password, a missing database and a server out of reach are told apart', async () => {
  const url = await newLedger();
  const refusal = async (address: string) => {
    const ran = await team(['join', '--json', '--key-store', 'file'], address);
    expect(ran.stdout + ran.stderr).not.toContain(passwordOf(address));
    return { ...readError(ran), exit: ran.code };
  };
  const stranger = await newMember(url);
  // Without a role, the login may not even look into the ledger.
  expect(await refusal(stranger)).toMatchObject({ code: 'auth', exit: 3 });
  const wrong = new URL(stranger);
  wrong.password = 'not-the-password';
  expect(await refusal(wrong.href)).toMatchObject({
    code: 'auth',
    message: expect.stringContaining('login'),
  });
  const missing = new URL(url);
  missing.pathname = '/no_such_database';
  expect(await refusal(missing.href)).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('no database'),
  });
  const nobody = new URL(url);
  nobody.port = '1';
  expect(await refusal(nobody.href)).toMatchObject({ code: 'network', retryable: true });
});

test('a newer ledger is refused by every command, and left as it is', async () => {
  const url = await newLedger();
  await asOwner(url, (client) => client.query(`INSERT INTO dialdeck.versions VALUES (99, '9.9.0')`));
  for (const command of [['init'], ['join', '--key-store', 'file']]) {
    const error = readError(await team([...command, '--json'], url));
    expect(error).toMatchObject({ code: 'conflict', hint: expect.stringContaining('9.9.0') });
    expect(error.message).toContain('version 99');
  }
  const status = await team(['status', '--json'], undefined, { DIALDECK_TEAM_URL: url });
  expect(readError(status).message).toContain('version 99');
});

test('an older ledger is refused with what an admin does, who brings it up to date', async () => {
  const url = await newDatabase();
  const connection = await connectLedger(readLedgerAddress(url));
  await initLedger(connection, 1);
  await connection.close();
  const error = readError(await team(['join', '--json', '--key-store', 'file'], url));
  expect(error).toMatchObject({ code: 'conflict', hint: expect.stringContaining('team init') });
  expect(error.message).toContain('version 1');
  const made = await team(['init', '--json'], url);
  expect(readDocument(DOCUMENTS['team-init'], made).data).toMatchObject({
    before: 1,
    version: LEDGER_VERSION,
  });
  expect((await team(['join', '--dry-run'], url)).stderr).toContain('with the role admin');
});

test('two at once create one ledger', async () => {
  const url = await newDatabase();
  const both = await Promise.all([team(['init', '--json'], url), team(['init', '--json'], url)]);
  const before = both.map((ran) => readDocument(DOCUMENTS['team-init'], ran).data.before);
  expect(before.toSorted()).toEqual([0, LEDGER_VERSION]);
});

test.each(['viewer', 'buyer', 'admin'] as const)(
  'a %s can change no table by hand, least of all events',
  async (role) => {
    const url = await newLedger();
    const member = await newMember(url, role);
    await asOwner(url, (client) =>
      client.query(
        `INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, to_state, event, evidence, at)
          VALUES ('row', 1, 'purchase', 'account', 'work', '+12125550142', 'INTENT', 'confirmed', '', now())`,
      ),
    );
    await asOwner(member, async (client) => {
      expect((await client.query('SELECT row_id FROM dialdeck.events')).rows).toEqual([{ row_id: 'row' }]);
      for (const sql of [
        `UPDATE dialdeck.events SET evidence = 'other'`,
        'DELETE FROM dialdeck.events',
        'TRUNCATE dialdeck.events',
        `UPDATE dialdeck.policy SET when_unreachable = 'warn'`,
        `INSERT INTO dialdeck.claims (row_id, kind, account, account_name, phone_number, lease_until)
          VALUES ('x', 'purchase', 'a', 'a', '+1', now())`,
        'DELETE FROM dialdeck.members',
        `INSERT INTO dialdeck.versions VALUES (7, '7')`,
        'CREATE TABLE dialdeck.mine (x int)',
      ]) {
        await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
      }
    });
    // Not even the owner of the tables changes an event.
    for (const sql of [
      'DELETE FROM dialdeck.events',
      'TRUNCATE dialdeck.events',
      `UPDATE dialdeck.events SET evidence = ''`,
    ]) {
      await expect(asOwner(url, (client) => client.query(sql))).rejects.toThrow('never changed');
    }
  },
);

test('buy and release of the built program claim the number, tell how it ended, and end by themselves', async () => {
  const url = await newLedger();
  const env = { DIALDECK_TEAM_URL: await newMember(url, 'buyer') };
  const line = ['buy', '--country', 'US', '--yes', '--max-monthly', '9', '--wait', '--json'];
  const ran = await house.runProcess(line, { env });
  const { phoneNumber } = readDocument(DOCUMENTS.buy, ran).data;
  const released = await house.runProcess(['release', phoneNumber, '--yes'], { env });
  expect(released.code).toBe(0);
  const { rows } = await asOwner(url, (client) =>
    client.query('SELECT kind, outcome FROM dialdeck.claims WHERE phone_number = $1 ORDER BY id', [
      phoneNumber,
    ]),
  );
  expect(rows).toEqual([
    { kind: 'purchase', outcome: 'CONFIRMED' },
    { kind: 'release', outcome: 'RELEASED' },
  ]);
  const viewer = await newMember(url, 'viewer');
  const refused = await house.run(line, { env: { DIALDECK_TEAM_URL: viewer } });
  expect(readError(refused)).toMatchObject({ code: 'auth', message: expect.stringContaining('your role') });
  const gone = await house.run(line, { env: { DIALDECK_TEAM_URL: viewer.replace(/:\d+\//, ':1/') } });
  expect(readError(gone)).toMatchObject({
    code: 'network',
    message: expect.stringContaining('Nothing was sent'),
  });
});

test('an admin changes the policy, which counts for the next purchase; nobody else can', async () => {
  const url = await newLedger();
  const admin = { DIALDECK_TEAM_URL: await newMember(url, 'admin') };
  const buyer = { DIALDECK_TEAM_URL: await newMember(url, 'buyer') };
  const policy = async (env: Record<string, string>, ...args: readonly string[]) =>
    team(['policy', '--json', ...args], undefined, env);
  const limits = [
    '--currency',
    'usd',
    '--max-monthly',
    '0.01',
    '--max-monthly-batch',
    '5',
    '--types',
    'local,mobile',
  ];
  const dry = readDocument(DOCUMENTS['team-policy'], await policy(admin, ...limits, '--dry-run'));
  expect(dry.data).toMatchObject({ currency: 'USD', monthly_per_purchase: '0.01' });
  expect(readError(await policy(buyer, ...limits))).toMatchObject({ code: 'auth' });
  const none = readDocument(DOCUMENTS['team-policy'], await policy(buyer)).data;
  expect(none).toMatchObject({ currency: null, monthly_per_purchase: null, number_types: null });

  expect(readError(await policy(admin, '--max-monthly', '2')).message).toContain('needs a currency');
  const set = readDocument(DOCUMENTS['team-policy'], await policy(admin, ...limits)).data;
  expect(set).toMatchObject({
    monthly_per_purchase: '0.01',
    monthly_per_batch: '5',
    number_types: ['LOCAL', 'MOBILE'],
  });
  expect(readDocument(DOCUMENTS['team-policy'], await policy(buyer)).data).toEqual(set);
  const line = [
    'buy',
    '--country',
    'US',
    '--type',
    'local',
    '--yes',
    '--max-monthly',
    '9',
    '--wait',
    '--json',
  ];
  const refused = readError(await house.run(line, { env: buyer }));
  expect(refused.message).toContain('at most 0.01 USD a month for one number');
  // Limits without a currency would limit nothing.
  expect(readError(await policy(admin, '--currency', 'none'))).toMatchObject({
    code: 'usage',
    message: expect.stringContaining('need a currency'),
  });
  expect(readError(await policy(admin, '--currency', 'dollars'))).toMatchObject({ code: 'usage' });
  await policy(
    admin,
    '--max-monthly',
    'none',
    '--max-monthly-batch',
    'none',
    '--currency',
    'none',
    '--types',
    'none',
  );
  expect(readDocument(DOCUMENTS['team-policy'], await policy(buyer)).data).toEqual(none);
});
