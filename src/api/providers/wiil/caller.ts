/** WIIL's envelopes: takes the data out of `{success: true, data}`, and turns every other answer into an ApiError. */
import * as z from 'zod';
import type { HttpClient } from '../../http/client.ts';
import { contractFailure, type FailureContext, statusFailure } from '../../http/failures.ts';
import { type WireEnvelope, WireEnvelopeSchema } from './wire.ts';

type Request = Parameters<HttpClient['json']>[0];

export interface Answer<Data> {
  readonly data: Data;
  readonly status: number;
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

/** Sends one request and reads the content of the envelope. Rejects only with ApiError. */
export type Call = <Data>(request: Request, schema: () => z.ZodType<Data>) => Promise<Answer<Data>>;

export function createCaller(http: HttpClient): Call {
  return async (request, schema) => {
    const answer = await http.json(request, () => z.unknown());
    const { status, fetchedAt } = answer;
    const context = {
      host: http.host,
      safe: request.method === 'GET',
      waitedMs: 0,
      redact: http.redact,
    };
    const parsed = schema().safeParse(contentOf(answer.data, status, context));
    if (parsed.success) return { data: parsed.data, status, fetchedAt };
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw contractFailure(
      `sent JSON that does not match its API: ${where === '' ? 'its data' : `"${where}"`} is not valid`,
      status,
      context,
    );
  };
}

/** The content of the envelope. A bare list is itself the content. Throws ApiError for `success: false`. */
function contentOf(body: unknown, status: number, context: FailureContext): unknown {
  if (Array.isArray(body)) return body;
  const envelope = WireEnvelopeSchema.safeParse(body);
  if (!envelope.success) throw contractFailure('did not answer in the format of its API', status, context);
  if (!envelope.data.success) throw refusal(envelope.data, status, context);
  const { data, meta } = envelope.data;
  // A page may be inside the envelope's `data`, or its fields may be fields of the envelope.
  return Array.isArray(data) && meta !== undefined ? { data, meta } : data;
}

/**
 * The ApiError of `success: false` with a 2xx status. If the envelope has its own `status`, that one says what went wrong.
 * Without it we only know that WIIL did not confirm the request.
 */
function refusal(envelope: WireEnvelope, status: number, context: FailureContext) {
  const stated = z.int().min(400).max(599).safeParse(envelope.status);
  const { message, error } = envelope;
  return statusFailure(
    {
      status: stated.success ? stated.data : status,
      contentType: 'application/json',
      text: JSON.stringify({ message, error }),
      retryAfterMs: undefined,
    },
    context,
  );
}

/** A schema that accepts what `read` understands. */
export function readable<Read>(read: (row: unknown) => Read | undefined): z.ZodType<Read> {
  return z.unknown().transform((row, context) => {
    const value = read(row);
    if (value !== undefined) return value;
    context.addIssue('it cannot be read');
    return z.NEVER;
  });
}
