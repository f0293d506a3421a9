/** Checks the options of a sandbox before it opens anything. A program in JavaScript can pass any value. */
import type { SandboxOptions } from './options.ts';
import { SandboxError } from './sandbox-error.ts';

interface Rule {
  readonly name: keyof SandboxOptions;
  readonly wanted: string;
  readonly accepts: (value: unknown) => boolean;
}

/** The longest time that a timer of Node can take. */
const LONGEST_MS = 2_147_483_647;

const RULES: readonly Rule[] = [
  wholeNumber('port', 65_535),
  wholeNumber('seed', 4_294_967_295),
  wholeNumber('numbers', 1_000_000),
  wholeNumber('latencyMs', LONGEST_MS),
  time('provisioningMs'),
  time('cooldownMs'),
  text('host'),
  text('state'),
  text('apiKey'),
  word('numbersAt', ['telefonie', 'wiil', 'twilio', 'telnyx']),
  word('statusCase', ['upper', 'lower']),
];

/** Throws SandboxError `option` for the first value that cannot be used. */
export function checkOptions(options: SandboxOptions): void {
  for (const { name, wanted, accepts } of RULES) {
    const value = options[name];
    if (value === undefined || accepts(value)) continue;
    const given = typeof value === 'string' ? `"${value}"` : String(value);
    throw new SandboxError('option', `${name} cannot be ${given}`, `Use ${wanted}, or leave it out.`);
  }
}

function wholeNumber(name: keyof SandboxOptions, most: number): Rule {
  const accepts = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
  return { name, wanted: `a whole number from 0 to ${most}`, accepts };
}

function time(name: keyof SandboxOptions): Rule {
  return {
    name,
    wanted: 'a time in ms, 0 or more',
    accepts: (value) => typeof value === 'number' && value >= 0,
  };
}

function text(name: keyof SandboxOptions): Rule {
  return {
    name,
    wanted: 'a text that is not empty',
    accepts: (value) => typeof value === 'string' && value.trim() !== '',
  };
}

function word(name: keyof SandboxOptions, words: readonly unknown[]): Rule {
  return { name, wanted: words.join(' or '), accepts: (value) => words.includes(value) };
}
