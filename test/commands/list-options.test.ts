/** Every option of every command that prints a list, with good and with bad values. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { type House, openHouse, type Ran } from './shared/house.ts';

type Carrier = 'telefonie' | 'telnyx' | 'twilio';

const NUMBERS = ['+12125550142', '+13125550123'];

/**
 * The path of each command, further arguments, and its first column. What `acts` has no --limit, which would not limit what is done. What
 * works only `once` is run with good values where its own tests are.
 */
const LISTS: readonly {
  path: string;
  args?: readonly string[];
  column: string;
  carrier?: Carrier;
  acts?: true;
  once?: true;
}[] = [
  { path: 'search', args: ['--country', 'US'], column: 'phoneNumber' },
  { path: 'owned', column: 'phoneNumber' },
  { path: 'owned', args: ['--group-by', 'country'], column: 'group' },
  { path: 'show', args: NUMBERS, column: 'phoneNumber' },
  { path: 'tag', args: NUMBERS, column: 'phoneNumber', acts: true },
  { path: 'lookup', args: [...NUMBERS, '--offline'], column: 'phoneNumber' },
  { path: 'portability', args: NUMBERS, column: 'phoneNumber', carrier: 'twilio' },
  { path: 'requirements', args: ['DE'], column: 'kind', carrier: 'twilio' },
  { path: 'routes list', column: 'kind', carrier: 'telnyx' },
  { path: 'prices', args: ['--country', 'US'], column: 'countryCode' },
  { path: 'purchases list', column: 'id' },
  { path: 'batches list', column: 'id' },
  { path: 'batches show', args: ['BATCH'], column: 'phoneNumber' },
  { path: 'batches resume', args: ['BATCH'], column: 'phoneNumber', acts: true },
  { path: 'batches retry', args: ['BATCH'], column: 'phoneNumber', acts: true },
  { path: 'batches leave', args: ['BATCH'], column: 'phoneNumber', acts: true, once: true },
  { path: 'accounts list', column: 'name' },
];

const houses = new Map<Carrier, House>();
/** The id of a batch. */
let batch = '';

beforeAll(async () => {
  for (const carrier of ['telefonie', 'telnyx', 'twilio'] as const) {
    houses.set(carrier, await openHouse('--provider', carrier, '--numbers', '3', '--provisioning', '0ms'));
  }
  const telefonie = houseOf('telefonie');
  const [first = '', second = ''] = (await telefonie.run(['owned', '--columns', 'phoneNumber'])).stdout.split(
    '\n',
  );
  await telefonie.run(['set', first, second, '--name', 'Desk']);
  batch = (await telefonie.run(['batches', '--columns', 'id'])).stdout.trim();
  const search = await telefonie.run([
    'search',
    '--country',
    'US',
    '--limit',
    '2',
    '--columns',
    'phoneNumber',
  ]);
  for (const number of search.stdout.trim().split('\n'))
    await telefonie.run(['buy', number, '--yes', '--no-wait']);
});
afterAll(async () => {
  for (const house of houses.values()) await house[Symbol.asyncDispose]();
});

function houseOf(carrier: Carrier): House {
  const house = houses.get(carrier);
  if (house === undefined) throw new Error(`no sandbox for ${carrier}`);
  return house;
}

const linesOf = ({ stdout }: Ran): readonly string[] =>
  stdout === '' ? [] : stdout.replace(/\n$/, '').split('\n');

/** Every command whose help offers the columns of a list. Those of a team need a ledger: test/team runs them. */
function listCommands(): readonly string[] {
  const program = createProgram({ execute: async () => undefined });
  const paths = (command: typeof program, path: string): readonly string[] => [
    ...(command.options.some(({ long }) => long === '--columns') ? [path] : []),
    ...command.commands.flatMap((child) => paths(child, `${path} ${child.name()}`.trim())),
  ];
  return paths(program, '').filter((path) => !path.startsWith('team '));
}

it('the table below has every list', () => {
  expect(new Set(LISTS.map(({ path }) => path))).toEqual(new Set(listCommands()));
});

