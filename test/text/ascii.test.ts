import { expect, test } from 'vitest';
import { toAscii } from '../../src/text/ascii.ts';

test.each([
  ['plain', 'plain'],
  ['Loading …', 'Loading ~'],
  ['a · b – c → d', 'a - b - c > d'],
  ['€1.15', 'EUR 1.15'],
  ['£1,150.00 a year', 'GBP 1,150.00 a year'],
  ['¥150', 'JPY 150'],
  ['CN¥150.00', 'CNY 150.00'],
  ['CHF\u00a01.15', 'CHF 1.15'],
  ['Côte d’Ivoire, São Tomé', "Cote d'Ivoire, Sao Tome"],
  ['東京', '東京'],
])('%s is written %s', (text, written) => {
  expect(toAscii(text)).toBe(written);
});
