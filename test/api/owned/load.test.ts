import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { OwnedNumber } from '../../../src/api/model.ts';
import { type LoadOwnedOptions, loadOwned, type OwnedProgress } from '../../../src/api/owned/load.ts';
import type { OwnedPage, PageQuery, Provider } from '../../../src/api/provider.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';

const PAGE_SIZE = 100;

function numbered(index: number, friendlyName = `n${index}`): OwnedNumber {
  return {
    phoneNumber: `+1202${String(index).padStart(7, '0')}`,
    numberType: 'LOCAL',
    friendlyName,
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  };
}
const account = (count: number) => Array.from({ length: count }, (_, index) => numbered(index));

type Answer = (query: PageQuery, signal: AbortSignal | undefined) => Promise<OwnedPage>;

function providerOf(listOwned: Answer): Provider {
  return { ...createMemoryProvider(), listOwned };
}

/** The page of a list as a provider gives it. */
function pageOf(numbers: readonly OwnedNumber[], { page, pageSize }: PageQuery): OwnedPage {
  const rows = numbers.slice((page - 1) * pageSize, page * pageSize);
  return { rows, unreadable: 0, total: numbers.length, fetchedAt: page };
}

const instantly = { ...systemRuntime, random: () => 0, sleep: async () => {} };

async function load(provider: Provider, options: Partial<LoadOwnedOptions> = {}): Promise<OwnedProgress[]> {
  const steps: OwnedProgress[] = [];
  for await (const step of loadOwned(provider, { runtime: instantly, ...options })) {
    steps.push({ ...step, rows: [...step.rows] });
  }
  return steps;
}

