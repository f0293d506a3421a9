import { expect, it } from 'vitest';
import { filteredHere } from '../../src/text/filter-words.ts';

it.each([
  [['countryCode'], 'country is filtered here'],
  [['countryCode', 'numberType'], 'country and type are filtered here'],
  [['areaCode', 'contains', 'SMS'], 'area code, digits and SMS are filtered here'],
] as const)('%j: %s', (filters, words) => {
  expect(filteredHere(filters)).toBe(words);
});
