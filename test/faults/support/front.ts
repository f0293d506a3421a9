/** Stands before a sandbox and can answer in its place: a proxy that the rows steer while dialdeck runs. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

export interface Front {
  readonly port: number;
  /** Requests that came, by method. */
  readonly arrived: Readonly<Record<'GET' | 'POST', number>>;
  /** How many of the GETs were for an address with this part in it: several reads may be on their way at once. */
  asked(part: string): number;
  /** Answers a request itself and returns true, or lets it through; `pass` carries it out without showing the answer. */
  intercept: (request: IncomingMessage, response: ServerResponse, pass: () => Promise<void>) => boolean;
  close(): void;
}

export interface FrontOptions {
  readonly host?: string;
  readonly port?: number;
  /** Key and certificate; plain HTTP without. */
  readonly pem?: Buffer;
}

/** A front before the server on `target` of 127.0.0.1, listening when this resolves. */
export async function openFront(
  target: number,
  { host = '127.0.0.1', port = 0, pem }: FrontOptions = {},
): Promise<Front> {
  const arrived = { GET: 0, POST: 0 };
  const read: string[] = [];
  const pass = (incoming: IncomingMessage, answer: (message: IncomingMessage) => void) => {
    const headers = { ...incoming.headers, host: `127.0.0.1:${target}` };
    const onward = { host: '127.0.0.1', port: target, method: incoming.method, path: incoming.url, headers };
    incoming.pipe(request(onward, answer));
  };
  const handle = (incoming: IncomingMessage, response: ServerResponse) => {
    arrived[incoming.method === 'POST' ? 'POST' : 'GET'] += 1;
    if (incoming.method === 'GET') read.push(incoming.url ?? '');
    const unseen = () =>
      new Promise<void>((resolve) => pass(incoming, (message) => message.resume().once('end', resolve)));
    if (front.intercept(incoming, response, unseen)) return;
    pass(incoming, (message) => {
      response.writeHead(message.statusCode ?? 502, message.headers);
      message.pipe(response);
    });
  };
  const server = pem === undefined ? createServer(handle) : createTlsServer({ key: pem, cert: pem }, handle);
  const front: Front = {
    port: await listen(server, host, port),
    arrived,
    asked: (part) => read.filter((address) => address.includes(part)).length,
    intercept: () => false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return front;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
