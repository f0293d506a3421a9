import { expect, it } from 'vitest';
import { filteredHere } from '../../src/text/search-filter-names.ts';

it.each([
  [['countryCode'], 'dialdeck filtered by country'],
  [['countryCode', 'numberType'], 'dialdeck filtered by country and type'],
  [['areaCode', 'contains', 'SMS'], 'dialdeck filtered by area code, digits and SMS'],
] as const)('%j: %s', (filters, words) => {
  expect(filteredHere(filters)).toBe(words);
});
