/** Lists of owned numbers whose pages are not as agreed: none that arrived is lost, none is called complete wrongly, all end. */
import { loadOwned, type OwnedProgress } from '../../../src/api/owned/load.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type Answer, startUnrulyProvider } from '../../support/unruly/server.ts';
import { chance, type FaultRow, Tally } from '../row.ts';

interface Asked {
  readonly page: number;
  readonly size: number;
  /** Requests of this load before this one. */
  readonly before: number;
}

interface Kind {
  readonly name: string;
  /** Whether the list is known to be whole at its end. */
  readonly complete: boolean;
  /** The answer to one request for a page of `rows`; a total when it has one. */
  answer(rows: readonly unknown[], asked: Asked): { numbers: readonly unknown[]; total?: unknown } | number;
}

const cut = (rows: readonly unknown[], page: number, size: number) =>
  page < 1 ? [] : rows.slice((page - 1) * size, page * size);
const agreed = (rows: readonly unknown[], { page, size }: Asked) => cut(rows, page, size);

const KINDS: readonly Kind[] = [
  {
    name: 'as agreed',
    complete: true,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: rows.length }),
  },
  { name: 'no total', complete: true, answer: (rows, asked) => ({ numbers: agreed(rows, asked) }) },
  {
    name: 'a negative total',
    complete: true,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: -1 }),
  },
  {
    name: 'the last page again behind the end',
    complete: true,
    answer: (rows, { page, size }) => ({
      numbers: cut(rows, Math.min(page, Math.ceil(rows.length / size)), size),
      total: rows.length,
    }),
  },
  {
    name: 'a refusal behind the end',
    complete: true,
    answer: (rows, asked) =>
      agreed(rows, asked).length === 0 ? 422 : { numbers: agreed(rows, asked), total: rows.length },
  },
  {
    name: 'page 0 is page 1',
    complete: true,
    answer: (rows, { page, size }) => ({ numbers: cut(rows, Math.max(1, page), size) }),
  },
  {
    name: 'one row a page',
    complete: false,
    answer: (rows, { page }) => ({ numbers: cut(rows, page, 1), total: rows.length }),
  },
  {
    name: 'seven rows a page',
    complete: false,
    answer: (rows, { page }) => ({ numbers: cut(rows, page, 7), total: rows.length }),
  },
  { name: 'everything at once', complete: false, answer: (rows) => ({ numbers: rows, total: rows.length }) },
  {
    name: 'short pages in the middle',
    complete: false,
    answer: (rows, { page }) => {
      const bounds = [0, 100, 100, 130, 130, 180, rows.length];
      return {
        numbers: rows.slice(bounds[page - 1] ?? rows.length, bounds[page] ?? rows.length),
        total: rows.length,
      };
    },
  },
  {
    name: 'a total too low',
    complete: false,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: 100 }),
  },
  {
    name: 'a total too high',
    complete: false,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: rows.length + 5 }),
  },
  {
    name: 'a total of 90,000,000',
    complete: false,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: 90_000_000 }),
  },
  {
    name: 'another total each time',
    complete: false,
    answer: (rows, asked) => ({ numbers: agreed(rows, asked), total: rows.length + asked.before }),
  },
  {
    name: 'the first page twice',
    complete: false,
    answer: (rows, { page, size }) => ({
      numbers: cut(rows, Math.max(1, page - 1), size),
      total: rows.length,
    }),
  },
  {
    name: 'pages from 0',
    complete: false,
    answer: (rows, { page, size }) => ({ numbers: cut(rows, page + 1, size), total: rows.length }),
  },
  {
    name: 'unreadable rows',
    complete: false,
    answer: (rows, asked) => ({ numbers: agreed([null, ...rows], asked), total: rows.length + 1 }),
  },
];
/** Of these nobody can find every row. */
const BEYOND_FINDING: readonly Kind[] = [
  {
    name: 'rows that move',
    complete: false,
    answer: (rows, asked) => ({
      numbers: agreed([...rows.slice(asked.before % 3), ...rows.slice(0, asked.before % 3)], asked),
      total: rows.length + 1,
    }),
  },
  {
    name: 'ever new rows',
    complete: false,
    answer: (_, { page, size }) => ({ numbers: rowsOf(size, page * size), total: 90_000_000 }),
  },
  { name: 'ever new pages of one', complete: false, answer: (_, { page }) => ({ numbers: rowsOf(1, page) }) },
  {
    name: 'the first page for ever',
    complete: false,
    answer: (rows) => ({ numbers: rows.slice(0, 100), total: 500 }),
  },
];

function rowsOf(count: number, from = 0): unknown[] {
  return Array.from({ length: count }, (_, index) => ({
    phone_number: `+1202${String(from + index).padStart(7, '0')}`,
    country_code: 'US',
    type: 'local',
  }));
}

const MOST_REQUESTS = 900;
/** Only tells a slow machine from a pass that does not end: the requests are counted. */
const MOST_MS = 30_000;
const LIMITS = { mostRows: 2_000, mostPages: 400 };
const EVERY = [...KINDS, ...BEYOND_FINDING];

export const hostilePaging: FaultRow = {
  name: `hostile paging, ${EVERY.length} kinds: no row lost, never called complete wrongly, ended`,
  full: 1_000,
  quick: EVERY.length,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    const carrier = await startUnrulyProvider();
    const client = carrier.client();
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const kind = EVERY[run % EVERY.length] ?? EVERY[0];
        if (kind === undefined) return;
        const count = 181 + Math.floor(random() * 120);
        const rows = rowsOf(count);
        let before = 0;
        carrier.play({
          list: (query): Answer => {
            const asked = { page: Number(query.get('page')), size: Number(query.get('page_size')), before };
            before += 1;
            const answer = kind.answer(rows, asked);
            return typeof answer === 'number'
              ? { status: answer, body: { title: 'There is no such page', code: 'invalid', status: answer } }
              : { status: 200, body: answer };
          },
        });
        const began = performance.now();
        let last: OwnedProgress | undefined;
        for await (const step of loadOwned(client, { runtime: systemRuntime, ...LIMITS })) last = step;
        const took = performance.now() - began;
        const about = `${kind.name}, ${count} rows`;
        tally.sample('ms', took);
        tally.peak('most requests', carrier.asked.list);
        tally.count(last?.complete === true ? 'complete' : 'incomplete');
        const missing = count - (last?.rows.length ?? 0);
        if (KINDS.includes(kind) && missing > 0) tally.lost(`${about}: ${missing} missing`);
        tally.expect(last?.complete === kind.complete, `${about}: complete is ${last?.complete}`);
        tally.expect(
          (last?.reason === undefined) === kind.complete,
          `${about}: the reason is ${last?.reason}`,
        );
        tally.expect(carrier.asked.list <= MOST_REQUESTS, `${about}: ${carrier.asked.list} requests`);
        tally.expect(took <= MOST_MS, `${about}: ${Math.round(took)} ms`);
      });
    }
    await carrier.close();
    return tally.result();
  },
};
