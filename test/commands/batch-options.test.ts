/** Bad values of the options of commands for many numbers: nothing is sent, and the message says what is wrong. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
/** A few files of every kind. */
let files: Readonly<
  Record<'missing' | 'folder' | 'empty' | 'bad' | 'good' | 'declaration' | 'noFolder', string>
>;

beforeAll(async () => {
  house = await openHouse('--numbers', '3');
  const at = (name: string) => join(house.home, name);
  files = {
    missing: at('missing.txt'),
    folder: at('folder'),
    empty: at('empty.txt'),
    bad: at('bad.txt'),
    good: at('good.txt'),
    declaration: at('numbers.yaml'),
    noFolder: at('nowhere/numbers.yaml'),
  };
  mkdirSync(files.folder);
  writeFileSync(files.empty, '\n# nothing\n');
  writeFileSync(files.bad, '+12125550142\n# mine\n+1212nonsense!\n');
  writeFileSync(files.good, '+12125550142\n');
  await house.run(['export', files.declaration]);
});
afterAll(() => house[Symbol.asyncDispose]());

const run = (args: readonly string[], stdin = '') => house.run(args, { stdin });
const numbersLeft = async () => (await run(['owned', '--columns', 'phoneNumber'])).stdout;

/** Each command that takes numbers, with what it needs besides. */
const TAKING_NUMBERS: readonly (readonly string[])[] = [
  ['show'],
  ['set', '--name', 'Desk', '--yes'],
  ['release', '--yes'],
  ['buy', '--yes', '--max-monthly', '2', '--max-total', '9'],
  ['lookup', '--offline'],
  ['portability'],
  ['tag', '+sales'],
];

