/** Bodies that no provider should send: broken in a thousand ways, or far too big. */
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Account } from '../../../src/api/account.ts';
import { ApiError } from '../../../src/api/errors.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { chance, type FaultRow, Tally } from '../row.ts';
import { magic, openMarketApart, orderOf } from '../support/market.ts';

const NUMBER = magic(0, 0);
const OWNED = { phone_number: NUMBER, type: 'local', country_code: 'US', monthly_rate: '1.15' };
const CONFIGURATION = { friendlyName: 'a', voiceUrl: '', smsUrl: '' };

interface Endpoint {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
  call(provider: Provider): Promise<unknown>;
}

const ENDPOINTS: readonly Endpoint[] = [
  {
    name: 'search',
    status: 200,
    body: { available_numbers: [OWNED, { ...OWNED, phone_number: magic(0, 1) }] },
    call: (provider) => provider.searchAvailable({ countryCode: 'US' }),
  },
  {
    name: 'list',
    status: 200,
    body: { numbers: [OWNED], total: 1 },
    call: (provider) => provider.listOwned({ page: 1, pageSize: 100 }),
  },
  { name: 'get', status: 200, body: OWNED, call: (provider) => provider.getOwned(NUMBER) },
  { name: 'purchase', status: 201, body: OWNED, call: (provider) => provider.purchase(orderOf(NUMBER)) },
  {
    name: 'update',
    status: 200,
    body: OWNED,
    call: (provider) => provider.updateOwned(NUMBER, CONFIGURATION),
  },
];

const SWAPS: readonly unknown[] = [
  null,
  true,
  12_345_678_901_234_567_000,
  -1,
  '',
  [],
  {},
  'NaN',
  '\u001b[2J',
  '\ud800',
];

