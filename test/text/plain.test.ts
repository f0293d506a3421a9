/** What is called plain text is plain by Unicode's own account. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isPlain } from '../../src/text/plain.ts';

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain);

test('every plain character is one cell wide', () => {
  expect(units.length).toBeGreaterThan(1_000);
  expect(units.filter((unit) => stringWidth(unit) !== 1)).toEqual([]);
});

test('no two plain characters, newlines or escapes join to one grapheme', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const around = [...units, '\n', '\u001b'];
  const joins = around.filter((unit) => {
    const text = around.map((other) => unit + other).join('');
    return [...segmenter.segment(text)].length !== text.length;
  });
  expect(joins).toEqual([]);
});
