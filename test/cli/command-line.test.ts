/** The options that are read before commander is loaded mean what commander would make of them. */
import { CommanderError } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine, readGlobalOptions } from '../../src/cli/command-line.ts';
import { createProgram } from '../../src/commands/program.ts';
import { GLOBAL_OPTIONS } from '../../src/commands/shared/global-options.ts';

type Parsed =
  | { readonly kind: 'options'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'more-words' }
  | { readonly kind: 'refused' };

/** What commander makes of the words before it looks for a command in them. */
function parseWithCommander(words: readonly string[]): Parsed {
  const program = createProgram({ version: '1.2.3', execute: async () => undefined });
  program.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  try {
    const { operands, unknown } = program.parseOptions([...words]);
    if (operands.length > 0 || unknown.length > 0) return { kind: 'more-words' };
    return { kind: 'options', options: program.opts() };
  } catch (error) {
    if (error instanceof CommanderError) return { kind: 'refused' };
    throw error;
  }
}

const NAMES = GLOBAL_OPTIONS.flatMap(({ flags }) => flags.replace(/ <.*/, '').split(', '));
const VALUES = [
  'work',
  '',
  'owned',
  'search',
  'a=b',
  '-1',
  '--',
  '--no-screen',
  '--help',
  '-V',
  'line\nbreak',
  '0',
];
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES))
      .map(([name, value]) => `${name}=${value}`),
  },
);

describe('the command line without a command', () => {
  it('is read as commander reads it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const line = parseCommandLine(words);
        const commander = parseWithCommander(words);
        if (line.kind === 'version') {
          expect(commander.kind).toBe('refused');
        } else if (line.kind === 'command') {
          // A line of nothing but `--` is left to commander as well.
          if (!words.includes('--')) expect(commander.kind).not.toBe('options');
        } else {
          const options = commander.kind === 'options' ? commander.options : undefined;
          expect(line.kind === 'reset-terminal').toBe(options?.resetTerminal === true);
          if (line.kind === 'no-command') expect(line.options).toEqual(readGlobalOptions(options ?? {}));
          expect(options).toBeDefined();
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it.each<[string[], object]>([
    [[], { json: false, color: true, ascii: false }],
    [['--account', 'work', '--ascii'], { account: 'work', ascii: true }],
    [['--account=work', '--no-color'], { account: 'work', color: false }],
    [
      ['--screen=owned', '--read-only', '--screen-reader'],
      { screen: 'owned', readOnly: true, screenReader: true },
    ],
    [['--config', 'a.json', '--json', '--json'], { config: 'a.json', json: true }],
  ])('%j', (words, options) => {
    expect(parseCommandLine(words)).toMatchObject({ kind: 'no-command', options });
  });
});

describe('every other command line', () => {
  it.each<[string[], object]>([
    [['--version'], { kind: 'version' }],
    [['-V'], { kind: 'version' }],
    [['--reset-terminal'], { kind: 'reset-terminal' }],
    [['__complete', 'bash', '--version'], { kind: 'complete', words: ['bash', '--version'] }],
    [['owned', '--json'], { kind: 'command', words: ['owned', '--json'], json: true }],
    [['--account', 'a', '--account', 'b'], { kind: 'command', json: false }],
    [['--screen', 'nowhere'], { kind: 'command' }],
    [['--account'], { kind: 'command' }],
    [['--json=yes'], { kind: 'command' }],
    [['--color'], { kind: 'command' }],
    [['--help'], { kind: 'command' }],
  ])('%j', (words, line) => {
    expect(parseCommandLine(words)).toMatchObject(line);
  });
});
