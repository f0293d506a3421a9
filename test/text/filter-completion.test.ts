import { expect, test } from 'vitest';
import { emptyList } from '../../src/screens/owned/list.ts';
import { ownedVocabulary } from '../../src/screens/owned/vocabulary.ts';
import { completeFilter, filterCompletions, filterTerms } from '../../src/text/filter-completion.ts';

test('the last word goes on as a field, a value of a field, or a field that may be empty', () => {
  expect(filterCompletions('de ta', ownedVocabulary(emptyList()))).toEqual(['tag:']);
  expect(filterCompletions('-type:m', ownedVocabulary(emptyList()))).toEqual(['-type:mobile']);
  expect(filterCompletions('no:sms', ownedVocabulary(emptyList()))).toEqual(['no:sms-url']);
  expect(filterCompletions('mar', ownedVocabulary(emptyList()))).toEqual(['marked']);
  expect(completeFilter('de ta', 'tag:')).toBe('de tag:');
});

test.each(['', 'de ', 'desk', 'type:mobile', '"ta', 'name:fr'])('nothing completes %j', (typed) => {
  expect(filterCompletions(typed, ownedVocabulary(emptyList()))).toEqual([]);
});

test('terms keep their quotation marks', () => {
  expect(filterTerms('de -tag:"two words" "a b" >5')).toEqual(['de', '-tag:"two words"', '"a b"', '>5']);
});

test('a list completes only what its rows have, and the countries that it shows', () => {
  const prices = {
    fields: ['type', 'country'],
    gaps: false,
    marks: false,
    countries: ['DE', 'DK', 'US'],
    example: '',
  };
  expect(filterCompletions('n', prices)).toEqual([]);
  expect(filterCompletions('m', prices)).toEqual([]);
  expect(filterCompletions('c', prices)).toEqual(['country:']);
  expect(filterCompletions('-country:D', prices)).toEqual(['-country:de', '-country:dk']);
});
