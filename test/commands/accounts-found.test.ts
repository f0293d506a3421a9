/** Accounts whose credentials are on this machine already. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse, type Ran } from './shared/house.ts';

const SID = 'AC0123456789abcdef0123456789abcdef';
const KEY_SID = 'SK0123456789abcdef0123456789abcdef';
const TOKEN = 'canary-token-5e1f0c9d7b3a';
const SECRET = 'canary-secret-77aa31c0de42';
const VARIABLES = {
  TWILIO_ACCOUNT_SID: SID,
  TWILIO_AUTH_TOKEN: TOKEN,
  TWILIO_BASE_URL: 'http://127.0.0.1:9',
};

let house: House;
let file: string;
beforeAll(async () => {
  house = await openHouse('--numbers', '1');
  file = join(house.home, '.config', 'dialdeck', 'accounts.json');
  mkdirSync(join(house.home, '.twilio-cli'), { mode: 0o700 });
  const profile = { accountSid: SID, apiKey: KEY_SID, apiSecret: SECRET, region: 'us1' };
  const profiles = { profiles: { work: profile }, activeProject: 'work' };
  writeFileSync(join(house.home, '.twilio-cli', 'config.json'), JSON.stringify(profiles), { mode: 0o600 });
});
afterAll(() => house[Symbol.asyncDispose]());

const run = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin?: string,
): Promise<Ran> => house.run(args, { bare: true, env, ...(stdin === undefined ? {} : { stdin }) });

/** Everything that dialdeck wrote below the home folder, without the file of twilio-cli. */
function written(): string {
  return readdirSync(house.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.twilio-cli'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

function expectNoSecret(...texts: readonly string[]): void {
  for (const text of texts) for (const secret of [TOKEN, SECRET]) expect(text).not.toContain(secret);
}

describe('accounts add --from', () => {
  it('twilio-cli warns when other users can read its file, and uses it', async () => {
    const profiles = join(house.home, '.twilio-cli', 'config.json');
    chmodSync(profiles, 0o644);
    const added = await run(['accounts', 'add', 'x', '--from', 'twilio-cli', '--dry-run', '--read-only']);
    chmodSync(profiles, 0o600);
    expect(added.code).toBe(0);
    expect(added.stderr).toContain(`Run: chmod 600 ${profiles}`);
    expectNoSecret(added.stderr);
  });

  it('env keeps a reference to the variables, and no secret', async () => {
    const added = await run(['accounts', 'add', '--from', 'env', '--read-only', '--json'], VARIABLES);
    expect(readDocument(DOCUMENTS['accounts-add'], added).data).toEqual({
      name: 'twilio',
      keyStore: 'reference',
      readOnly: true,
      active: true,
    });
    const list = await run(['accounts', '--json'], VARIABLES);
    expect(readDocument(DOCUMENTS['accounts-list'], list).data[0]).toMatchObject({
      name: 'twilio',
      provider: 'twilio',
      baseUrl: 'http://127.0.0.1:9',
      keyStore: 'reference',
      reference: 'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
      accountId: SID,
      readOnly: true,
      active: true,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      accounts: { twilio: { reference: { from: 'environment', secret: 'TWILIO_AUTH_TOKEN' } } },
    });
    expectNoSecret(added.stdout, added.stderr, list.stdout, written());
  });

  it('an account that is read-only refuses what buys, until that is allowed', async () => {
    const buy = ['buy', '+12125550142', '--yes', '--max-monthly', '2'];
    const refused = await run(buy, VARIABLES);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('The account "twilio" is read-only: it does not allow buy');
    expect(refused.stderr).toContain('dialdeck accounts read-only twilio off');
    const allowed = await run(['accounts', 'read-only', 'twilio', 'off'], VARIABLES);
    expect([allowed.code, allowed.stderr]).toEqual([0, expect.stringContaining('This is real money')]);
    const after = await run(buy, VARIABLES);
    expect(after.stderr).not.toContain('read-only');
    const again = await run(['accounts', 'read-only', 'twilio', 'on', '--json']);
    expect(readDocument(DOCUMENTS['accounts-read-only'], again).data).toEqual({
      name: 'twilio',
      readOnly: true,
    });
    expectNoSecret(refused.stderr, allowed.stderr, after.stderr, written());
  });

  it('an account says by name what is missing when its variables are gone', async () => {
    const ran = await run(['owned'], { TWILIO_ACCOUNT_SID: SID });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('TWILIO_AUTH_TOKEN is not set');
    expect((await run(['accounts', 'remove', 'twilio', '--yes'])).code).toBe(0);
  });

  it('twilio-cli keeps a reference to the profile, and leaves its file as it is', async () => {
    const config = join(house.home, '.twilio-cli', 'config.json');
    const before = readFileSync(config, 'utf8');
    const added = await run(['accounts', 'add', 'mine', '--from', 'twilio-cli:work']);
    expect(added.code, added.stderr).toBe(0);
    expect(added.stderr).toContain('The credentials stay where they are: the twilio-cli profile "work".');
    const listed = await run(['accounts']);
    expect(listed.stdout).toContain('the twilio-cli profile "work"');
    expect(readFileSync(config, 'utf8')).toBe(before);
    expectNoSecret(added.stderr, listed.stdout, written());
    await run(['accounts', 'remove', 'mine', '--yes']);
  });

  it('copies the secret only when a key store is named', async () => {
    const args = ['accounts', 'add', 'copied', '--from', 'twilio-cli', '--key-store', 'file'];
    const added = await run(args);
    expect(added.code, added.stderr).toBe(0);
    expectNoSecret(added.stdout, added.stderr);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      accounts: { copied: { keyStore: 'file', apiKey: SECRET, keyId: KEY_SID, accountId: SID } },
    });
    await run(['accounts', 'remove', 'copied', '--yes']);
  });

  it.each([
    ['env', {}, 'Set for example TWILIO_ACCOUNT_SID'],
    ['env', { TWILIO_AUTH_TOKEN: TOKEN }, 'TWILIO_AUTH_TOKEN is set, but'],
    [
      'env',
      { ...VARIABLES, TWILIO_BASE_URL: 'http://example.com' },
      'TWILIO_BASE_URL: must start with https',
    ],
    ['twilio-cli:gone', {}, 'no usable profile of that name'],
    ['elsewhere', {}, 'is not valid'],
  ])('refuses %s with nothing to use there: case %#', async (from, env, message) => {
    const ran = await run(['accounts', 'add', 'x', '--from', from], env);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expectNoSecret(ran.stderr);
  });

  it('refuses a profile that other users can change', async () => {
    chmodSync(join(house.home, '.twilio-cli'), 0o777);
    const ran = await run(['accounts', 'add', '--from', 'twilio-cli']);
    chmodSync(join(house.home, '.twilio-cli'), 0o700);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('can be changed by other users');
  });
});

