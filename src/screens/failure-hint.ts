/** What a person can do about a failure of the account in use, on its screens. Pure. */
import type { ApiError } from '../api/errors.ts';

const REFUSED_KEY = 401;

/** Where the key is replaced, when the provider refused it. Empty for other failures. */
export function wayOut({ status }: Pick<ApiError, 'status'>): string {
  return status === REFUSED_KEY ? 'A, Tab, "Replace the key", if dialdeck keeps it.' : '';
}

/** The way out of a refused key comes first, because a narrow window cuts the end. */
export function failureHint(error: Pick<ApiError, 'status' | 'hint'>): string {
  return `${wayOut(error)} ${error.hint}`.trim();
}
