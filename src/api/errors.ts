/** Every failure of the API module is an ApiError: a code for programs, a sentence and a hint for people. */
import { cleanText } from '../text/clean.ts';
import { systemFault } from '../text/system-fault.ts';

export const API_ERROR_CODES = [
  'auth',
  'not-found',
  'invalid',
  'conflict',
  'rate-limited',
  'unavailable',
  'timeout',
  'network',
  'contract',
  'cancelled',
  /** The record of purchases on this machine cannot be read or written. */
  'journal',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

/** How far a request had come when it failed: what may be concluded about its effect. */
export type RequestProgress =
  /** No byte of it left this machine. */
  | 'not-sent'
  /** It may have arrived; its effect is not known. */
  | 'sent'
  /** The provider answered it. */
  | 'answered';

export interface ApiErrorDetails {
  readonly code: ApiErrorCode;
  /** One sentence for people, already cleaned of control characters and of the key. */
  readonly message: string;
  /** What the person can do about it. */
  readonly hint: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly progress: RequestProgress;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** From Retry-After, in ms. */
  readonly retryAfterMs?: number;
  /** The answer was a web page: of a portal or a firewall, not of the API. */
  readonly webPage?: boolean;
  /** The system's own name for it, e.g. ECONNREFUSED. */
  readonly cause?: string;
  /** The carrier's own code for the failure, e.g. "21422". */
  readonly providerCode?: string;
  /** The carrier's id of the request, which its support asks for. */
  readonly requestId?: string;
  /** The carrier documents that it did not process a request that it refused so: the same request may be sent once more. */
  readonly notProcessed?: true;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly hint: string;
  readonly retryable: boolean;
  readonly progress: RequestProgress;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly webPage: boolean;
  readonly causeCode: string | undefined;
  readonly providerCode: string | undefined;
  readonly requestId: string | undefined;
  readonly notProcessed: boolean;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.code = details.code;
    this.hint = details.hint;
    this.retryable = details.retryable;
    this.progress = details.progress;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.webPage = details.webPage ?? false;
    this.causeCode = details.cause;
    this.providerCode = details.providerCode;
    this.requestId = details.requestId;
    this.notProcessed = details.notProcessed ?? false;
  }
}

/** What dialdeck itself refuses, before anything is sent; the same request would be refused again. */
export function localError(code: ApiErrorCode, message: string, hint: string): ApiError {
  return new ApiError({ code, message, hint, retryable: false, progress: 'not-sent' });
}

/**
 * Whether the carrier said no to the request. Every 4xx does, but a time-out and a limit may stand before a request that takes place,
 * unless the carrier documents that it did not process it.
 */
export function isRefusal({ notProcessed, progress, status = 0 }: ApiError): boolean {
  if (notProcessed === true) return true;
  return progress === 'answered' && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Whether the provider itself says that it knows no such thing: its own 404, in the shape of its API. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'not-found' && error.status === 404;
}

/** The same failure as a step of something longer: how far that had come, in what words. */
export function retold(error: ApiError, progress: RequestProgress, message = error.message): ApiError {
  const { code, hint, retryable, status, retryAfterMs, causeCode, providerCode, requestId } = error;
  return new ApiError({
    code,
    message,
    hint,
    retryable,
    progress,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(causeCode === undefined ? {} : { cause: causeCode }),
    ...(providerCode === undefined ? {} : { providerCode }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** The ApiError in `error`, an `unavailable` one for what the system refused, or a `contract` one around anything else: a fault in dialdeck is never shown as the provider's. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const fault = systemFault(error);
  if (fault !== undefined) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : 'A file';
    const message = `${cleanText(path).text} cannot be used: ${fault.reason} (${fault.code}).`;
    return new ApiError({
      code: 'unavailable',
      message,
      hint: fault.hint,
      retryable: true,
      progress: 'sent',
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError({
    code: 'contract',
    message: `dialdeck failed: ${cleanText(message).text}`,
    hint: 'This is a bug in dialdeck. Please report it with the log file.',
    retryable: false,
    progress: 'sent',
  });
}
