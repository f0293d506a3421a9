import { expect, it } from 'vitest';
import { checkChange } from '../../../src/api/owned/check-change.ts';

it.each([
  ['on', 'on'],
  [' On ', 'on'],
  ['off', ''],
  ['', ''],
])('a deletion lock of "%s" is sent as "%s"', (typed, sent) => {
  expect(checkChange({ deletionLock: typed })).toEqual({ deletionLock: sent });
});

it('another word is no state of a lock', () => {
  expect(() => checkChange({ deletionLock: 'yes' })).toThrow('not a state of a lock');
});
