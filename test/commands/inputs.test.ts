import { expect, it } from 'vitest';
import { readCount } from '../../src/commands/support/inputs.ts';

it.each([
  ['12', 12],
  ['１２', 12],
  ['१२', 12],
])('a count may be written as %s', (text, count) => {
  expect(readCount(text, '--limit', 1, 20)).toBe(count);
});

it.each([['1²'], ['½'], ['①'], ['1e1'], ['0x5'], ['1 2'], ['']])('%j is no count', (text) => {
  expect(() => readCount(text, '--limit', 1, 20)).toThrow('--limit takes a whole number');
});