describe.each(TAKING_NUMBERS)('the numbers of %s %s', (...command) => {
  it.each([
    ['missing', 'missing.txt does not exist.'],
    ['folder', 'folder cannot be used: it is not a file.'],
    ['empty', 'The list contains no number.'],
    ['bad', 'bad.txt:3: '],
  ] as const)('are not taken from a file that is %s', async (file, message) => {
    const before = await numbersLeft();
    const ran = await run([...command, '--from', files[file]]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(readError(await run([...command, '--from', files[file], '--json'])).message).toContain(message);
    expect(await numbersLeft()).toBe(before);
  });

  it('come from standard input once at most', async () => {
    for (const places of [
      ['-', '-'],
      ['-', '--from', '-'],
    ]) {
      const ran = await run([...command, ...places], '+12125550142\n');
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('Standard input (-) was given twice.');
    }
    const empty = await run([...command, '-']);
    expect(empty).toMatchObject({ code: 2, stdout: '' });
    expect(empty.stderr).toContain('The list contains no number.');
    const bad = await run([...command, '-'], '+12125550142\n\nnonsense\n');
    expect(bad).toMatchObject({ code: 2, stdout: '' });
    expect(bad.stderr).toContain('standard input:3: ');
  });

  it('are needed', async () => {
    const filters = command[0] === 'buy' ? ['--count', '2'] : [];
    const ran = await run([...command, ...filters]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(
      command[0] === 'buy' ? 'A search needs a country.' : 'The argument <number> is missing.',
    );
  });
});

it.each([
  [
    ['buy', '--count', '0', '--country', 'US', '--yes'],
    '--count takes a whole number from 1 to 1000, not "0".',
  ],
  [
    ['buy', '--count', '2.5', '--country', 'US', '--yes'],
    '--count takes a whole number from 1 to 1000, not "2.5".',
  ],
  [['buy', '--count', '-2', '--country', 'US', '--yes'], '--count'],
  [['buy', '--count', 'ten', '--country', 'US', '--yes'], '"ten"'],
  [['buy', '--count', '1001', '--country', 'US', '--yes'], '"1001"'],
  [['buy', '--count', '2', '+12125550142', '--yes'], 'Numbers and a search cannot be used together.'],
  [['buy', '--count', '2', '--country', 'US', '--yes'], 'needs --max-monthly and --max-total'],
  [
    ['buy', '--count', '2', '--country', 'US', '--yes', '--max-monthly', '2', '--max-total', '-1'],
    '--max-total takes an amount such as 2.00, not "-1".',
  ],
  [
    ['buy', '--count', '2', '--country', 'US', '--yes', '--max-monthly', '2', '--max-total', 'much'],
    '--max-total takes an amount such as 2.00, not "much".',
  ],
  [
    ['buy', '--count', '2', '--country', 'US', '--yes', '--max-monthly', '-1', '--max-total', '5'],
    '--max-monthly takes an amount such as 2.00, not "-1".',
  ],
  [
    ['buy', '--count', '2', '--country', 'US', '--name', 'Desk {x}', '--yes'],
    '--name: {x} is not a placeholder.',
  ],
  [['buy', '--count', '2', '--country', 'US'], 'Without a terminal, buy needs --yes.'],
  [['release', '+12125550142', '+13125550123'], 'Without a terminal'],
  [['release', '(212) 555-0142', '--yes'], 'has no country code.'],
  [['show', '6696'], 'dialdeck owned --filter 6696 lists yours with these digits.'],
  [['release', '6696', '--yes'], 'dialdeck owned --filter 6696 lists yours with these digits.'],
  [['release', '+1 212 555 0142', '--yes'], 'in E.164 form, digit for digit'],
  [['restore', 'abcd1234'], 'Without a terminal, restore needs --yes.'],
  [['restore', 'abcd1234', '--yes'], 'restore with --yes needs --max-total.'],
  [['restore', 'abcd1234', '--yes', '--max-total', '-1'], '--max-total takes an amount'],
  [
    ['restore', 'abcd1234', '--yes', '--max-total', '5', '--currency', 'dollars'],
    '"dollars" is not a currency.',
  ],
  [['restore', 'abc', '--yes', '--max-total', '5'], '"abc" is too short for an id.'],
  [['restore'], 'id'],
  [['batches', 'resume'], 'id'],
  [['batches', 'resume', 'abc'], '"abc" is too short for an id.'],
  [['batches', 'retry', 'abc'], '"abc" is too short for an id.'],
  [['batches', 'leave', 'abc'], '"abc" is too short for an id.'],
  [['batches', 'show', 'abc'], '"abc" is too short for an id.'],
  [['apply', 'FILE'], 'Without a terminal, apply needs --yes.'],
  [['apply', 'FILE', '--yes', '--prune'], 'Without a terminal, --prune needs the number of releases.'],
  [['apply', 'FILE', '--yes', '--prune=x'], '--prune takes the number of releases, not "x".'],
  [['apply', 'FILE', '--yes', '--prune='], '--prune'],
  [['apply', 'FILE', '--yes', '--prune=-1'], '--prune'],
  [['apply', 'FILE', '--yes', '--prune=1.5'], '--prune'],
  [['plan', 'FILE', '--out', 'FOLDER'], 'folder'],
  [['plan', 'FILE', '--out', 'FILE'], 'numbers.yaml exists already.'],
  [['plan', 'FILE', '--out', 'NOFOLDER'], 'does not exist.'],
  [['export', 'FILE'], 'numbers.yaml exists already.'],
  [['export', 'FOLDER', '--format', 'yaml'], 'folder'],
  [['export', 'FOLDER', '--format', 'yaml', '--overwrite'], 'folder'],
  [['export', 'NOFOLDER'], 'does not exist.'],
  [['export', 'numbers.txt'], 'does not tell the format.'],
  [['export', '-'], 'The format is not known.'],
  [['export', '-', '--format', 'xml'], 'yaml, csv, json'],
  ...['plan', 'apply'].flatMap((command) => {
    const more = command === 'apply' ? ['--yes'] : [];
    return [
      [[command, 'MISSING', ...more], 'missing.txt does not exist.'],
      [[command, 'FOLDER', ...more], 'it is not a file.'],
      [[command, 'EMPTY', '--format', 'yaml', ...more], 'empty.txt:'],
      [[command, 'EMPTY', '--format', 'csv', ...more], 'empty.txt:'],
      [[command, 'BAD', '--format', 'csv', ...more], 'bad.txt:1:'],
      [[command, 'BAD', ...more], 'does not tell the format.'],
      [[command], 'file'],
    ] as const;
  }),
] as const)('%j ends with 2', async (args, message) => {
  const places: Readonly<Record<string, string>> = {
    FILE: files.declaration,
    FOLDER: files.folder,
    NOFOLDER: files.noFolder,
    MISSING: files.missing,
    EMPTY: files.empty,
    BAD: files.bad,
  };
  const before = [await numbersLeft(), readFileSync(files.declaration, 'utf8')];
  const ran = await run(args.map((argument) => places[argument] ?? argument));
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
  expect([await numbersLeft(), readFileSync(files.declaration, 'utf8')]).toEqual(before);
});

it.each([['resume'], ['retry'], ['leave'], ['show']])(
  'batches %s of an id that is not there ends with 4',
  async (command) => {
    const ran = await run(['batches', command, 'abcd1234']);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toContain('There is no batch "abcd1234".');
  },
);

it('reads standard input and a file together', async () => {
  const ran = await run(
    ['lookup', '--offline', '-', '--from', files.good, '--columns', 'phoneNumber'],
    '+13125550123\n',
  );
  expect(ran).toMatchObject({ code: 0, stdout: '+13125550123\n+12125550142\n' });
});

it('names an option only to commands that have it', async () => {
  expect((await run(['release', '2125550142', '--yes'])).stderr).not.toContain('--country');
  expect((await run(['show', '2125550142'])).stderr).toContain('Or give the country with --country.');
});

it('repeats no more than the beginning of a line that is far too long', async () => {
  const line = '7'.repeat(1_000_000);
  // The system takes no longer argument.
  const argument = '7'.repeat(100_000);
  writeFileSync(join(house.home, 'long.txt'), `+12125550142\n${line}\n`);
  writeFileSync(join(house.home, 'long.csv'), `phoneNumber,${line}\n${line},x\n`);
  writeFileSync(join(house.home, 'long.yaml'), `numbers:\n  - phoneNumber: "${line}"\n    ${line}: x\n`);
  for (const args of [
    ['show', '--from', 'long.txt'],
    ['plan', 'long.csv'],
    ['plan', 'long.yaml'],
    ['owned', '--filter', argument],
    ['owned', '--filter', `name${argument}:x`],
    ['search', '--country', argument],
    ['lookup', argument],
  ]) {
    const ran = await run(args.map((arg) => (arg.startsWith('long.') ? join(house.home, arg) : arg)));
    expect(ran.stderr.length).toBeLessThan(5_000);
    if (args[0] !== 'owned') expect(ran.code).toBe(2);
  }
});
