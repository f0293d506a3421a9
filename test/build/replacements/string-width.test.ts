/** The replacement gives the width that the published string-width gives. */
import fc from 'fast-check';
import published from 'string-width';
import { expect, test } from 'vitest';
import stringWidth from '../../../build/replacements/string-width.ts';
import { count } from '../../support/count.ts';

const piece = fc.constantFrom(
  'abc',
  ' ',
  'é',
  'e\u0301',
  '\u0301',
  '東',
  'ｶﾞ',
  '한',
  '\u1112\u1161\u11ab',
  '\u1100',
  '\u1161',
  '\u11a8',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🇨🇭',
  '❤️',
  '❤',
  '1⃣',
  '#️⃣',
  'हिन्दी',
  'น้ำ',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '▸',
  '┌─┐',
  '◽',
  '\t',
  '\n',
  '\u001b[31m',
  '\u001b]8;;http://127.0.0.1\u0007',
  '\u009b1m',
);
const text = fc.oneof(
  fc.array(piece).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);
const options = fc.record(
  { ambiguousIsNarrow: fc.boolean(), countAnsiEscapeCodes: fc.boolean() },
  { requiredKeys: [] },
);

test('of any text, with any options', () => {
  fc.assert(
    fc.property(text, options, (value, chosen) => {
      expect(stringWidth(value, chosen)).toBe(published(value, chosen));
    }),
    { numRuns: 3_000 },
  );
});

test('of every character on its own', { timeout: 120_000 }, () => {
  const differing: string[] = [];
  // All of them take half a minute; most above the first plane are ideographs or unassigned.
  for (let code = 0; code <= 0x10ffff; code += code < 0x10000 ? 1 : count(1, 31)) {
    const character = String.fromCodePoint(code);
    if (stringWidth(character) !== published(character)) differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});
