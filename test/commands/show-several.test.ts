/** show of several numbers: one outcome for each, in the order in which they were given. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

const [A, B, GONE] = ['+12125550101', '+12125550102', '+12125550199'];

/** Owns A and B. */
class Shelf extends Carrier {
  readonly asked: string[] = [];
  failing = new Map<string, ApiError>();
  onAsk = () => {};

  constructor() {
    super(systemRuntime);
    for (const number of [A, B]) this.owned.set(number, ownedNumber(number));
  }

  override async getOwned(phoneNumber: string) {
    this.asked.push(phoneNumber);
    this.onAsk();
    const error = this.failing.get(phoneNumber);
    if (error !== undefined) throw error;
    return super.getOwned(phoneNumber);
  }
}

function failure(code: ApiError['code'], status: number) {
  return new ApiError({
    code,
    message: `Not today (${status}).`,
    hint: '',
    retryable: false,
    progress: 'answered',
    status,
  });
}

function open(interrupted?: AbortSignal) {
  const shelf = new Shelf();
  const shell = commandsOn({
    account,
    provider: shelf,
    ...(interrupted === undefined ? {} : { interrupted }),
  });
  return { shelf, show: (...args: readonly string[]) => shell.run(['show', ...args]) };
}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-show-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'numbers.txt');
  writeFileSync(file, text);
  return file;
}

it('prints one outcome on each line, in the order given, and a missing number ends nothing', async () => {
  const { show } = open();
  const ran = await show(B, GONE, A);
  expect(ran.code).toBe(4);
  const lines = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').slice(0, 4));
  expect(lines).toEqual([
    [B, 'found', '', ownedNumber(B).friendlyName ?? ''],
    [GONE, 'not-found', 'This account does not own it.', ''],
    [A, 'found', '', ownedNumber(A).friendlyName ?? ''],
  ]);
  expect(ran.stderr).toContain('This account does not own 1 of the 3 numbers.');
  const limited = await show(GONE, A, B, '--limit', '1');
  expect(limited.stderr).toContain('This account does not own 1 of the 1 number.');
});

it('has the whole record of each number in JSON, also for a list of one', async () => {
  const { show } = open();
  const { data } = readDocument(DOCUMENTS['show-several'], await show(A, GONE, '--json'));
  const alone = readDocument(DOCUMENTS.show, await show(A, '--json'));
  expect(data).toEqual([
    { ...alone.data, outcome: 'found', reason: null },
    { phoneNumber: GONE, outcome: 'not-found', reason: 'This account does not own it.' },
  ]);
  const file = await show('--from', fileOf(`${A}\n`), '--json');
  expect(file.code).toBe(0);
  expect(readDocument(DOCUMENTS['show-several'], file).data).toEqual([data[0]]);
});

it('keeps the document of one number, and makes a list of it where columns are wanted', async () => {
  const { show } = open();
  expect((await show(A, '--format', 'json')).stdout).toBe((await show(A, '--json')).stdout);
  expect(readError(await show(GONE, '--json')).code).toBe('not-found');
  expect((await show(A, '--columns', 'phoneNumber,outcome', '--format', 'csv')).stdout).toBe(
    `phoneNumber,outcome\r\n${A},found\r\n`,
  );
});

it('sorts by a column of the numbers, with those that are not found last', async () => {
  const { shelf, show } = open();
  shelf.owned.set(A, { ...ownedNumber(A), friendlyName: 'Zoo' });
  shelf.owned.set(B, { ...ownedNumber(B), friendlyName: 'Ark' });
  const ran = await show(A, GONE, B, '--sort', 'friendlyName', '--columns', 'phoneNumber');
  expect(ran.stdout).toBe(`${B}\n${A}\n${GONE}\n`);
});

it('asks only about as many numbers as --limit prints', async () => {
  const { shelf, show } = open();
  const ran = await show(A, B, GONE, '--limit', '1', '--columns', 'phoneNumber');
  expect(ran).toMatchObject({ code: 0, stdout: `${A}\n` });
  expect(ran.stderr).toContain('Only the first row is printed (--limit).');
  expect(shelf.asked).toEqual([A]);
});

it.each([
  ['rate-limited', 429, 7],
  ['unavailable', 500, 1],
  ['auth', 403, 3],
] as const)(
  'a failure (%s) is the outcome of its number and outweighs a missing one',
  async (code, status, exit) => {
    const { shelf, show } = open();
    shelf.failing.set(A, failure(code, status));
    const ran = await show(A, GONE, B, '--columns', 'outcome,reason');
    expect(ran).toMatchObject({
      code: exit,
      stdout: `failed\tNot today (${status}).\nnot-found\tThis account does not own it.\nfound\t\n`,
    });
  },
);

it('asks no more when the carrier refuses the key', async () => {
  const { shelf, show } = open();
  const numbers = Array.from({ length: 40 }, (_, index) => `+121255503${String(index).padStart(2, '0')}`);
  for (const number of numbers) shelf.failing.set(number, failure('auth', 401));
  const ran = await show(...numbers, '--columns', 'outcome');
  expect(ran).toMatchObject({ code: 3, stdout: 'failed\n'.repeat(40) });
  expect(shelf.asked.length).toBeLessThan(10);
});

it('prints after Ctrl+C what is known, and says of the others that they were not asked for', async () => {
  const ctrlC = new AbortController();
  const { shelf, show } = open(ctrlC.signal);
  const many = Array.from({ length: 20 }, (_, index) => `+121255504${String(index).padStart(2, '0')}`);
  shelf.onAsk = () => {
    if (shelf.asked.length === 6) ctrlC.abort();
  };
  const ran = await show(A, ...many, '--format', 'jsonl');
  expect(ran.code).toBe(130);
  const rows = ran.stdout
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(rows).toHaveLength(21);
  expect(rows[0]).toMatchObject({ phoneNumber: A, outcome: 'found' });
  expect(rows.at(-1)).toEqual({ phoneNumber: many.at(-1), outcome: 'interrupted', reason: 'Interrupted.' });
  expect(shelf.asked.length).toBeLessThan(10);
});

it.each([
  [[], 'The argument <number> is missing.'],
  [[A, 'twelve'], 'twelve'],
  [['--from', '/nowhere/numbers.txt'], '/nowhere/numbers.txt does not exist.'],
  [[A, '--columns', 'nmae'], '--columns: there is no column "nmae"'],
  [[A, '--limit', '0'], '--limit takes a whole number from 1'],
  [[A, '--json', '--format', 'csv'], '--json and --format csv cannot be used together.'],
])('refuses %j before anything is asked', async (args, said) => {
  const { shelf, show } = open();
  const ran = await show(...args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(said);
  expect(shelf.asked).toEqual([]);
});
