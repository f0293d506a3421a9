import { expect, test } from 'vitest';
import { API_ERROR_CODES } from '../../src/api/errors.ts';
import { failureWord } from '../../src/screens/pricing/failure-word.ts';

test.each([...API_ERROR_CODES])(
  'a cell that failed with %s says so in a word of people that fits',
  (code) => {
    const word = failureWord(code);
    expect(word.length).toBeLessThanOrEqual(10);
    expect(word).not.toBe(code);
  },
);
