import { afterEach, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const provider = createMemoryProvider([offer('0101')]);

test('$ reads the balance and says when; the palette finds it by its name', async () => {
  app = await openApp({
    provider: {
      ...provider,
      balance: async () => ({ money: { amount: '95.00', currency: 'USD' }, fetchedAt: 0 }),
    },
  });
  await app.see('1 offer');
  app.type('$');
  await app.see('Balance of sandbox: $95.00, read at 1970-01-01');
  app.type(':balance\r');
  await app.see('Balance of sandbox: $95.00');
});

test('a carrier without a balance is named', async () => {
  app = await openApp({ provider });
  await app.see('1 offer');
  app.type('$');
  await app.see('The API of sandbox tells no balance');
});

test('a balance that cannot be read is said with the reason', async () => {
  const balance = async () => {
    throw new ApiError({
      code: 'auth',
      message: 'The key may not read the balance (403).',
      hint: '',
      retryable: false,
      progress: 'answered',
    });
  };
  app = await openApp({ provider: { ...provider, balance } });
  await app.see('1 offer');
  app.type('$');
  await app.see('The key may not read the balance (403).');
});
