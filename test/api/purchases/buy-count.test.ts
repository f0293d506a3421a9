/** A purchase of several numbers of a search, and what it does when some are refused, changed or in doubt. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import { add, compare, type Money, parsePrice } from '../../../src/api/money/money.ts';
import { withinLimits } from '../../../src/api/purchases/domain/batch-limits.ts';
import type { BatchLimits, BatchSearch } from '../../../src/api/purchases/domain/batch-types.ts';
import { candidatesOf, nextItems } from '../../../src/api/purchases/domain/candidates.ts';
import type { Treatment } from './support/carrier.ts';
import { Mortal } from './support/mortal.ts';
import { Workbench } from './support/workbench.ts';

const usd = (amount: string): Money => ({ amount, currency: 'USD' });
const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;

function offerOf(index: number, price = '1.00', fee: string | null = '0.50'): AvailableNumber {
  return {
    phoneNumber: numberAt(index),
    friendlyName: '',
    countryCode: 'US',
    numberType: 'LOCAL',
    capabilities: { voice: true, SMS: true, MMS: false },
    beta: false,
    monthlyRate: parsePrice(price, 'USD'),
    ...(fee === null ? {} : { setupFee: usd(fee) }),
  };
}

const SEARCH: BatchSearch = { query: { countryCode: 'US' }, currency: 'USD', configuration: {} };

/** The carrier sells these; what was bought is no longer offered. */
function stock(bench: Workbench, offers: readonly AvailableNumber[]): void {
  const { carrier } = bench;
  const offered = () => offers.filter(({ phoneNumber }) => !carrier.owned.has(phoneNumber));
  carrier.searchAvailable = async () => ({ rows: offered(), unreadable: 0, fetchedAt: 0 });
  carrier.quote = async ({ phoneNumber }) => {
    const number = offered().find((each) => each.phoneNumber === phoneNumber);
    return number === undefined
      ? { kind: 'not-confirmed', phoneNumber, monthlyRate: { kind: 'not-stated' }, fetchedAt: 0 }
      : { kind: 'offered', phoneNumber, number, monthlyRate: number.monthlyRate, fetchedAt: 0 };
  };
}

async function buy(
  bench: Workbench,
  offers: readonly AvailableNumber[],
  limits: BatchLimits,
  search: BatchSearch = SEARCH,
) {
  const purchases = await bench.open();
  const request = { limits, search };
  const { offers: candidates } = candidatesOf(
    { rows: offers, notConfirmed: new Map() },
    search,
    limits,
    new Set(),
  );
  const { head } = purchases.batches.create({
    kind: 'buy',
    title: 'Purchase',
    request,
    items: nextItems(request, [], candidates),
  });
  const result = await bench.time.until(purchases.batches.run(head.id));
  return { ...result, purchases, id: head.id };
}

const GONE: Treatment = { failsWith: { code: 'conflict', status: 409, progress: 'answered' } };
const BROKE: Treatment = {
  failsWith: { code: 'invalid', status: 402, progress: 'answered', message: 'No credit is left (402).' },
};
const LOST: Treatment = { failsWith: { code: 'network', progress: 'sent' } };

