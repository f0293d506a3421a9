/** Faults below HTTP. They write to the socket directly, because a server library would never send them. */
import type { Socket } from 'node:net';
import type { Fault } from './grammar.ts';
import type { RealResponse } from './responses.ts';

const head = (real: RealResponse, ...headers: readonly string[]) =>
  [`HTTP/1.1 ${real.status} Sandbox`, `content-type: ${real.contentType}`, ...headers, '', ''].join('\r\n');

/** Writes one piece every `everyMs` until the client disconnects or no piece is left. */
function drip(socket: Socket, pieces: Iterator<string>, everyMs: number): void {
  const timer = setInterval(() => {
    const next = pieces.next();
    if (next.done === true || !socket.writable) {
      clearInterval(timer);
      socket.end();
    } else {
      socket.write(next.value);
    }
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}

function* endlessHeaders(real: RealResponse): Generator<string> {
  yield* `HTTP/1.1 ${real.status} Sandbox\r\ncontent-type: ${real.contentType}\r\n`;
  for (;;) yield* 'x-more: and more\r\n';
}

function* endlessChunks(): Generator<string> {
  const blank = ' '.repeat(1024);
  for (;;) yield `400\r\n${blank}\r\n`;
}

/** Resolves when the socket is closed, for whatever reason. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

/**
 * Breaks the connection as the fault says, and resolves when it is closed. Resolves with false at once if the fault is not
 * one of these.
 */
export async function breakConnection(
  { kind, argument }: Fault,
  socket: Socket,
  real: RealResponse,
): Promise<boolean> {
  const length = Buffer.byteLength(real.body);
  switch (kind) {
    case 'reset':
      socket.resetAndDestroy();
      break;
    case 'fin':
      socket.end();
      break;
    case 'hang':
      break;
    case 'truncated':
      socket.end(
        head(real, `content-length: ${length + 100}`) + real.body.slice(0, Math.floor(real.body.length / 2)),
      );
      break;
    case 'huge-header':
      socket.end(head(real, `x-huge: ${'a'.repeat(256 * 1024)}`, `content-length: ${length}`) + real.body);
      break;
    case 'slow-headers':
      drip(socket, endlessHeaders(real), Number(argument));
      break;
    case 'slow-body':
      socket.write(head(real, `content-length: ${length}`));
      drip(socket, real.body[Symbol.iterator](), Number(argument));
      break;
    case 'endless-body':
      socket.write(head(real, 'transfer-encoding: chunked'));
      drip(socket, endlessChunks(), Number(argument));
      break;
    default:
      return false;
  }
  await closeOf(socket);
  return true;
}
