/** Carriers whose pages are not as agreed: nothing that arrived is lost, nothing is called complete that may not be, all ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { OwnedNumber } from '../../../src/api/model.ts';
import { type LoadOwnedOptions, loadOwned, type OwnedProgress } from '../../../src/api/owned/load.ts';
import type { OwnedPage, PageQuery } from '../../../src/api/provider.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';

function numbered(index: number, change: Partial<OwnedNumber> = {}): OwnedNumber {
  return {
    phoneNumber: `+1202${String(index).padStart(7, '0')}`,
    numberType: 'LOCAL',
    friendlyName: `n${index}`,
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
    ...change,
  };
}
const account = (count: number) => Array.from({ length: count }, (_, index) => numbered(index));

/** What one page holds; the page as agreed when nothing is said. */
type Pages = (query: PageQuery, asked: number) => Partial<OwnedPage>;

const instantly = { ...systemRuntime, random: () => 0, sleep: async () => {} };

async function load(pages: Pages, options: Partial<LoadOwnedOptions> = {}) {
  let asked = 0;
  const provider = {
    ...createMemoryProvider(),
    listOwned: async (query: PageQuery): Promise<OwnedPage> => {
      asked += 1;
      return { rows: [], unreadable: 0, fetchedAt: 1, ...pages(query, asked) };
    },
  };
  let last: OwnedProgress | undefined;
  for await (const step of loadOwned(provider, { runtime: instantly, ...options })) {
    expect(step.reason === undefined || !step.complete).toBe(true);
    last = step;
  }
  if (last === undefined) throw new Error('no step');
  return { ...last, numbers: last.rows.map((row) => row.phoneNumber), asked };
}

/** The rows of one page. */
function cut(rows: readonly OwnedNumber[], page: number, size: number): OwnedNumber[] {
  return page < 1 ? [] : rows.slice((page - 1) * size, page * size);
}
const numbersOf = (rows: readonly OwnedNumber[]) => rows.map((row) => row.phoneNumber);

describe('a page size that is not honoured', () => {
  it.each([
    [1, 3],
    [7, 30],
    [50, 100],
    [99, 500],
  ])('of %i rows a page loses none of %i rows, and is said', async (size, count) => {
    const rows = account(count);
    const list = await load(({ page }) => ({ rows: cut(rows, page, size), total: count }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, loaded: count });
    expect(list.reason).toMatch(/page/);
  });

  it('that gives all rows at once is said, too', async () => {
    const rows = account(250);
    const list = await load(() => ({ rows, total: 250 }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('250') });
    expect(list.asked).toBeLessThan(12);
  });

  it('in the middle of the list loses no row behind it', async () => {
    const rows = account(360);
    // Page 2 holds 60 rows, page 3 none at all.
    const held = [rows.slice(0, 100), rows.slice(100, 160), [], rows.slice(160, 260), rows.slice(260)];
    const list = await load(({ page }) => ({ rows: held[page - 1] ?? [], total: 360 }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list.complete).toBe(false);
  });

  it('without a total loses no row behind a short or an empty page', async () => {
    const rows = account(300);
    const held = [rows.slice(0, 100), rows.slice(100, 140), [], rows.slice(140, 240), rows.slice(240)];
    const list = await load(({ page }) => ({ rows: held[page - 1] ?? [] }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list.complete).toBe(false);
  });
});

describe('a total that disagrees', () => {
  it.each([
    ['says fewer than the first page holds', 3, 1],
    ['says none', 3, 0],
    ['says fewer than two pages hold', 250, 100],
    ['counts the rows of a page', 250, 50],
  ])('%s: all %i rows are read', async (_name, count, total) => {
    const rows = account(count);
    const list = await load(({ page, pageSize }) => ({ rows: cut(rows, page, pageSize), total }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, total });
    expect(list.reason).toContain(`sent ${count}`);
  });

  it('counts the rows of each page where a page holds one whatever was asked: all rows are read', async () => {
    const rows = account(5);
    const list = await load(({ page }) => ({ rows: cut(rows, page, 1), total: 1 }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list.complete).toBe(false);
  });

  it.each([
    ['a little', 5],
    ['a page', 103],
    ['far', 90_000_000],
  ])('says %s more than there is: it ends soon', async (_name, total) => {
    const rows = account(3);
    const list = await load(({ page, pageSize }) => ({ rows: cut(rows, page, pageSize), total }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list.complete).toBe(false);
    expect(list.reason).toContain('sent 3');
    expect(list.asked).toBeLessThan(12);
  });

  it('says 90,000,000 with one row and then empty pages: it ends after three of them', async () => {
    const list = await load(({ page }) => ({ rows: page === 1 ? account(1) : [], total: 90_000_000 }));
    expect(list.numbers).toHaveLength(1);
    expect(list.complete).toBe(false);
    expect(list.asked).toBeLessThan(12);
  });

  it('says there are numbers and sends none: that is no empty account', async () => {
    const list = await load(() => ({ total: 4 }));
    expect(list).toMatchObject({ complete: false, rows: [], total: 4 });
    expect(list.reason).toBeDefined();
  });

  it('changes with every page: it ends, and is not complete', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }, asked) => ({
      rows: cut(rows, page, pageSize),
      total: 250 + asked,
    }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('changed') });
  });

  it('is missing: the list is complete when nothing new came three times', async () => {
    for (const count of [0, 1, 99, 100, 101, 250, 300]) {
      const rows = account(count);
      const list = await load(({ page, pageSize }) => ({ rows: cut(rows, page, pageSize) }));
      expect(list.numbers).toEqual(numbersOf(rows));
      expect(list).toMatchObject({ complete: true });
    }
  });

  it('is missing on some pages, or wrong on the empty page behind the last one: it does no harm', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }) => ({
      rows: cut(rows, page, pageSize),
      ...(page === 2 ? {} : { total: page > 3 ? 0 : 250 }),
    }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: true, total: 250 });
  });
});

