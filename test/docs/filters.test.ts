/** docs/filters.md: every example of a filter is one, and does what the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { fitsFilter, readListFilter } from '../../src/text/list-filter.ts';
import { ownedNumber, rate } from '../support/owned-numbers.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/filters.md'), 'utf8');
const number = ownedNumber('0142', {
  friendlyName: 'Reception two words desk',
  numberType: 'MOBILE',
  countryCode: 'DE',
  voiceUrl: '',
  tags: 'sales',
  monthlyRate: rate('9.00'),
});

function shows(filter: string): boolean {
  const read = readListFilter(filter, () => true);
  expect(read.problems, filter).toEqual([]);
  return fitsFilter(
    read,
    () => fold(`${number.phoneNumber} ${number.friendlyName}`),
    () => number,
  );
}

test('every word of the table is understood', () => {
  const [, table = ''] = /\| Word \|(.*?)\n\n/s.exec(page) ?? [];
  const words = [...table.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );
  expect(words.length).toBeGreaterThan(12);
  expect(words.filter((word) => !shows(word))).toEqual(['<=1.15', '>5eur']);
});

test('the example in the text shows the number that it describes, and no other', () => {
  const [, example = ''] = /So `\/([^`]+)`/.exec(page) ?? [];
  expect(shows(example)).toBe(true);
  expect(shows(`-${example}`)).toBe(false);
  expect(shows('type:m')).toBe(true);
  expect(shows('"no:voice-url"')).toBe(false);
});
