/** The failure of a command: a code for programs, a sentence and a hint for people, and the exit code. */
import { ApiError, type ApiErrorCode } from '../../api/errors.ts';
import { hideUrlSecrets } from '../../api/http/secret-names.ts';
import { MOST_LISTED_ERRORS } from '../../api/limits.ts';
import { ConfigError, UnreadableError } from '../../config/errors.ts';
import { cleanLine } from '../../text/clean.ts';
import { shortenMessage } from '../../text/shorten.ts';
import { systemFault } from '../../text/system-fault.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly exitCode: ExitCode;
  /** Further problems of the same input, in its order. Only people read them, after the message and its hint. */
  readonly further?: readonly string[];
}

/** The failure as people read it on stderr. Arguments, variables and paths in it may contain anything, also an address with its password. */
export function failureText({ message, hint }: Pick<Failure, 'message' | 'hint'>): string {
  const first = `dialdeck: ${lineOf(message)}`;
  return hint === '' ? first : `${first}\n  ${lineOf(hint)}`;
}

/** The failure as programs read it on stdout, under --json. */
export function failureJson({ code, message, hint, retryable }: Failure): string {
  return JSON.stringify({ error: { code, message: lineOf(message), hint: lineOf(hint), retryable } });
}

function lineOf(text: string): string {
  return cleanLine(shortenMessage(hideUrlSecrets(text)));
}

/** Thrown by commands for failures that the provider did not cause. */
export class CommandError extends Error implements Failure {
  override readonly name = 'CommandError';
  readonly code: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly exitCode: ExitCode;
  readonly further: readonly string[];

  constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code;
    this.hint = failure.hint;
    this.retryable = failure.retryable;
    this.exitCode = failure.exitCode;
    this.further = failure.further ?? [];
  }
}

/** The command was called in a way that cannot work; nothing was sent. */
export function usageError(message: string, hint: string, further: readonly string[] = []): CommandError {
  return new CommandError({ code: 'usage', message, hint, retryable: false, exitCode: EXIT.usage, further });
}

/** The first of further problems, and a sentence about how many are left out. */
export function furtherProblems(
  problems: readonly string[],
  leftOut: (count: number) => string,
): readonly string[] {
  const shown = problems.slice(0, MOST_LISTED_ERRORS - 1);
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, leftOut(rest)] : shown;
}

const EXIT_OF: Readonly<Record<ApiErrorCode, ExitCode>> = {
  auth: EXIT.notAuthorised,
  'not-found': EXIT.notFound,
  invalid: EXIT.failed,
  conflict: EXIT.conflict,
  'rate-limited': EXIT.rateLimited,
  unavailable: EXIT.failed,
  timeout: EXIT.failed,
  network: EXIT.failed,
  contract: EXIT.failed,
  cancelled: EXIT.interrupted,
  journal: EXIT.failed,
};

/** The exit code for a failure of the API module. */
export function exitCodeOf(error: ApiError): ExitCode {
  // dialdeck refused it before sending anything, because the setup or the request cannot work.
  if (error.code === 'invalid' && error.progress === 'not-sent') return EXIT.usage;
  return EXIT_OF[error.code];
}

/**
 * Converts any thrown value to a failure to print. Unknown errors are reported as bugs of dialdeck. An unreadable file
 * counts as wrong usage when the command line names it.
 */
export function toFailure(error: unknown, configNamed = false): Failure {
  if (error instanceof CommandError) return error;
  if (error instanceof UnreadableError && !configNamed) {
    const { message, hint } = error;
    return { code: 'unreadable', message, hint, retryable: false, exitCode: EXIT.failed };
  }
  if (error instanceof ConfigError) {
    return {
      code: 'usage',
      message: error.message,
      hint: error.hint,
      retryable: false,
      exitCode: EXIT.usage,
    };
  }
  if (error instanceof ApiError) {
    const { code, message, hint, retryable } = error;
    return { code, message, hint, retryable, exitCode: exitCodeOf(error) };
  }
  if (error instanceof Error && error.name === 'AbortError') return interrupted();
  const hint = error instanceof Error && 'hint' in error ? error.hint : undefined;
  if (error instanceof Error && typeof hint === 'string') {
    // A failure of the journal contains its own hint.
    return { code: 'journal', message: error.message, hint, retryable: true, exitCode: EXIT.failed };
  }
  const fault = systemFault(error);
  if (fault !== undefined) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : 'A file';
    const message = `${path} cannot be used: ${fault.reason} (${fault.code}).`;
    return { code: 'system', message, hint: fault.hint, retryable: true, exitCode: EXIT.failed };
  }
  return {
    code: 'internal',
    message: `dialdeck failed: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a bug in dialdeck. Please report it, with what --debug prints for the same command.',
    retryable: false,
    exitCode: EXIT.failed,
  };
}

/** The failure after Ctrl+C or a signal that asks the process to end. */
export function interrupted(): Failure {
  return {
    code: 'interrupted',
    message: 'Interrupted.',
    hint: 'Nothing else was done.',
    retryable: true,
    exitCode: EXIT.interrupted,
  };
}

/** The person was asked and did not confirm. */
export function notConfirmed(message: string): CommandError {
  return new CommandError({
    code: 'cancelled',
    message,
    hint: 'Nothing was changed.',
    retryable: true,
    exitCode: EXIT.failed,
  });
}
