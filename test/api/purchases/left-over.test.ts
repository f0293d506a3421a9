/** A purchase whose process is gone while it was being sent: whoever touches it next finds out what became of it. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../../src/api/purchases/domain/types.ts';
import { ownedNumber, type Treatment } from './support/carrier.ts';
import { Mortal } from './support/mortal.ts';
import { account, confirmed, NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const LOST = 'dialdeck ended while the purchase was being sent';

/** The journal of a process that died while the answer was on its way, opened by another one that has looked at nothing yet. */
async function foundInSending(bench: Workbench, treatment: Treatment): Promise<[Purchases, string]> {
  const sender = new Mortal(bench);
  bench.carrier.treatments = [treatment];
  const id = await start(bench, await sender.live());
  sender.kill();
  const purchases = await bench.open();
  expect(purchases.get(id)?.row.state).toBe('SENDING');
  return [purchases, id];
}

const steps = (purchases: Purchases, id: string) => purchases.history(id).map((step) => step.to);

/** As another program reads it, whatever this process holds in memory. */
function onDisk(bench: Workbench): unknown[] {
  const database = new DatabaseSync(bench.journalFile, { readOnly: true });
  try {
    return database
      .prepare('SELECT state FROM purchases ORDER BY rowid')
      .all()
      .map((row) => row.state);
  } finally {
    database.close();
  }
}

describe('found in SENDING, its process gone', () => {
  const applied = { appliedAfter: 0, failsWith: 'hang' } as const;
  const neverApplied = { failsWith: 'hang' } as const;

  test('a check settles what it sees', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, applied);
    expect((await bench.time.until(purchases.check(id))).purchase.status).toBe('COMPLETED');
    expect(steps(purchases, id)).toEqual(['INTENT', 'SENDING', 'UNKNOWN', 'CONFIRMED']);
    expect(purchases.history(id).map((step) => step.evidence)).toContain(LOST);
    expect(onDisk(bench)).toEqual(['CONFIRMED']);
  });

  test('a check that sees nothing leaves it in doubt, and no longer as being sent', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, neverApplied);
    expect((await bench.time.until(purchases.check(id))).note).toBe('outcome unknown, checking');
    expect(onDisk(bench)).toEqual(['UNKNOWN']);
  });

  test('looking after one row takes it over and looks at it once', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, applied);
    const view = await bench.time.until(purchases.recoverOne(id, 3_000));
    expect(view.purchase.status).toBe('COMPLETED');
    expect(onDisk(bench)).toEqual(['CONFIRMED']);
  });

  test('looking after one row waits no longer than it may', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, applied);
    bench.carrier.getOwned = () => new Promise(() => undefined);
    const before = bench.time.monotonic();
    const view = await bench.time.until(purchases.recoverOne(id, 3_000));
    expect(view.row.state).toBe('UNKNOWN');
    expect(bench.time.monotonic() - before).toBeLessThanOrEqual(3_250);
  });

  test.each([
    ['completed', 'CONFIRMED', 'COMPLETED'],
    ['failed', 'SETTLED_ABSENT', 'FAILED'],
  ] as const)('a person settles it as %s', async (as, state, status) => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, neverApplied);
    expect(purchases.settle(id, as, 'asked the carrier').purchase.status).toBe(status);
    expect(steps(purchases, id)).toEqual(['INTENT', 'SENDING', 'UNKNOWN', state]);
  });

  test('a release of its number settles it first', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, applied);
    const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
    expect(outcome).toEqual({ kind: 'released' });
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(bench.carrier.deletes).toBe(1);
  });

  test('a purchase of its number is refused as in doubt, and taken once the doubt is over', async () => {
    using bench = new Workbench();
    const [purchases, id] = await foundInSending(bench, neverApplied);
    await bench.time.until(purchases.recover(3_000));
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'blocked',
      block: { kind: 'same-number', message: expect.stringContaining('its outcome is unknown') },
    });
    await bench.time.run(16 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('SETTLED_ABSENT');
    await start(bench, purchases);
    expect(bench.carrier.posts).toBe(2);
    expect(bench.carrier.bought).toEqual([NUMBER]);
  });
});

