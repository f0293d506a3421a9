/** Stands between the real client and the real sandbox, passes everything on unchanged, and writes down what it saw. */
import { createServer, type IncomingMessage, request as send } from 'node:http';
import { onTestFinished } from 'vitest';
import type { SeenRequest, SeenResponse, Validator } from './validator.ts';

interface Exchange {
  readonly operation: string | undefined;
  readonly request: SeenRequest;
  readonly response: SeenResponse;
  readonly problems: readonly string[];
}

export interface ContractProxy {
  readonly baseUrl: string;
  readonly exchanges: readonly Exchange[];
}

export async function startContractProxy(upstream: string, validator: Validator): Promise<ContractProxy> {
  const exchanges: Exchange[] = [];
  const base = new URL(upstream);
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then((body) => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, path: url.slice(base.pathname.length), headers, body };
      const forward = send(
        new URL(url, base),
        { method, headers: { ...headers, host: base.host } },
        (answer) => {
          void textOf(answer).then((text) => {
            const status = answer.statusCode ?? 0;
            const response = { status, contentType: answer.headers['content-type'], body: text };
            exchanges.push({
              operation: validator.operationOf(request),
              request,
              response,
              problems: [...validator.checkRequest(request), ...validator.checkResponse(request, response)],
            });
            outgoing.writeHead(status, answer.headers).end(text);
          });
        },
      );
      forward.on('error', () => outgoing.destroy());
      forward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { baseUrl: `http://127.0.0.1:${address.port}${base.pathname}`, exchanges };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
