/** Frames and polls leave nothing behind: the heap is as large after thousands of them as before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { createHandClock, type HandClock } from '../../scripts/pictures/clock.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
let clock: HandClock;
afterEach(async () => {
  // What waits for the clock at the end has its time.
  const closed = app.close();
  clock.advance(60_000);
  await closed;
});

const FULL = process.env.DIALDECK_FULL === '1';
const FRAMES = FULL ? 6_000 : 200;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function heap(): number {
  if (typeof collect === 'function') {
    collect();
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const offers = Array.from({ length: 20 }, (_, index) => offer(String(1000 + index)));

/** Down and up a list, a frame for each key. */
async function drawFrames(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    app.shell.press([{ name: done % 30 < 15 ? 'j' : 'k' }]);
    await app.released();
  }
}

test(`${FRAMES} frames: the heap stays within a tenth`, { timeout: 240_000 }, async () => {
  clock = createHandClock(0);
  app = await openApp({ provider: createMemoryProvider(offers), runtime: clock.runtime });
  await app.see('20 offers');
  await drawFrames(300);
  const before = heap();
  await drawFrames(FRAMES);
  const grown = heap() / before;
  expect(grown).toBeLessThan(1.1);
});

test('an hour of checking a pending order: the heap grows by less than a tenth', {
  timeout: 240_000,
}, async () => {
  clock = createHandClock(1_767_268_800_000);
  const provider = createMemoryProvider(offers);
  let looks = 0;
  app = await openApp({
    provider: {
      ...provider,
      getOwned: async () => {
        looks += 1;
        return undefined;
      },
    },
    runtime: clock.runtime,
  });
  await app.see('20 offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('\u001b[C');
  app.type('\r');
  await app.see('PROCESSING');
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1_000);
      await app.released();
    }
  };
  await pass(150);
  const before = heap();
  const looked = looks;
  await pass(FULL ? 3_600 : 100);
  expect(looks).toBeGreaterThan(looked);
  const grown = heap() / before;
  expect(grown).toBeLessThan(1.1);
});
