/** The names that people give to numbers. */
import { cleanText } from './clean.ts';
import { graphemes } from './graphemes.ts';

/** In characters as a person counts them. */
export const LONGEST_NAME = 64;
/**
 * The limit in UTF-16 units. A family emoji is one character with eleven units, and we do not know which of the two
 * carriers count.
 */
const MOST_UNITS = 255;

/** The messages beside the name field. */
export const NAME_PROBLEMS = {
  long: `at most ${LONGEST_NAME} characters`,
  hidden: 'it contains a hidden character',
} as const;

/** What is wrong with a typed name. `hidden` means that it contains a line break or an invisible character. */
export function nameProblem(text: string): 'long' | 'hidden' | undefined {
  const name = text.trim();
  if (name.length > MOST_UNITS || [...graphemes(name)].length > LONGEST_NAME) return 'long';
  return cleanText(name).removed ? 'hidden' : undefined;
}