describe('of another key or account', () => {
  const rotated = { account: { ...account, apiKey: 'the-rotated-key' } };

  test('one found in SENDING is settled by a person, and asks no provider', async () => {
    using bench = new Workbench();
    const [, id] = await foundInSending(bench, { appliedAfter: 0, failsWith: 'hang' });
    const purchases = await bench.open(rotated);
    const { looks } = bench.carrier;
    expect((await bench.time.until(purchases.recoverOne(id, 3_000))).row.state).toBe('SENDING');
    await expect(bench.time.until(purchases.check(id))).rejects.toMatchObject({ code: 'conflict' });
    expect(purchases.settle(id, 'completed', 'seen on the invoice').purchase.status).toBe('COMPLETED');
    expect(onDisk(bench)).toEqual(['CONFIRMED']);
    expect(bench.carrier.looks).toBe(looks);
  });

  test('one whose sender lives is not settled', async () => {
    using bench = new Workbench();
    bench.carrier.treatments = [{ answersAfter: 20_000 }];
    const id = await start(bench, await bench.open());
    const purchases = await bench.open(rotated);
    expect(() => purchases.settle(id, 'failed', 'x')).toThrow('being sent');
    expect(onDisk(bench)).toEqual(['SENDING']);
  });

  test('one that was never sent is withdrawn', async () => {
    using bench = new Workbench();
    const sender = new Mortal(bench);
    const first = await sender.live();
    sender.dieAt({ commit: 1, when: 'after' });
    first.confirm(confirmed()).catch(() => undefined);
    await bench.time.run(1_000);
    sender.kill();
    const purchases = await bench.open(rotated);
    const [intent] = purchases.list({ everywhere: true });
    expect(purchases.withdraw(intent?.row.id ?? '').purchase.status).toBe('CANCELLED');
  });
});

describe('found in SENDING, its process alive', () => {
  test('nobody takes it, settles it or withdraws it', async () => {
    using bench = new Workbench();
    const sender = await bench.open();
    bench.carrier.treatments = [{ answersAfter: 20_000, failsWith: {} }];
    const id = await start(bench, sender);
    const other = await bench.open();
    expect(() => other.settle(id, 'completed', 'x')).toThrow('being sent');
    expect(() => other.withdraw(id)).toThrow('sent');
    await bench.time.until(other.recoverOne(id, 3_000));
    await bench.time.until(other.check(id));
    expect(onDisk(bench)).toEqual(['SENDING']);
  });

  test('a check that sees the number settles it, and the answer that comes later changes nothing', async () => {
    using bench = new Workbench();
    const sender = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 20_000, failsWith: {} }];
    const id = await start(bench, sender);
    const other = await bench.open();
    expect((await bench.time.until(other.check(id))).purchase.status).toBe('COMPLETED');
    await bench.time.run(MINUTE);
    expect(sender.get(id)?.purchase.status).toBe('COMPLETED');
    expect(steps(sender, id)).toEqual(['INTENT', 'SENDING', 'CONFIRMED']);
    expect(sender.unusable).toBeUndefined();
  });
});

