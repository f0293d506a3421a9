import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AccountsFile,
  readAccountsFile,
  type StoredAccount,
  writeAccountsFile,
} from '../../src/config/accounts-file.ts';
import { withAccount, withActive, withoutAccount } from '../../src/config/edit-accounts.ts';
import { ConfigError } from '../../src/config/errors.ts';

const KEY = 'canary-key-8f2c';
const WORK: StoredAccount = {
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  currency: 'USD',
  keyStore: 'file',
  apiKey: KEY,
};
const ACCOUNTS: AccountsFile = { version: 1, active: 'work', accounts: { work: WORK } };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-config-'));
  file = join(folder, 'dialdeck', 'accounts.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(text: string | Uint8Array): void {
  mkdirSync(join(folder, 'dialdeck'), { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
}

/** Message and hint. */
function saidOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return `${error.message} ${error.hint}`;
    throw error;
  }
  return 'nothing was thrown';
}

describe('use this accounts file', () => {
  it('returns what was written, in a file that only its owner can read', () => {
    writeAccountsFile(file, ACCOUNTS);
    expect(readAccountsFile(file)).toEqual(ACCOUNTS);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'dialdeck')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'dialdeck'))).toEqual(['accounts.json']);
  });

  it('closes a folder that others could look into', () => {
    mkdirSync(join(folder, 'dialdeck'), { mode: 0o755 });
    writeAccountsFile(file, ACCOUNTS);
    expect(statSync(join(folder, 'dialdeck')).mode & 0o777).toBe(0o700);
  });

  it('is empty when there is none', () => {
    expect(readAccountsFile(file)).toEqual({ version: 1, accounts: {} });
  });

  it('is not empty when it lies behind a link that leads nowhere', () => {
    const above = join(folder, 'above');
    const deep = join(above, 'dialdeck', 'accounts.json');
    symlinkSync(join(folder, 'unmounted'), above);
    expect(() => readAccountsFile(deep)).toThrow(`${above} is a symbolic link to a file that does not exist`);
    symlinkSync(join(folder, 'unmounted'), join(folder, 'dialdeck'));
    expect(() => readAccountsFile(file)).toThrow(/does not exist/);
    rmSync(join(folder, 'dialdeck'));
    mkdirSync(join(folder, 'dialdeck'));
    symlinkSync(join(folder, 'unmounted', 'accounts.json'), file);
    expect(() => readAccountsFile(file)).toThrow(/symbolic link/);
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused when others can read or write it (%o)', (mode) => {
    writeAccountsFile(file, ACCOUNTS);
    chmodSync(file, mode);
    expect(() => readAccountsFile(file)).toThrow(/can be read by other users/);
  });

  it.each([
    ['a list of users', 'root:x:0:0:root:/root:/bin/bash\n'],
    ['the settings', JSON.stringify({ version: 1, keys: { 'app.help': 'F' } })],
    ['the settings of another program', JSON.stringify({ name: 'x', version: '1.0.0' })],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1])],
    ['more than an accounts file can be', 'x'.repeat(1_000_001)],
  ])('is never to be closed to others when it is %s', (_case, content) => {
    for (const mode of [0o644, 0o666, 0o600]) {
      put(content);
      chmodSync(file, mode);
      const said = saidOf(() => readAccountsFile(file));
      expect(said).toContain(`${file} is not an accounts file`);
      expect(said).not.toContain('chmod');
    }
  });

  it('says how to close what holds accounts, also when it is damaged', () => {
    for (const text of [JSON.stringify(ACCOUNTS), JSON.stringify(ACCOUNTS).slice(0, -5)]) {
      put(text);
      chmodSync(file, 0o644);
      expect(saidOf(() => readAccountsFile(file))).toContain(`chmod 600 ${file}`);
    }
  });

  it('that was emptied is no missing one, and nobody is told to close it', () => {
    for (const text of ['', ' \n']) {
      put(text);
      chmodSync(file, 0o644);
      const said = saidOf(() => readAccountsFile(file));
      expect(said).toContain(`${file} is empty.`);
      expect(said).not.toContain('chmod');
    }
  });

  it.runIf(process.getuid?.() === 0)('is refused as another user’s, without advice to change it', () => {
    for (const mode of [0o644, 0o600]) {
      put(JSON.stringify(ACCOUNTS));
      chmodSync(file, mode);
      chownSync(file, 12_345, 12_345);
      const said = saidOf(() => readAccountsFile(file));
      expect(said).toContain('belongs to another user');
      expect(said).not.toContain('chmod');
    }
  });

  it.each(['/dev/null', '/dev/zero', '/dev/full'])('is not a device such as %s', (device) => {
    const said = saidOf(() => readAccountsFile(device));
    expect(said).toContain(`${device} is not a file`);
    expect(said).not.toContain('chmod');
  });

  it('keeps an account id as its carrier writes it, however a person wrote it', () => {
    const written = { ...WORK, provider: 'twilio', accountId: ` AC${'0123456789ABCDEF'.repeat(2)} ` };
    put(JSON.stringify({ version: 1, accounts: { work: written } }));
    expect(readAccountsFile(file).accounts.work?.accountId).toBe(`AC${'0123456789abcdef'.repeat(2)}`);
  });

  it('says of a path with a loop in it that it has one', () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    symlinkSync(first, second);
    symlinkSync(second, first);
    expect(() => readAccountsFile(join(first, 'accounts.json'))).toThrow(/its symbolic links form a loop/);
  });

  it('is refused when it is a symlink or a folder', () => {
    put(JSON.stringify(ACCOUNTS));
    const link = join(folder, 'link.json');
    symlinkSync(file, link);
    expect(() => readAccountsFile(link)).toThrow(/symbolic link/);
    expect(() => readAccountsFile(folder)).toThrow(/is a folder/);
  });

  it.each([
    ['a provider that is not known', { provider: 'nobody' }, 'accounts.work.provider'],
    ['plain http', { baseUrl: 'http://api.example.com' }, 'accounts.work.baseUrl: must start with https://'],
    ['a key with a blank', { apiKey: `${KEY} ${KEY}` }, 'accounts.work.apiKey: the key contains a space'],
    ['a field that does not belong there', { apikey: KEY }, 'accounts.work'],
    ['a key that is missing', { apiKey: undefined }, 'accounts.work.apiKey: is missing'],
  ])('names file and field for %s, and never the key', (_case, change, message) => {
    put(JSON.stringify({ ...ACCOUNTS, accounts: { work: { ...WORK, ...change } } }));
    const said = messageOf(() => readAccountsFile(file));
    expect(said).toContain(file);
    expect(said).toContain(message);
    expect(said).not.toContain(KEY);
  });

  it.each(['sandbox', 'Sandbox', 'SANDBOX', 'sandbox-wiil', 'Sandbox-Wiil'])(
    'refuses an account that is called %s, and says to rename it',
    (name) => {
      put(JSON.stringify({ ...ACCOUNTS, accounts: { [name]: WORK } }));
      const said = messageOf(() => readAccountsFile(file));
      expect(said).toContain(`accounts.${name}: "${name}" is the name of the sandbox inside dialdeck`);
      expect(said).not.toContain(KEY);
    },
  );

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is read with %s', (_case, written) => {
    put(written(JSON.stringify(ACCOUNTS, undefined, 2)));
    expect(readAccountsFile(file)).toEqual(ACCOUNTS);
  });

  it('keeps the address of a schema when it is written again', () => {
    const text = JSON.stringify({ $schema: 'https://example.com/x.json', ...ACCOUNTS });
    put(text);
    for (const change of [
      withActive(readAccountsFile(file), 'sandbox'),
      withoutAccount(readAccountsFile(file), 'work'),
      withAccount(readAccountsFile(file), 'other', WORK, { replace: false }),
    ])
      expect(change).toMatchObject({ $schema: 'https://example.com/x.json' });
    expect(readAccountsFile(file).accounts).toEqual(ACCOUNTS.accounts);
  });

  it('names the line of broken JSON, and never the text around it', () => {
    put(`{\n  "version": 1,\n  "accounts": {"work": {"apiKey": "${KEY}" "oops"}}\n}`);
    const said = messageOf(() => readAccountsFile(file));
    expect(said).toContain('line 3: this is not JSON');
    expect(said).not.toContain(KEY);
  });

  it('leaves the old file when the new one cannot be written', () => {
    writeAccountsFile(file, ACCOUNTS);
    const before = readFileSync(file, 'utf8');
    const blocked = join(file, 'accounts.json');
    expect(() => writeAccountsFile(blocked, ACCOUNTS)).toThrow(/cannot be written/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('an account with ids or a reference', () => {
  const SID = 'AC0123456789abcdef0123456789abcdef';
  const twilio = { provider: 'twilio', baseUrl: 'https://api.twilio.com', currency: 'USD', accountId: SID };
  const reference = { from: 'environment', accountId: 'TWILIO_ACCOUNT_SID', secret: 'TWILIO_AUTH_TOKEN' };
  const putAccount = (account: unknown) => put(JSON.stringify({ version: 1, accounts: { work: account } }));

  it.each([
    { ...twilio, keyStore: 'file', apiKey: KEY, keyId: 'SK0123456789abcdef0123456789abcdef', readOnly: true },
    { ...twilio, keyStore: 'reference', reference },
    { ...twilio, keyStore: 'reference', reference: { from: 'twilio-cli', profile: 'work' } },
  ])('is read as it was written: %#', (account) => {
    putAccount(account);
    expect(readAccountsFile(file).accounts.work).toEqual(account);
    writeAccountsFile(file, readAccountsFile(file));
    expect(readAccountsFile(file).accounts.work).toEqual(account);
  });

  it.each([
    [{ ...twilio, accountId: undefined, keyStore: 'keyring' }, 'accounts.work.accountId: is missing'],
    [
      { ...twilio, accountId: 'AC1', keyStore: 'keyring' },
      'accounts.work.accountId: this is not an account SID',
    ],
    [{ ...twilio, keyId: 'AC1', keyStore: 'keyring' }, 'accounts.work.keyId: this is not an API key SID'],
    [{ ...WORK, accountId: SID }, 'accounts.work.accountId: does not exist at telefonie'],
    [{ ...twilio, keyStore: 'reference' }, 'accounts.work.reference: is missing'],
    [{ ...twilio, keyStore: 'keyring', reference }, 'accounts.work.reference: needs keyStore "reference"'],
    [{ ...twilio, keyStore: 'reference', reference, apiKey: KEY }, 'accounts.work.apiKey: is there although'],
    [
      { ...twilio, keyStore: 'reference', reference: { ...reference, secret: 'A B' } },
      'is not the name of a variable',
    ],
    [{ ...twilio, keyStore: 'reference', reference: { from: 'elsewhere' } }, 'accounts.work.reference'],
    [{ ...twilio, keyStore: 'keyring', readOnly: 'yes' }, 'accounts.work.readOnly'],
  ])('is refused by field: %#', (account, message) => {
    putAccount(account);
    const said = messageOf(() => readAccountsFile(file));
    expect(said).toContain(message);
    expect(said).not.toContain(KEY);
  });
});
