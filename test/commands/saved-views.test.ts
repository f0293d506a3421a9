/** --view on the commands that print a list of the app: filter, sort order, columns, and what Search searches for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPaths } from '../../src/config/paths.ts';
import { writeSavedState } from '../../src/config/saved-state.ts';
import type { NamedView } from '../../src/config/saved-state-shape.ts';
import { type House, openHouse } from './shared/house.ts';

const BY_PRICE = { column: 'monthly', descending: true } as const;
const VIEWS: readonly NamedView[] = [
  {
    name: 'toll free',
    screen: 'owned',
    view: { type: 'TOLL_FREE', filter: 'number:+1', sort: { column: 'number', descending: true } },
    columns: ['number', 'type', 'webhooks'],
  },
  { name: 'mine', screen: 'owned', view: { filter: 'marked' } },
  {
    name: 'london',
    screen: 'search',
    view: { filter: '-type:mobile' },
    columns: ['number', 'type', 'year'],
    search: { query: { countryCode: 'GB', areaCode: '20', limit: 5 }, sort: BY_PRICE },
  },
  {
    name: 'north',
    screen: 'pricing',
    view: { countries: ['DK', 'SE'], type: 'LOCAL', sort: { column: 'from', descending: true } },
    columns: ['country', 'from', 'bar'],
  },
  {
    name: 'everywhere',
    screen: 'pricing',
    view: { countries: ['DK'], allCountries: true, type: 'MOBILE' },
    columns: ['country', 'from'],
  },
  { name: 'open', screen: 'purchases', view: { type: 'open', sort: { column: 'placed', descending: true } } },
  { name: 'gone', screen: 'purchases', view: { type: 'releases' } },
  {
    name: 'of wiil',
    screen: 'owned',
    view: {},
    account: { name: 'sandbox-wiil', key: 'sandbox sandbox-wiil wiil ' },
  },
  { name: 'of nobody', screen: 'owned', view: {}, account: { name: 'old', key: 'configured old wiil x' } },
];

let house: House;
beforeAll(async () => {
  house = await openHouse('--numbers', '60', '--provisioning', '0ms');
  writeSavedState(findPaths({ HOME: house.home }).state, { named: VIEWS });
});
afterAll(() => house[Symbol.asyncDispose]());

const run = (...args: readonly string[]) => house.run(args);
const rowsOf = (text: string) =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

describe('owned', () => {
  it('has filter, type, sort order and columns of the view', async () => {
    const rows = rowsOf((await run('owned', '--view', 'toll free')).stdout);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(([, type, ...urls]) => type === 'toll-free' && urls.length === 2)).toBe(true);
    const numbers = rows.map(([number = '']) => number);
    expect(numbers).toEqual(numbers.toSorted().toReversed());
    expect(numbers.every((number) => number.startsWith('+1'))).toBe(true);
    expect(numbers.length).toBeLessThan((await run('owned')).stdout.split('\n').length - 1);
  });

  it('other options override it, and meta names the view', async () => {
    const { stdout } = await run('owned', '--view', 'toll free', '--type', 'local', '--limit', '2', '--json');
    const { data, meta } = JSON.parse(stdout);
    expect(meta.view).toBe('toll free');
    expect(data).toHaveLength(2);
    expect(Object.keys(data[0])).toEqual(['phoneNumber', 'numberType', 'voiceUrl', 'smsUrl']);
    expect(data[0].numberType).toBe('LOCAL');
    const whole = await run('owned', '--json', '--limit', '1');
    expect(JSON.parse(whole.stdout).meta).not.toHaveProperty('view');
  });

  it('a filter by marks, which only the app has, is refused unless another one is given', async () => {
    const refused = await run('owned', '--view', 'mine');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('The view "mine" shows marked numbers, and only the app has marks.');
    expect((await run('owned', '--view', 'mine', '--filter', 'local')).code).toBe(0);
  });
});

it('without a command and without a terminal, names the command that prints a list', async () => {
  expect(await house.run(['--view', 'toll free'], { bare: true })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /needs the command that prints the list\.\s+Such as: dialdeck owned --view "toll free"/,
    ),
  });
});

describe('search', () => {
  it('searches for what the view searches for, and filters and sorts the answer like it', async () => {
    const { stdout } = await run('search', '--view', 'london', '--json');
    const { data, meta } = JSON.parse(stdout);
    expect(meta).toMatchObject({ view: 'london', query: { countryCode: 'GB', areaCode: '20' }, limit: 5 });
    expect(data.length).toBeGreaterThan(0);
    expect(data.length).toBeLessThanOrEqual(5);
    expect(Object.keys(data[0])).toEqual(['phoneNumber', 'numberType', 'firstYear']);
    expect(data.every(({ phoneNumber }: { phoneNumber: string }) => phoneNumber.startsWith('+4420'))).toBe(
      true,
    );
  });

  it('an option replaces that part of the search', async () => {
    const { stdout } = await run(
      'search',
      '--view',
      'london',
      '--area-code',
      '113',
      '--limit',
      '1',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      data: [{ phoneNumber: expect.stringMatching(/^\+44113/) }],
      meta: { query: { countryCode: 'GB', areaCode: '113' } },
    });
  });
});

describe('prices', () => {
  it('has countries, type, sort order and columns of the view', async () => {
    const rows = rowsOf((await run('prices', '--view', 'north')).stdout);
    expect(new Set(rows.map(([country]) => country))).toEqual(new Set(['DK', 'SE']));
    expect(rows.every((row) => row.length === 2)).toBe(true);
    const prices = rows.map(([, price = '']) => Number(price.split(' ')[0]));
    expect(prices).toEqual(prices.toSorted((left, right) => right - left));
  });

  it('has all countries where the view shows them', async () => {
    const rows = rowsOf((await run('prices', '--view', 'everywhere')).stdout);
    expect(new Set(rows.map(([country]) => country)).size).toBeGreaterThan(20);
  });

  it('needs countries from the view or from --country', async () => {
    const missing = await run('pricing');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--country is missing.');
    const { stdout } = await run('prices', '--view', 'north', '--country', 'US', '--columns', 'countryCode');
    expect(new Set(stdout.trim().split('\n'))).toEqual(new Set(['US']));
  });

  it('--filter keeps the lines that fit', async () => {
    const { stdout } = await run('prices', '--country', 'US,DE', '--filter', 'germany -type:mobile');
    expect(rowsOf(stdout).every(([country, type]) => country === 'DE' && type !== 'mobile')).toBe(true);
  });
});

describe('purchases list', () => {
  it('shows what the view shows, and --filter keeps the purchases that fit', async () => {
    const [one = '', other = ''] = rowsOf(
      (await run('search', '--country', 'US', '--limit', '2', '--columns', 'phoneNumber')).stdout,
    ).map(([number = '']) => number);
    await run('buy', one, '--yes', '--name', 'Reception');
    await run('buy', other, '--yes', '--name', 'Alarm');
    const all = await run('purchases', 'list', '--filter', 'name:alarm', '--columns', 'phoneNumber');
    expect(all.stdout).toBe(`${other}\n`);
    const open = await run('purchases', '--view', 'open', '--json');
    expect(JSON.parse(open.stdout)).toMatchObject({ data: [], meta: { view: 'open', everywhere: true } });
  });

  it('a view of releases lists the releases', async () => {
    const [number = ''] = (await run('owned', '--limit', '1', '--columns', 'phoneNumber')).stdout.split('\n');
    await run('release', number, '--yes');
    const { code, stdout } = await run(
      'purchases',
      'list',
      '--view',
      'gone',
      '--columns',
      'phoneNumber,status',
    );
    expect([code, stdout]).toEqual([0, `${number}\treleased\n`]);
  });
});

describe('the account that a view was saved with', () => {
  const bare = (...args: readonly string[]) => house.run(args, { bare: true });

  it('is used in place of the one in use, and stderr says why', async () => {
    const { stdout, stderr, code } = await bare('owned', '--view', 'of wiil', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).meta).toMatchObject({ account: 'sandbox-wiil', view: 'of wiil' });
    expect(stderr).toContain(
      'Account sandbox-wiil (wiil), no money is spent, because the view "of wiil" was saved with it',
    );
  });

  it('gives way to --account, and stderr says so', async () => {
    const { stdout, stderr } = await bare('owned', '--view', 'of wiil', '--account', 'sandbox', '--json');
    expect(JSON.parse(stdout).meta.account).toBe('sandbox');
    expect(stderr).toContain('The view "of wiil" was saved with the account sandbox-wiil; this is sandbox.');
  });

  it('must exist', async () => {
    const { code, stderr } = await bare('owned', '--view', 'of nobody');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'The view "of nobody" was saved with the account "old", which does not exist now.',
    );
    expect((await bare('owned', '--view', 'of nobody', '--account', 'sandbox')).code).toBe(0);
  });
});

describe('a name that does not fit', () => {
  it.each([
    [['owned', '--view', 'tol free'], 'No view is saved as "tol free". Did you mean "toll free"?'],
    [['owned', '--view', 'london'], 'The view "london" is one of Search, not of Owned.'],
    [['owned', '--view', 'zzz'], 'The views of Owned: "toll free", "mine", "of wiil" and "of nobody".'],
    [['show', '+12125550142', '--view', 'mine'], '--view does not work with show.'],
  ])('%j', async (args, words) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('a file that cannot be read as a whole', () => {
  let damaged: House;
  beforeAll(async () => {
    damaged = await openHouse('--numbers', '5', '--provisioning', '0ms');
    const content = {
      version: 1,
      theme: 'pink',
      named: [
        { name: 'good', screen: 'owned', view: {} },
        { name: 'bad', screen: 'owned', view: {}, columns: 7 },
      ],
    };
    const { state } = findPaths({ HOME: damaged.home });
    mkdirSync(dirname(state), { recursive: true });
    writeFileSync(state, JSON.stringify(content));
  });
  afterAll(() => damaged[Symbol.asyncDispose]());

  it('still has the views that can be read', async () => {
    const { code, stdout } = await damaged.run(['owned', '--view', 'good', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).meta.view).toBe('good');
  });

  it('says what cannot be read where the view is not found', async () => {
    const { code, stderr } = await damaged.run(['owned', '--view', 'bad']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /No view is saved as "bad"\. \S+state\.json: theme and 1 more cannot be read and was not used\. The rest is used\.\n/,
    );
  });
});
