/** Where the provider refuses the API key, every screen names the way to replace it. */
import { afterEach, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { manyOwned } from '../support/owned-numbers.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const WAY_OUT = 'A, Tab, "Replace the key", if dialdeck keeps it.';
const refused = new ApiError({
  code: 'auth',
  message:
    'The provider does not accept the API key (401): The key in X-API-Key is not one of the keys of this account.',
  hint: 'Check the key of this account. It may be mistyped, expired, or for another base URL.',
  status: 401,
  retryable: false,
  progress: 'answered',
});
const refuse = async () => {
  throw refused;
};

function carrier() {
  const provider = createMemoryProvider([offer('0101')]);
  for (const row of manyOwned(3)) provider.owned.set(row.phoneNumber, row);
  return provider;
}

test.each([
  [80, 24],
  [60, 16],
])('Search and Owned without rows (%ix%i)', async (columns, rows) => {
  const provider = carrier();
  provider.searchAvailable = refuse;
  provider.listOwned = refuse;
  app = await openApp({ provider, columns, rows });
  await app.see(WAY_OUT);
  app.type('4');
  await app.until((screen) => screen.includes('── Owned') && screen.includes(WAY_OUT), 'Owned');
});

test.each([
  [80, 24],
  [60, 16],
])('Owned, where the rows stay, and the screen of a number (%ix%i)', async (columns, rows) => {
  const provider = carrier();
  app = await openApp({ provider, columns, rows });
  app.type('4');
  await app.see('all loaded');
  provider.listOwned = refuse;
  provider.getOwned = refuse;
  app.type('r');
  await app.see(WAY_OUT);
  app.type('\r');
  await app.until((screen) => screen.includes('Voice URL') && screen.includes(WAY_OUT), 'the number');
});

test('another failure names no key', async () => {
  const provider = carrier();
  provider.searchAvailable = async () => {
    throw new ApiError({
      code: 'unavailable',
      message: 'Out of service (503).',
      hint: 'Wait.',
      status: 503,
      retryable: false,
      progress: 'answered',
    });
  };
  app = await openApp({ provider });
  await app.until((screen) => screen.includes('Wait.') && !screen.includes('Replace the key'), 'the failure');
});
