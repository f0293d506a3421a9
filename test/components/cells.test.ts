import { expect, test } from 'vitest';
import { fitCell, spread } from '../../src/components/cells.ts';
import { createTheme } from '../../src/components/theme.ts';

const { glyphs } = createTheme({ colour: false, ascii: true });
const text = (spans: readonly { readonly text: string }[]) => spans.map((span) => span.text).join('');

test('in ASCII a currency is written by its code, and cells are as wide as they should be', () => {
  expect(text(fitCell('€1.15', 10, 'right', glyphs))).toBe('  EUR 1.15');
  expect(text(fitCell('£1,150.00 a month', 12, 'left', glyphs))).toBe('GBP 1,150.0~');
  expect(text(fitCell([{ text: 'Côte d’Ivoire', token: 'muted' }], 15, 'left', glyphs))).toBe(
    "Cote d'Ivoire  ",
  );
  expect(text(spread('a list', '€1.15', 20, glyphs))).toBe('a list      EUR 1.15');
});

test('where left and right do not fit, one gives way, and the right one keeps a few words', () => {
  const [name, reason] = ['Compare the marked numbers', 'mark two or more numbers with Space first'];
  expect(text(spread(name, reason, 60, glyphs, 'right'))).toBe(
    'Compare the marked numbers mark two or more numbers with Sp~',
  );
  expect(text(spread(name, reason, 60, glyphs, 'left'))).toBe(
    'Compare the marke~ mark two or more numbers with Space first',
  );
  expect(text(spread(name, reason, 30, glyphs, 'right'))).toBe('Compare the ~ mark two or mor~');
  expect(text(spread(name, 'in use', 60, glyphs, 'right'))).toMatch(
    /^Compare the marked numbers {28}in use$/,
  );
});
