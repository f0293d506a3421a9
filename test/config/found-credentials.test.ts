/** Credentials on this machine: which are found, which are not and why, and that no value is ever repeated. */

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/config/api-keys.ts';
import { foundText } from '../../src/config/credential-words.ts';
import { findCredentials } from '../../src/config/found-credentials.ts';
import { resolveAccounts } from '../../src/config/resolve.ts';

const SID = 'AC0123456789abcdef0123456789abcdef';
const KEY_SID = 'SK0123456789abcdef0123456789abcdef';
const TOKEN = 'canary-token-5e1f0c9d7b3a';
const SECRET = 'canary-secret-77aa31c0de42';
const BY_TOKEN = { TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: TOKEN };
const BY_KEY = { TWILIO_ACCOUNT_SID: SID, TWILIO_API_KEY: KEY_SID, TWILIO_API_SECRET: SECRET };

let home: string;
let file: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-found-'));
  file = join(home, '.twilio-cli', 'config.json');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const find = (env: Readonly<Record<string, string>> = {}) => findCredentials({ HOME: home, ...env });

function putProfiles(content: unknown, mode = 0o600): void {
  mkdirSync(join(home, '.twilio-cli'), { mode: 0o700 });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode });
}

const profile = (change: Readonly<Record<string, unknown>> = {}) => ({
  accountSid: SID,
  apiKey: KEY_SID,
  apiSecret: SECRET,
  region: 'us1',
  ...change,
});

/** Fails when a text repeats a secret. */
function expectNoSecret(text: string): void {
  for (const secret of [TOKEN, SECRET]) expect(text).not.toContain(secret);
}

describe('credentials in variables', () => {
  it('are none where nothing is set', () => {
    expect(find()).toEqual({ found: [], problems: [], warnings: [] });
  });

  it('are offered by name, the narrower kind first', () => {
    const { found, problems } = find({ ...BY_TOKEN, ...BY_KEY });
    expect(found.map(foundText)).toEqual([
      'twilio: TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET',
      'twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
    ]);
    expect(problems).toEqual([]);
    expectNoSecret(JSON.stringify(found));
    expect(found[0]).toMatchObject({ accountId: SID, baseUrl: 'https://api.twilio.com', name: 'twilio' });
  });

  it.each([
    [
      { TWILIO_ACCOUNT_SID: SID },
      'TWILIO_ACCOUNT_SID is set, but TWILIO_API_KEY and TWILIO_API_SECRET, or TWILIO_AUTH_TOKEN',
    ],
    [{ TWILIO_AUTH_TOKEN: TOKEN }, 'TWILIO_AUTH_TOKEN is set, but'],
    [{ TWILIO_API_KEY: KEY_SID, TWILIO_API_SECRET: SECRET }, 'TWILIO_ACCOUNT_SID, or'],
    [{ TWILIO_ACCOUNT_SID: SID, TWILIO_API_SECRET: SECRET }, 'TWILIO_API_KEY, or'],
    [{ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: '' }, 'TWILIO_ACCOUNT_SID is set'],
    [{ ...BY_TOKEN, TWILIO_ACCOUNT_SID: KEY_SID }, 'TWILIO_ACCOUNT_SID: this is not an account SID'],
    [{ ...BY_TOKEN, TWILIO_ACCOUNT_SID: `${SID}\n${SID}` }, 'TWILIO_ACCOUNT_SID: this is not'],
    [{ ...BY_KEY, TWILIO_API_KEY: SID }, 'TWILIO_API_KEY: this is not an API key SID'],
    [{ ...BY_TOKEN, TWILIO_AUTH_TOKEN: `${TOKEN}\nX-Evil: 1` }, 'TWILIO_AUTH_TOKEN: the key contains'],
    [{ ...BY_TOKEN, TWILIO_AUTH_TOKEN: `\u001b]0;${TOKEN}` }, 'TWILIO_AUTH_TOKEN: the key contains'],
    [{ ...BY_TOKEN, TWILIO_BASE_URL: 'http://evil.example.com' }, 'TWILIO_BASE_URL: must start with https'],
    [
      { ...BY_TOKEN, TWILIO_BASE_URL: `https://user:${TOKEN}@evil.example.com` },
      'TWILIO_BASE_URL: must not contain',
    ],
  ])('that are incomplete or odd are not offered, and the reason has no value: case %#', (env, message) => {
    const { found, problems } = find(env);
    expect(found).toEqual([]);
    expect(problems.join('\n')).toContain(message);
    expectNoSecret(problems.join('\n'));
    expect(problems.join('\n')).not.toContain('\u001b');
  });

  it('follow TWILIO_BASE_URL to a loopback address or an https one', () => {
    for (const base of ['http://127.0.0.1:8080', 'https://proxy.example.com/twilio']) {
      expect(find({ ...BY_TOKEN, TWILIO_BASE_URL: base }).found[0]?.baseUrl).toBe(base);
    }
  });

  it('are used by nobody who was not asked', () => {
    const { active, standIn, profiles } = resolveAccounts(
      { HOME: home, ...BY_TOKEN },
      {},
      { version: 1, accounts: {} },
    );
    expect(active.kind).toBe('sandbox');
    expect(standIn).toBe(true);
    expect(profiles.every(({ kind }) => kind === 'sandbox')).toBe(true);
  });
});

