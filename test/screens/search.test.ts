import { afterEach, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const offers = ['0101', '0102', '0103', '0104', '0105'].map((last) => offer(last));

test('a burst of j in one chunk moves as many rows', async () => {
  app = await openApp({ provider: createMemoryProvider(offers) });
  await app.see('5 offers');
  app.type('jjj');
  await app.until((screen) => /▸\s+\+1 212 555 0104/.test(screen), 'the pointer on 0104');
});
