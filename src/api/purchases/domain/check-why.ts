/** What a person writes about a purchase: what the number is for. */
import { lineProblem, tidyLine } from '../../../text/one-line.ts';
import { localError } from '../../errors.ts';

/** The text as it is kept. Throws ApiError `invalid` when it is too long, or has a line break or a hidden character. */
export function checkWhy(text: string): string {
  const wrong = lineProblem(text);
  if (wrong !== undefined) throw localError('invalid', `The reason ${wrong.problem}.`, wrong.hint);
  return tidyLine(text);
}
