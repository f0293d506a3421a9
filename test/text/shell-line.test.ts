import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionFor, shellLine } from '../../src/text/shell-line.ts';

test('words that no shell changes stay as they are; the others are quoted', () => {
  expect(shellLine(['dialdeck', 'search', '--country', 'US', '--suffix', '00'])).toBe(
    'dialdeck search --country US --suffix 00',
  );
  expect(shellLine(['--filter', "it's >5 $HOME", '', '~', '!x', 'a=b'])).toBe(
    "--filter 'it'\\''s >5 $HOME' '' '~' '!x' a=b",
  );
});

test('a value that begins like an option is part of its word; without a value there is no option', () => {
  expect(optionFor('--filter', '-local')).toEqual(['--filter=-local']);
  expect(optionFor('--filter', 'local')).toEqual(['--filter', 'local']);
  expect(optionFor('--filter', '')).toEqual([]);
  expect(optionFor('--filter', undefined)).toEqual([]);
});

test('sh reads every word back as it was', () => {
  const words = fc.sample(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\0')),
      fc.string({ unit: fc.constantFrom(...' \'"\\$`!#*?[]{}()<>|&;~=\n\t-+%^a'), maxLength: 12 }),
    ),
    { numRuns: 400, seed: 7 },
  );
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${shellLine(words)}`], { encoding: 'utf8' });
  expect(read.split('\0').slice(0, -1)).toEqual(words);
});