describe('a late answer', () => {
  /** What the sender still does after it was told to end: nothing but this answer. */
  async function leaveBefore(bench: Workbench, treatment: Treatment): Promise<[Purchases, string]> {
    const sender = await bench.open();
    bench.carrier.treatments = [treatment];
    const id = await start(bench, sender);
    await bench.time.until(sender.drain(10_000));
    sender.close();
    expect(onDisk(bench)).toEqual(['SENDING']);
    return [sender, id];
  }

  test.each([
    ['of a purchase that took place', { appliedAfter: 0, answersAfter: 15_000 }, 'ACCEPTED'],
    ['that breaks off', { appliedAfter: 0, answersAfter: 15_000, failsWith: {} }, 'UNKNOWN'],
    ['that never left', { answersAfter: 15_000, failsWith: { progress: 'not-sent' } as const }, 'NOT_SENT'],
  ])('%s is written although the journal was closed before', async (_what, treatment, state) => {
    using bench = new Workbench();
    await leaveBefore(bench, treatment);
    await bench.time.run(10_000);
    expect(onDisk(bench)).toEqual([state]);
  });

  test('is not anticipated: until it comes, another process sees a living sender', async () => {
    using bench = new Workbench();
    const [, id] = await leaveBefore(bench, { appliedAfter: 0, answersAfter: 25_000 });
    const other = await bench.open();
    expect(other.get(id)?.note).toBe('sending');
    expect(await bench.time.until(other.recover(3_000))).toMatchObject({ checked: 0, open: [{ id }] });
    await bench.time.run(MINUTE);
    expect(other.get(id)?.purchase.status).toBe('COMPLETED');
    expect(steps(other, id)).toEqual(['INTENT', 'SENDING', 'ACCEPTED', 'CONFIRMED']);
  });

  test('frees the row for others as soon as it is written', async () => {
    using bench = new Workbench();
    const [, id] = await leaveBefore(bench, { appliedAfter: MINUTE, answersAfter: 15_000 });
    await bench.time.run(10_000);
    const other = await bench.open();
    expect(await bench.time.until(other.recover(3_000))).toMatchObject({ checked: 1, open: [{ id }] });
    await bench.time.run(2 * MINUTE);
    expect(other.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test.each([
    ['accepted', { appliedAfter: 20_000, answersAfter: 20_000 }, 'CONFIRMED'],
    ['never sent', { answersAfter: 20_000, failsWith: { progress: 'not-sent' } as const }, 'NOT_SENT'],
  ])('counts when another process took the sender for dead: %s', async (_what, treatment, state) => {
    using bench = new Workbench();
    const sender = await bench.open();
    bench.carrier.treatments = [treatment];
    const id = await start(bench, sender);
    // A pid that was read from another container, a start time that could not be read.
    bench.town.kill(sender.get(id)?.row.owner?.instance ?? '');
    const other = await bench.open();
    await bench.time.until(other.recover(3_000));
    expect(onDisk(bench)).toEqual(['UNKNOWN']);
    await bench.time.run(MINUTE);
    expect(onDisk(bench)).toEqual([state]);
    expect(other.get(id)?.row.state).toBe(state);
    expect(bench.carrier.posts).toBe(1);
  });

  test('of a release is written although the journal was closed before', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    await start(bench, purchases);
    await bench.time.settle();
    const { release } = bench.carrier;
    bench.carrier.release = async (phoneNumber) => {
      await bench.time.sleep(15_000);
      await release.call(bench.carrier, phoneNumber);
    };
    const outcome = purchases.release(ownedNumber(NUMBER));
    outcome.catch(() => undefined);
    await bench.time.settle();
    await bench.time.until(purchases.drain(10_000));
    purchases.close();
    expect((await bench.open()).releases().map((row) => row.state)).toEqual(['RELEASING']);
    await bench.time.run(10_000);
    const other = await bench.open();
    expect(other.releases().map((row) => row.state)).toEqual(['RELEASED']);
    expect(bench.carrier.deletes).toBe(1);
  });

  test('that comes after the process has died is found by the next look', async () => {
    using bench = new Workbench();
    const sender = new Mortal(bench);
    bench.carrier.treatments = [{ appliedAfter: 15_000, answersAfter: 15_000 }];
    const purchases = await sender.live();
    const id = await start(bench, purchases);
    purchases.close();
    sender.kill();
    const other = await bench.open();
    await bench.time.until(other.recoverOne(id, 3_000));
    expect(onDisk(bench)).toEqual(['UNKNOWN']);
    await bench.time.run(MINUTE);
    const view: PurchaseView | undefined = other.get(id);
    expect(view?.purchase.status).toBe('COMPLETED');
  });
});

test('a purchase whose check fails says why, and is in doubt all the same', async () => {
  using bench = new Workbench();
  const [purchases, id] = await foundInSending(bench, { appliedAfter: 0, failsWith: 'hang' });
  bench.carrier.readFault = { code: 'network', message: 'The provider cannot be reached.' };
  await expect(bench.time.until(purchases.check(id))).rejects.toThrow('cannot be reached');
  expect(onDisk(bench)).toEqual(['UNKNOWN']);
});
