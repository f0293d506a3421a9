/** Whose a number is that appears after a refusal or a lost answer. */
import { describe, expect, test } from 'vitest';
import { Mortal } from './support/mortal.ts';
import { refusal, refused, shown } from './support/refused.ts';
import { account, confirmed, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a number that appears after a refusal', () => {
  test.each([0, -DAY, DAY, 90_000])(
    "is ours by the carrier's clock, however far ours is off (%i ms)",
    async (off) => {
      using bench = new Workbench();
      const { carrier, time } = bench;
      carrier.clockOff = off;
      // Whole seconds, as on the wire.
      carrier.createdAt = () => Math.floor((time.now() + off) / 1_000) * 1_000;
      await time.run(700);
      const { purchases, id } = await refused(bench, 409, 300);
      await time.run(6_000);
      expect(shown(purchases, id)).toBe('COMPLETED');
    },
  );

  test.each([3_000, MINUTE, 400 * DAY])(
    "is a person's to decide when the carrier dates it %i ms before, because clocks differ",
    async (age) => {
      using bench = new Workbench();
      const { carrier, time } = bench;
      carrier.clockOff = -DAY;
      carrier.createdAt = () => time.now() - DAY - age;
      const { purchases, id } = await refused(bench, 409, 0);
      await time.settle();
      expect(purchases.get(id)).toMatchObject({ row: { state: 'NEEDS_HUMAN' }, settled: false });
      expect(purchases.get(id)?.purchase.statusDetails).toMatch(
        /It said no; the carrier shows the number and dates it 20.*before this purchase was sent/,
      );
      await time.until(purchases.check(id));
      expect(purchases.get(id)?.row.state).toBe('NEEDS_HUMAN');
    },
  );

  test.each(['no date of the number', 'no Date of the answers'])(
    'is ours where nothing tells: %s',
    async (missing) => {
      using bench = new Workbench();
      const { carrier, time } = bench;
      if (missing.includes('answers')) carrier.createdAt = () => time.now() - DAY;
      else carrier.clockOff = 0;
      const { purchases, id } = await refused(bench, 409, 0);
      await time.settle();
      expect(shown(purchases, id)).toBe('COMPLETED');
    },
  );

  test('after a crash is judged by the clock that was kept', async () => {
    using bench = new Workbench();
    const { carrier, time } = bench;
    carrier.clockOff = -DAY;
    carrier.createdAt = () => time.now() - DAY - MINUTE;
    const process = new Mortal(bench);
    const first = await process.live();
    carrier.treatments = [{ appliedAfter: 3_000, failsWith: refusal(402) }];
    process.dieAt({ commit: 3, when: 'after' });
    void first.confirm(confirmed()).catch(() => undefined);
    await time.run(1_000);
    carrier.clockOff = undefined;
    const second = await bench.open();
    await time.until(second.recover(3_000));
    await time.run(MINUTE);
    expect(second.list()[0]?.row.state).toBe('NEEDS_HUMAN');
  });

  test('an answer that was lost is no refusal: the date of the number does not matter', async () => {
    using bench = new Workbench();
    bench.carrier.clockOff = 0;
    bench.carrier.createdAt = () => bench.time.now() - DAY;
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 0, failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(shown(purchases, id)).toBe('COMPLETED');
  });
});

describe('a success of a carrier that also accepts an order for a number that the account owns', () => {
  /** A purchase that is answered 201, with a number of that age by the carrier's clock. */
  async function accepted(bench: Workbench, age: number, acceptsOwned = true) {
    const { carrier, time } = bench;
    if (acceptsOwned) carrier.abilities = { ...carrier.abilities, acceptsOwned: true };
    carrier.clockOff = 0;
    carrier.createdAt = () => Math.floor((time.now() - age) / 1_000) * 1_000;
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    await time.settle();
    return { purchases, id };
  }

  test.each([0, 1_000])('is ours when the number is %i ms old', async (age) => {
    using bench = new Workbench();
    const { purchases, id } = await accepted(bench, age);
    expect(shown(purchases, id)).toBe('COMPLETED');
  });

  test.each([4_000, 400 * DAY])(
    "is a person's to decide when it is %i ms older: neither bought nor not bought by a date alone",
    async (age) => {
      using bench = new Workbench();
      const { purchases, id } = await accepted(bench, age);
      expect(purchases.get(id)?.row).toMatchObject({
        state: 'NEEDS_HUMAN',
        answerStatus: 201,
        reason: expect.stringMatching(/answered 201.*dates it .*, before this purchase was sent/),
      });
      await bench.time.until(purchases.check(id));
      expect(purchases.get(id)?.row.state).toBe('NEEDS_HUMAN');
      purchases.settle(id, 'completed', 'it is on the bill');
      expect(shown(purchases, id)).toBe('COMPLETED');
    },
  );

  test('needs no date where the carrier accepts nothing that is owned', async () => {
    using bench = new Workbench();
    const { purchases, id } = await accepted(bench, DAY, false);
    expect(shown(purchases, id)).toBe('COMPLETED');
  });
});

describe('a number that another open purchase may have brought', () => {
  const rotated = { ...account, apiKey: 'the-rotated-key' };

  test('is not taken for a refused one', async () => {
    using bench = new Workbench();
    const first = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }, { appliedAfter: 0, failsWith: refusal(409) }];
    const id = await start(bench, first);
    await bench.time.settle();
    first.close();
    const second = await bench.open({ account: rotated });
    const other = await start(bench, second, { ...confirmed(), despiteUnknown: id });
    await bench.time.settle();
    expect(second.get(other)?.row).toMatchObject({ state: 'REJECTED', reason: expect.stringContaining(id) });
    second.close();
    const again = await bench.open();
    await bench.time.until(again.recover(3_000));
    await bench.time.settle();
    expect(again.get(id)?.row.state).toBe('CONFIRMED');
  });

  test("is a person's to decide when the answer was lost", async () => {
    using bench = new Workbench();
    const first = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }, { appliedAfter: 0, failsWith: {} }];
    const id = await start(bench, first);
    await bench.time.settle();
    first.close();
    const second = await bench.open({ account: rotated });
    const other = await start(bench, second, { ...confirmed(), despiteUnknown: id });
    await bench.time.settle();
    expect(second.get(other)?.row).toMatchObject({
      state: 'NEEDS_HUMAN',
      reason: expect.stringContaining(id),
    });
  });

  test('is not taken for a refused one either once that other is COMPLETED', async () => {
    using bench = new Workbench();
    const first = await bench.open();
    bench.carrier.treatments = [
      { appliedAfter: 3_000, failsWith: {} },
      { appliedAfter: 0, answersAfter: 9_000, failsWith: refusal(409) },
    ];
    const id = await start(bench, first);
    await bench.time.settle();
    const second = await bench.open({ account: rotated });
    const other = await start(bench, second, { ...confirmed(), despiteUnknown: id });
    await bench.time.run(20_000);
    await bench.time.until(first.check(id));
    const states = [first.get(id)?.row.state, second.get(other)?.row.state];
    expect(states.filter((state) => state === 'CONFIRMED')).toHaveLength(1);
  });
});
