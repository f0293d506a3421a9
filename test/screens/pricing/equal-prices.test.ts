/** What the columns of Pricing show whole. Where the lowest, middle and highest price are one figure, it is shown once. */
import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const priced = (phoneNumber: string, countryCode: string, amount: string) =>
  offer('0101', {
    phoneNumber,
    countryCode,
    monthlyRate: {
      kind: 'money',
      money: { amount, currency: 'USD' },
      currencyStated: true,
      text: `${amount} USD`,
    },
  });
const EQUAL = [priced('+12125550101', 'US', '1.15'), priced('+4930901820', 'DE', '2.00')];
const DIFFERENT = [priced('+4930901821', 'DE', '3.00'), priced('+4930901822', 'DE', '4.00')];

async function open(offers: typeof EQUAL, columns: number, chosen?: readonly string[]): Promise<void> {
  app = await openApp({
    provider: createMemoryProvider(offers),
    columns,
    rows: 40,
    ...(chosen === undefined ? {} : { saved: { columns: { pricing: chosen } } }),
  });
  await app.see('Search');
  app.type('2');
  await app.until((screen) => /updated/.test(screen) && !/answered/.test(screen), 'all prices');
}

const line = (pattern: RegExp) => app.rows().find((row) => pattern.test(row)) ?? '';

test.each([120, 200])(
  'equal in every row: no column for the middle and the highest (%i columns)',
  async (columns) => {
    await open(EQUAL, columns);
    expect(line(/Country/)).toMatch(/Type +From +0 to .* From +Qty +VSM/);
    expect(line(/United States +local/)).toMatch(/local +\$1\.15 .*\$13\.80\+ +1 /);
    app.type('.');
    await app.see('toll-free');
    expect(line(/Country/)).not.toContain('Median');
  },
);

test('different in one row: the others have a sign in those columns, and not the figure again', async () => {
  await open([...EQUAL, ...DIFFERENT], 200);
  expect(line(/Country/)).toMatch(/From +Median +To .*From +Median +To/);
  expect(line(/Germany +local/)).toMatch(/\$2\.00 +\$3\.00 +\$4\.00 /);
  expect(line(/United States +local/)).toMatch(/\$1\.15 += {2,}= {2}.*\$13\.80\+ += {2,}= {2}/);
  app.type('/United States\r');
  await app.until((screen) => !screen.includes('Median'), 'the filtered list without those columns');
});

test('a choice without the lowest price shows the figure in the column that it has', async () => {
  await open(EQUAL, 120, ['country', 'type', 'median']);
  expect(line(/Country/)).toContain('Median');
  expect(line(/United States +local/)).toMatch(/local +\$1\.15/);
});

test('a choice with both shows the figure once', async () => {
  await open(EQUAL, 120, ['country', 'type', 'median', 'from']);
  expect(line(/Country/)).not.toContain('Median');
  expect(line(/United States +local/).match(/\$1\.15/g)).toHaveLength(1);
});