describe('a list that never ends', () => {
  it('of rows is left at the limit, and says so', async () => {
    const list = await load(
      ({ page }) => ({ rows: account(100).map((_, row) => numbered(page * 100 + row)), total: 90_000_000 }),
      { mostRows: 5_000 },
    );
    expect(list.rows).toHaveLength(5_000);
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('5,000') });
    expect(list.asked).toBeLessThan(150);
  });

  it('of pages is left at the limit, and says so', async () => {
    const list = await load(({ page }) => ({ rows: [numbered(page)] }), { mostPages: 500 });
    expect(list.rows).toHaveLength(500);
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('500 pages') });
    expect(list.asked).toBeLessThan(550);
  });

  it('of unreadable rows is left', async () => {
    const list = load(() => ({ rows: account(1), unreadable: 99, total: 90_000_000 }));
    expect(await list).toMatchObject({ complete: false });
    expect((await list).asked).toBeLessThan(200);
  });

  it('has its limits at 2,000,000 rows and 50,000 pages', async () => {
    const list = await load(({ page }) => ({ rows: [numbered(page)], total: 90_000_000 }));
    expect(list.rows).toHaveLength(50_000);
    expect(list.reason).toContain('50,000 pages');
  });
});

describe('pages that repeat', () => {
  it('the first one for ever, without a total: said, and ended', async () => {
    const list = await load(() => ({ rows: account(100) }));
    expect(list.rows).toHaveLength(100);
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('repeated') });
    expect(list.asked).toBeLessThan(20);
  });

  it('the first one for ever, with a total that says more', async () => {
    const list = await load(() => ({ rows: account(100), total: 300 }));
    expect(list).toMatchObject({ complete: false, loaded: 100 });
    expect(list.asked).toBeLessThan(50);
  });

  it('the first one twice: the last rows are read all the same', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }) => ({
      rows: cut(rows, Math.max(1, page - 1), pageSize),
      total: 250,
    }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('repeated') });
  });

  it('the last one beyond the end, as many servers do: nothing is missing, and the list is complete', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }) => ({
      rows: cut(rows, Math.min(3, page), pageSize),
      total: 250,
    }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: true });
  });
});

