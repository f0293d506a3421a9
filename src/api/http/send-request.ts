/** Sends one request over node:http(s) and says whether any byte of it may have left. It repeats nothing and follows no redirect. */

import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { LEAVES_WITHIN_MS, MAX_BODY_BYTES } from '../limits.ts';
import type { Connector } from './agents.ts';
import { ACCEPTED_CODINGS, readBody, systemCodeOf } from './body.ts';
import { DeadlinePassed } from './deadline.ts';
import { HeaderList } from './headers.ts';
import { BufferedResponse } from './response.ts';
import { TransportError } from './transport-error.ts';

export interface OutgoingRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Ms since it was made. */
  age(): number;
}

/** The answer with its whole body; rejects with TransportError. A redirect is an answer like any other. */
export async function sendRequest(
  connector: Connector,
  { url, method, headers, body, signal, age }: OutgoingRequest,
  maxBytes = MAX_BODY_BYTES,
): Promise<BufferedResponse> {
  if (signal?.aborted) throw interrupted(signal, false);
  const connection = method === 'GET' ? 'kept' : 'own';
  const { request, destroy } = connector.request(
    url,
    { method, headers: { ...Object.fromEntries(headers), 'accept-encoding': ACCEPTED_CODINGS } },
    connection,
  );
  const departure = watchDeparture(request);
  let status: number | undefined;
  return await new Promise<BufferedResponse>((resolve, reject) => {
    const onAbort = () => {
      if (signal !== undefined) fail(interrupted(signal, departure.mayHaveLeft(), status));
    };
    const fail = (error: TransportError) => {
      signal?.removeEventListener('abort', onAbort);
      reject(error);
      destroy();
      // What closed a connection while it was idle has often closed the others too, and the next attempt would take one of them.
      if (request.reusedSocket) connector.closeIdle();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    // Once the answer has begun, reading its body reports how it ended.
    request.once('close', () => {
      if (status === undefined) fail(connectionFault(undefined, departure.mayHaveLeft()));
    });
    request.on('error', (error) => fail(connectionFault(error, departure.mayHaveLeft())));
    request.once('response', (message) => {
      status = message.statusCode ?? 0;
      bodyOf(method, message, maxBytes).then((text) => {
        signal?.removeEventListener('abort', onAbort);
        const answer = { url: url.href, status: message.statusCode ?? 0, text };
        resolve(new BufferedResponse({ ...answer, headers: new HeaderList(message.headers) }));
      }, fail);
    });
    if (connection === 'kept') request.end(body);
    else {
      // Nothing is handed to a connection that is still being made: what waits there leaves whenever the machine wakes.
      onceReady(request, () => {
        if (age() < LEAVES_WITHIN_MS) request.end(body);
        else fail(new TransportError({ fault: 'timeout', mayHaveLeft: false }));
      });
    }
  });
}

/** An answer to HEAD states the length and the coding of a body that does not come. */
async function bodyOf(method: string, message: IncomingMessage, maxBytes: number): Promise<string> {
  if (method !== 'HEAD') return await readBody(message, maxBytes);
  message.resume();
  return '';
}

function interrupted(signal: AbortSignal, mayHaveLeft: boolean, status?: number): TransportError {
  const fault = signal.reason instanceof DeadlinePassed ? 'timeout' : 'cancelled';
  return new TransportError({ fault, mayHaveLeft, ...(status === undefined ? {} : { status }) });
}

/** Error codes of OpenSSL and Node for a certificate that cannot be trusted. The handshake fails before any byte of HTTP. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|^CRL_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH/;

function connectionFault(error: Error | undefined, mayHaveLeft: boolean): TransportError {
  const systemCode = systemCodeOf(error) ?? 'ECONNRESET';
  const fault = !mayHaveLeft && CERTIFICATE.test(systemCode) ? 'certificate' : 'network';
  const proxyStatus = systemCode === 'ERR_PROXY_TUNNEL' ? statusOf(error) : undefined;
  return new TransportError({
    fault,
    mayHaveLeft,
    systemCode,
    ...(proxyStatus === undefined ? {} : { proxyStatus }),
  });
}

function statusOf(error: Error | undefined): number | undefined {
  return error !== undefined && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

/**
 * Whether bytes of the request may have left. None leave without a connection, and over TLS none before the handshake is done.
 * In doubt the answer is yes.
 */
function watchDeparture(request: ClientRequest): { mayHaveLeft(): boolean } {
  let left = false;
  onceReady(request, () => {
    left = true;
  });
  return { mayHaveLeft: () => left };
}

/** Calls when the request has a connection; over TLS when the handshake is done. */
function onceReady(request: ClientRequest, act: () => void): void {
  request.once('socket', (socket) => {
    if (request.reusedSocket || isReady(socket)) act();
    else socket.once(isTls(socket) ? 'secureConnect' : 'connect', act);
  });
}

interface TlsSocket extends Socket {
  getFinished(): Buffer | undefined;
}

function isTls(socket: Socket): socket is TlsSocket {
  return 'getFinished' in socket && typeof socket.getFinished === 'function';
}

/**
 * Over TLS nothing of the request leaves before our part of the handshake is finished:
 * https://nodejs.org/api/tls.html#tlssocketgetfinished.
 */
function isReady(socket: Socket): boolean {
  return isTls(socket) ? socket.getFinished() !== undefined : !socket.connecting;
}
