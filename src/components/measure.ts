/** How wide the contents of a list are. Lists hold up to 100,000 rows, so what is costly to measure is measured once. */
import { formatPhoneNumber } from '../api/numbers/format.ts';
import { displayWidth } from '../text/width.ts';

const PLAIN = /^[ -~]*$/;
/** Numbers that agree in these first characters and in their length are written with the same spaces. */
const PLAN_LENGTH = 5;
const NARROWEST_NUMBER = 15;

/** The greatest width among the texts, at least `least` and at most `most`. */
export function widestText(texts: Iterable<string>, least: number, most: number): number {
  let widest = least;
  for (const text of texts) {
    if (widest >= most) return most;
    // No character is wider than two cells.
    if (text.length * 2 > widest) {
      widest = Math.max(widest, PLAIN.test(text) ? text.length : displayWidth(text));
    }
  }
  return Math.min(widest, most);
}

/** The greatest width among the numbers as people read them, at least `least`. */
export function widestNumber(phoneNumbers: Iterable<string>, least: number = NARROWEST_NUMBER): number {
  const plans = new Set<string>();
  let widest = least;
  for (const phoneNumber of phoneNumbers) {
    const plan = `${phoneNumber.slice(0, PLAN_LENGTH)} ${phoneNumber.length}`;
    if (!plans.has(plan)) {
      plans.add(plan);
      widest = Math.max(widest, displayWidth(formatPhoneNumber(phoneNumber)));
    }
  }
  return widest;
}
