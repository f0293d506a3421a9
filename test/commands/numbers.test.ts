/** owned, show, set, release, lookup: what works on numbers of the account. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readWorkbook } from '../support/workbook.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
let numbers: readonly string[];
beforeAll(async () => {
  house = await openHouse('--numbers', '230', '--provisioning', '50ms');
  const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
  numbers = data.map((number) => number.phoneNumber);
});
afterAll(() => house[Symbol.asyncDispose]());

const number = (index: number): string => numbers[index] ?? '';

describe('owned', () => {
  it('lists every page, each number once, and says that it is complete', async () => {
    const ran = await house.run(['owned', '--json']);
    const { data, meta } = readDocument(DOCUMENTS.owned, ran);
    expect(new Set(data.map((row) => row.phoneNumber)).size).toBe(230);
    expect(meta).toMatchObject({ total: 230, loaded: 230, complete: true });
  });

  it('prints the number first in a pipe', async () => {
    const ran = await house.run(['owned']);
    expect(
      ran.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(numbers);
    expect(ran.stderr).toContain('230 numbers.');
  });

  it('filters by type and by text', async () => {
    const typed = readDocument(DOCUMENTS.owned, await house.run(['owned', '--type', 'toll-free', '--json']));
    expect(typed.data.length).toBeGreaterThan(0);
    expect(typed.data.every((row) => row.numberType === 'TOLL_FREE')).toBe(true);
    const found = await house.run(['owned', '--filter', 'line 00042']);
    expect(found.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(found.stderr).toContain('1 of 230 numbers.');
  });

  it('filters by every word, where the screen looks too', async () => {
    await house.run(['set', number(7), '--name', 'İstanbul Ofisi']);
    await house.run(['set', number(9), '--name', 'Ofis İstanbul']);
    const count = async (filter: string) =>
      readDocument(DOCUMENTS.owned, await house.run(['owned', '--filter', filter, '--json'])).data.length;
    expect(await count('istanbul')).toBe(2);
    expect(await count('ISTANBUL ofis')).toBe(2);
    expect(await count('ofisi istanbul')).toBe(1);
    const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
    const canadian = data.filter(({ countryCode }) => countryCode === 'CA').length;
    expect(await count('canada')).toBe(canadian);
    expect(await count('Germany')).toBe(data.filter(({ countryCode }) => countryCode === 'DE').length);
    expect(await count('ofisi germany mobile')).toBe(0);
  });

  it('writes a new workbook of text cells, and never over a file', async () => {
    const path = join(house.home, 'numbers.xlsx');
    const ran = await house.run(['owned', '--xlsx', path]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain(`Wrote 230 to ${path}`);
    const written = readFileSync(path);
    const cells = readWorkbook(written);
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['s']));
    expect(cells.filter(({ place }) => /^A[1-9]/.test(place)).map(({ text }) => text)).toEqual([
      'phoneNumber',
      ...numbers,
    ]);
    const again = await house.run(['owned', '--xlsx', path]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('This file exists already');
    expect(readFileSync(path).equals(written)).toBe(true);
    const nowhere = await house.run(['owned', '--xlsx', join(house.home, 'no', 'such.xlsx')]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain('the folder does not exist');
  });

  it('prints CSV that a spreadsheet does not run', async () => {
    const phoneNumber = number(3);
    await house.run(['set', phoneNumber, '--name', '=HYPERLINK("https://evil.example","x")']);
    const ran = await house.run(['owned', '--csv']);
    const [header = '', ...lines] = ran.stdout.trimEnd().split('\r\n');
    expect(header).toMatch(/^phoneNumber,friendlyName,/);
    expect(lines).toHaveLength(230);
    expect(lines[3]).toContain(`${phoneNumber},"'=HYPERLINK(""https://evil.example"",""x"")"`);
  });

  it('ends quietly when the reader is gone', async () => {
    const { code, stdout, stderr } = await house.shell('dialdeck owned | head -1; echo "$PIPESTATUS"');
    expect(stdout.split('\n')[1]).toBe('0');
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect(code).toBe(0);
  });

  it.each([
    [['owned', '--csv', '--json'], 'cannot be used together'],
    [['owned', '--csv', '--xlsx', 'a.xlsx'], 'cannot be used together'],
    [['owned', '--xlsx', 'a.xlsx', '--json'], 'cannot be used together'],
    [['owned', '--xlsx', ''], 'Type a file name'],
    [['owned', '--type', 'big'], 'is not a number type'],
    [['owned', '--page', '2'], 'There is no option --page.'],
  ])('refuses %j', async (args, message) => {
    const ran = await house.run(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});

describe('show', () => {
  it('shows one number, whatever form it is written in', async () => {
    const written = number(0).replace(/^\+(\d\d)/, '00$1 ');
    const { data } = readDocument(DOCUMENTS.show, await house.run(['show', written, '--json']));
    expect(data.phoneNumber).toBe(number(0));
    const ran = await house.run(['show', number(0)]);
    expect(ran.stdout.split('\n')[0]).toBe(`number\t${number(0)}`);
    expect(ran.stdout).toMatch(/^since\t\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/m);
    expect(ran.stdout).toMatch(/^monthly\t\d+\.\d+ USD$/m);
  });

  it('refuses a part of an owned number instead of matching it', async () => {
    const ran = await house.run(['show', number(0).slice(0, 6), '--json']);
    expect(ran.code).toBe(2);
    expect(readError(ran).hint).toContain('full number');
  });

  it('ends with 4 for a number of somebody else', async () => {
    const ran = await house.run(['show', '+12125550142', '--json']);
    expect(ran.code).toBe(4);
    expect(readError(ran)).toMatchObject({ code: 'not-found' });
  });

  it('wants a number', async () => {
    const ran = await house.run(['show']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('The argument <number> is missing.');
  });
});

describe('set', () => {
  it('changes what is given and keeps the rest', async () => {
    const url = 'https://example.com/voice';
    const set = await house.run(['set', number(5), '--name', 'Reception', '--voice-url', url]);
    // Each line says which number it is about, also behind xargs.
    for (const line of set.stdout.trim().split('\n')) expect(line.split('\t')[0]).toBe(number(5));
    const ran = await house.run(['set', number(5), '--sms-url', 'https://example.com/sms', '--json']);
    const { data, meta } = readDocument(DOCUMENTS.set, ran);
    expect(data).toMatchObject({
      friendlyName: 'Reception',
      voiceUrl: url,
      smsUrl: 'https://example.com/sms',
    });
    expect(meta.changed).toEqual([{ field: 'smsUrl', before: '', after: 'https://example.com/sms' }]);
  });

  it('clears with an empty value', async () => {
    await house.run(['set', number(6), '--name', 'Old', '--sms-url', 'https://example.com/sms']);
    const { data } = readDocument(
      DOCUMENTS.set,
      await house.run(['set', number(6), '--sms-url', '', '--json']),
    );
    expect(data).toMatchObject({ friendlyName: 'Old', smsUrl: null });
  });

  it('sends nothing with --dry-run', async () => {
    const ran = await house.run(['set', number(7), '--name', 'Nobody', '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS.set, ran).meta).toMatchObject({ dryRun: true });
    const shown = readDocument(DOCUMENTS.show, await house.run(['show', number(7), '--json']));
    expect(shown.data.friendlyName).not.toBe('Nobody');
  });

  it.each([
    [['--name', 'x', '--voice-url', 'http://example.com/'], 'must start with https://'],
    [['--voice-url', 'https://10.0.0.1/voice'], 'not an IP address'],
    [['--sms-url', 'https://localhost/sms'], 'cannot reach localhost'],
    [[], 'Nothing to change'],
    [['--name', 'x'.repeat(65)], 'longer than 64'],
    [['--name', 'two\nlines'], 'line break'],
  ])('refuses %j with exit 2', async (options, message) => {
    const ran = await house.run(['set', number(8), ...options]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('ends with 4 for a number of somebody else, and with 2 under --read-only', async () => {
    expect((await house.run(['set', '+12125550142', '--name', 'x'])).code).toBe(4);
    const refused = await house.run(['--read-only', 'set', number(8), '--name', 'x']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--read-only');
  });
});

describe('release', () => {
  it('releases a number, once', async () => {
    const ran = await house.run(['release', number(10), '--yes', '--json']);
    expect(ran.code).toBe(0);
    expect(readDocument(DOCUMENTS.release, ran)).toMatchObject({
      data: { phoneNumber: number(10) },
      meta: { released: true },
    });
    expect((await house.run(['show', number(10)])).code).toBe(4);
    expect((await house.run(['release', number(10), '--yes'])).code).toBe(4);
  });

  it('needs --yes without a terminal, and releases nothing with --dry-run', async () => {
    const refused = await house.run(['release', number(11)]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--yes');
    const dry = await house.run(['release', number(11), '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS.release, dry).meta).toMatchObject({ released: false, dryRun: true });
    expect(dry.stderr).toContain(
      'You may not get this number back after a release. Its settings would be kept',
    );
    expect((await house.run(['show', number(11)])).code).toBe(0);
    expect((await house.run(['release', number(11), '--yes', '--read-only'])).code).toBe(2);
  });

  it('releases nothing for a part of a number', async () => {
    expect((await house.run(['release', number(11).slice(0, 7), '--yes'])).code).toBe(2);
    expect((await house.run(['show', number(11)])).code).toBe(0);
  });
});

describe('lookup', () => {
  it('tells the plan offline', async () => {
    const ran = await house.run(['lookup', '(212) 555-0142', '--country', 'us', '--offline', '--json']);
    const { data } = readDocument(DOCUMENTS.lookup, ran);
    expect(data).toMatchObject({
      phoneNumber: '+12125550142',
      plan: { valid: true, countryCode: 'US', numberType: 'LOCAL', national: '(212) 555-0142' },
      account: null,
    });
    expect(ran.stderr).toBe('');
  });

  it('tells whether the account owns it or the provider offers it', async () => {
    const own = readDocument(DOCUMENTS.lookup, await house.run(['lookup', number(20), '--json']));
    expect(own.data.account?.owned?.phoneNumber).toBe(number(20));
    const found = readDocument(DOCUMENTS.search, await house.run(['search', '--country', 'US', '--json']));
    const offered = found.data[0]?.phoneNumber ?? '';
    const other = readDocument(DOCUMENTS.lookup, await house.run(['lookup', offered, '--json']));
    expect(other.data.account).toMatchObject({ owned: null, offered: true });
    expect((await house.run(['lookup', offered])).stdout).toMatch(/^offered\tyes, \$\d/m);
  });

  it.each([['555-0142'], ['hello'], ['+1 212'], ['+12125550142,+12125550143'], ['+43 1 58058 DW 12']])(
    'refuses %j',
    async (text) => {
      expect((await house.run(['lookup', text, '--offline'])).code).toBe(2);
    },
  );
});
