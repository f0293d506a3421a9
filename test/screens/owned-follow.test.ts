/** Owned follows the journal: a read that fails meanwhile is said, and ends nothing. */
import { afterEach, describe, expect, test } from 'vitest';
import { accountFingerprint } from '../../src/api/account.ts';
import { ApiError, type ApiErrorCode } from '../../src/api/errors.ts';
import type { OwnedNumber } from '../../src/api/model.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider } from '../support/memory-provider.ts';
import {
  createScriptedPurchases,
  purchaseRow,
  type ScriptedPurchases,
} from '../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const FINGERPRINT = accountFingerprint({
  name: 'sandbox',
  provider: 'telefonie',
  baseUrl: 'http://127.0.0.1:9/v1/numbers',
  apiKey: 'key-of-sandbox',
  currency: 'USD',
});
const MINE = { accountFingerprint: FINGERPRINT };

function number(last: string): OwnedNumber {
  return {
    phoneNumber: `+1212555${last}`,
    numberType: 'LOCAL',
    countryCode: 'US',
    friendlyName: `Line ${last}`,
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  };
}

function failure(code: ApiErrorCode, message: string): ApiError {
  return new ApiError({ code, message, hint: '', retryable: true, progress: 'answered' });
}

/** Owned with one number, and what a read of another one gives. */
async function openOwned(
  getOwned: (phoneNumber: string) => Promise<OwnedNumber | undefined>,
): Promise<ScriptedPurchases> {
  const provider = { ...createMemoryProvider([]), getOwned };
  provider.owned.set('+12125550100', number('0100'));
  const purchases = createScriptedPurchases({ fingerprint: FINGERPRINT });
  app = await openApp({ provider, purchases });
  await app.see('Search');
  app.type('4');
  await app.see('Line 0100');
  return purchases;
}

const complete = (purchases: ScriptedPurchases, last: string) =>
  purchases.put(purchaseRow(last, 'CONFIRMED', { ...MINE, completedAt: Date.now() + 60_000 }));

describe('a number that was just bought', () => {
  test('is added to the list', async () => {
    const purchases = await openOwned(async () => number('0101'));
    complete(purchases, '0101');
    await app.see('Line 0101');
  });

  test.each([
    ['the provider is down', async () => Promise.reject(failure('unavailable', 'The provider is down.'))],
    ['it answers nonsense', async () => Promise.reject(failure('contract', 'The answer is no number.'))],
    ['the key is refused', async () => Promise.reject(failure('auth', 'The key was refused.'))],
    [
      'dialdeck itself fails',
      () => {
        throw new TypeError('not a function');
      },
    ],
  ] as const)('and cannot be read is said, and the app goes on: %s', async (_what, fails) => {
    let broken = true;
    const purchases = await openOwned(async () => (broken ? fails() : number('0101')));
    complete(purchases, '0101');
    await app.see('+1 212 555 0101 was bought but cannot be read');
    broken = false;
    // The next change of the journal asks again.
    complete(purchases, '0102');
    await app.see('Line 0101');
  });

  test('whose read was cancelled by leaving the screen is not reported', async () => {
    const purchases = await openOwned(() => new Promise(() => undefined));
    complete(purchases, '0101');
    app.type('1');
    await app.see('── Search');
    app.type('3');
    await app.see('1 purchase');
    expect(app.screen()).not.toContain('cannot be read');
  });

  test('does not prevent reading the others', async () => {
    const purchases = await openOwned(async (phoneNumber) => {
      if (phoneNumber.endsWith('0101')) throw failure('unavailable', 'The provider is down.');
      return number(phoneNumber.slice(-4));
    });
    purchases.put(purchaseRow('0101', 'CONFIRMED', { ...MINE, completedAt: Date.now() + 60_000 }));
    complete(purchases, '0102');
    await app.see('Line 0102');
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('a number that was released and bought back, at $columns x $rows', (size) => {
  test('is listed again', async () => {
    const provider = {
      ...createMemoryProvider([]),
      getOwned: async () => ({ ...number('0101'), phoneNumber: '+12125550100' }),
    };
    provider.owned.set('+12125550100', number('0100'));
    const purchases = createScriptedPurchases({ fingerprint: FINGERPRINT });
    app = await openApp({ provider, purchases, ...size });
    await app.see('Search');
    app.type('4');
    await app.see('Line 0100');
    const later = (minutes: number) => Date.now() + minutes * 60_000;
    purchases.put(purchaseRow('0100', 'CONFIRMED', { ...MINE, completedAt: later(1) }));
    await app.see('Line 0101');
    const released = purchaseRow('0100', 'CONFIRMED', { ...MINE, id: 'release', updatedAt: later(2) });
    purchases.putRelease({
      ...released,
      kind: 'release',
      state: 'RELEASED',
      configuration: number('0100'),
    });
    await app.see('This account owns no numbers yet.');
    purchases.put(purchaseRow('0100', 'CONFIRMED', { ...MINE, id: 'again', completedAt: later(3) }));
    await app.see('Line 0101');
  });
});
