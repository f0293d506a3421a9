import { expect, test } from 'vitest';
import { textState } from '../../../src/keys/text-edit.ts';
import { searchCommand } from '../../../src/screens/search/command.ts';
import { asTyped, filtersOf } from '../../../src/screens/search/filters.ts';
import { SORT_COLUMNS } from '../../../src/screens/search/offers.ts';
import { initialSearch } from '../../../src/screens/search/state.ts';

test.each(SORT_COLUMNS.filter((column) => column !== 'monthly'))('the command sorts by %s too', (column) => {
  const state = initialSearch(0, undefined, { column, descending: false });
  expect(searchCommand(state).words.join(' ')).toContain('--sort');
});

test('letters are kept as they were typed, for the next run', () => {
  const filters = { ...filtersOf(undefined), contains: textState('CALL'), suffix: textState('ta-xi ') };
  const query = asTyped({ countryCode: 'US', contains: '2255', suffix: '8294' }, filters);
  expect(filtersOf(query).contains.value).toBe('CALL');
  expect(filtersOf(query).suffix.value).toBe('taxi');
});

test('a filter that the query does not have stays out of it', () => {
  expect(asTyped({ countryCode: 'US' }, filtersOf(undefined))).toEqual({ countryCode: 'US' });
});
