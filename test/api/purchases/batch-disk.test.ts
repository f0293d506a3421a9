/** A batch whose journal cannot be written any more: it ends at once, tells what it knows, and goes on later with nothing done twice. */
import { describe, expect, test } from 'vitest';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import type { ItemPlan } from '../../../src/api/purchases/domain/batch-types.ts';
import { ownedNumber } from './support/carrier.ts';
import { Disk } from './support/disk.ts';
import { confirmed, Workbench } from './support/workbench.ts';

const URL_NEW = 'https://example.org/calls';
const NUMBERS = Array.from({ length: 8 }, (_, index) => `+1212555010${index}`);
const MINUTE = 60_000;
/** What a person takes for "at once", in ms; each answer takes half a second. */
const AT_ONCE = 2_000;

const PLANS = {
  buy: (phoneNumber: string): ItemPlan => ({ kind: 'buy', phoneNumber, purchase: confirmed(phoneNumber) }),
  release: (phoneNumber: string): ItemPlan => ({
    kind: 'release',
    phoneNumber,
    before: keptOf(ownedNumber(phoneNumber)),
  }),
  set: (phoneNumber: string): ItemPlan => ({
    kind: 'set',
    phoneNumber,
    change: { voiceUrl: URL_NEW },
    before: keptOf(ownedNumber(phoneNumber)),
  }),
};

/** Each purchase, release and change is carried out at once, and answered after half a second. */
function slow(bench: Workbench, kind: keyof typeof PLANS): void {
  const { carrier, time } = bench;
  if (kind !== 'buy') for (const number of NUMBERS) carrier.owned.set(number, ownedNumber(number));
  carrier.treatments = NUMBERS.map(() => ({ appliedAfter: 0, answersAfter: 500 }));
  carrier.updateGate = () => time.sleep(500);
  const release = carrier.release.bind(carrier);
  carrier.release = async (number) => {
    await release(number);
    await time.sleep(500);
  };
}

/** Whether the carrier did with a number what the batch is for. */
function isDone({ carrier }: Workbench, kind: keyof typeof PLANS, phoneNumber: string): boolean {
  if (kind === 'set') return carrier.owned.get(phoneNumber)?.voiceUrl === URL_NEW;
  return carrier.owned.has(phoneNumber) === (kind === 'buy');
}

const sent = ({ carrier }: Workbench) => carrier.posts + carrier.deletes + carrier.updates.length;

describe.each(['buy', 'release', 'set'] as const)('a batch of kind %s', (kind) => {
  test.each([
    ['full', 13, 1],
    ['full', 13, 2],
    ['read-only', 8, 3],
    ['failing', 10, 4],
    ['full', 13, 5],
    ['read-only', 8, 6],
    ['failing', 10, 8],
    ['full', 13, 10],
    ['full', 13, 13],
    ['full', 13, 16],
    ['full', 13, 17],
  ])('whose disk is %s (%i) from write %i on ends at once, and goes on later', async (_what, code, write) => {
    using bench = new Workbench();
    slow(bench, kind);
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    const { head } = purchases.batches.create({ kind, title: kind, items: NUMBERS.map(PLANS[kind]) });
    // The first write of the run says who runs it: when that fails nothing was begun, and the run rejects.
    disk.breakAt = disk.commits + 1 + write;
    disk.breakWith = code;
    const running = purchases.batches.run(head.id);
    while (disk.broken === undefined) await bench.time.run(50);
    const broke = bench.time.monotonic();
    const sentBefore = sent(bench);
    const { batch, stopped } = await bench.time.until(running);
    expect(bench.time.monotonic() - broke).toBeLessThanOrEqual(AT_ONCE);
    expect(stopped).toMatch(/journal/i);
    expect(batch.head.state).toBe('OPEN');
    for (const { phoneNumber, state } of batch.items) {
      expect(['DONE', 'WAITING', 'UNKNOWN']).toContain(state);
      if (state === 'DONE') expect(isDone(bench, kind, phoneNumber)).toBe(true);
      if (state === 'WAITING') expect(isDone(bench, kind, phoneNumber)).toBe(false);
    }
    await bench.time.run(5 * MINUTE);
    expect(sent(bench)).toBe(sentBefore);
    purchases.close();
    const later = await bench.open();
    const resumed = await bench.time.until(later.batches.run(head.id));
    expect(resumed.stopped).toBeUndefined();
    expect(resumed.batch.counts.DONE).toBe(NUMBERS.length);
    expect(bench.carrier.doubled).toEqual([]);
    expect(sent(bench)).toBe(NUMBERS.length);
  });

  test('whose journal cannot be written before anything is begun says so, and nothing is sent', async () => {
    using bench = new Workbench();
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    const { head } = purchases.batches.create({ kind, title: kind, items: NUMBERS.map(PLANS[kind]) });
    disk.broken = 13;
    await expect(bench.time.until(purchases.batches.run(head.id))).rejects.toMatchObject({ code: 'journal' });
    expect(sent(bench)).toBe(0);
    disk.broken = undefined;
    expect(purchases.batches.get(head.id)?.counts.WAITING).toBe(NUMBERS.length);
  });

  test('whose journal cannot be read any more ends as well', async () => {
    using bench = new Workbench();
    slow(bench, kind);
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    const { head } = purchases.batches.create({ kind, title: kind, items: NUMBERS.map(PLANS[kind]) });
    const running = purchases.batches.run(head.id);
    while (sent(bench) === 0) await bench.time.run(50);
    disk.unread = 11;
    const since = bench.time.monotonic();
    const { batch, stopped } = await bench.time.until(running);
    expect(bench.time.monotonic() - since).toBeLessThanOrEqual(AT_ONCE);
    expect(stopped).toMatch(/damaged/);
    const { DONE, UNKNOWN, WAITING } = batch.counts;
    expect(DONE + UNKNOWN + WAITING).toBe(NUMBERS.length);
    for (const { phoneNumber, state } of batch.items) {
      if (state === 'WAITING') expect(isDone(bench, kind, phoneNumber)).toBe(false);
    }
  });
});
