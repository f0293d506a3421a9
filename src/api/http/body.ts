/** Reads, decodes and limits the body of an answer. */

import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { MAX_BODY_BYTES, MAX_CODINGS } from '../limits.ts';
import { TransportError } from './transport-error.ts';

/** The content codings that we ask for and decode. */
export const ACCEPTED_CODINGS = 'gzip, br';

/**
 * The body as text. Rejects with TransportError: `too-large`, `coding`, or `network` when it ended early. The caller destroys
 * the request after a rejection.
 */
export function readBody(message: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<string> {
  const status = message.statusCode ?? 0;
  const fail = (fault: 'too-large' | 'coding' | 'network', systemCode?: string) =>
    new TransportError({
      fault,
      mayHaveLeft: true,
      status,
      ...(systemCode === undefined ? {} : { systemCode }),
    });
  return new Promise((resolve, reject) => {
    const decoders = decodersFor(message.headers['content-encoding']);
    if (decoders === undefined) {
      reject(fail('coding'));
      return;
    }
    if (decoders.length === 0 && Number(message.headers['content-length']) > maxBytes) {
      reject(fail('too-large'));
      return;
    }
    message.on('error', (error) => reject(fail('network', systemCodeOf(error))));
    let last: IncomingMessage | Transform = message;
    for (const decoder of decoders) {
      decoder.on('error', () => reject(fail('coding')));
      last = last.pipe(decoder);
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    last.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      for (const decoder of decoders) decoder.destroy();
      reject(fail('too-large'));
    });
    // A message that was cut off emits an error instead.
    last.once('end', () =>
      resolve(
        Buffer.concat(chunks)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    );
  });
}

/** The system's name of an error, e.g. ECONNREFUSED. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The decoders in the order in which they are applied, or undefined for a coding that we never asked for. */
function decodersFor(header: string | undefined): Transform[] | undefined {
  const names = (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_CODINGS) return undefined;
  const zlib = names.length === 0 ? undefined : process.getBuiltinModule('node:zlib');
  const decoders: Transform[] = [];
  for (const name of names.reverse()) {
    if (zlib !== undefined && (name === 'gzip' || name === 'x-gzip')) decoders.push(zlib.createGunzip());
    else if (zlib !== undefined && name === 'br') decoders.push(zlib.createBrotliDecompress());
    else return undefined;
  }
  return decoders;
}
