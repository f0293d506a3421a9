import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';
import { openTerminal } from './shared/terminal.ts';

let house: House;
let file: string;
beforeAll(async () => {
  house = await openHouse('--numbers', '3');
  file = join(house.home, '.config', 'dialdeck', 'accounts.json');
});
afterAll(() => house[Symbol.asyncDispose]());

const bare = { bare: true };
const add = (name: string, ...more: readonly string[]) =>
  house.run(['accounts', 'add', name, '--base-url', house.baseUrl, '--key-store', 'file', ...more], {
    ...bare,
    stdin: `${house.apiKey}\n`,
  });

describe('accounts', () => {
  it('adds from stdin, lists where the key is, tests, uses and removes', async () => {
    const added = await add('work', '--json');
    expect(readDocument(DOCUMENTS['accounts-add'], added).data).toEqual({
      name: 'work',
      keyStore: 'file',
      readOnly: false,
      active: true,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const list = readDocument(DOCUMENTS['accounts-list'], await house.run(['accounts', '--json'], bare));
    expect(list.data.map(({ name, keyStore, active }) => [name, keyStore, active])).toEqual([
      ['work', 'file', true],
      ['sandbox', 'none', false],
      ['sandbox-wiil', 'none', false],
      ['sandbox-twilio', 'none', false],
      ['sandbox-telnyx', 'none', false],
    ]);

    const test = await house.run(['accounts', 'test', 'work', '--json'], bare);
    expect(readDocument(DOCUMENTS['accounts-test'], test).data).toMatchObject({ works: true, owned: 3 });
    expect((await house.run(['owned'], bare)).stdout.trimEnd().split('\n')).toHaveLength(3);

    expect((await house.run(['accounts', 'use', 'sandbox'], bare)).code).toBe(0);
    expect((await house.run(['accounts'], bare)).stdout).toMatch(/^\*\tsandbox/m);

    expect((await house.run(['accounts', 'remove', 'work', '--dry-run'], bare)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('"work"');
    const removed = await house.run(['accounts', 'remove', 'work', '--yes', '--json'], bare);
    expect(readDocument(DOCUMENTS['accounts-remove'], removed).data).toEqual({ name: 'work', removed: true });
    expect(readFileSync(file, 'utf8')).not.toContain(house.apiKey);
  });

  it('falls back to the file without a keyring, and says so', async () => {
    const ran = await house.runProcess(['accounts', 'add', 'ring', '--base-url', house.baseUrl], {
      bare: true,
      stdin: house.apiKey,
      // A bus that is not there: no test may put a key into the keyring of whoever runs it.
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    });
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toContain('The keyring did not store the key');
    expect(ran.stderr).toContain(
      'ring may buy, change and release. To forbid that: dialdeck accounts read-only ring on',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await house.run(['accounts', 'remove', 'ring', '--yes'], bare);
  });

  it('points at provider and base URL when another API answers the test', async () => {
    await add('mixed', '--provider', 'wiil');
    const ran = await house.run(['accounts', 'test', 'mixed'], bare);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('Check the provider and the base URL: mixed is set up as wiil at ');
    expect(ran.stderr).not.toContain('Refresh the list');
    await house.run(['accounts', 'remove', 'mixed', '--yes'], bare);
  });

  it('removes nothing without a terminal and without --yes', async () => {
    await add('stays');
    for (const more of [[], ['--json']]) {
      const ran = await house.run(['accounts', 'remove', 'stays', ...more], bare);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('Without a terminal, accounts remove needs --yes.');
      expect(readFileSync(file, 'utf8')).toContain(house.apiKey);
    }
    await house.run(['accounts', 'remove', 'stays', '--yes'], bare);
    expect(readFileSync(file, 'utf8')).not.toContain(house.apiKey);
  });

  it('asks to choose when the account in use is removed and several are left', async () => {
    for (const name of ['one', 'two', 'three']) await add(name);
    await house.run(['accounts', 'use', 'one'], bare);
    const removed = await house.run(['accounts', 'remove', 'one', '--yes'], bare);
    expect(removed.stderr).toContain('No account is in use now. Choose one with: dialdeck accounts use NAME');
    for (const args of [
      ['owned'],
      ['search', '--country', 'US'],
      ['prices', '--country', 'US'],
      ['purchases'],
      [],
    ]) {
      const ran = await house.run(args, bare);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('dialdeck accounts use NAME');
    }
    const list = await house.run(['accounts'], bare);
    expect([list.code, list.stdout]).toEqual([0, expect.stringContaining('three')]);
    expect((await house.run(['owned', '--account', 'two'], bare)).code).toBe(0);
    const left = await house.run(['accounts', 'remove', 'two', '--yes'], bare);
    expect(left.stderr).toContain('In use now: three (telefonie)');
    const last = await house.run(['accounts', 'remove', 'three', '--yes'], bare);
    expect(last.stderr).toContain(
      'No account is left. Commands that read use the sandbox, no money is spent.',
    );
  });

  it('ends the test of a wrong key with 3', async () => {
    await house.run(['accounts', 'add', 'wrong', '--base-url', house.baseUrl, '--key-store', 'file'], {
      bare: true,
      stdin: 'not-the-right-key',
    });
    const ran = await house.run(['accounts', 'test', 'wrong', '--json'], bare);
    expect(ran.code).toBe(3);
    expect(readError(ran)).toMatchObject({ code: 'auth' });
    await house.run(['accounts', 'remove', 'wrong', '--yes'], bare);
  });

  it.each([
    ['no key', ['accounts', 'add', 'x', '--key-store', 'file'], '', 'the key is empty'],
    ['a short key', ['accounts', 'add', 'x', '--key-store', 'file'], 'short', 'shorter than 8'],
    ['two lines', ['accounts', 'add', 'x', '--key-store', 'file'], 'first-line\nsecond-line', 'line break'],
    [
      'plain http',
      ['accounts', 'add', 'x', '--base-url', 'http://api.example.com'],
      'long-enough',
      'must start with https',
    ],
    ['a name that is a path', ['accounts', 'add', '../x'], 'long-enough', 'a name has 1 to 32'],
    ['the sandbox’s name', ['accounts', 'add', 'sandbox'], 'long-enough', 'the name of the sandbox'],
    ['an unknown provider', ['accounts', 'add', 'x', '--provider', 'acme'], 'long-enough', 'is not valid'],
    [
      'a key as an argument',
      ['accounts', 'add', 'x', '--api-key', 'long-enough'],
      '',
      'There is no option --api-key.',
    ],
    ['an unknown account to use', ['accounts', 'use', 'nobody'], '', 'There is no account'],
    ['an unknown account to remove', ['accounts', 'remove', 'nobody'], '', 'There is no account'],
    ['an unknown account to test', ['accounts', 'test', 'nobody'], '', 'There is no account'],
    ['an unknown account for a command', ['owned', '--account', 'nobody'], '', 'does not exist'],
    ['a change under --read-only', ['--read-only', 'accounts', 'use', 'sandbox'], '', '--read-only'],
    [
      'a key in an unknown option',
      ['owned', '--api-key=canary-long-enough'],
      '',
      'There is no option --api-key.',
    ],
    ['a key after one letter', ['owned', '-kcanary-long-enough'], '', 'There is no option -k.'],
  ])('refuses %s', async (_case, args, stdin, message) => {
    const ran = await house.run(args, { ...bare, stdin });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('canary');
  });

  it('says what an account may do that a script adds, also beside JSON', async () => {
    const allowed = await add('spends', '--json');
    expect(readDocument(DOCUMENTS['accounts-add'], allowed).data.readOnly).toBe(false);
    expect(allowed.stderr).toContain(
      'spends may buy, change and release. To forbid that: dialdeck accounts read-only spends on (or add it with --read-only)',
    );
    const reads = await add('reads', '--read-only', '--json');
    expect(readDocument(DOCUMENTS['accounts-add'], reads).data.readOnly).toBe(true);
    expect(reads.stderr).not.toContain('may buy');
    for (const name of ['spends', 'reads']) await house.run(['accounts', 'remove', name, '--yes'], bare);
  });

  it('says when another name is the same account at the carrier', async () => {
    const first = await add('once');
    expect(first.stderr).not.toContain('one account at the carrier');
    const again = await add('twice');
    expect(again.code).toBe(0);
    expect(again.stderr).toContain(
      'twice and once are one account at the carrier: they share its numbers and purchases.',
    );
    const replaced = await add('once', '--replace', '--provider', 'wiil');
    expect(replaced.stderr).not.toContain('one account at the carrier');
    for (const name of ['once', 'twice']) await house.run(['accounts', 'remove', name, '--yes'], bare);
  });

  it.each([60, 80, 120])(
    'shows names and base URLs whole at %i columns, and all of it in a pipe',
    async (columns) => {
      const name = 'an-account-with-a-long-name';
      await add(name);
      const terminal = openTerminal(
        ['accounts'],
        { HOME: house.home, PATH: process.env.PATH ?? '' },
        columns,
      );
      expect(await terminal.ended).toBe(0);
      const [row = ''] = terminal
        .output()
        .split('\r\n')
        .filter((line) => line.includes(name));
      expect(row).toContain(house.baseUrl);
      expect(row.includes('allowed')).toBe(columns > 60);
      expect(row.includes('accounts file')).toBe(columns > 80);
      const piped = await house.run(['accounts'], bare);
      expect(piped.stdout).toContain(
        `\t${name}\ttelefonie\taccounts file (0600)\t${house.baseUrl}\tallowed\n`,
      );
      await house.run(['accounts', 'remove', name, '--yes'], bare);
    },
  );

  it('names file and field when the file is broken, for every command', async () => {
    const broken = join(house.home, 'broken.json');
    await house.shell(
      `umask 077; echo '{"version":1,"accounts":{"a":{"provider":"acme"}}}' > "$HOME/broken.json"`,
    );
    const ran = await house.run(['owned', '--config', broken], bare);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`${broken}: accounts.a.provider`);
    await house.shell('chmod 644 "$HOME/broken.json"');
    expect((await house.run(['owned', '--config', broken], bare)).stderr).toContain('chmod 600');
    const foreign = await house.run(['owned', '--config', '/etc/passwd'], bare);
    expect(foreign.code).toBe(2);
    expect(foreign.stderr).toContain('/etc/passwd');
    expect(foreign.stderr).not.toContain('chmod');
  });

  it.each([
    ['DIALDECK_ACCOUNT', ['buy'], { DIALDECK_ACCOUNT: 'sandbox' }],
    ['DIALDECK_ACCOUNT', ['buy'], { DIALDECK_ACCOUNT: 'Sandbox-WIIL' }],
    ['--account', ['--account', 'sandbox', 'buy'], {}],
    ['--account', ['--account', 'SANDBOX', 'buy'], { DIALDECK_ACCOUNT: 'ci' }],
  ])('buys nothing at a provider that %s calls the sandbox (%j, %j)', async (source, args, env) => {
    const wish = ['--country', 'US', '--yes', '--max-monthly', '50', '--json'];
    const ran = await house.run([...args, ...wish], { env });
    expect(ran.code).toBe(2);
    expect(readError(ran).message).toContain(source);
    expect(readError(ran).message).toContain('DIALDECK_BASE_URL');
    expect(ran.stderr).not.toContain('no money is spent');
    const owned = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
    expect(owned.data).toHaveLength(3);
  });

  it('says on stderr and in every document whether an account is real money', async () => {
    const real = await house.run(['search', '--country', 'US', '--json']);
    expect(readDocument(DOCUMENTS.search, real).meta).toMatchObject({
      account: 'environment',
      sandbox: false,
      realMoney: true,
    });
    expect(real.stderr).toContain('Account environment (telefonie), real money');
    for (const account of ['sandbox', 'SANDBOX', 'sandbox-wiil', 'sandbox-twilio', 'sandbox-telnyx']) {
      const play = await house.run(['search', '--country', 'US', '--json', '--account', account], bare);
      expect(readDocument(DOCUMENTS.search, play).meta).toMatchObject({
        account: account.toLowerCase(),
        sandbox: true,
        realMoney: false,
      });
      expect(play.stderr).toMatch(/^Account sandbox.*, no money is spent$/m);
    }
    const dry = await house.run(['buy', '--country', 'US', '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS['buy-dry-run'], dry).meta).toMatchObject({ realMoney: true });
    expect((await house.run([])).stdout).toContain('money\treal money');
    expect((await house.run([], bare)).stdout).toContain('money\tno money is spent');
  });

  it('tells half a pair of variables which one is missing', async () => {
    const ran = await house.run(['owned'], { ...bare, env: { DIALDECK_BASE_URL: house.baseUrl } });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('DIALDECK_API_KEY is not');
  });
});
