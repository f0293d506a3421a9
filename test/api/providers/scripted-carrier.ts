/** A server in a carrier's place that answers as the test says, and keeps every request. */
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Account } from '../../../src/api/account.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** As it came, before decoding. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
  readonly json: unknown;
}
export interface ScriptedAnswer {
  readonly status?: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** No answer ever comes. */
  readonly hangs?: true;
}
export type Script = (request: SeenRequest) => ScriptedAnswer;

export interface Scripted {
  readonly client: Provider;
  readonly requests: SeenRequest[];
  readonly origin: string;
}

export async function scriptedCarrier(
  script: Script,
  account: Omit<Account, 'name' | 'baseUrl' | 'currency'> & Partial<Account>,
): Promise<Scripted> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isJson = request.headers['content-type']?.includes('json') === true;
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      url: request.url ?? '',
      headers: request.headers,
      form: new URLSearchParams(isJson ? '' : body),
      json: isJson ? JSON.parse(body) : undefined,
    };
    requests.push(seen);
    const { status = 200, json, headers, hangs } = script(seen);
    if (hangs === true) return;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(json === undefined ? '' : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const whole = { name: account.provider, baseUrl: origin, currency: 'USD', ...account };
  return {
    client: await createProvider(whole, { runtime: systemRuntime, environment: {} }),
    requests,
    origin,
  };
}
