/** Filters the rows of a list by a typed text, like the filters of the screens. */
import type { ListedNumber } from '../../api/owned/groups.ts';
import { fitsEverything, fitsFilter, type ListFilter, readListFilter } from '../../text/list-filter.ts';
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
  const filter = readFilter(text);
  const { tests } = filter;
  if (listed === 'one account' && tests.some(({ id }) => /^-?account:/.test(id))) {
    throw usageError(
      '--filter: "account:" works only with --group-by account.',
      'Choose an account with --account NAME.',
    );
  }
  return testOf(
    filter,
    (number) => ownedText(number, number.account),
    (number) => number,
  );
}

/** A test for the text, by the folded text of a row and by what is known of its number. Throws a usage error for a word that is not understood. */
export function rowFilter<Row>(
  text: string,
  foldedText: (row: Row) => string,
  numberOf: (row: Row) => ListedNumber,
): (row: Row) => boolean {
  return testOf(readFilter(text), foldedText, numberOf);
}

function testOf<Row>(
  filter: ListFilter,
  foldedText: (row: Row) => string,
  numberOf: (row: Row) => ListedNumber,
): (row: Row) => boolean {
  if (fitsEverything(filter)) return () => true;
  return (row) =>
    fitsFilter(
      filter,
      () => foldedText(row),
      () => numberOf(row),
    );
}

function readFilter(text: string): ListFilter {
  const filter = readListFilter(text);
  const [problem] = filter.problems;
  if (problem !== undefined) throw usageError(`--filter: ${problem.message}`, problem.hint);
  return filter;
}
