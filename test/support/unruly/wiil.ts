/** A WIIL of the test's own over real HTTP: its envelope, and a ledger of what was changed and released. */
import { createServer } from 'node:http';
import type { Account } from '../../../src/api/account.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createWiilProvider } from '../../../src/api/providers/wiil/client.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';

export type WiilRow = Readonly<Record<string, unknown>>;

export interface UnrulyWiil {
  readonly account: Account;
  /** `/phone-configurations`, by id; a row may be anything that can be sent. */
  readonly configurations: Map<string, WiilRow>;
  /** The lines of the price list. */
  readonly prices: WiilRow[];
  /** The rows of every search for numbers, whatever it asks for. */
  offered: readonly unknown[];
  /** Every DELETE by the id in its path, and every PATCH by its body, in order. */
  readonly deleted: string[];
  readonly patched: WiilRow[];
  /** What a DELETE does to a row; it takes it away when missing. */
  onDelete: (id: string) => void;
  client(): Provider;
  close(): Promise<void>;
}

export async function startUnrulyWiil(): Promise<UnrulyWiil> {
  const configurations = new Map<string, WiilRow>();
  const prices: WiilRow[] = [];
  const deleted: string[] = [];
  const patched: WiilRow[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.replace('/v1/phone-configurations', '');
    const found = answerTo(request.method ?? '', path, body);
    const [status, content] =
      found === undefined
        ? [404, { success: false, status: 404, code: 'NOT_FOUND', message: 'There is no such thing' }]
        : [200, { success: true, data: found, metadata: { timestamp: Date.now(), version: 'v1' } }];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content));
  });

  function answerTo(method: string, path: string, body: string): unknown {
    const rows = [...configurations.values()];
    if (method === 'PATCH') {
      const fields: WiilRow = JSON.parse(body);
      patched.push(fields);
      const id = String(fields.id);
      const row = configurations.get(id);
      if (row !== undefined) configurations.set(id, { ...row, ...fields });
      return configurations.get(id);
    }
    if (method === 'DELETE') {
      const id = decodeURIComponent(path.slice(1));
      if (!configurations.has(id)) return undefined;
      deleted.push(id);
      wiil.onDelete(id);
      return true;
    }
    if (path === '') return { data: rows, meta: { totalCount: rows.length } };
    if (path === '/telephony-provider/pricing') return { data: prices, meta: { totalCount: prices.length } };
    if (path === '/telephony-provider/numbers') {
      return { data: wiil.offered, meta: { totalCount: wiil.offered.length } };
    }
    const [, number] = /^\/by-phone-number\/([^/]+)$/.exec(path) ?? [];
    if (number === undefined) return undefined;
    return rows.find((row) => row.phoneNumber === decodeURIComponent(number));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const account: Account = {
    name: 'unruly-wiil',
    provider: 'wiil',
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey: 'key-of-the-unruly-provider',
    currency: 'USD',
  };
  const wiil: UnrulyWiil = {
    account,
    configurations,
    prices,
    offered: [],
    deleted,
    patched,
    onDelete: (id) => void configurations.delete(id),
    client: () => createWiilProvider(account, { runtime: systemRuntime, environment: {} }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return wiil;
}
