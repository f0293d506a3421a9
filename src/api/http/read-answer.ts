/** Turns an answer into data, or into the ApiError that explains why there is none. */
import type * as z from 'zod';
import { ApiError } from '../errors.ts';
import {
  contractFailure,
  type FailureContext,
  redirectFailure,
  statusFailure,
  transportFailure,
} from './failures.ts';
import { HeaderList } from './headers.ts';
import { isJsonType, parseJson } from './json.ts';
import { providerWords } from './provider-message.ts';
import { readRequestId } from './request-id.ts';
import { readRetryAfter } from './retry.ts';
import type { Refusal } from './status-meanings.ts';
import { TransportError } from './transport-error.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What an API's error body says; undefined where it is not in the API's own shape. */
export type ReadRefusal = (status: number, body: unknown) => Refusal | undefined;

/** How an API writes its errors. */
export interface ErrorShape {
  readonly notFound?: NotFoundShape;
  readonly refusal?: ReadRefusal | undefined;
  /** The header of an answer that holds the carrier's id of the request. */
  readonly requestIdHeader?: string | undefined;
}

/** The shape of an API's own 404. Without it, every complete JSON answer counts as the API's own. */
export type NotFoundShape = (() => z.ZodType) | undefined;

/** The ApiError of a failed request. ofetch's own error holds the request's headers with the key, so it stops here. */
export function failureOf(error: unknown, context: FailureContext, now: number): ApiError {
  if (error instanceof ApiError) return error;
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (inner instanceof TransportError) {
    const { status = 0 } = inner.details;
    // The status of a refusal is enough when its body is missing. A 404 needs its body, which shows who sent it.
    if (status < 400 || status === 404) return transportFailure(inner.details, context);
    return refusalOf({ status, headers: new HeaderList(), text: '' }, context, now, {});
  }
  return new ApiError({
    code: 'contract',
    message: `dialdeck could not send the request to ${context.host}.`,
    hint: 'This is a bug in dialdeck. Please report it.',
    retryable: false,
    // An unexpected failure may have come after the request left.
    progress: 'sent',
  });
}

/** The ApiError of an answer whose status is not the expected one. */
export function refusalOf(
  answer: RawAnswer,
  context: FailureContext,
  now: number,
  shape: ErrorShape,
): ApiError {
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400) return redirectFailure(status, headers.get('location'), context);
  if (status < 400 || status > 599)
    return contractFailure(`answered with the unexpected status ${status}`, status, context);
  const contentType = headers.get('content-type');
  if (status === 404 && !isOwnNotFound(answer, shape.notFound)) {
    return contractFailure(describeForeign404(answer, context), status, context);
  }
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), headers.get('date'), now);
  const refusal = readRefusal(answer, shape.refusal);
  const requestId =
    shape.requestIdHeader === undefined
      ? undefined
      : readRequestId(headers, shape.requestIdHeader, context.redact);
  return statusFailure({ status, contentType, text, retryAfterMs, refusal, requestId }, context);
}

function readRefusal(
  { status, headers, text }: RawAnswer,
  read: ReadRefusal | undefined,
): Refusal | undefined {
  if (read === undefined || !isJsonType(headers.get('content-type'))) return undefined;
  try {
    return read(status, parseJson(text));
  } catch {
    return undefined;
  }
}

/**
 * A 404 means "not owned", "not bought" or "released". A 404 of a portal, a proxy or a router must not be mistaken for the API's
 * own.
 */
function isOwnNotFound({ headers, text }: RawAnswer, shape: NotFoundShape): boolean {
  if (!isJsonType(headers.get('content-type'))) return false;
  try {
    const value = parseJson(text);
    return shape === undefined || shape().safeParse(value).success;
  } catch {
    return false;
  }
}

function describeForeign404({ headers, text }: RawAnswer, { redact }: FailureContext): string {
  const contentType = headers.get('content-type');
  if (contentType?.includes('html')) return 'answered with a web page that says "not found" (404)';
  const words = providerWords(contentType, text, redact)?.replace(/\.$/, '');
  return `answered "not found" (404), but not in the format of its API${words === undefined ? '' : `: ${words}`}`;
}

/** The data of an answer whose status is the expected one; throws ApiError `contract`. */
export function readJson<Data>(answer: RawAnswer, schema: z.ZodType<Data>, context: FailureContext): Data {
  const fail = (what: string) => contractFailure(what, answer.status, context);
  const contentType = answer.headers.get('content-type');
  if (answer.text === '') throw fail('sent an empty answer');
  if (!isJsonType(contentType)) {
    throw fail(contentType?.includes('html') ? 'answered with a web page' : 'did not answer with JSON');
  }
  let value: unknown;
  try {
    value = parseJson(answer.text);
  } catch {
    throw fail('sent JSON that dialdeck cannot read');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'it' : `"${issue.path.join('.')}"`;
  throw fail(`sent JSON that does not match its API: ${where} is not valid`);
}