describe.each(LISTS)(
  '$path $args',
  ({ path, args = [], column, carrier = 'telefonie', acts, once = false }) => {
    const run = (...options: readonly string[]) =>
      houseOf(carrier).run([
        ...path.split(' '),
        ...args.map((argument) => (argument === 'BATCH' ? batch : argument)),
        ...options,
      ]);
    const ended = path === 'show' ? 4 : expect.toSatisfy((code) => code === 0 || code === 8);

    if (!once)
      it('has the same rows in every format, with the columns that were asked for', async () => {
        const wanted = ['--columns', column];
        const tsv = await run('--format', 'tsv', ...wanted);
        expect(tsv).toMatchObject({ code: ended });
        const rows = linesOf(tsv);
        expect(rows.length).toBeGreaterThan(0);
        const csv = await run('--csv', ...wanted);
        expect(parse(csv.stdout)).toHaveLength(rows.length + 1);
        expect(csv.stdout).toMatch(new RegExp(`^${column}\r\n`));
        expect((await run('--format', 'csv', ...wanted)).stdout).toBe(csv.stdout);
        expect(linesOf(await run('--format', 'table', ...wanted))).toHaveLength(rows.length + 1);
        const json = JSON.parse((await run('--json', ...wanted)).stdout);
        expect(json.data.map((row: object) => Object.keys(row))).toEqual(rows.map(() => [column]));
        const jsonl = linesOf(await run('--format', 'jsonl', ...wanted)).map((line) => JSON.parse(line));
        expect(jsonl.slice(0, -1)).toEqual(json.data);
        expect(Object.keys(jsonl.at(-1))).toEqual(['meta']);
      });

    if (!once)
      it('is sorted by a column, both ways, and cut to a limit', async () => {
        const sorted = linesOf(await run('--format', 'tsv', '--sort', column));
        const turned = linesOf(await run('--format', 'tsv', '--sort', `-${column}`));
        expect(turned.toSorted()).toEqual(sorted.toSorted());
        const [least] = linesOf(await run('--format', 'tsv', '--sort', column, '--columns', column));
        const [most] = linesOf(await run('--format', 'tsv', '--sort', `-${column}`, '--columns', column));
        if (new Set(sorted.map((line) => line.split('\t')[0])).size > 1) expect(most).not.toBe(least);
        if (acts !== true) expect(linesOf(await run('--format', 'tsv', '--limit', '1'))).toHaveLength(1);
      });

    it.each([
      [['--columns', 'nope'], `--columns: there is no column "nope".`, 'The columns are: '],
      [['--columns', `${column},nope`], `--columns: there is no column "nope".`, 'The columns are: '],
      [['--columns', ''], '--columns is empty.', 'Separate several names with commas.'],
      [['--columns', ','], '--columns is empty.', 'Separate several names with commas.'],
      [['--sort', 'nope'], '--sort: there is no column "nope".', 'The columns are: '],
      [['--sort', '-nope'], '--sort: there is no column "nope".', 'The columns are: '],
      [['--sort', ''], '--sort is empty.', 'Separate several names with commas.'],
      [['--format', 'xml'], 'xml', 'table, tsv, csv, json, jsonl'],
      [['--format', ''], '--format', 'table, tsv, csv, json, jsonl'],
      [['--csv', '--format', 'json'], '--csv and --format cannot be used together.', 'Use one of them.'],
      [['--csv', '--columns', 'nope'], 'there is no column "nope"', 'The columns are: '],
    ])('refuses %j, and says what there is', async (options, message, hint) => {
      const ran = await run(...options);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(message);
      expect(ran.stderr).toContain(hint);
    });

    it.each(['0', 'x', '2.5', '-1'])('refuses --limit %s', async (limit) => {
      const ran = await run('--limit', limit);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(acts === true ? 'There is no option --limit' : `"${limit}"`);
    });

    it.each([
      [['--csv', '--json']],
      [['--format', 'csv', '--json']],
      [['--json', '--columns', 'nope']],
      [['--format', 'json', '--limit', '0']],
      [['--format', 'jsonl', '--sort', 'nope']],
    ])('refuses %j as JSON', async (options) => {
      const ran = await run(...options);
      expect(ran.code).toBe(2);
      expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'usage' } });
    });
  },
);

it.each([
  ['colour:red', 'There is no field "colour".', 'Use: number name type'],
  ['type:cellular', 'There is no type "cellular".', 'Use: local national'],
  ['country:Atlantis', '"atlantis" is no country.', 'Write a code such as DE'],
  ['>five', '">five" is no price.', 'Write a monthly price'],
  ['no:voice', 'There is no field "voice".', 'voice-url'],
  ['name:', 'Write a value after name:', ''],
])('owned --filter %s is refused with what is known', async (filter, message, hint) => {
  for (const more of [[], ['--group-by', 'country'], ['--csv']]) {
    const ran = await houseOf('telefonie').run(['owned', '--filter', filter, ...more]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`--filter: ${message}`);
    expect(ran.stderr).toContain(hint);
  }
});
