/** The notes on stderr about the answer to a search. */
import { answerProblem, type SearchResult } from '../../api/search/search.ts';
import { plural } from '../../text/format.ts';
import { filteredHere, filterWords } from '../../text/search-filter-names.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError } from './failure.ts';
import type { Output } from './output.ts';

/**
 * Prints what was left out of the answer, and why. Returns why the answer is incomplete; undefined when it is complete.
 * Throws CommandError when none of it could be read.
 */
export function noteAnswer(output: Output, result: SearchResult): string | undefined {
  const problem = answerProblem(result);
  if (problem?.kind === 'unreadable') {
    throw new CommandError({
      code: 'unreadable',
      message: problem.reason,
      hint: 'There may be offers. Try again later, or ask the provider.',
      retryable: true,
      exitCode: EXIT.failed,
    });
  }
  if (problem !== undefined) output.warn(`Incomplete: ${problem.reason}`);
  noteLeftOut(output, result.contradicting);
  if (result.appliedHere.length > 0) {
    output.note(`${filteredHere(result.appliedHere)}; more numbers may match.`);
  }
  return problem?.reason;
}

/** Prints how many numbers of an answer did not match the filters. Prints nothing for none. */
export function noteLeftOut(output: Output, contradicting: number): void {
  if (contradicting === 0) return;
  const verb = contradicting === 1 ? 'was' : 'were';
  output.note(`${plural(contradicting, 'number')} did not match the filters and ${verb} left out.`);
}

/** Prints which filters the provider does not confirm for the shown numbers. */
export function noteNotConfirmed(output: Output, { notConfirmed }: Pick<SearchResult, 'notConfirmed'>): void {
  if (notConfirmed.size === 0) return;
  const filters = [...new Set([...notConfirmed.values()].flat())];
  output.note(
    `Not confirmed by the provider: ${filterWords(filters)}, for ${plural(notConfirmed.size, 'number')}.`,
  );
}
