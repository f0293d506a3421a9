/** WIIL's pages from a server that says untrue things about them. */
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { loadOwned, type OwnedProgress } from '../../../src/api/owned/load.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';

interface Query {
  /** 0 where none was asked for. */
  readonly page: number;
  readonly size: number;
}
type Answer = (query: Query) => { readonly data: readonly unknown[]; readonly meta?: object };

async function wiil(answer: Answer): Promise<{ client: Provider; requests(): number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const query = {
      page: Number(searchParams.get('page') ?? 0),
      size: Number(searchParams.get('pageSize') ?? 1_000),
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ success: true, ...answer(query) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const account = {
    name: 'wiil',
    provider: 'wiil',
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    apiKey: 'secret-key-0123456789',
    currency: 'USD',
  } as const;
  const client = await createProvider(account, { runtime: systemRuntime, environment: {} });
  return { client, requests: () => requests };
}

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `cfg_${index}`,
    phoneNumber: `+1212${String(5_000_000 + index)}`,
  }));
const cut = (rows: readonly unknown[], page: number, size: number) =>
  rows.slice(Math.max(0, page - 1) * size, Math.max(1, page) * size);

async function load(answer: Answer): Promise<OwnedProgress & { readonly requests: number }> {
  const { client, requests } = await wiil(answer);
  let last: OwnedProgress | undefined;
  for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
  if (last === undefined) throw new Error('no step');
  return { ...last, requests: requests() };
}

it.each([
  [1, 12],
  [7, 100],
  [100, 2_150],
])(
  'a size of %i that the server states costs none of %i rows, and the list is complete',
  async (size, count) => {
    const all = numbers(count);
    const list = await load(({ page }) => ({
      data: cut(all, page, size),
      meta: { page, pageSize: size, totalCount: count, totalPages: Math.ceil(count / size) },
    }));
    expect(list).toMatchObject({ complete: true, loaded: count });
    expect(list.rows).toHaveLength(count);
    expect(list.requests).toBe(Math.ceil(count / size) + 1);
  },
);

it('a size that is stated and not kept costs no row, and is said', async () => {
  const all = numbers(120);
  const list = await load(({ page }) => ({
    data: cut(all, page, 10),
    meta: { page, pageSize: 1_000, totalCount: 120, hasNextPage: false, totalPages: 1 },
  }));
  expect(list.rows).toHaveLength(120);
  expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('10 rows') });
});

it.each([
  ['too low', 250, 100],
  ['too high', 250, 900],
  ['far too high', 1, 90_000_000],
  ['none', 30, 0],
])('a count that is %s costs no row and no time, and is said', async (_name, count, totalCount) => {
  const all = numbers(count);
  const list = await load(({ page, size }) => ({
    data: cut(all, page, Math.min(100, size)),
    meta: { page, pageSize: 100, totalCount, hasNextPage: true },
  }));
  expect(list.rows).toHaveLength(count);
  expect(list).toMatchObject({ complete: false, reason: expect.stringContaining(`sent ${count}`) });
  expect(list.requests).toBeLessThan(40);
});

it('bare lists that do differ from page to page are pages', async () => {
  const all = numbers(2_500);
  const list = await load(({ page, size }) => ({ data: cut(all, page, size) }));
  expect(list.rows).toHaveLength(2_500);
  expect(list).toMatchObject({ complete: true });
});

it('pages without a count or size that repeat for ever are said', async () => {
  const all = numbers(40);
  const list = await load(() => ({ data: all, meta: { pageSize: 1_000 } }));
  expect(list.rows).toHaveLength(40);
  expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('repeated') });
});

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number_type: 'local', countryCode: 'US', price: index }));

it.each([
  ['a count that is too high, and the same page again', 5, () => lines(5)],
  ['a count that is too high, and empty pages', 5, ({ page }: Query) => (page < 2 ? lines(5) : [])],
])(
  'a price list with %s ends soon, holds each line once, and says that lines may be missing',
  async (_name, held, data) => {
    const { client, requests } = await wiil((query) => ({
      data: data(query),
      meta: { pageSize: 5, totalCount: 5_000_000, hasNextPage: true },
    }));
    const list = await client.priceList?.({});
    expect(list?.rows).toHaveLength(held);
    expect(list?.reason).toContain('5,000,000 lines');
    expect(requests()).toBeLessThan(6);
  },
);

it('a price list whose count is too low is read on', async () => {
  const all = lines(23);
  const { client } = await wiil(({ page }) => ({
    data: cut(all, page, 10),
    meta: { pageSize: 10, totalCount: 10, hasNextPage: false, totalPages: 1 },
  }));
  const list = await client.priceList?.({});
  expect(list?.rows).toHaveLength(23);
  expect(list?.reason).toBeDefined();
});

it('a price list that never ends is left, and says so', async () => {
  const { client, requests } = await wiil(({ page }) => ({
    data: [{ number_type: 'local', countryCode: 'US', price: page }],
    meta: { pageSize: 1, totalCount: 90_000_000 },
  }));
  expect((await client.priceList?.({}))?.reason).toContain('100 pages');
  expect(requests()).toBeLessThanOrEqual(100);
});

it.each([
  ['all at once, with a count', 30, 1_000, 1],
  ['in pages of ten', 30, 10, 4],
])('a price list that is given %s is whole', async (_name, count, size, asked) => {
  const all = lines(count);
  const { client, requests } = await wiil(({ page }) => ({
    data: cut(all, page, size),
    meta: { page, pageSize: size, totalCount: count },
  }));
  const list = await client.priceList?.({});
  expect(list?.rows).toHaveLength(count);
  expect(list?.reason).toBeUndefined();
  expect(requests()).toBe(asked);
});
