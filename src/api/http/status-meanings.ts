/** What an HTTP status means to a person, unless the API has a code of its own that says it better. */
import type { ApiErrorCode } from '../errors.ts';

/** A refusal in the API's own terms. */
export interface Refusal {
  /** The API's code, e.g. "21422". */
  readonly providerCode: string;
  /** What the code means, where that is known better than by its status. */
  readonly meaning?: Partial<StatusMeaning>;
  readonly notProcessed?: true;
}

export interface StatusMeaning {
  readonly code: ApiErrorCode;
  /** What the provider does, as a sentence without its end. */
  readonly says: string;
  readonly hint: string;
}

const MEANINGS: Readonly<Record<number, StatusMeaning>> = {
  400: {
    code: 'invalid',
    says: 'The provider says that the request is invalid',
    hint: 'Check what you entered.',
  },
  401: {
    code: 'auth',
    says: 'The provider does not accept the API key',
    hint: 'Check the key of this account. It may be mistyped, expired, or for another base URL.',
  },
  402: {
    code: 'invalid',
    says: 'Insufficient balance',
    hint: "Top up the account's balance, then try again.",
  },
  403: {
    code: 'auth',
    says: 'The API key is not allowed to do this',
    hint: 'Ask the provider which rights the key has.',
  },
  404: {
    code: 'not-found',
    says: 'Not found',
    hint: 'It may no longer exist. Refresh the list.',
  },
  408: { code: 'timeout', says: 'The provider waited too long for the request', hint: 'Try again.' },
  409: {
    code: 'conflict',
    says: 'The provider refused this because of a conflict',
    hint: 'Somebody else may have the number. Refresh the list.',
  },
  410: {
    code: 'not-found',
    says: 'No longer available',
    hint: 'Refresh the list.',
  },
  422: {
    code: 'invalid',
    says: 'Invalid request',
    hint: 'Check what you entered.',
  },
  425: { code: 'rate-limited', says: 'The provider asks to wait', hint: 'Try again in a moment.' },
  429: {
    code: 'rate-limited',
    says: 'The provider asks to slow down',
    hint: 'Wait a moment, then try again.',
  },
};
const OTHER_CLIENT: StatusMeaning = {
  code: 'invalid',
  says: 'The provider refused the request',
  hint: 'Check what you entered.',
};
const SERVER: StatusMeaning = {
  code: 'unavailable',
  says: 'The provider has a problem',
  hint: 'Try again later.',
};
export const RETRYABLE_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The meaning of a 4xx or 5xx. */
export function meaningOf(status: number): StatusMeaning {
  return MEANINGS[status] ?? (status >= 500 ? SERVER : OTHER_CLIENT);
}
