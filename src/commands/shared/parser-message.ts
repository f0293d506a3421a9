/** Rewords the errors of commander, which parses the command line, as dialdeck's own sentences. */
import { hideUrlSecrets } from '../../api/http/secret-names.ts';
import { cleanLine } from '../../text/clean.ts';
import { nearest } from '../../text/nearest.ts';

const QUOTED = "'([^']*)'";
const CHOICES = String.raw`(?: Allowed choices are (.*)\.)?`;

/** Commander's wording, and the sentence that replaces it. The words are the capturing groups; a missing one is empty. */
const SENTENCES: readonly (readonly [RegExp, (first: string, second: string, third: string) => string])[] = [
  [new RegExp(`^unknown option ${QUOTED}`), (option) => `There is no option ${nameOf(option)}.`],
  [new RegExp(`^unknown command ${QUOTED}`), (name) => `There is no command "${name}".`],
  [new RegExp(`^missing required argument ${QUOTED}`), (name) => `The argument <${name}> is missing.`],
  [new RegExp(`^option ${QUOTED} argument missing`), (flags) => `${optionOf(flags)} needs a value.`],
  [new RegExp(`^required option ${QUOTED} not specified`), (flags) => `${optionOf(flags)} is missing.`],
  [
    new RegExp(`^option ${QUOTED} was given twice`),
    (flags) => `${optionOf(flags)} was given twice. Use it once.`,
  ],
  [
    new RegExp(`^option ${QUOTED} argument '(.*)' is invalid\\.${CHOICES}`, 's'),
    (flags, value, choices) => `${optionOf(flags)} does not accept "${value}".${useOneOf(choices, value)}`,
  ],
  [
    new RegExp(`^command-argument value '(.*)' is invalid for argument ${QUOTED}\\.${CHOICES}`, 's'),
    (value, name, choices) => `<${name}> does not accept "${value}".${useOneOf(choices, value)}`,
  ],
  [
    /^too many arguments.*Expected (\d+) arguments? but got (\d+)/,
    (expected, given) => `Too many arguments: expected ${expected}, got ${given}.`,
  ],
];

/** "--api-key=…" is "--api-key", and "-k…" is "-k": what follows may be a secret, which is never repeated. */
function nameOf(option: string): string {
  return option.startsWith('--') ? option.replace(/=.*$/s, '') : option.slice(0, 2);
}

/** "--type <type>" is "--type". */
function optionOf(flags: string): string {
  return flags.replace(/ .*/, '');
}

function useOneOf(choices: string, typed: string): string {
  if (choices === '') return '';
  const near = nearest(typed, choices.split(', '));
  return ` Use one of: ${choices}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}

/** The error as a sentence on one line, with commander's suggestion when it has one. An unknown error only loses its "error: ". */
export function parserMessage(text: string): string {
  const error = hideUrlSecrets(text.trim().replace(/^error: /, ''));
  const suggestion = /\n\((Did you mean .*)\)$/.exec(error)?.[1];
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(error);
    if (match === null) continue;
    const [, first = '', second = '', third = ''] = match;
    const parts = [sentence(first, second, third), suggestion];
    return cleanLine(parts.filter((part) => part !== undefined).join(' '));
  }
  return cleanLine(error);
}