describe('profiles of twilio-cli', () => {
  it('are offered by name, the active one first, and the file stays as it is', () => {
    putProfiles({
      profiles: { other: profile(), work: profile({ region: 'ie1', edge: 'dublin' }) },
      activeProject: 'work',
    });
    const before = readFileSync(file, 'utf8');
    const { found, problems } = find();
    expect(found.map(foundText)).toEqual([
      'twilio: the twilio-cli profile "work"',
      'twilio: the twilio-cli profile "other"',
    ]);
    expect(found.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://api.dublin.ie1.twilio.com',
      'https://api.twilio.com',
    ]);
    expect(found.map(({ name }) => name)).toEqual(['twilio-work', 'twilio-other']);
    expect(problems).toEqual([]);
    expectNoSecret(JSON.stringify(found));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('take their base URL from TWILIO_BASE_URL where it is set, and are not offered where it is wrong', () => {
    putProfiles({ profiles: { work: profile({ region: 'ie1' }) } });
    expect(find({ TWILIO_BASE_URL: 'http://127.0.0.1:9' }).found[0]?.baseUrl).toBe('http://127.0.0.1:9');
    expect(find({ TWILIO_BASE_URL: 'ftp://x' }).found).toEqual([]);
  });

  it.each([
    ['no JSON', '{"profiles": {"a": "canary-secret-77aa31c0de42', 'is not JSON'],
    ['no object', '[]', 'is not a configuration of twilio-cli'],
    ['a profile that is no object', { profiles: { work: 'x' } }, 'it is not an object'],
    [
      'a profile without a secret',
      { profiles: { work: profile({ apiSecret: undefined }) } },
      'apiSecret is missing',
    ],
    [
      'an account SID of another kind',
      { profiles: { work: profile({ accountSid: KEY_SID }) } },
      'accountSid: this is not',
    ],
    [
      'a key of another kind',
      { profiles: { work: profile({ apiKey: TOKEN }) } },
      'apiKey: this is not an API key SID',
    ],
    [
      'a secret with a line break',
      { profiles: { work: profile({ apiSecret: `${SECRET}\nX: y` }) } },
      'apiSecret: the key',
    ],
    [
      'a region that leads elsewhere',
      { profiles: { work: profile({ region: 'evil.com/' }) } },
      'region is missing or not valid',
    ],
    ['a hostile name', { profiles: { '\u001b[2Jx': profile() } }, 'its name has unusual characters'],
  ])('are not used with %s, and the reason has no value', (_case, content, message) => {
    putProfiles(content);
    const { found, problems } = find();
    expect(found).toEqual([]);
    expect(problems.join('\n')).toContain(message);
    expectNoSecret(problems.join('\n'));
    expect(problems.join('\n')).not.toContain('\u001b');
  });

  it('are not used when other users can change the file or its folder, or when it is a link', () => {
    putProfiles({ profiles: { work: profile() } }, 0o600);
    chmodSync(file, 0o620);
    expect(find()).toMatchObject({
      found: [],
      problems: [expect.stringContaining('can be changed by other users')],
    });
    chmodSync(file, 0o600);
    chmodSync(join(home, '.twilio-cli'), 0o777);
    expect(find().found).toEqual([]);
    chmodSync(join(home, '.twilio-cli'), 0o700);
    expect(find().found).toHaveLength(1);
    const elsewhere = join(home, 'elsewhere.json');
    writeFileSync(elsewhere, readFileSync(file), { mode: 0o600 });
    rmSync(file);
    symlinkSync(elsewhere, file);
    expect(find()).toMatchObject({
      found: [],
      problems: [expect.stringContaining('is a symbolic link, so it is not used')],
    });
  });

  it('are not offered, with the reason, when TWILIO_BASE_URL cannot be used', () => {
    putProfiles({ profiles: { work: profile() } });
    expect(find({ TWILIO_BASE_URL: 'http://example.com' })).toMatchObject({
      found: [],
      problems: [expect.stringContaining('TWILIO_BASE_URL: must start with https')],
    });
  });

  it('are used with a warning when other users can read the file, as twilio-cli leaves it', () => {
    putProfiles({ profiles: { work: profile() } });
    chmodSync(file, 0o644);
    expect(find()).toMatchObject({
      found: [{ name: 'twilio-work' }],
      problems: [],
      warnings: [expect.stringContaining(`Run: chmod 600 ${file}`)],
    });
  });
});

describe('an account that refers to credentials', () => {
  const stored = {
    kind: 'configured',
    name: 'work',
    provider: 'twilio',
    baseUrl: 'https://api.twilio.com',
    currency: 'USD',
    keyStore: 'reference',
    accountId: SID,
  } as const;
  const none = { version: 1, accounts: {} } as const;
  const openKeyring = async () => ({ unavailable: 'not in this test' });
  const said = async (work: Promise<unknown>) =>
    work.then(
      () => 'nothing was thrown',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );

  it('reads them each time, so that a rotated key needs no change here', async () => {
    const byKey = {
      ...stored,
      reference: {
        from: 'environment',
        accountId: 'TWILIO_ACCOUNT_SID',
        keyId: 'TWILIO_API_KEY',
        secret: 'TWILIO_API_SECRET',
      },
    } as const;
    expect(await readAccount(byKey, { env: BY_KEY, file: none, openKeyring })).toMatchObject({
      accountId: SID,
      keyId: KEY_SID,
      apiKey: SECRET,
    });
    putProfiles({ profiles: { work: profile() } });
    const ofProfile = { ...stored, reference: { from: 'twilio-cli', profile: 'work' } } as const;
    expect(await readAccount(ofProfile, { env: { HOME: home }, file: none, openKeyring })).toMatchObject({
      accountId: SID,
      apiKey: SECRET,
    });
    const gone = { ...stored, reference: { from: 'twilio-cli', profile: 'gone' } } as const;
    expect(await said(readAccount(gone, { env: { HOME: home }, file: none, openKeyring }))).toContain(
      'The twilio-cli profile "gone" cannot be used',
    );
  });

  it('is not opened with the credentials of another account, or with half of them', async () => {
    const byToken = {
      ...stored,
      reference: { from: 'environment', accountId: 'TWILIO_ACCOUNT_SID', secret: 'TWILIO_AUTH_TOKEN' },
    } as const;
    const other = { ...BY_TOKEN, TWILIO_ACCOUNT_SID: SID.replace('0123', '9999') };
    const message = await said(readAccount(byToken, { env: other, file: none, openKeyring }));
    expect(message).toContain('are now those of another account than the one that "work" was added for');
    expectNoSecret(message);
    expect(
      await said(readAccount(byToken, { env: { TWILIO_ACCOUNT_SID: SID }, file: none, openKeyring })),
    ).toContain('TWILIO_AUTH_TOKEN is not set');
  });
});
