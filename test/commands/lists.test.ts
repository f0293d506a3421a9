/** --format, --columns, --sort and --limit of the commands that print lists. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOrder } from '../../src/commands/shared/list-columns.ts';
import { nearest } from '../../src/text/nearest.ts';
import { readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--numbers', '230', '--provisioning', '50ms');
});
afterAll(() => house[Symbol.asyncDispose]());

const run = (...args: readonly string[]) => house.run(args);
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');
const csvOf = (text: string): string[][] => parse(text);
const jsonOf = (text: string) => JSON.parse(text);

describe('the format', () => {
  it('json is what --json prints, and jsonl has the same objects and the same meta, one on each line', async () => {
    const [document, same, lines] = await Promise.all([
      run('owned', '--json'),
      run('owned', '--format', 'json'),
      run('owned', '--format', 'jsonl'),
    ]);
    const { data, meta } = jsonOf(document.stdout);
    const { fetchedAt: _, ...others } = meta;
    expect(jsonOf(same.stdout)).toMatchObject({ data, meta: others });
    const objects = linesOf(lines.stdout).map(jsonOf);
    expect(objects.slice(0, -1)).toEqual(data);
    expect(objects.at(-1)).toMatchObject({ meta: others });
  });

  it('tsv is what a pipe gets, and a table has a heading and every column also in a pipe', async () => {
    const [piped, tsv, table] = await Promise.all([
      run('owned'),
      run('owned', '--format', 'tsv'),
      run('owned', '--format', 'table'),
    ]);
    expect(tsv.stdout).toBe(piped.stdout);
    const [heading, ...rows] = linesOf(table.stdout);
    expect(heading).toMatch(/^Number +Name +Type +Country +Features +Voice URL +SMS URL +Since +Monthly$/);
    expect(rows).toHaveLength(230);
  });

  it('csv is what --csv prints', async () => {
    const [csv, alias] = await Promise.all([run('owned', '--format', 'csv'), run('owned', '--csv')]);
    expect(csv.stdout).toBe(alias.stdout);
    expect(csvOf(csv.stdout)).toHaveLength(231);
  });

  it.each([
    [['search', '--country', 'US', '--limit', '3'], 'phoneNumber'],
    [['prices', '--country', 'US'], 'countryCode'],
    [['purchases'], 'id'],
    [['accounts'], 'active'],
  ])('every list has csv, jsonl and tsv: %j', async (args, first) => {
    const [csv, jsonl, tsv] = await Promise.all([
      run(...args, '--format', 'csv'),
      run(...args, '--format', 'jsonl'),
      run(...args, '--format', 'tsv'),
    ]);
    const [heading, ...rows] = csvOf(csv.stdout);
    expect(heading?.[0]).toBe(first);
    const objects = linesOf(jsonl.stdout).map(jsonOf);
    expect(objects.at(-1)).toHaveProperty('meta');
    expect(objects).toHaveLength(rows.length + 1);
    expect(tsv.stdout === '' ? [] : linesOf(tsv.stdout)).toHaveLength(rows.length);
  });

  it('a name that a spreadsheet would run is disarmed, and numbers stay as they are', async () => {
    const number = linesOf((await run('owned', '--columns', 'phoneNumber')).stdout)[7] ?? '';
    await run('set', number, '--name', '=HYPERLINK("x"),"y"', '--account', 'environment');
    const { stdout } = await run('owned', '--format', 'csv', '--columns', 'friendlyName,phoneNumber');
    expect(csvOf(stdout)).toContainEqual([`'=HYPERLINK("x"),"y"`, number]);
    const piped = await run('owned', '--format', 'tsv', '--columns', 'friendlyName,phoneNumber');
    expect(linesOf(piped.stdout)).toContain(`=HYPERLINK("x"),"y"\t${number}`);
  });

  it('a reader that takes one line ends the command quietly', async () => {
    for (const format of ['tsv', 'csv', 'jsonl', 'json']) {
      const ran = await house.shell(
        `set -o pipefail; dialdeck owned --format ${format} | head -c 20 > /dev/null; echo "\${PIPESTATUS[0]}"`,
      );
      expect(ran.stdout).toBe('0\n');
      expect(ran.stderr).not.toContain('EPIPE');
    }
  });

  it('a wrong one ends with 2 and a hint, as JSON where JSON was asked for', async () => {
    const ran = await run('owned', '--format', 'jason');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Use one of: table, tsv, csv, json, jsonl. Did you mean json?');
    const both = await run('owned', '--json', '--format', 'csv');
    expect(both.code).toBe(2);
    expect(readError(both).message).toContain('cannot be used together');
    expect(readError(await run('owned', '--format', 'json', '--columns', 'x')).code).toBe('usage');
  });
});

describe('the columns', () => {
  it('are those that were named, in their order, in every format', async () => {
    const columns = ['--columns', 'monthlyRate,phoneNumber,currency', '--limit', '1'];
    const tsv = await run('owned', ...columns);
    expect(tsv.stdout).toMatch(/^\d+\.\d+ [A-Z]{3}\t\+\d+\t[A-Z]{3}\n$/);
    const csv = await run('owned', '--format', 'csv', ...columns);
    expect(csv.stdout).toMatch(/^monthlyRate,phoneNumber,currency\r\n\d+\.\d+,\+\d+,[A-Z]{3}\r\n$/);
    const { data } = jsonOf((await run('owned', '--json', ...columns)).stdout);
    expect(Object.keys(data[0])).toEqual(['monthlyRate', 'phoneNumber', 'currency']);
    expect(data[0].monthlyRate).toMatchObject({ currency: data[0].currency });
  });

  it.each([
    [['owned', '--columns', 'phonenumbr'], '--columns', 'phonenumbr', 'phoneNumber'],
    [['accounts', '--sort', '-curency'], '--sort', 'curency', 'currency'],
    [['prices', '--country', 'US', '--columns', 'zzz'], '--columns', 'zzz', undefined],
  ])('an unknown one is named, with those that exist: %j', async (args, option, name, near) => {
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    expect(ran.stderr).toContain(`${option}: there is no column "${name}".${hint}\n  The columns are: `);
  });
});

describe('the order and the limit', () => {
  it('sorts by several columns, both ways', async () => {
    const { stdout } = await run(
      'owned',
      '--sort',
      '-countryCode,phoneNumber',
      '--columns',
      'countryCode,phoneNumber',
    );
    const rows = linesOf(stdout).map((line) => line.split('\t'));
    const expected = rows.toSorted(([a = '', x = ''], [b = '', y = '']) =>
      a === b ? (x < y ? -1 : 1) : a < b ? 1 : -1,
    );
    expect(rows).toEqual(expected);
    expect(new Set(rows.map(([country]) => country)).size).toBeGreaterThan(1);
  });

  it('leaves rows without a value to the end, whichever way the list is sorted', () => {
    const columns = [{ name: 'name', title: 'Name', cell: (row: string) => row }];
    const rows = ['b', '', 'C', 'a'];
    expect(rows.toSorted(readOrder('name', columns))).toEqual(['a', 'b', 'C', '']);
    expect(rows.toSorted(readOrder('-name', columns))).toEqual(['C', 'b', 'a', '']);
  });

  it('sorts prices as amounts and not as texts', async () => {
    const { stdout } = await run(
      'prices',
      '--country',
      'US,GB,DE,AT,JP,BR',
      '--sort',
      '-firstYear',
      '--columns',
      'firstYear',
    );
    const amounts = linesOf(stdout).map((line) => Number(/[\d.]+/.exec(line)?.[0]));
    expect(amounts.length).toBeGreaterThan(5);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it('prints the first rows of the sorted list, and says that others were left out', async () => {
    const all = linesOf((await run('owned', '--sort', 'phoneNumber', '--columns', 'phoneNumber')).stdout);
    const ran = await run('owned', '--sort', 'phoneNumber', '--limit', '3', '--json');
    const { data, meta } = jsonOf(ran.stdout);
    expect(data.map((row: { phoneNumber: string }) => row.phoneNumber)).toEqual(all.slice(0, 3));
    expect(meta).toMatchObject({ limited: true, complete: true, loaded: 230 });
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('Only the first 3 rows') });
  });

  it('reads no more than it prints where nothing is sorted', async () => {
    const ran = await run('owned', '--limit', '3', '--format', 'jsonl');
    expect(ran.code).toBe(0);
    const objects = linesOf(ran.stdout).map(jsonOf);
    expect(objects).toHaveLength(4);
    expect(objects.at(-1).meta).toMatchObject({ limited: true, complete: false });
    expect(objects.at(-1).meta.loaded).toBeLessThan(230);
  });

  it('refuses a limit that is none', async () => {
    expect(await run('owned', '--limit', '0')).toMatchObject({ code: 2, stdout: '' });
    expect(await run('accounts', '--limit', 'ten')).toMatchObject({ code: 2, stdout: '' });
  });
});

it.each([
  ['phonenumber', 'phoneNumber'],
  ['voiceUlr', 'voiceUrl'],
  ['friend', 'friendlyName'],
  ['zebra', undefined],
  ['', undefined],
])('the word nearest to %j is %j', (typed, expected) => {
  expect(nearest(typed, ['phoneNumber', 'friendlyName', 'voiceUrl', 'SMS'])).toBe(expected);
});
