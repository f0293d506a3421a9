import { expect, test } from 'vitest';
import { completeFilter, filterCompletions, filterTerms } from '../../src/text/filter-completion.ts';

test('the last word goes on as a field, a value of a field, or a field that may be empty', () => {
  expect(filterCompletions('de ta')).toEqual(['tag:']);
  expect(filterCompletions('-type:m')).toEqual(['-type:mobile']);
  expect(filterCompletions('no:sms')).toEqual(['no:sms-url']);
  expect(filterCompletions('mar')).toEqual(['marked']);
  expect(completeFilter('de ta', 'tag:')).toBe('de tag:');
});

test.each(['', 'de ', 'desk', 'type:mobile', '"ta', 'name:fr'])('nothing completes %j', (typed) => {
  expect(filterCompletions(typed)).toEqual([]);
});

test('terms keep their quotation marks', () => {
  expect(filterTerms('de -tag:"two words" "a b" >5')).toEqual(['de', '-tag:"two words"', '"a b"', '>5']);
});
