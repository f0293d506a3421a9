/** What stands around the commands: version, help, overview, paths, completion, the sandbox itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staleSchemaFiles } from '../../scripts/json-schemas.ts';
import { EXIT_CODES } from '../../src/commands/shared/exit-codes.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse, startCommand, toEnd } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const COMMANDS = [
  'search',
  'prices',
  'buy',
  'purchases',
  'journal',
  'owned',
  'show',
  'set',
  'release',
  'lookup',
  'accounts',
  'paths',
  'completion',
  'sandbox',
];

describe('dialdeck', () => {
  it('prints its version', async () => {
    expect(await house.runProcess(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  it('gives an overview and the way on without a terminal', async () => {
    const ran = await house.run([], { bare: true });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^account\tsandbox/);
    expect(ran.stderr).toContain('dialdeck search');
  });

  it('documents every command and every exit code in its help', async () => {
    const ran = await house.run(['--help']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(ran.stdout).toMatch(new RegExp(`^ {2}${command}[ |]`, 'm'));
    for (const { code, meaning } of EXIT_CODES) expect(ran.stdout).toContain(`${code}  ${meaning}`);
  });

  it.each(COMMANDS)('gives examples in the help of %s', async (command) => {
    const { code, stdout } = await house.run([command, '--help']);
    expect(code).toBe(0);
    if (!['purchases', 'journal', 'accounts'].includes(command))
      expect(stdout).toContain(`Examples:\n  dialdeck ${command}`);
  });

  it.each([
    [['serch'], 'Did you mean search?'],
    [['--nonsense'], 'dialdeck: There is no option --nonsense.'],
    [['--screen', 'nope'], 'dialdeck: --screen does not accept "nope". Use one of: search,'],
    [['--screen'], 'dialdeck: --screen needs a value.\n  dialdeck --help shows the usage.'],
    [['purchases', 'shwo'], 'dialdeck: Too many arguments: expected 0, got 1.'],
  ])('says what is wrong with %j and what to do', async (args, message) => {
    const ran = await house.run(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  it('colours nothing in a pipe', async () => {
    const ran = await house.run(['owned', '--help'], { env: { FORCE_COLOR: '1' } });
    expect(ran.stdout).not.toContain('\u001b');
  });
});

describe('an option that is given twice', () => {
  it.each([
    [['--account', 'sandbox', '--account', 'work', 'owned']],
    [['--account', 'sandbox', 'owned', '--account=work']],
    [['--config', 'a.json', '--config', 'b.json', 'accounts', 'list']],
    [['buy', '+12125550142', '--yes', '--max-monthly', '2', '--max-monthly', '99']],
    [['buy', '+12125550142', '--yes', '--currency', 'EUR', '--currency', 'USD']],
    [['set', '+12125550142', '--name', 'a', '--name', 'b']],
    [['search', '--country', 'US', '--area-code=212', '--area-code', '213']],
    [['buy', '--country', 'US', '--sms=true', '--sms=false', '--dry-run']],
  ])('%j is refused: the second value would take the place of the first', async (args) => {
    const ran = await house.run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Use it once');
  });
});

describe('the JSON schemas', () => {
  it('are those of the commands', () => {
    expect(staleSchemaFiles()).toEqual([]);
  });
});

describe('paths', () => {
  it('lies under the home folder', async () => {
    const { data } = readDocument(DOCUMENTS.paths, await house.run(['paths', '--json']));
    for (const path of Object.values(data)) expect(path).toContain(house.home);
    expect((await house.run(['paths', 'extra'])).code).toBe(2);
  });
});

describe('prices', () => {
  it('compares countries and types', async () => {
    const ran = await house.run([
      'prices',
      '--country',
      'us',
      '--country',
      'GB',
      '--type',
      'local,toll-free',
      '--json',
    ]);
    const { data, meta } = readDocument(DOCUMENTS.prices, ran);
    expect(new Set(data.map((row) => `${row.countryCode} ${row.numberType}`))).toContain('US LOCAL');
    expect(meta).toMatchObject({ cells: 4, accounts: ['environment'] });
    const table = await house.run(['prices', '--country', 'US', '--type', 'local']);
    expect(table.stdout).toMatch(/^US\tlocal\tenvironment\t\d+\.\d\d USD\t/);
    // Without a stated set-up fee the totals are no exact figures, and each says so itself.
    expect(table.stdout).toMatch(/\tnot stated\tat least \d+\.\d+ USD\tat least \d+\.\d+ USD\t/);
    expect(table.stderr).not.toContain('+: at least');
  });

  it.each([
    [['prices'], 'dialdeck: --country is missing.'],
    [['prices', '--country', ','], 'is empty'],
    [['prices', '--country', 'US,ZZ'], 'not a country'],
    [['prices', '--country', 'US', '--type', 'big'], 'is not a number type'],
  ])('refuses %j', async (args, message) => {
    const ran = await house.run(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});

describe('sandbox', () => {
  it('prints what a shell can take, and ends with Ctrl+C', async () => {
    const child = startCommand(['sandbox'], house.env({ bare: true }));
    const ended = toEnd(child);
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    child.kill('SIGINT');
    const ran = await ended;
    expect(ran.code).toBe(130);
    expect(ran.stdout).toMatch(
      /^DIALDECK_BASE_URL=http:\/\/127\.0\.0\.1:\d+\/v1\/numbers\nDIALDECK_API_KEY=[\w-]{8,}\n$/,
    );
  });

  it.each([
    [['sandbox', '--port', '70000'], 'whole number'],
    [['sandbox', '--provider', 'acme'], 'is not a provider'],
    [['sandbox', '--fault', 'no-such-fault'], 'no-such-fault'],
    [['sandbox', '--latency', 'long'], 'takes a time'],
    [['sandbox', '--latency', '999h'], 'at most 1h'],
    [['sandbox', '--state', '/nonexistent/folder/ledger.db'], 'cannot start'],
  ])('refuses %j', async (args, message) => {
    const ran = await house.run(args, { bare: true });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});
