/** The replacement puts together the frame that Ink's own Output puts together from the same writes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import Output from '../../../build/replacements/ink-output.ts';
import Published from '../../../node_modules/ink/build/output.js';

const word = fc.constantFrom(
  'list',
  ' ',
  '   ',
  '\n',
  '東京',
  '👍',
  'e\u0301',
  '\u0301',
  '\u200d',
  'ﾞ',
  '│',
  '\u001b[1mbold\u001b[22m',
  '\u001b[31mred\nred\u001b[39m',
  '\u001b[7m \u001b[27m',
  '\u001b[44m東\u001b[49m',
  '\u001b]8;;http://127.0.0.1/\u0007link\u001b]8;;\u0007',
);
const column = fc.integer({ min: -4, max: 24 });
const row = fc.integer({ min: -2, max: 7 });
const edge = fc.option(column, { nil: undefined });
const transformers = fc.subarray([
  (line: string) => `\u001b[36m${line}\u001b[39m`,
  (line: string, index: number) => `${index}${line}`,
  () => '',
]);
const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ x: column, y: row, words: fc.array(word, { maxLength: 5 }), transformers }),
  },
  { weight: 2, arbitrary: fc.record({ clip: fc.record({ x1: edge, x2: edge, y1: edge, y2: edge }) }) },
  { weight: 1, arbitrary: fc.constant('unclip' as const) },
);
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

const WIDTH = 20;

function draw(output: Output | Published, operations: readonly Operation[]) {
  for (const step of operations) {
    if (step === 'unclip') output.unclip();
    else if ('clip' in step) output.clip(step.clip);
    else output.write(step.x, step.y, step.words.join(''), { transformers: step.transformers });
  }
  return output.get();
}

const sizes = { width: WIDTH, height: 5 };
const expectSame = (operations: readonly Operation[]) =>
  expect(draw(new Output(sizes), operations)).toEqual(draw(new Published(sizes), operations));

test('whatever is written, over and beside each other, inside and outside of clips', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      expectSame(operations);
    }),
    { numRuns: 2_000 },
  );
});

test('frame after frame, as rows move and change', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 1, maxLength: 8 }),
      fc.array(fc.record({ at: fc.nat(7), by: fc.integer({ min: -2, max: 2 }), to: operation }), {
        maxLength: 6,
      }),
      (first, changes) => {
        let frame = first;
        expectSame(frame);
        for (const { at, by, to } of changes) {
          frame = frame.map((step, place) => {
            if (place === at) return to;
            return typeof step === 'object' && 'y' in step ? { ...step, y: step.y + by } : step;
          });
          expectSame(frame);
        }
      },
    ),
    { numRuns: 500 },
  );
});
