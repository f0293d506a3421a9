/** What one run leaves is what the next one reads; what somebody else put there is refused by name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { NUMBER_TYPES } from '../../src/api/numbers/types.ts';
import { readSavedState } from '../../src/app/saved-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(value: unknown) {
  const file = join(folder, 'state.json');
  writeFileSync(file, JSON.stringify(value));
  return readSavedState(file);
}

const digits = fc.stringMatching(/^\d{1,15}$/);
const saved = fc.record(
  {
    search: fc.record({
      query: fc.record(
        {
          countryCode: fc.stringMatching(/^[A-Z]{2}$/),
          numberType: fc.constantFrom(...NUMBER_TYPES),
          areaCode: digits,
          contains: digits,
          prefix: digits,
          suffix: digits,
          pattern: fc.constantFrom('+1212%00$', '12**', '%7'),
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
  [[], 'it'],
  [{ version: 2 }, 'version'],
  [query({ countryCode: 'us' }), 'search.query.countryCode'],
  [query({ areaCode: '2a' }), 'search.query.areaCode'],
  [query({ numberType: 'PAGER' }), 'search.query.numberType'],
  [query({ limit: 101 }), 'search.query.limit'],
  [query({ SMS: 'yes' }), 'search.query.SMS'],
  [{ version: 1, search: { query: { countryCode: 'US' } } }, 'search.sort'],
  [{ version: 1, account: { name: 'a' } }, 'account.insteadOf'],
])('%j is refused by name', (value, field) => {
  expect(read(value)).toEqual({ state: {}, problem: expect.stringContaining(`was not used: ${field} `) });
});