describe('pages counted from 0', () => {
  it.each([
    ['with a total', 250, true],
    ['with a total, all on the first page', 3, true],
    ['without a total', 250, false],
    ['without a total, all on the first page', 3, false],
  ])('%s: the page that was skipped is read', async (_name, count, stated) => {
    const rows = account(count);
    const list = await load(({ page, pageSize }) => ({
      rows: rows.slice(page * pageSize, (page + 1) * pageSize),
      ...(stated ? { total: count } : {}),
    }));
    expect([...list.numbers].sort()).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: false, reason: expect.stringContaining('from 0') });
  });

  it('where page 0 is page 1: nothing is wrong', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }) => ({ rows: cut(rows, Math.max(1, page), pageSize) }));
    expect(list.numbers).toEqual(numbersOf(rows));
    expect(list).toMatchObject({ complete: true });
  });

  it('page 0 is not asked for where nothing is missing', async () => {
    const pages = new Set<number>();
    const rows = account(250);
    await load(({ page, pageSize }) => {
      pages.add(page);
      return { rows: cut(rows, page, pageSize), total: 250 };
    });
    expect([...pages].sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('rows that cannot be read', () => {
  it('are counted, and the list is not complete', async () => {
    const rows = account(250);
    const list = await load(({ page, pageSize }) => ({
      rows: cut(rows, page, pageSize).slice(2),
      unreadable: page <= 3 ? 2 : 0,
      total: 250,
    }));
    expect(list).toMatchObject({ complete: false, loaded: 250, unreadable: 6, pass: 1 });
    expect(list.reason).toContain('6 rows could not be read');
  });

  it('hide no row behind them, though they fill pages of one row', async () => {
    const rows = account(10);
    const list = await load(({ page }) => {
      const broken = page > 2 && page < 5;
      return { rows: broken ? [] : cut(rows, page, 1), unreadable: broken ? 1 : 0, total: 10 };
    });
    expect(list.numbers).toEqual(numbersOf([...rows.slice(0, 2), ...rows.slice(4)]));
    expect(list).toMatchObject({ complete: false, unreadable: 2 });
  });

  it.each([
    [1, 1],
    [3, undefined],
    [100, 100],
    [250, 250],
  ])('and no other among %i: that is a failure, not an empty account', async (count, total) => {
    const loading = load(({ page, pageSize }) => ({
      unreadable: page < 1 ? 0 : Math.max(0, Math.min(pageSize, count - (page - 1) * pageSize)),
      ...(total === undefined ? {} : { total }),
    }));
    await expect(loading).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringContaining('read'),
    });
  });
});

describe('rows that move while they are read', () => {
  it('between passes for ever: what the last pass showed is given, and it is not complete', async () => {
    const rows = account(200);
    const list = await load(({ page, pageSize }, asked) => {
      // Another one is missing each time, and one is double.
      const moving = rows.map((row, index) => (index === asked % 200 ? numbered((index + 1) % 200) : row));
      return { rows: cut(moving, page, pageSize), total: 200 };
    });
    expect(list.complete).toBe(false);
    expect(new Set(list.numbers).size).toBe(list.numbers.length);
    expect(list.asked).toBeLessThan(60);
  });
});

describe('the page behind the last one', () => {
  const refused = (status: number, code: 'not-found' | 'invalid' | 'unavailable' | 'contract' | 'auth') =>
    new ApiError({ code, message: 'no such page', hint: '', retryable: false, progress: 'answered', status });
  const withEnd = (count: number, error: ApiError, total: number | undefined = count) =>
    load(({ page, pageSize }) => {
      const rows = cut(account(count), page, pageSize);
      if (rows.length === 0) throw error;
      return { rows, ...(total === -1 ? {} : { total }) };
    });

  it.each([
    [404, 'not-found'],
    [400, 'invalid'],
    [422, 'invalid'],
    [416, 'invalid'],
    [410, 'not-found'],
  ] as const)('may be refused with %i: that is an end', async (status, code) => {
    for (const total of [200, -1]) {
      const list = await withEnd(200, refused(status, code), total);
      expect(list).toMatchObject({ complete: true, loaded: 200 });
    }
    expect(await withEnd(200, refused(status, code), 300)).toMatchObject({ complete: false, loaded: 200 });
  });

  it('may be a 404 that is not in the form of the API, once nothing is missing', async () => {
    expect(await withEnd(200, refused(404, 'contract'))).toMatchObject({ complete: true, loaded: 200 });
    await expect(withEnd(200, refused(404, 'contract'), 300)).rejects.toMatchObject({ code: 'contract' });
  });

  it('may fail: the rows stay, and whether there are more is not known', async () => {
    const list = await withEnd(200, refused(500, 'unavailable'));
    expect(list).toMatchObject({ complete: false, loaded: 200 });
    expect(list.reason).toContain('no such page');
  });

  it('fails as any other while rows are missing', async () => {
    await expect(withEnd(200, refused(500, 'unavailable'), 300)).rejects.toMatchObject({ status: 500 });
    await expect(withEnd(200, refused(401, 'auth'), 200)).rejects.toMatchObject({ status: 401 });
  });
});

describe('a list of one type', () => {
  it('holds no row of another, whether or not the provider filters', async () => {
    const rows = account(150).map((row, index) =>
      index % 3 === 0 ? numbered(index, { numberType: 'TOLL_FREE' }) : row,
    );
    const list = await load(({ page, pageSize }) => ({ rows: cut(rows, page, pageSize), total: 150 }), {
      numberType: 'TOLL_FREE',
    });
    expect(list.rows).toHaveLength(50);
    expect(list.rows.every((row) => row.numberType === 'TOLL_FREE')).toBe(true);
    expect(list).toMatchObject({ complete: true, loaded: 150 });
  });
});

describe('pages of every kind', () => {
  const kinds = fc.record({
    count: fc.integer({ min: 0, max: 450 }),
    size: fc.option(fc.integer({ min: 1, max: 130 }), { nil: undefined }),
    base: fc.constantFrom(0, 1),
    // A total that is wrong and agrees with the rows before a gap, or before a page that is not asked for, cannot be told
    // from a true one: 1,000 and more are never among them.
    total: fc.oneof(
      { weight: 3, arbitrary: fc.constant<'honest'>('honest') },
      fc.constant<'missing'>('missing'),
      fc.integer({ min: 1_000, max: 2_000 }),
      fc.constant(90_000_000),
    ),
    beyond: fc.constantFrom('empty', 'last', 'first'),
    gaps: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
    unreadable: fc.option(fc.integer({ min: 0, max: 449 }), { nil: undefined }),
  });

  it('complete means that every row is there; all of them end soon', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, async ({ count, size, base, total, beyond, gaps, unreadable }) => {
        const all = account(count);
        const served: OwnedNumber[][] = [];
        const each = size ?? 100;
        for (let from = 0; from < count; from += each) served.push(all.slice(from, from + each));
        for (const gap of gaps) if (gap <= served.length) served.splice(gap, 0, []);
        const pages: Pages = ({ page }) => {
          const place = page - base;
          const edge = beyond === 'empty' ? [] : beyond === 'last' ? served.at(-1) : served[0];
          const rows = (place < 0 ? served[0] : (served[place] ?? edge)) ?? [];
          const read = rows.filter((row) => row.phoneNumber !== all[unreadable ?? -1]?.phoneNumber);
          const stated = total === 'honest' ? count : total === 'missing' ? undefined : total;
          return {
            rows: read,
            unreadable: rows.length - read.length,
            ...(stated === undefined ? {} : { total: stated }),
          };
        };
        const counting = { asked: 0 };
        const list = await load((query, asked) => {
          counting.asked = asked;
          return pages(query, asked);
        }).catch((error: unknown) => error);
        expect(counting.asked).toBeLessThan(4_000);
        if (!(list instanceof Error) && typeof list === 'object' && list !== null && 'complete' in list) {
          if (list.complete) {
            // Pages that are numbered from 0 can come with the first one last; every number is there all the same.
            const numbers: unknown = 'numbers' in list ? list.numbers : [];
            expect(Array.isArray(numbers) ? numbers.toSorted() : []).toEqual(numbersOf(all).toSorted());
          } else expect(list).toHaveProperty('reason');
        } else {
          // Only unreadable rows.
          expect(list).toMatchObject({ code: 'contract' });
          expect(count).toBe(1);
        }
      }),
      {
        numRuns: 1_000,
        examples: [
          [
            {
              count: 300,
              size: undefined,
              base: 0,
              total: 'honest',
              beyond: 'first',
              gaps: [],
              unreadable: undefined,
            },
          ],
        ],
      },
    );
  });
});
