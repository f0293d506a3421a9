/** What the command line did not understand is named without the value that was typed with it: it may be a key. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parserMessage } from '../../src/commands/shared/parser-message.ts';

const visible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
const key = fc
  .string({ unit: fc.constantFrom(...visible.filter((sign) => sign !== "'")), minLength: 8, maxLength: 64 })
  .map((text) => `canary${text}`);

it.each([
  ['--api-key=', '--api-key'],
  ['--key=', '--key'],
  ['-k', '-k'],
])('an unknown option %s names no value', (start, named) => {
  fc.assert(
    fc.property(key, (value) => {
      expect(parserMessage(`error: unknown option '${start}${value}'`)).toBe(`There is no option ${named}.`);
    }),
  );
});

it('keeps the suggestion', () => {
  expect(parserMessage("error: unknown option '--key=abc'\n(Did you mean --key-id?)")).toBe(
    'There is no option --key. Did you mean --key-id?',
  );
});
