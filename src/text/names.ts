/** Names that a person gives a number. */
import { cleanText } from './clean.ts';
import { graphemes } from './graphemes.ts';

/** As a person counts them. */
export const LONGEST_NAME = 64;
/** An emoji of a family is one character and eleven units; what carriers count is not known. */
const MOST_UNITS = 255;

/** Beside the field that the name is typed in. */
export const NAME_PROBLEMS = {
  long: `at most ${LONGEST_NAME} characters`,
  hidden: 'it contains a hidden character',
} as const;

/** What is wrong with a name as it is typed: `hidden` is a line break, or a character that would not be shown. */
export function nameProblem(text: string): 'long' | 'hidden' | undefined {
  const name = text.trim();
  if (name.length > MOST_UNITS || [...graphemes(name)].length > LONGEST_NAME) return 'long';
  return cleanText(name).removed ? 'hidden' : undefined;
}
