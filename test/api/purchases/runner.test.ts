import { describe, expect, test } from 'vitest';
import { confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

describe('buying a number', () => {
  test('a purchase that the provider takes is COMPLETED once the provider shows the number', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    await bench.time.settle();
    const view = purchases.get(id);
    expect(view?.purchase).toMatchObject({
      id,
      phoneNumber: NUMBER,
      status: 'COMPLETED',
      chargedCredits: 115,
      metadata: { unit: 'hundredths of USD', priceKnown: true },
    });
    expect(purchases.history(id).map((step) => step.to)).toEqual([
      'INTENT',
      'SENDING',
      'ACCEPTED',
      'CONFIRMED',
    ]);
    expect(bench.carrier.bought).toEqual([NUMBER]);
  });

  test('the first charge is a month and the set-up fee that the offer stated', async () => {
    using bench = new Workbench();
    bench.carrier.offer = { setupFee: { amount: '2.50', currency: 'USD' } };
    const purchases = await bench.open();
    const quote = await bench.carrier.quote(confirmed().order);
    const offer = quote.kind === 'offered' ? { offer: quote.number } : {};
    const id = await start(bench, purchases, { ...confirmed(), ...offer });
    await bench.time.settle();
    expect(purchases.get(id)?.purchase.chargedCredits).toBe(365);
  });

  test('a lost answer is looked for and never sent again', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 20_000, failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.get(id)).toMatchObject({
      settled: false,
      note: 'outcome unknown, checking',
      purchase: { status: 'PROCESSING' },
    });
    await bench.time.run(60_000);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
  });

  test('a price that changed since the confirmation sends nothing', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.price = '1.20';
    const outcome = await bench.time.until(purchases.confirm(confirmed()));
    expect(outcome).toMatchObject({ kind: 'changed', message: expect.stringContaining('Nothing was sent') });
    expect(purchases.list()[0]?.purchase).toMatchObject({ status: 'CANCELLED' });
    expect(purchases.list()[0]?.purchase.statusDetails).toMatch(/price changed.*nothing was sent/);
    expect(bench.carrier.posts).toBe(0);
  });

  test('another number of the same country and type needs a second confirmation while one is unknown', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    const blocked = await bench.time.until(purchases.confirm(confirmed(OTHER_NUMBER)));
    expect(blocked).toMatchObject({ kind: 'blocked', block: { kind: 'substitute', row: { id } } });
    await start(bench, purchases, { ...confirmed(OTHER_NUMBER), despiteUnknown: id });
    await bench.time.settle();
    expect(bench.carrier.bought).toEqual([OTHER_NUMBER]);
  });
});

test.each([
  ['while the offer is read again', (bench: Workbench) => bench.time.sleep(1_000)],
  ['when it has just been read', async () => undefined],
])('a purchase that is given up %s is not sent', async (_what, before) => {
  using bench = new Workbench();
  const purchases = await bench.open();
  const wish = new AbortController();
  const { quote } = bench.carrier;
  bench.carrier.quote = async (number) => {
    await before(bench);
    wish.abort();
    return quote.call(bench.carrier, number);
  };
  expect(await bench.time.until(purchases.confirm(confirmed(), wish.signal))).toMatchObject({
    kind: 'preflight-failed',
    error: { code: 'cancelled', progress: 'not-sent' },
  });
  expect(purchases.list().map(({ row }) => row.state)).toEqual(['CANCELLED']);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(0);
});

test('a purchase that was sent is not given up any more', async () => {
  using bench = new Workbench();
  const purchases = await bench.open();
  const wish = new AbortController();
  bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 2_000 }];
  const outcome = await bench.time.until(purchases.confirm(confirmed(), wish.signal));
  wish.abort();
  await bench.time.run(10_000);
  expect(outcome.kind).toBe('started');
  expect(purchases.list().map(({ row }) => row.state)).toEqual(['CONFIRMED']);
});

test('a listener that fails harms neither the purchase nor the other listeners, and is not silent', async () => {
  const faults: unknown[] = [];
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => faults.push(error));
  try {
    using bench = new Workbench();
    const purchases = await bench.open();
    const wrong = new Error('a screen failed');
    let heard = 0;
    purchases.subscribe(() => {
      throw wrong;
    });
    purchases.subscribe(() => {
      heard += 1;
    });
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(purchases.unusable).toBeUndefined();
    expect(heard).toBeGreaterThan(0);
    expect(faults).toContain(wrong);
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of others) process.on('uncaughtException', listener);
  }
});
