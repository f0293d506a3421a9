/** Filters owned numbers by a typed text, like the filter of the screen. */
import type { ListedNumber } from '../../api/owned/groups.ts';
import { fitsEverything, fitsFilter, readOwnedFilter } from '../../text/owned-filter.ts';
import { ownedText } from '../../text/owned-text.ts';
import { usageError } from './failure.ts';

/**
 * A test for the text. An empty text matches every number. Throws a usage error for a word that is not understood, and for `account:` where
 * the numbers of one account are listed.
 */
export function ownedFilter(
  text: string,
  listed: 'one account' | 'accounts' = 'one account',
): (number: ListedNumber) => boolean {
  const filter = readOwnedFilter(text);
  const { tests, problems } = filter;
  const [problem] = problems;
  if (problem !== undefined) throw usageError(`--filter: ${problem.message}`, problem.hint);
  if (listed === 'one account' && tests.some(({ id }) => /^-?account:/.test(id))) {
    throw usageError(
      '--filter: "account:" works only with --group-by account.',
      'Choose an account with --account NAME.',
    );
  }
  if (fitsEverything(filter)) return () => true;
  return (number) =>
    fitsFilter(
      filter,
      () => ownedText(number, number.account),
      () => number,
    );
}
