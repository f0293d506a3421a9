/** Why an account could not be opened, for the screens. */
import { localError } from '../api/errors.ts';
import { ConfigError } from '../config/errors.ts';

/** Throws it again: a setting or a variable that is missing or wrong as ApiError, because it is the person's to correct and no fault in dialdeck. */
export function rethrowOpening(error: unknown): never {
  throw error instanceof ConfigError ? localError('auth', error.message, error.hint) : error;
}
