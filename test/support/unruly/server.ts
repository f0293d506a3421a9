/**
 * A provider that breaks its contract as a test tells it to: Telefonie's wire over real HTTP. It keeps a ledger of its own of
 * what it was asked and what it did, which is the oracle of the tests.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { Account } from '../../../src/api/account.ts';
import type { HttpDeadlines } from '../../../src/api/http/client.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';

/** A number on Telefonie's wire; a test may put anything else in its place. */
export interface WireNumber {
  readonly phone_number: string;
  readonly country_code: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Answer {
  readonly status: number;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  /** JSON's when missing; '' for none at all. */
  readonly contentType?: string;
}

/** What is answered to each operation of the contract. `nth` counts the requests of that operation from 0. */
export interface Operations {
  search(query: URLSearchParams, nth: number): Answer;
  list(query: URLSearchParams, nth: number): Answer;
  get(phoneNumber: string, nth: number): Answer;
  purchase(phoneNumber: string, fields: Readonly<Record<string, unknown>>, nth: number): Answer;
  update(phoneNumber: string, fields: Readonly<Record<string, unknown>>, nth: number): Answer;
  release(phoneNumber: string, nth: number): Answer;
}
type Operation = keyof Operations;

export interface UnrulyProvider {
  readonly account: Account;
  /** What is on sale: `orderly.search` gives it. */
  readonly stock: Map<string, WireNumber>;
  readonly owned: Map<string, WireNumber>;
  /** Every number that was sold, in order. */
  readonly sold: string[];
  /** Every number that was given back, in order. */
  readonly released: string[];
  /** How often each operation was asked for since `play`. */
  readonly asked: Readonly<Record<Operation, number>>;
  /** The operations as the contract has them, on `stock` and `owned`: what `play` does not replace. */
  readonly orderly: Operations;
  /** Forgets ledger and counts, and answers these operations in another way than the contract's from now on. */
  play(operations?: Partial<Operations>): void;
  client(deadlines?: HttpDeadlines): Provider;
  close(): Promise<void>;
}

export async function startUnrulyProvider(): Promise<UnrulyProvider> {
  const stock = new Map<string, WireNumber>();
  const owned = new Map<string, WireNumber>();
  const sold: string[] = [];
  const released: string[] = [];
  const asked = { search: 0, list: 0, get: 0, purchase: 0, update: 0, release: 0 };
  const orderly = orderlyOperations({ stock, owned, sold, released });
  let operations: Operations = orderly;

  const nth = (operation: Operation) => {
    asked[operation] += 1;
    return asked[operation] - 1;
  };
  const answerTo = (method: string, url: URL, body: string): Answer => {
    const [, phoneNumber] = /\/owned\/([^/]+)$/.exec(url.pathname) ?? [];
    const fields = fieldsOf(body);
    if (phoneNumber !== undefined) {
      const number = decodeURIComponent(phoneNumber);
      if (method === 'GET') return operations.get(number, nth('get'));
      if (method === 'DELETE') return operations.release(number, nth('release'));
      return operations.update(number, fields, nth('update'));
    }
    if (url.pathname.endsWith('/available')) return operations.search(url.searchParams, nth('search'));
    if (method === 'GET') return operations.list(url.searchParams, nth('list'));
    return operations.purchase(String(fields.phone_number), fields, nth('purchase'));
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = answerTo(request.method ?? '', url, body);
    const { contentType = 'application/json' } = answer;
    response.writeHead(answer.status, contentType === '' ? {} : { 'content-type': contentType });
    response.end(answer.status === 204 ? undefined : textOf(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const account: Account = {
    name: 'unruly',
    provider: 'telefonie',
    baseUrl: `http://127.0.0.1:${port}/v1/numbers`,
    apiKey: 'key-of-the-unruly-provider',
    currency: 'USD',
  };
  return {
    account,
    stock,
    owned,
    sold,
    released,
    asked,
    orderly,
    play: (changed = {}) => {
      stock.clear();
      owned.clear();
      sold.length = 0;
      released.length = 0;
      Object.assign(asked, { search: 0, list: 0, get: 0, purchase: 0, update: 0, release: 0 });
      operations = { ...orderly, ...changed };
    },
    client: (deadlines) =>
      createTelefonieProvider(account, {
        runtime: systemRuntime,
        environment: {},
        ...(deadlines === undefined ? {} : { deadlines }),
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The contract's operations. Whatever is asked for is sold: what was sold wrongly shows in `sold`. */
function orderlyOperations(
  ledger: Pick<UnrulyProvider, 'stock' | 'owned' | 'sold' | 'released'>,
): Operations {
  const { stock, owned, sold, released } = ledger;
  const missing = (phoneNumber: string): Answer => ({
    status: 404,
    contentType: 'application/problem+json',
    body: { title: 'Not found', status: 404, code: 'not-found', detail: `${phoneNumber} is not owned` },
  });
  return {
    search: () => ({ status: 200, body: { available_numbers: [...stock.values()] } }),
    list: (query) => {
      const page = Number(query.get('page') ?? '1');
      const size = Number(query.get('page_size') ?? '100');
      const numbers = [...owned.values()].slice((page - 1) * size, page * size);
      return { status: 200, body: { numbers, total: owned.size } };
    },
    get: (phoneNumber) => {
      const number = owned.get(phoneNumber);
      return number === undefined ? missing(phoneNumber) : { status: 200, body: number };
    },
    purchase: (phoneNumber, fields) => {
      const offered = stock.get(phoneNumber) ?? { country_code: 'US', type: 'local' };
      const number = { ...offered, ...fields, phone_number: phoneNumber };
      sold.push(phoneNumber);
      stock.delete(phoneNumber);
      owned.set(phoneNumber, number);
      return { status: 201, body: number };
    },
    update: (phoneNumber, fields) => {
      const number = owned.get(phoneNumber);
      if (number === undefined) return missing(phoneNumber);
      const changed = { ...number, ...fields, phone_number: phoneNumber };
      owned.set(phoneNumber, changed);
      return { status: 200, body: changed };
    },
    release: (phoneNumber) => {
      if (!owned.delete(phoneNumber)) return missing(phoneNumber);
      released.push(phoneNumber);
      return { status: 204, body: '' };
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  if (body === '') return {};
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