describe('buying a count of numbers', () => {
  test('takes the cheapest, and a refused one is replaced by the next', async () => {
    using bench = new Workbench();
    const offers = ['1.30', '1.10', '1.20', '1.00', '1.40'].map((price, index) => offerOf(index, price));
    stock(bench, offers);
    bench.carrier.treatments = [GONE];
    const { batch, short, stopped } = await buy(bench, offers, { count: 3 });
    expect([short, stopped]).toEqual([undefined, undefined]);
    expect(batch.counts).toMatchObject({ DONE: 3, REFUSED: 1 });
    expect(bench.carrier.bought.toSorted()).toHaveLength(3);
    expect(bench.carrier.arrived).not.toContain(numberAt(4));
  });

  test('never replaces one whose outcome is unknown', async () => {
    using bench = new Workbench();
    const offers = [0, 1, 2, 3, 4].map((index) => offerOf(index));
    stock(bench, offers);
    bench.carrier.treatments = [LOST];
    const { batch } = await buy(bench, offers, { count: 3 });
    expect(batch.counts).toMatchObject({ DONE: 2, UNKNOWN: 1 });
    expect(bench.carrier.arrived).toHaveLength(3);
  });

  test('stops when the refusal is about the account, and tells it', async () => {
    using bench = new Workbench();
    const offers = [0, 1, 2, 3, 4, 5].map((index) => offerOf(index));
    stock(bench, offers);
    bench.carrier.treatments = [BROKE, BROKE, BROKE];
    const { batch, stopped } = await buy(bench, offers, { count: 3 });
    expect(stopped).toContain('No credit is left (402)');
    expect(batch.counts).toMatchObject({ REFUSED: 3 });
    expect(bench.carrier.arrived).toHaveLength(3);
  });

  test('says why it bought fewer', async () => {
    using bench = new Workbench();
    const offers = [0, 1, 2, 3].map((index) => offerOf(index));
    stock(bench, offers);
    const few = await buy(bench, offers, { count: 9 });
    expect(few.short).toBe('5 fewer than wanted: no further number is offered within the limits.');
    using other = new Workbench();
    stock(other, offers);
    const dear = await buy(other, offers, { count: 9, maxTotal: usd('3.50') });
    expect(dear.batch.counts.DONE).toBe(2);
    expect(dear.short).toBe('7 fewer than wanted: one more would exceed --max-total.');
  });

  test('is not finished when it is killed while it looks for another number, and nobody else takes it before', async () => {
    using bench = new Workbench();
    const offers = Array.from({ length: 6 }, (_, index) => offerOf(index));
    stock(bench, offers);
    bench.carrier.treatments = [{ failsWith: { code: 'invalid', status: 422, progress: 'answered' } }];
    const searching = Promise.withResolvers<never>();
    const { searchAvailable } = bench.carrier;
    bench.carrier.searchAvailable = () => searching.promise;
    const process = new Mortal(bench);
    const first = await process.live();
    const request = { limits: { count: 3 }, search: SEARCH };
    const { head } = first.batches.create({
      kind: 'buy',
      title: 'Purchase',
      request,
      items: nextItems(request, [], offers),
    });
    first.batches.run(head.id).catch(() => undefined);
    const other = await bench.open();
    await bench.time.run(60_000);
    expect(other.batches.get(head.id)).toMatchObject({
      counts: { DONE: 2, REFUSED: 1 },
      driver: 'elsewhere',
    });
    expect(other.batches.unfinished()).toEqual([]);
    process.kill();
    expect(other.batches.unfinished().map((each) => each.head.id)).toEqual([head.id]);
    bench.carrier.searchAvailable = searchAvailable;
    const { batch } = await bench.time.until(other.batches.run(head.id));
    expect(batch).toMatchObject({ head: { state: 'ENDED' }, counts: { DONE: 3 } });
    expect(other.batches.unfinished()).toEqual([]);
  });

  test('goes on to its count after a crash, and buys nothing twice', async () => {
    let refused = 0;
    for (const commit of [3, 6, 9, 14, 20]) {
      using bench = new Workbench();
      const offers = Array.from({ length: 12 }, (_, index) => offerOf(index));
      stock(bench, offers);
      bench.carrier.treatments = [GONE];
      const process = new Mortal(bench);
      const first = await process.live();
      const request = { limits: { count: 6, maxTotal: usd('9.00') }, search: SEARCH };
      const { head } = first.batches.create({
        kind: 'buy',
        title: 'Purchase',
        request,
        items: nextItems(request, [], offers),
      });
      process.dieAt({ commit, when: 'after' });
      first.batches.run(head.id).catch(() => undefined);
      for (let turn = 0; turn < 400 && !process.dead; turn += 1) await bench.time.settle();
      process.kill();
      const second = await bench.open();
      const { batch } = await bench.time.until(second.batches.run(head.id));
      const { DONE, UNKNOWN } = batch.counts;
      expect(DONE + UNKNOWN).toBe(6);
      // A refusal that was written down is looked into until it is believed, and its number is replaced.
      for (const { state, rowId = '' } of batch.items) {
        if (state === 'UNKNOWN') expect(second.get(rowId)?.row.answerStatus).toBeUndefined();
      }
      refused += batch.counts.REFUSED;
      expect(bench.carrier.doubled).toEqual([]);
      expect(bench.carrier.bought.length).toBeLessThanOrEqual(6);
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('the candidates', () => {
  it('leave out what is above the limits, doubtful, or needs documents', () => {
    const rows = [
      offerOf(0, '9.00'),
      offerOf(1, '1.00', null),
      { ...offerOf(2), requirement: 'documents' as const },
      offerOf(3),
      { ...offerOf(4), monthlyRate: parsePrice('1.00 EUR', 'USD') },
      offerOf(5),
    ];
    const search = { ...SEARCH, maxMonthly: usd('2.00') };
    const notConfirmed = new Map([[numberAt(3), ['SMS'] as const]]);
    const { offers, leftOut } = candidatesOf({ rows, notConfirmed }, search, {}, new Set());
    expect(offers.map(({ phoneNumber }) => phoneNumber)).toEqual([numberAt(5)]);
    expect([...leftOut.values()]).toEqual([1, 1, 1, 1, 1]);
    expect(candidatesOf({ rows, notConfirmed }, search, {}, new Set([numberAt(5)])).offers).toEqual([]);
  });

  it('chosen next never exceed count and total, whatever was bought before', () => {
    const cents = fc.integer({ min: 1, max: 500 }).map((amount) => (amount / 100).toFixed(2));
    const offers = fc
      .array(fc.tuple(cents, cents), { maxLength: 20 })
      .map((prices) => prices.map(([price, fee], index) => offerOf(index, price, fee)));
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 10 }), cents, (all, count, maxTotal) => {
        const request = { limits: { count, maxTotal: usd(maxTotal) }, search: SEARCH };
        const { offers: sorted } = candidatesOf(
          { rows: all, notConfirmed: new Map() },
          SEARCH,
          request.limits,
          new Set(),
        );
        const next = nextItems(request, [], sorted);
        expect(next.length).toBeLessThanOrEqual(count);
        const items = next.map((plan, position) => ({
          ...(plan.kind === 'buy' ? plan : { kind: 'buy' as const, purchase: neverPurchase() }),
          id: String(position),
          batchId: 'b',
          position,
          phoneNumber: plan.phoneNumber,
          state: 'DONE' as const,
          reason: '',
          createdAt: 0,
          updatedAt: 0,
        }));
        for (const item of items) expect(withinLimits(request, items, item)).toEqual({ ok: true });
        const total = items.reduce((sum, { purchase }) => {
          const { monthlyRate, offer } = purchase;
          if (monthlyRate.kind !== 'money' || offer?.setupFee === undefined) return sum;
          return add(add(sum, monthlyRate.money), offer.setupFee);
        }, usd('0'));
        expect(compare(total, usd(maxTotal))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

function neverPurchase(): never {
  throw new Error('every item of a purchase is a purchase');
}
