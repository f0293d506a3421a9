/** Patches that no longer fit are heard of; what they call plain text is plain by Unicode's own account. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { PatchFailed, replaceOnce } from '../../scripts/build/patch.ts';
import { patches } from '../../scripts/build/patches/index.ts';
import { PLAIN_CLASS } from '../../src/text/plain.ts';

test.each(patches.map((patch) => [patch.name, patch] as const))(
  '%s fails when its pattern is gone',
  (_, patch) => {
    expect(() => patch.apply('export default 1;\n')).toThrow(PatchFailed);
  },
);

test('a pattern that is there twice is no pattern', () => {
  expect(() => replaceOnce('one two one', 'one', '1')).toThrow(PatchFailed);
  expect(() => replaceOnce('one two one', /one/, '1')).toThrow(PatchFailed);
  expect(replaceOnce('one two', 'one', '$&')).toBe('$& two');
});

const plain = new RegExp(`^[${PLAIN_CLASS}]$`);
const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) =>
  plain.test(unit),
);

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
