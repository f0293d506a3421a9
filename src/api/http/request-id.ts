import { cleanLine, cleanText } from '../../text/clean.ts';
import { MAX_SHORT_FIELD } from '../limits.ts';

/** Headers in which servers send the id of a request, where the API does not name its own. */
const REQUEST_ID_HEADERS = ['x-request-id', 'request-id'];

/** The carrier's id of the request; undefined where the answer has none. */
export function readRequestId(
  headers: Headers,
  own: string | undefined,
  redact: (text: string) => string,
): string | undefined {
  const names = own === undefined ? REQUEST_ID_HEADERS : [own];
  const value = names.map((name) => headers.get(name)).find((found) => found !== null);
  if (value === undefined || value === null) return undefined;
  return cleanText(redact(cleanLine(value)), { maxGraphemes: MAX_SHORT_FIELD }).text;
}
