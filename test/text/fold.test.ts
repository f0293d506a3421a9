import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, fold } from '../../src/text/fold.ts';
import { matchesFilter, narrows, readTextFilter } from '../../src/text/text-filter.ts';

const finds = (typed: string, text: string) => matchesFilter(fold(text), readTextFilter(typed));

describe('what people type finds what is written', () => {
  it.each([
    ['istanbul', 'İstanbul Ofis'],
    ['İSTANBUL', 'istanbul'],
    ['ISTANBUL', 'ıstanbul'],
    ['munchen', 'München'],
    ['MÜNCHEN', 'mu\u0308nchen'],
    ['strasse', 'Hauptstraße'],
    ['STRASSE', 'straße'],
    ['cafe', 'Café Zoë'],
    ['zoe', 'Café Zoë'],
    ['lodz', 'Łódź'],
    ['malmo', 'Malmø'],
    ['αθηνα', 'Αθήνα'],
    ['ΟΔΟΣ', 'οδός'],
    ['чехия', 'ЧЕХИЯ'],
    ['reception', 'ＲＥＣＥＰＴＩＯＮ'],
    ['2125550142', '+١٢١٢٥٥٥٠١٤٢'],
    ['२१२', '+12125550142'],
    ['２１２', '+12125550142'],
    ['toll free', 'toll‑free'],
    ['toll-free', 'toll–free'],
    ["o'brien", 'O’Brien'],
    ['front desk', 'Front\u00a0Desk'],
    ['o`b', 'O`Brién'],
    ['“front desk”', 'The Front Desk'],
    ['„Mitte“', 'Büro „Mitte“'],
    ['+1212-555', '+12125550142'],
    ['(+1)', '+12125550142'],
    ['coop', 'co\u00adop'],
    ['が', 'か\u3099'],
    ['ǽ', 'Ǽ'],
    ['(212)', '+12125550142'],
    ['555-0142', '+12125550142'],
    ['+1 (212) 555-0142', '+12125550142'],
  ])('%j finds %j', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['か', 'が'],
    ['berlin', 'Bern'],
    ['213', '+12125550142'],
    ['+49', '+441144960178'],
    ['(+49)', '+441144960178'],
    ['+1144-96', '+441144960178'],
    ['“desk front”', 'The Front Desk'],
  ])('%j does not find %j', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });
});

it('every word must be found, in any order; a phrase as it stands', () => {
  expect(finds('local ca', 'Reception\nlocal\nCA\nCanada')).toBe(true);
  expect(finds('ca local', 'Reception\nlocal\nCA\nCanada')).toBe(true);
  expect(finds('local us', 'Reception\nlocal\nCA\nCanada')).toBe(false);
  expect(finds('"desk 1"', 'Desk 1')).toBe(true);
  expect(finds('"desk 1', 'Desk 1')).toBe(true);
  expect(finds('"1 desk"', 'Desk 1')).toBe(false);
  expect(finds('""', 'Desk 1')).toBe(true);
});

it('digits of every script are read as digits', () => {
  for (const zero of ['٠', '۰', '०', '০', '๐', '០', '᠐', '０', '𝟎', '𝟘'])
    expect(
      asciiDigits([0, 3, 9].map((step) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + step)).join('')),
    ).toBe('039');
});

it('folding is done once: folded text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it('a text is found by any part of it that has no blank or quotation mark, in any case', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 5 })
    .filter((text) => !/[\s"]/.test(text));
  fc.assert(
    fc.property(word, word, word, (before, sought, after) => {
      const text = `${before} ${sought} ${after}`;
      expect(finds(sought, text)).toBe(true);
      expect(finds(sought.toUpperCase(), text.toUpperCase())).toBe(true);
    }),
  );
});

it('a filter narrows another only where no text can come back', () => {
  const words = fc.array(fc.constantFrom('2', '21', '-2', '-', 'd', 'de', '"d e', '(2)'), { maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom('2', '1', '-', 'd', 'e', ' ', '('), maxLength: 8 });
  fc.assert(
    fc.property(words, words, fc.array(text, { maxLength: 20 }), (left, right, texts) => {
      const before = readTextFilter(left.join(' '));
      const next = readTextFilter(right.join(' '));
      if (!narrows(before, next)) return;
      for (const one of texts) if (matchesFilter(one, next)) expect(matchesFilter(one, before)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(narrows(readTextFilter('21'), readTextFilter('212'))).toBe(true);
  expect(narrows(readTextFilter('de'), readTextFilter('desk 1'))).toBe(true);
  expect(narrows(readTextFilter('-'), readTextFilter('-2'))).toBe(false);
  expect(narrows(readTextFilter('212'), readTextFilter('21'))).toBe(false);
});