describe('without DIALDECK_PROVIDER', () => {
  it('credentials of a carrier are used by no command', async () => {
    const ran = await run(['search', '--country', 'US', '--limit', '1', '--json'], VARIABLES);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ meta: { account: 'sandbox', standIn: true } });
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain('TWILIO');
  });

  it('a script is told that its variables are not used, and what to set', async () => {
    const variables = { ...VARIABLES, TELNYX_API_KEY: 'KEY0123456789abcdef' };
    const ran = await run(['search', '--country', 'US', '--limit', '1', '-q'], variables);
    expect(ran.stderr).toMatch(
      /TWILIO_ACCOUNT_SID and .*are set but not used\. Set DIALDECK_PROVIDER=twilio to use the account\./,
    );
    expect(ran.stderr).toContain(
      'TELNYX_API_KEY is set but not used. Set DIALDECK_PROVIDER=telnyx to use the account.',
    );
    const buying = await run(['buy', '+12125550142', '--yes'], VARIABLES);
    expect(buying).toMatchObject({ code: 2, stdout: '' });
    expect(buying.stderr).toContain('Set DIALDECK_PROVIDER=twilio as well');
    const chosen = await run(
      ['--account', 'sandbox', 'search', '--country', 'US', '--limit', '1'],
      VARIABLES,
    );
    expect(chosen.stderr).not.toContain('DIALDECK_PROVIDER');
  });
});

describe('a typed Twilio account', () => {
  it('has its SIDs as options, and its secret on stdin', async () => {
    const args = ['accounts', 'add', 'typed', '--provider', 'twilio', '--key-store', 'file'];
    const missing = await run(args, {}, SECRET);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--account-id is missing');
    const wrong = await run([...args, '--account-id', KEY_SID], {}, SECRET);
    expect(wrong.stderr).toContain('--account-id: this is not an account SID');
    const added = await run([...args, '--account-id', SID, '--key-id', KEY_SID], {}, SECRET);
    expect(added.code, added.stderr).toBe(0);
    expectNoSecret(missing.stderr, wrong.stderr, added.stderr);
    const other = await run(['accounts', 'add', 'odd', '--account-id', SID], {}, SECRET);
    expect(other.stderr).toContain('--account-id: this carrier has no such id');
    const again = [...args.with(2, 'again'), '--account-id', SID];
    expect((await run(again, {}, 'another-secret-of-this-account')).stderr).toContain(
      'again and typed are one account at the carrier',
    );
    for (const name of ['typed', 'again']) await run(['accounts', 'remove', name, '--yes']);
  });
});
