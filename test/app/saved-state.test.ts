/** What one run leaves is what the next one reads; what somebody else put there is refused by name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { NUMBER_TYPES } from '../../src/api/numbers/types.ts';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'state.json');

function read(value: unknown) {
  writeFileSync(file, JSON.stringify(value));
  return readSavedState(file);
}

const digits = fc.stringMatching(/^\d{1,15}$/);
const keypad = fc.stringMatching(/^[A-Za-z\d]{1,15}$/);
const saved = fc.record(
  {
    search: fc.record({
      query: fc.record(
        {
          countryCode: fc.stringMatching(/^[A-Z]{2}$/),
          numberType: fc.constantFrom(...NUMBER_TYPES),
          areaCode: digits,
          contains: keypad,
          prefix: digits,
          suffix: keypad,
          pattern: fc.constantFrom('+1212%00$', '12**', '%7', '+1TAXI$'),
          locality: fc.constantFrom('New York', 'Zürich', 'L’Aquila'),
          region: fc.constantFrom('NY', 'Bayern'),
          rateCenter: fc.constantFrom('NWYRCYZN01'),
          postalCode: fc.constantFrom('10001', 'K1A 0B1'),
          near: fc.constantFrom('+12125550142'),
          distance: fc.integer({ min: 1, max: 500 }),
          SMS: fc.boolean(),
          voice: fc.boolean(),
          MMS: fc.boolean(),
          fax: fc.boolean(),
          noDocuments: fc.boolean(),
          limit: fc.integer({ min: 1, max: 100 }),
        },
        { requiredKeys: ['countryCode'] },
      ),
      sort: fc.record({ column: fc.stringMatching(/^[a-z]{0,32}$/), descending: fc.boolean() }),
    }),
    screen: fc.constantFrom('search', 'owned'),
    hintHiddenOn: fc.array(fc.constantFrom('search', 'number')),
    views: fc.dictionary(
      fc.constantFrom('search', 'owned', 'pricing'),
      fc.record(
        {
          filter: fc.string({ maxLength: 200 }),
          sort: fc.record({ column: fc.stringMatching(/^[a-z]{0,32}$/), descending: fc.boolean() }),
          type: fc.constantFrom('MOBILE', 'open'),
          countries: fc.array(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 5 }),
          allAccounts: fc.boolean(),
          at: fc.constantFrom('+12125550142'),
        },
        { requiredKeys: [] },
      ),
    ),
    account: fc.record({ name: fc.stringMatching(/^\w{1,64}$/), insteadOf: fc.stringMatching(/^\w{1,64}$/) }),
    declined: fc.array(fc.stringMatching(/^[\w ]{0,60}$/), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

test('a state that was written is read back', () => {
  fc.assert(
    fc.property(saved, (state) => {
      expect(read({ version: 1, ...state, other: 1 })).toEqual({ state });
    }),
  );
});

const query = (change: object) => ({
  version: 1,
  search: { query: { countryCode: 'US', ...change }, sort: { column: 'number', descending: false } },
});

test.each([
  [query({ countryCode: 'us' }), 'search.query.countryCode'],
  [query({ areaCode: '2a' }), 'search.query.areaCode'],
  [query({ numberType: 'PAGER' }), 'search.query.numberType'],
  [query({ limit: 101 }), 'search.query.limit'],
  [query({ SMS: 'yes' }), 'search.query.SMS'],
  [{ version: 1, search: { query: { countryCode: 'US' } } }, 'search.sort'],
  [{ version: 1, account: { name: 'a' } }, 'account.insteadOf'],
])('%j is refused by name', (value, field) => {
  expect(read(value)).toEqual({
    state: {},
    problem: expect.stringContaining(`: ${field} cannot be read and was not used.`),
  });
});

test('a file that is none of ours is moved aside when the state is saved', async () => {
  expect(read([])).toEqual({ state: {}, problem: expect.stringContaining('state.json.damaged') });
  writeSavedState(file, { screen: 'owned' });
  expect(JSON.parse(readFileSync(`${file}.damaged`, 'utf8'))).toEqual([]);
  expect(readSavedState(file)).toEqual({ state: { screen: 'owned' } });
});

test('a second damaged file does not overwrite the first', () => {
  rmSync(`${file}.damaged`, { force: true });
  writeFileSync(file, 'first');
  writeSavedState(file, {});
  writeFileSync(file, 'second');
  expect(readSavedState(file).problem).toContain(`It is moved to ${file}.damaged-2 when`);
  writeSavedState(file, {});
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('first');
  expect(readFileSync(`${file}.damaged-2`, 'utf8')).toBe('second');
  rmSync(`${file}.damaged-2`);
});

test('the file of a newer version stays as it is', async () => {
  const newer = { version: 2, named: 'in another form' };
  expect(read(newer)).toEqual({ state: {}, problem: expect.stringContaining('a newer dialdeck wrote it') });
  writeSavedState(file, { screen: 'owned' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(newer);
});

describe('a part that this version does not know', () => {
  const desks = { name: 'desks', screen: 'owned', view: { filter: 'desk' } };
  const later = { name: 'later', screen: 'calls', view: {} };
  const content = {
    version: 1,
    screen: 'calls',
    theme: 'neon',
    named: [later, desks],
    views: { owned: { filter: 'desk', at: '+12125550142' }, pricing: { sort: 'by first year' } },
    columns: { owned: ['number'], search: 'all' },
    calls: { since: 1 },
  };

  test('takes no other with it', () => {
    const { state, problem } = read(content);
    expect(state).toEqual({
      named: [desks],
      views: { owned: { filter: 'desk', at: '+12125550142' } },
      columns: { owned: ['number'] },
    });
    expect(problem).toMatch(/: screen and 4 more cannot be read/);
  });

  test('is still in the file after this version saved, unless it saved another value of its own', async () => {
    const { state } = read(content);
    writeSavedState(file, { ...state, screen: 'owned', columns: { search: ['price'] } }, state);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...content,
      screen: 'owned',
      named: [desks, later],
      columns: { search: ['price'] },
    });
  });
});
