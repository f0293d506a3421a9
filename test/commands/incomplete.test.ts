/** Lists that are not whole, and lists that could not be read: what a person and a script hear of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';
import { readDocument, readError } from './shared/documents.ts';
import type { Ran } from './shared/house.ts';
import { runHere } from './shared/run-here.ts';

const home = mkdtempSync(join(tmpdir(), 'dialdeck-incomplete-'));
let unruly: UnrulyProvider;
beforeAll(async () => {
  unruly = await startUnrulyProvider();
});
afterAll(async () => {
  await unruly.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => unruly.play());

function run(...args: readonly string[]): Promise<Ran> {
  const { baseUrl, apiKey } = unruly.account;
  return runHere(args, { HOME: home, DIALDECK_BASE_URL: baseUrl, DIALDECK_API_KEY: apiKey });
}

const wire = (index: number) => ({
  phone_number: `+1212555${String(index).padStart(4, '0')}`,
  country_code: 'US',
  type: 'local',
  monthly_rate: '1.00 USD',
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => wire(index));
const broken = { ...wire(0), phone_number: 'none' };
const page = (query: URLSearchParams) => Number(query.get('page'));
const lists = (answer: (page: number) => unknown) =>
  unruly.play({ list: (query) => ({ status: 200, body: answer(page(query)) }) });
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

const onePerPage = (at: number) => ({ numbers: rows(3).slice(at - 1, at), total: 3 });

it('owned prints every row of pages that are too small, says why the list may not be whole, and exits with 8', async () => {
  lists(onePerPage);
  const plain = await run('owned');
  expect(plain).toMatchObject({ code: 8 });
  expect(lines(plain.stdout)).toHaveLength(3);
  expect(plain.stderr).toMatch(/incomplete\. .*page of 1 row instead of 100/);
  const quiet = await run('owned', '-q');
  expect(quiet).toMatchObject({ code: 8, stdout: plain.stdout });
  expect(lines(quiet.stderr)).toEqual([expect.stringContaining('page of 1 row instead of 100')]);
});

it('owned --json has the reason and exits with 8', async () => {
  lists(onePerPage);
  const ran = await run('owned', '--json');
  expect(ran.code).toBe(8);
  const { data, meta } = readDocument(DOCUMENTS.owned, ran);
  expect(data).toHaveLength(3);
  expect(meta).toMatchObject({
    complete: false,
    loaded: 3,
    total: 3,
    reason: expect.stringContaining('page'),
  });
});

it.each([['--csv'], ['--filter=0001'], ['--type=local']])('owned %s exits with 8 as well', async (option) => {
  lists(onePerPage);
  const ran = await run('owned', option);
  expect(ran.code).toBe(8);
  expect(ran.stderr).toContain('incomplete');
});

it('owned of a whole list exits with 0 and has no reason', async () => {
  lists((at) => ({ numbers: at === 1 ? rows(3) : [], total: 3 }));
  const ran = await run('owned', '--json');
  expect(ran).toMatchObject({ code: 0 });
  expect(readDocument(DOCUMENTS.owned, ran).meta).toMatchObject({ complete: true, reason: null });
});

it.each([
  ['a total far too high', (at: number) => ({ numbers: at === 1 ? rows(1) : [], total: 90_000_000 }), 1],
  ['a negative total on pages that repeat', () => ({ numbers: rows(3), total: -3 }), 3],
  ['the first page for ever', () => ({ numbers: rows(100), total: 500 }), 100],
  ['pages from 0', (at: number) => ({ numbers: at === 0 ? rows(3) : [], total: 3 }), 3],
  [
    'rows that cannot be read',
    (at: number) => ({ numbers: at === 1 ? [broken, ...rows(2)] : [], total: 3 }),
    2,
  ],
  ['numbers that never come', () => ({ numbers: [], total: 3 }), 0],
])('owned with %s ends soon with 8', async (_name, answer, count) => {
  lists(answer);
  const ran = await run('owned', '--json');
  expect(ran.code).toBe(8);
  const { data, meta } = readDocument(DOCUMENTS.owned, ran);
  expect(data).toHaveLength(count);
  expect(meta).toMatchObject({ complete: false, reason: expect.any(String) });
  expect(unruly.asked.list).toBeLessThan(40);
});

it.each([
  ['one row', (at: number) => ({ numbers: at === 1 ? [broken] : [], total: 1 })],
  ['every row of three pages', (at: number) => ({ numbers: at < 4 ? [broken, null, 7] : [], total: 9 })],
  ['rows without a total', (at: number) => ({ numbers: at === 1 ? [broken, {}] : [] })],
])('owned of which %s could be read by nobody is a failure, not an empty account', async (_name, answer) => {
  lists(answer);
  const ran = await run('owned', '--json');
  expect(ran.code).toBe(1);
  expect(readError(ran)).toMatchObject({ code: 'contract', message: expect.stringContaining('read') });
  expect((await run('owned')).stdout).toBe('');
});

it('accounts test of which no number could be read is a failure', async () => {
  lists((at) => ({ numbers: at === 1 ? [broken, broken] : [], total: 2 }));
  const ran = await run('accounts', 'test', '--json');
  expect(ran.code).toBe(1);
  expect(readError(ran)).toMatchObject({ code: 'contract' });
});

it.each([
  ['3600', '60 min'],
  ['4000000', '46 d'],
  ['99999999999', 'd'],
  [new Date(Date.now() + 3 * 3_600_000).toUTCString(), 'h'],
])('owned that is asked to wait %s reports it and does not wait', async (header, words) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': header });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const env = {
    HOME: home,
    DIALDECK_BASE_URL: `http://127.0.0.1:${port}/v1`,
    DIALDECK_API_KEY: 'key-of-nobody-1',
  };
  const ran = await runHere(['owned', '--json'], env);
  expect(ran.code).toBe(7);
  expect(readError(ran)).toMatchObject({
    code: 'rate-limited',
    hint: expect.stringMatching(`asks to wait .*${words}\\.`),
  });
  expect(asked).toBe(1);
});

it.each([{}, { numbers: null }, { numbers: {}, total: 0 }, { error: 'x' }])(
  'owned does not take %j for an account without numbers',
  async (body) => {
    lists(() => body);
    const ran = await run('owned', '--json');
    expect(ran.code).toBe(1);
    expect(readError(ran)).toMatchObject({ code: 'contract' });
  },
);

const offers = (...available_numbers: unknown[]) =>
  unruly.play({ search: () => ({ status: 200, body: { available_numbers } }) });
const PRICES = ['prices', '--country', 'US', '--type', 'local', '--refresh', '--json'] as const;

it.each([
  ['one row', [broken]],
  ['every row', [broken, null, 7, 'x']],
  ['one price', [{ ...wire(1), monthly_rate: 'call us' }]],
  ['every row and price', [broken, { ...wire(1), monthly_rate: '1,2,3' }]],
])('prices of which %s could be read by nobody is a failure, not an empty market', async (_name, rows) => {
  offers(...rows);
  const ran = await run(...PRICES);
  expect(ran.code).toBe(1);
  expect(readError(ran)).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('could not be read'),
  });
});

it.each([
  ['a row', [broken, wire(1)]],
  ['a price', [{ ...wire(2), monthly_rate: 'call us' }, wire(1)]],
])('prices without %s are incomplete', async (_name, rows) => {
  offers(...rows);
  const ran = await run(...PRICES);
  expect(ran.code).toBe(8);
  const { data, meta } = readDocument(DOCUMENTS.prices, ran);
  expect(data).toHaveLength(1);
  expect(meta).toMatchObject({ complete: false, reason: expect.stringContaining('could not be read') });
  expect((await run('prices', '--country', 'US', '--type', 'local')).stderr).toContain('Incomplete: ');
});

it('prices of which one could not be asked for are incomplete', async () => {
  unruly.play({
    search: (query) =>
      query.get('country_code') === 'GB'
        ? { status: 422, body: { title: 'no' } }
        : { status: 200, body: { available_numbers: [wire(1)] } },
  });
  const ran = await run('prices', '--country', 'US,GB', '--type', 'local', '--json');
  expect(ran.code).toBe(8);
  expect(readDocument(DOCUMENTS.prices, ran).meta).toMatchObject({
    complete: false,
    reason: expect.stringContaining('1 price could not be loaded'),
  });
});

it.each([
  ['nothing', [], 'No numbers are offered there.'],
  [
    'offers without a price',
    [{ ...wire(1), monthly_rate: undefined }],
    '1 offer, none of them with a price.',
  ],
])('prices where there are %s are complete', async (_name, rows, said) => {
  offers(...rows);
  const ran = await run(...PRICES);
  expect(ran.code).toBe(0);
  expect(readDocument(DOCUMENTS.prices, ran)).toMatchObject({
    data: [],
    meta: { complete: true, reason: null },
  });
  expect(ran.stderr).toContain(said);
});