const throttled = (retryAfterMs?: number) =>
  new ApiError({
    code: 'rate-limited',
    message: 'slow down',
    hint: '',
    retryable: true,
    progress: 'answered',
    status: 429,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

describe('loading every owned number', () => {
  it('gives the whole list in the order of its pages, whatever order the answers come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 1_250 }), async (scheduler, count) => {
        const numbers = account(count);
        const answer = scheduler.scheduleFunction(async (query: PageQuery) => pageOf(numbers, query));
        const loading = load(providerOf(answer));
        await scheduler.waitFor(loading);
        const last = (await loading).at(-1);
        expect(last).toMatchObject({ complete: true, loaded: count, total: count, unreadable: 0, pass: 1 });
        expect(last?.rows).toEqual(numbers);
      }),
      { numRuns: 50 },
    );
  });

  it('shows the first page before it asks for another', async () => {
    let asked = 0;
    const numbers = account(1_000);
    const steps = loadOwned(
      providerOf(async (query) => {
        asked += 1;
        return pageOf(numbers, query);
      }),
      { runtime: instantly },
    );
    const first = await steps.next();
    expect(first.value).toMatchObject({ loaded: PAGE_SIZE, total: 1_000, complete: false });
    expect(asked).toBe(1);
    await steps.return();
  });

  it('asks for 8 pages at a time, and for up to 32 while it goes well', async () => {
    const numbers = account(10_000);
    const underWay: number[] = [];
    let now = 0;
    await load(
      providerOf(async (query) => {
        now += 1;
        underWay.push(now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return pageOf(numbers, query);
      }),
    );
    expect(underWay.slice(1, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Math.max(...underWay)).toBe(32);
    // And one more, which shows that nothing follows.
    expect(underWay).toHaveLength(101);
  });

  it('slows down when it is throttled, waits as asked, and still gives everything', async () => {
    const numbers = account(3_000);
    const waits: number[] = [];
    const asked = new Set<number>();
    const underWay: number[] = [];
    let now = 0;
    const provider = providerOf(async (query) => {
      const first = !asked.has(query.page);
      asked.add(query.page);
      now += 1;
      // The first ten pages are all it takes: page 11 is the first that is asked for after the throttling.
      if (query.page > 10) underWay.push(now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (first && query.page > 1 && query.page <= 10) throw throttled(3_000);
      return pageOf(numbers, query);
    });
    const sleep = async (ms: number) => {
      waits.push(ms);
    };
    const steps = await load(provider, { runtime: { ...instantly, sleep } });
    expect(steps.at(-1)).toMatchObject({ complete: true, loaded: 3_000 });
    expect(waits).toEqual(Array.from({ length: 9 }, () => 3_000));
    expect(underWay[0]).toBeLessThanOrEqual(6);
  });

  it('gives up with the error of a provider that throttles for ever', async () => {
    await expect(load(providerOf(() => Promise.reject(throttled())))).rejects.toMatchObject({
      code: 'rate-limited',
    });
  });

  it('without a total reads on until nothing new came three times, and looks whether pages count from 0', async () => {
    const numbers = account(250);
    const asked: number[] = [];
    const steps = await load(
      providerOf(async (query) => {
        asked.push(query.page);
        const { total: _, ...page } = pageOf(numbers, query);
        return page;
      }),
    );
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(steps.at(-1)).toMatchObject({ complete: true, loaded: 250 });
    expect(steps.at(-1)?.total).toBeUndefined();
  });

  it('without a total and with a last page that is full asks once more', async () => {
    const numbers = account(200);
    const steps = await load(
      providerOf(async (query) => {
        const { total: _, ...page } = pageOf(numbers, query);
        return page;
      }),
    );
    expect(steps.at(-1)?.rows).toHaveLength(200);
  });

  it('counts rows that cannot be read and never waits for them', async () => {
    const numbers = account(350);
    const steps = await load(
      providerOf(async (query) => {
        const page = pageOf(numbers, query);
        return page.rows.length === 0 ? page : { ...page, rows: page.rows.slice(1), unreadable: 1 };
      }),
    );
    expect(steps.at(-1)).toMatchObject({ complete: false, loaded: 350, unreadable: 4, pass: 1 });
    expect(steps.at(-1)?.rows).toHaveLength(346);
  });
});

describe('an account that changes while it is read', () => {
  it('is read again until nothing changed; what was released is gone, what was renamed is new, nothing is double', async () => {
    let numbers = account(300);
    let calls = 0;
    const steps = await load(
      providerOf(async (query) => {
        calls += 1;
        const page = pageOf(numbers, query);
        // Between the second and the third page: one is released, one renamed, two are bought.
        if (calls === 2) {
          numbers = [numbered(900), numbered(901), ...numbers.slice(1, -1), numbered(299, 'renamed')];
        }
        return page;
      }),
    );
    const last = steps.at(-1);
    expect(last).toMatchObject({ complete: true, total: 301, loaded: 301, pass: 2 });
    expect([...(last?.rows ?? [])].map((row) => row.phoneNumber).sort()).toEqual(
      numbers.map((row) => row.phoneNumber).sort(),
    );
    expect(last?.rows.find((row) => row.phoneNumber === numbered(299).phoneNumber)?.friendlyName).toBe(
      'renamed',
    );
    expect(steps.slice(0, -1).every((step) => !step.complete)).toBe(true);
  });

  it('keeps what was on screen while it reads again', async () => {
    let calls = 0;
    const steps = await load(
      providerOf(async (query) => {
        calls += 1;
        return { ...pageOf(account(200), query), total: calls === 2 ? 201 : 200 };
      }),
    );
    const sizes = steps.map((step) => step.rows.length);
    expect(sizes).toEqual([...sizes].sort((left, right) => left - right));
    expect(steps.at(-1)).toMatchObject({ pass: 2, complete: true });
  });

  it('is never called complete when it does not hold still', async () => {
    let total = 150;
    const steps = await load(
      providerOf(async (query) => {
        total += 1;
        return { ...pageOf(account(150), query), total };
      }),
      { maxPasses: 3 },
    );
    expect(steps.at(-1)).toMatchObject({ complete: false, pass: 3 });
    expect(steps.at(-1)?.rows).toHaveLength(150);
  });

  it('is read again when a row slid from one page to the next', async () => {
    const numbers = account(200);
    let calls = 0;
    const steps = await load(
      providerOf(async (query) => {
        calls += 1;
        const slid = [numbered(500), ...numbers.slice(0, -1)];
        return pageOf(calls === 1 ? numbers : slid, query);
      }),
    );
    expect(steps.at(-1)).toMatchObject({ complete: true, pass: 2 });
    expect(steps.at(-1)?.rows.map((row) => row.phoneNumber)).toContain(numbered(500).phoneNumber);
  });
});

describe('a load that ends early', () => {
  const unavailable = new ApiError({
    code: 'unavailable',
    message: 'no',
    hint: '',
    retryable: true,
    progress: 'answered',
  });

  it('throws the error of the page that failed and asks for no more', async () => {
    let asked = 0;
    const seen: number[] = [];
    const provider = providerOf(async (query) => {
      asked += 1;
      if (query.page === 5) throw unavailable;
      await new Promise((resolve) => setImmediate(resolve));
      return pageOf(account(10_000), query);
    });
    await expect(async () => {
      for await (const step of loadOwned(provider, { runtime: instantly })) seen.push(step.loaded);
    }).rejects.toBe(unavailable);
    expect(seen).toEqual([100, 200, 300, 400]);
    expect(asked).toBeLessThan(50);
  });

  it('ends every request under way when the reader leaves', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const provider = providerOf(async (query, signal) => {
      signals.push(signal);
      if (query.page > 2) await new Promise(() => {});
      return pageOf(account(1_000), query);
    });
    for await (const step of loadOwned(provider, { runtime: instantly })) if (step.loaded === 200) break;
    expect(signals.length).toBeGreaterThan(8);
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });

  it('ends when it is aborted during a wait', async () => {
    const controller = new AbortController();
    const sleep = async (_ms: number, signal?: AbortSignal) => {
      controller.abort();
      signal?.throwIfAborted();
    };
    const loading = load(
      providerOf(() => Promise.reject(throttled())),
      { signal: controller.signal, runtime: { ...instantly, sleep } },
    );
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a provider that asks to wait', () => {
  async function loadThrottled(retryAfterMs: number, random = 0) {
    const waits: number[] = [];
    const said: string[] = [];
    let asked = 0;
    const provider = providerOf(async (query) => {
      asked += 1;
      if (asked === 2) throw throttled(retryAfterMs);
      return pageOf(account(150), query);
    });
    const sleep = async (ms: number) => {
      waits.push(ms);
    };
    const onWait = ({ ms, reason }: { readonly ms: number; readonly reason: string }) => {
      // Before it is waited for, not afterwards.
      expect(waits).toEqual([]);
      said.push(`${ms} ${reason}`);
    };
    const runtime = { ...instantly, random: () => random, sleep };
    const steps = await load(provider, { runtime, onWait }).catch((error: unknown) => error);
    return { steps, waits, said, asked };
  }

  it.each([0, 1_000, 59_000, 60_000])('for %i ms is waited for, and it is said', async (ms) => {
    const { steps, waits, said } = await loadThrottled(ms);
    expect(waits).toEqual([ms]);
    expect(said).toEqual([`${ms} slow down`]);
    expect(steps).toMatchObject({ length: 4 });
  });

  it('is waited for a minute at most, the spread of several requests included', async () => {
    expect((await loadThrottled(59_900, 0.9)).waits).toEqual([60_000]);
    expect((await loadThrottled(3_000, 0.5)).waits).toEqual([3_500]);
  });

  it.each([60_001, 3_600_000, 4_000_000_000, 1e15])(
    'for %i ms is not: it is reported at once',
    async (ms) => {
      const { steps, waits, said, asked } = await loadThrottled(ms);
      expect(steps).toMatchObject({ code: 'rate-limited', retryAfterMs: ms });
      // The one behind it was asked for at the same time.
      expect({ waits, said, asked }).toEqual({ waits: [], said: [], asked: 3 });
    },
  );
});
