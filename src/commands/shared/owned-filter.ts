/** Filters owned numbers by a typed text, like the filter of the screen. */
import type { OwnedNumber } from '../../api/model.ts';
import { fitsEverything, readOwnedFilter } from '../../text/owned-filter.ts';
import { ownedText } from '../../text/owned-text.ts';
import { matchesFilter } from '../../text/text-filter.ts';
import { usageError } from './failure.ts';

/** A test for the text. An empty text matches every number. Throws a usage error for a word that is not understood. */
export function ownedFilter(text: string): (number: OwnedNumber) => boolean {
  const filter = readOwnedFilter(text);
  const { words, without, tests, problems } = filter;
  const [problem] = problems;
  if (problem !== undefined) throw usageError(`--filter: ${problem.message}`, problem.hint);
  if (fitsEverything(filter)) return () => true;
  return (number) => {
    if (!tests.every((test) => test.fits(number))) return false;
    const folded = ownedText(number);
    return matchesFilter(folded, words) && without.every((term) => !matchesFilter(folded, [term]));
  };
}
