/** Lists of owned numbers as no contract foresees them: odd rows, pages of every kind, totals that are not true. */
import fc from 'fast-check';
import { noRow, oddFields, oddValue } from './odd.ts';
import type { Answer, WireNumber } from './server.ts';

/** How pages are cut. */
const SERVED = [
  'as asked',
  'of one size',
  'everything',
  'the first',
  'from zero',
  'overlapping',
  'with gaps',
] as const;
/** What is said of how many there are. */
const TOTALS = ['true', 'none', 'more', 'less', 'of the page', 'odd', 'huge', 'changing'] as const;
/** What happens to a page. */
const TROUBLES = [
  'none',
  'none',
  'none',
  '500 once',
  '500',
  'html',
  'cut',
  'no such page',
  'plain text',
] as const;

/** The most numbers of an account by how its pages are cut. */
const MOST: Readonly<Record<(typeof SERVED)[number], number>> = {
  'as asked': 250,
  'of one size': 25,
  everything: 250,
  'the first': 100,
  'from zero': 250,
  overlapping: 25,
  'with gaps': 25,
};

export interface ListPlan {
  readonly rows: readonly unknown[];
  /** The numbers of the rows that can be read, each once. */
  readonly numbers: readonly string[];
  readonly junk: number;
  readonly served: (typeof SERVED)[number];
  readonly size: number;
  readonly total: (typeof TOTALS)[number];
  readonly oddTotal: unknown;
  readonly trouble: (typeof TROUBLES)[number];
  readonly troubled: number;
}

const FIELDS = [
  'friendly_name',
  'type',
  'country_code',
  'capabilities',
  'voice_url',
  'sms_url',
  'date_created',
  'monthly_rate',
];

export const numberAt = (index: number): string => `+1202${String(5_550_000 + index)}`;

export const orderlyRow = (phoneNumber: string): WireNumber => ({
  phone_number: phoneNumber,
  friendly_name: `Desk ${phoneNumber.slice(-3)}`,
  type: 'local',
  country_code: 'US',
  capabilities: { voice: true, sms: true, mms: false },
  voice_url: 'https://example.com/voice',
  sms_url: '',
  date_created: '2026-01-02T03:04:05Z',
  monthly_rate: '1.15 USD',
});

/** A row with odd optional fields; its number stays. */
export const oddRow = (phoneNumber: string): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  oddFields(orderlyRow(phoneNumber), FIELDS);

export const listPlan: fc.Arbitrary<ListPlan> = fc
  .record({
    count: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(99, 100, 101, 150, 230)),
    odd: fc.array(fc.tuple(fc.nat(250), oddRow('+12025550000')), { maxLength: 5 }),
    junk: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(noRow, { maxLength: 3 })),
    served: fc.constantFrom(...SERVED),
    size: fc.integer({ min: 1, max: 7 }),
    total: fc.constantFrom(...TOTALS),
    oddTotal: oddValue,
    trouble: fc.constantFrom(...TROUBLES),
    troubled: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ count, odd, junk, size, ...plan }) => {
    // Pages of a few rows are for accounts of a few numbers; what no page holds is nobody's to find.
    const most = Math.min(count, MOST[plan.served] - (plan.served === 'the first' ? junk.length : 0));
    const numbers = Array.from({ length: most }, (_, index) => numberAt(index));
    const rows: unknown[] = numbers.map(orderlyRow);
    for (const [place, row] of odd) {
      if (place < most) rows[place] = { ...row, phone_number: numberAt(place) };
    }
    rows.splice(Math.floor(most / 2), 0, ...junk);
    return { ...plan, rows, numbers, junk: junk.length, size };
  })
  // A page that is refused as one that does not exist ends a list, unless a total says that there is more.
  .filter((plan) => plan.trouble !== 'no such page' || plan.total === 'true' || plan.total === 'huge');

/** The answer to one request for a page. `seen` counts the requests for it before this one. */
export function listAnswer(plan: ListPlan, query: URLSearchParams, seen: number): Answer {
  const page = Number(query.get('page') ?? '1');
  const troubled = page === plan.troubled ? troubleOf(plan, seen) : undefined;
  const rows = pageRows(plan, page, Number(query.get('page_size') ?? '100'));
  const total = totalOf(plan, rows.length, page);
  const body = { numbers: rows, ...(total === undefined ? {} : { total }) };
  if (troubled === 'cut') return { status: 200, body: JSON.stringify(body).slice(0, -2) };
  return troubled ?? { status: 200, body };
}

function troubleOf({ trouble }: ListPlan, seen: number): Answer | 'cut' | undefined {
  switch (trouble) {
    case '500 once':
      return seen === 0 ? { status: 500, body: { message: 'busy' } } : undefined;
    case '500':
      return { status: 500, body: { message: 'busy' } };
    case 'html':
      return { status: 200, body: '<html>please log in</html>', contentType: 'text/html' };
    case 'plain text':
      return { status: 200, body: '{}', contentType: 'text/plain' };
    case 'no such page':
      return {
        status: 404,
        body: { title: 'Not found', status: 404 },
        contentType: 'application/problem+json',
      };
    case 'cut':
      return 'cut';
    case 'none':
      return undefined;
  }
}

function pageRows({ rows, served, size }: ListPlan, page: number, asked: number): readonly unknown[] {
  const cut = (from: number, length: number) => (from < 0 ? [] : rows.slice(from, from + length));
  switch (served) {
    case 'as asked':
      return cut((page - 1) * asked, asked);
    case 'of one size':
      return cut((page - 1) * size, size);
    case 'everything':
      return rows;
    case 'the first':
      return cut(0, asked);
    case 'from zero':
      return cut(page * asked, asked);
    case 'overlapping':
      return cut((page - 1) * size, size + 1);
    case 'with gaps':
      // Two of three pages are empty.
      return page % 3 === 1 ? cut(((page - 1) / 3) * size, size) : [];
  }
}

function totalOf({ total, oddTotal, rows }: ListPlan, onPage: number, page: number): unknown {
  switch (total) {
    case 'true':
      return rows.length;
    case 'none':
      return undefined;
    case 'more':
      return rows.length + 3;
    case 'less':
      return Math.max(0, rows.length - 2);
    case 'of the page':
      return onPage;
    case 'odd':
      return oddTotal;
    case 'huge':
      return 90_000_000;
    case 'changing':
      return rows.length + page;
  }
}