/** One broken form of a body. */
function broken(body: unknown, random: () => number): string {
  const text = JSON.stringify(body);
  const at = Math.floor(random() * text.length);
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  switch (Math.floor(random() * 10)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text.slice(0, at)}${String.fromCharCode(Math.floor(random() * 256))}${text.slice(at + 1)}`;
    case 2:
      return JSON.stringify(pick(SWAPS));
    case 3:
      return text.replace(/"[^"]*"(?=[,}\]])/, () => JSON.stringify(pick(SWAPS)) ?? '');
    case 4:
      return `${'['.repeat(10_000)}${text}${']'.repeat(10_000)}`;
    case 5:
      return `{"phone_number":"${magic(0, 7)}",${text.slice(1)}`;
    case 6:
      return text.replace('"1.15"', pick(['NaN', 'Infinity', '1e999', '-', '0x10']) ?? '-');
    case 7:
      return '<html><body>Sign in to the network</body></html>';
    case 8:
      return text.replace(NUMBER, magic(0, 7));
    default:
      return text.replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      );
  }
}

/** Answers about the one number that was asked about: a purchase goes on to COMPLETED by them. */
const SPEAKS_OF_ONE = new Set(['get', 'purchase', 'update']);
const Ours = z.looseObject({ phoneNumber: z.literal(NUMBER) });
const Receipt = z.looseObject({ number: Ours });

function isOurs(read: unknown): boolean {
  return Ours.safeParse(read).success || Receipt.safeParse(read).success;
}

function trulyNames(body: string): boolean {
  return z.looseObject({ phone_number: z.literal(NUMBER) }).safeParse(JSON.parse(body)).success;
}

export const malformed: FaultRow = {
  name: `malformed answers at ${ENDPOINTS.length} operations`,
  alone: true,
  full: 1000 * ENDPOINTS.length,
  quick: 40 * ENDPOINTS.length,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    let answer = { status: 200, body: '' };
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.body);
    });
    const provider = await providerOf(server);
    const stray: unknown[] = [];
    const onStray = (reason: unknown) => stray.push(reason);
    process.on('unhandledRejection', onStray);
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const endpoint = ENDPOINTS[run % ENDPOINTS.length] ?? ENDPOINTS[0];
        if (endpoint === undefined) return;
        answer = { status: endpoint.status, body: broken(endpoint.body, random) };
        try {
          const read = await endpoint.call(provider);
          tally.count(`${endpoint.name} read`);
          if (SPEAKS_OF_ONE.has(endpoint.name) && !(isOurs(read) && trulyNames(answer.body))) {
            tally.lost(`${endpoint.name} was believed: ${answer.body.slice(0, 100)}`);
          }
        } catch (error) {
          tally.count(`${endpoint.name} refused`);
          tally.expect(error instanceof ApiError, `${endpoint.name} threw ${String(error)}`);
        }
      });
    }
    tally.expect(stray.length === 0, `${stray.length} unhandled rejections`);
    tally.expect(!('polluted' in {}), 'a prototype was polluted');
    process.off('unhandledRejection', onStray);
    server.closeAllConnections();
    server.close();
    return tally.result();
  },
};

async function providerOf(server: Server): Promise<Provider> {
  return clientOf(`http://127.0.0.1:${await portOf(server)}/v1/numbers`, 'key-of-the-fault-suite');
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function clientOf(baseUrl: string, apiKey: string): Provider {
  const account: Account = { name: 'faults', provider: 'telefonie', baseUrl, apiKey, currency: 'USD' };
  return createTelefonieProvider(account, { runtime: systemRuntime, environment: {} });
}

const BOMBS: readonly (readonly [string, () => Promise<Target>])[] = [
  ['1 GB of blanks', () => sandboxed('big-body:1000@list')],
  ['300 MB, gzipped', () => sandboxed('gzip-bomb:300@list')],
  ['100,000 rows in a page', manyRows],
  ['gzipped six times', sixCodings],
];
const MEMORY_MIB = 64;
const PATIENCE = 2_000;

interface Target {
  readonly baseUrl: string;
  readonly apiKey: string;
  close(): Promise<void>;
}

async function sandboxed(fault: string): Promise<Target> {
  const market = await openMarketApart(['--fault', fault]);
  return { ...market.account, close: () => market[Symbol.asyncDispose]() };
}

function manyRows(): Promise<Target> {
  const numbers = Array.from({ length: 100_000 }, (_, row) => ({
    ...OWNED,
    phone_number: `+1212${String(row).padStart(7, '0')}`,
  }));
  return serving(Buffer.from(JSON.stringify({ numbers, total: numbers.length })), '');
}

function sixCodings(): Promise<Target> {
  let body = Buffer.alloc(2 ** 24, ' ');
  for (let coding = 0; coding < 6; coding += 1) body = gzipSync(body);
  return serving(body, 'gzip, gzip, gzip, gzip, gzip, gzip');
}

async function serving(body: Buffer, coding: string): Promise<Target> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    if (coding !== '') response.setHeader('content-encoding', coding);
    response.end(body);
  });
  const port = await portOf(server);
  return {
    baseUrl: `http://127.0.0.1:${port}/v1/numbers`,
    apiKey: 'key-of-the-fault-suite',
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const bombs: FaultRow = {
  name: `bombs: ${BOMBS.map(([what]) => what).join('; ')}: refused, 64 MiB at most`,
  alone: true,
  full: 20,
  quick: BOMBS.length,
  run: async (runs) => {
    const tally = new Tally();
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const [what, open] = BOMBS[run % BOMBS.length] ?? ['', manyRows];
        const target = await open();
        const provider = clientOf(target.baseUrl, target.apiKey);
        const before = process.memoryUsage.rss();
        let peak = before;
        const watch = setInterval(() => {
          peak = Math.max(peak, process.memoryUsage.rss());
        }, 5);
        const began = performance.now();
        const error = await provider.listOwned({ page: 1, pageSize: 100 }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        clearInterval(watch);
        const took = performance.now() - began;
        const grown = (Math.max(peak, process.memoryUsage.rss()) - before) / 2 ** 20;
        await target.close();
        tally.peak('most MiB', grown);
        tally.sample('ms', took);
        tally.count(
          error instanceof ApiError ? `refused: ${error.message.replace(/^\S+ /, '')}` : 'not refused',
        );
        tally.expect(error instanceof ApiError && error.code === 'contract', `${what}: ${String(error)}`);
        tally.expect(grown <= MEMORY_MIB, `${what}: ${Math.round(grown)} MiB`);
        tally.expect(took <= PATIENCE, `${what}: ${Math.round(took)} ms`);
      });
    }
    return tally.result();
  },
};
