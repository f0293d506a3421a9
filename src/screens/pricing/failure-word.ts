/** Why a cell holds no price, in a word that fits the column; the detail says it in a sentence. */
import type { ApiErrorCode } from '../../api/errors.ts';

const WORDS: Readonly<Record<ApiErrorCode, string>> = {
  auth: 'no access',
  'not-found': 'not found',
  invalid: 'refused',
  conflict: 'refused',
  'rate-limited': 'rate limit',
  unavailable: 'down',
  timeout: 'too slow',
  network: 'offline',
  contract: 'unreadable',
  cancelled: 'stopped',
  journal: 'no journal',
};

/** At most ten cells. */
export function failureWord(code: ApiErrorCode): string {
  return WORDS[code];
}
