import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/shared/failure.ts';
import { readCount, readSpan } from '../../src/commands/shared/inputs.ts';

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

describe('readSpan', () => {
  it.each([
    ['250ms', 250],
    ['300s', 300_000],
    ['300 s', 300_000],
    ['1.5s', 1_500],
    ['5m', 300_000],
    ['5min', 300_000],
    ['９０s', 90_000],
    ['2h', 7_200_000],
    ['0ms', 0],
    ['0', 0],
    ['0.0', 0],
    [' 00 ', 0],
  ])('reads %j', (text, ms) => {
    expect(readSpan(text, '--timeout')).toBe(ms);
  });

  it.each(['300', '1', '1.5', ' 90 ', '0.5', '99999999999'])(
    'asks for the unit of %j rather than guess it',
    (text) => {
      for (const option of ['--provisioning', '--latency', '--timeout']) {
        expect(() => readSpan(text, option)).toThrow(CommandError);
        expect(() => readSpan(text, option)).toThrow(
          `${option} ${text.trim()} has no unit: write ${text.trim()}s or ${text.trim()}ms.`,
        );
      }
    },
  );

  it.each(['', 'soon', '-5s', '+5s', '5 minutes', '5d', '1e3s', '5m30s', 's', 'Infinitys'])(
    'refuses %j',
    (text) => {
      expect(() => readSpan(text, '--timeout')).toThrow('--timeout takes a time such as 90s or 5m');
    },
  );
});
