/** Numbers as a file: export and plan as real processes against a sandbox. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
let numbers: readonly string[];
beforeAll(async () => {
  house = await openHouse('--provider', 'telnyx', '--numbers', '3');
  const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
  numbers = data.map(({ phoneNumber }) => phoneNumber).toSorted();
});
afterAll(() => house[Symbol.asyncDispose]());

const path = (name: string) => join(house.home, name);

function fileOf(name: string, ...lines: readonly string[]): string {
  writeFileSync(path(name), `${lines.join('\n')}\n`);
  return path(name);
}

it('refuses a file in Windows-1252 with the place, and applies nothing of it', async () => {
  const file = path('latin1.csv');
  writeFileSync(file, `phoneNumber,friendlyName\n${numbers[0]},Süd\n`, 'latin1');
  const refused = await house.run(['plan', file, '--json']);
  const column = `${numbers[0]},S`.length + 1;
  expect([refused.code, readError(refused).message]).toEqual([
    2,
    `${file} cannot be used: line 2, column ${column} is not UTF-8 text. Save it as UTF-8.`,
  ]);
  const listed = await house.run(['show', '-', '--json'], { stdin: readFileSync(file) });
  expect([listed.code, readError(listed).message]).toEqual([
    2,
    `stdin cannot be used: line 2, column ${column} is not UTF-8 text. Save it as UTF-8.`,
  ]);
});

describe('export', () => {
  it('writes a file that only its owner can read, and that plan finds nothing to change in', async () => {
    const file = path('all.yaml');
    const written = readDocument(DOCUMENTS.export, await house.run(['export', file, '--json']));
    expect(written.data).toEqual({ file, format: 'yaml', numbers: 3, leftOut: [] });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const planned = await house.run(['plan', file, '--detailed-exitcode']);
    expect(planned.stdout).toBe('Plan: nothing to change, 3 as declared.\n');
    expect(planned.code).toBe(0);
  });

  it('writes the same bytes each time, to standard output as well', async () => {
    const first = await house.run(['export', '-', '--format', 'csv']);
    await house.run(['export', path('twice.csv')]);
    expect(readFileSync(path('twice.csv'), 'utf8')).toBe(first.stdout);
    expect(first.stdout.split('\r\n')[0]).toBe(
      'phoneNumber,friendlyName,connection,connectionId,messagingProfile,messagingProfileId,tags,deletionLock',
    );
  });

  it('replaces a file only with --overwrite', async () => {
    const file = fileOf('mine.json', 'my own text');
    const refused = await house.run(['export', file, '--json']);
    expect([refused.code, readError(refused).hint]).toEqual([2, expect.stringContaining('--overwrite')]);
    expect(readFileSync(file, 'utf8')).toBe('my own text\n');
    expect((await house.run(['export', file, '--overwrite'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(numbers[0]);
  });

  it.each([
    [['-'], 'The format is not known'],
    [['numbers.txt'], 'does not tell the format'],
    [['no-such-folder/numbers.yaml'], 'does not exist'],
    [['-', '--format', 'yaml', '--json'], '--json cannot be used'],
    [['a.yaml', '--format', 'xml'], '--format does not accept "xml"'],
  ])('refuses %j before it reads the account', async (args, words) => {
    const ran = await house.run(['export', ...args]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(ran.stdout).not.toContain(numbers[0]);
  });
});

describe('plan', () => {
  it('shows each field that would change, by the names of the routes, and what only one side has', async () => {
    const [one = '', two = '', three = ''] = numbers;
    const file = fileOf(
      'plan.yaml',
      'numbers:',
      `- phoneNumber: ${two}`,
      '  friendlyName: Sales',
      '  connection: example call centre',
      `- phoneNumber: ${three}`,
      '- phoneNumber: "+12125550199"',
    );
    const shown = await house.run(['plan', file]);
    const before = readDocument(DOCUMENTS.show, await house.run(['show', two, '--json'])).data.friendlyName;
    expect(shown.stdout.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^\\${two}`)),
      `  ~ friendlyName: ${before ?? 'none'} -> Sales`,
      expect.stringMatching(
        /^ {2}~ connectionId: \d+ \(Example switchboard\) -> \d+ \(Example call centre\)$/,
      ),
      '? 1 number is in the file but not at the account: +12125550199',
      `- 1 number is not in the file: ${one}`,
      'Plan: 1 number to change, 1 as declared, 1 not at the account, 1 not in the file.',
      '',
    ]);
    expect(shown.code).toBe(4);
    const { data, meta } = readDocument(DOCUMENTS.plan, await house.run(['plan', file, '--json']));
    expect(data).toMatchObject({ notOwned: ['+12125550199'], undeclared: [one], refused: [], notSeen: [] });
    expect(data.changes.map(({ phoneNumber }) => phoneNumber)).toEqual([two]);
    expect(meta).toMatchObject({ complete: true, unchanged: 1 });
  });

  it('ends with 0 when it only found changes, and with 9 for who wants to know', async () => {
    const file = fileOf('nine.csv', 'phoneNumber,friendlyName', `${numbers[0]},Nine`);
    expect((await house.run(['plan', file])).code).toBe(0);
    expect((await house.run(['plan', file, '--detailed-exitcode'])).code).toBe(9);
  });

  it('names every line that it does not understand, and plans nothing', async () => {
    const file = fileOf(
      'bad.yaml',
      'numbers:',
      '- phoneNumber: 12125550142',
      `- phoneNumber: ${numbers[0]}`,
      '  sms_url: x',
    );
    const ran = await house.run(['plan', file, '--json']);
    expect(ran.code).toBe(2);
    expect(readError(ran).message).toMatch(/bad\.yaml:2:16: "12125550142" is not a phone number/);
    expect(ran.stderr).toContain(`${file}:4:3: There is no field "sms_url". Did you mean smsUrl?`);
    expect(ran.stderr.match(/(?<=bad\.yaml:)\d+/g)).toEqual(['2', '4']);
  });

  it('shows a value that cannot be set at its place, and ends with 1', async () => {
    const file = fileOf(
      'refused.json',
      '{"numbers": [',
      `{"phoneNumber": "${numbers[0]}",`,
      ' "voiceUrl": "https://example.com/v"}]}',
    );
    const ran = await house.run(['plan', file]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`  ! ${file}:3:14: voiceUrl cannot be changed`);
  });

  it('says that a file does not exist', async () => {
    const ran = await house.run(['plan', path('nowhere.yaml')]);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('does not exist')]);
  });
});
