import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrderOfArrival, Pool } from '../../src/api/pool.ts';

/** Work that ends when it is told to. */
function manual() {
  const begun: number[] = [];
  const ends = new Map<number, (failed: boolean) => void>();
  const work = (id: number) => () => {
    begun.push(id);
    return new Promise<number>((resolve, reject) => {
      ends.set(id, (failed) => (failed ? reject(new Error(`${id} failed`)) : resolve(id)));
    });
  };
  return { begun, ends, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('never more at a time than the limit, in the order in which they were handed in, failures included', async () => {
  const limits = fc.integer({ min: 1, max: 5 });
  const runs = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(limits, runs, fc.infiniteStream(fc.nat()), async (limit, failures, picks) => {
      const pool = new Pool(limit);
      const { begun, ends, work } = manual();
      const results = failures.map((_, id) => pool.run(work(id)).catch((error: Error) => error.message));
      for (let left = failures.length; left > 0; left -= 1) {
        await turn();
        expect(ends.size).toBe(Math.min(limit, left));
        const ids = [...ends.keys()];
        const id = ids[(picks.next().value ?? 0) % ids.length] ?? 0;
        ends.get(id)?.(failures[id] === true);
        ends.delete(id);
      }
      expect(begun).toEqual(failures.map((_, id) => id));
      expect(await Promise.all(results)).toEqual(
        failures.map((failed, id) => (failed ? `${id} failed` : id)),
      );
    }),
    { numRuns: 100 },
  );
});

test('begins at once where there is room, and a limit that falls holds for what waits', async () => {
  const pool = new Pool(2);
  const { begun, ends, work } = manual();
  const results = [1, 2, 3, 4].map((id) => pool.run(work(id)));
  expect(begun).toEqual([1, 2]);
  expect(pool.hasRoom).toBe(false);
  pool.limit = 1;
  ends.get(1)?.(false);
  await turn();
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.(false);
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  pool.limit = 3;
  ends.get(3)?.(false);
  await turn();
  ends.get(4)?.(false);
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  expect(pool.hasRoom).toBe(true);
});

test('work that throws before it returns a promise gives its place back', async () => {
  const pool = new Pool(1);
  const broken = () => {
    throw new Error('at once');
  };
  await expect(pool.run(broken)).rejects.toThrow('at once');
  expect(await pool.run(async () => 'next')).toBe('next');
});

test('gives promises in the order in which they settle', async () => {
  const places = [1, 2, 3].map(() => Promise.withResolvers<number>());
  const [first, second, third] = inOrderOfArrival(places.map(({ promise }) => promise));
  places[2]?.resolve(3);
  expect(await first).toBe(3);
  places[0]?.reject(new Error('no'));
  await expect(second).rejects.toThrow('no');
  places[1]?.resolve(2);
  expect(await third).toBe(2);
});
