import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

test.each([
  [80, 24],
  [60, 16],
])(
  'a request without an answer says what is waited for, then until when it is looked for, at %i columns',
  async (columns, rows) => {
    const provider = createMemoryProvider([offer('0101')]);
    const asked = Promise.withResolvers<never>();
    app = await openApp({
      provider: { ...provider, purchase: () => asked.promise, getOwned: async () => undefined },
      columns,
      rows,
    });
    await app.see('1 offer');
    app.type('\r');
    await app.see('Offered now');
    app.type('l\r');
    await app.until(
      (screen) => /waiting for the provider's answer, \d+ s\s+of\s+at\s+most\s+30 s/.test(screen),
      'the wait',
    );
    expect(app.screen()).not.toContain('checking now');
    expect(app.screen()).toMatch(/confirmed {4,}by you/);
    asked.reject(
      new ApiError({
        code: 'network',
        message:
          'The connection was lost while the answer to the purchase of this number was awaited, after 12 s.',
        hint: '',
        retryable: false,
        progress: 'sent',
      }),
    );
    await app.until(
      (screen) => /checking until \d\d:\d\d:\d\d, then it counts as not\s+bought/.test(screen),
      'until when',
    );
    const text = app.screen().replace(/\s+/g, ' ');
    expect(text).toContain('until then you cannot buy this number again');
    expect(text).toContain('awaited, after 12 s');
  },
);

const refusal = (status: number, message: string, progress: 'answered' | 'sent' | 'not-sent' = 'answered') =>
  new ApiError({ code: 'invalid', message, hint: '', retryable: false, progress, status });

async function order(error: ApiError) {
  const provider = createMemoryProvider([offer('0101')]);
  app = await openApp({
    provider: { ...provider, purchase: () => Promise.reject(error), getOwned: async () => undefined },
  });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  app.type('l\r');
}

test('a purchase that was never sent first says that nothing was bought or charged, without a tick', async () => {
  await order(refusal(0, 'The name api.example.com was not found.', 'not-sent'));
  await app.see('Not bought. Nothing was charged.');
  const rows = app.rows().map((row) => row.trim());
  const first = rows.findIndex((row) => row.startsWith('Not bought.'));
  expect(rows.slice(first).join(' ')).toContain('api.example.com was not found');
  expect(rows.find((row) => / not sent {2,}/.test(row))).toMatch(/^✗/);
  expect(rows.find((row) => / sending {2,}/.test(row))).toMatch(/^✓/);
});

test('a lost answer has no tick, and is not called "not bought"', async () => {
  await order(refusal(502, 'The answer was cut.', 'sent'));
  await app.see('checking until');
  expect(app.rows().find((row) => / unknown {2,}/.test(row))).toMatch(/^\s*\? /);
  expect(app.screen()).not.toContain('Not bought');
});

test('the time that a purchase took is by one clock, whatever the provider states', async () => {
  const row = purchaseRow('0101', 'CONFIRMED', { accountFingerprint: 'f' });
  const purchases = createScriptedPurchases({
    rows: [{ ...row, completedAt: row.createdAt - 5_000 }],
    fingerprint: 'f',
  });
  app = await openApp({ provider: createMemoryProvider(), purchases });
  app.shell.go({ screen: 'timeline', id: row.id });
  await app.until((screen) => /Elapsed +2 s/.test(screen), 'the time between its steps');
});

test.each([
  { columns: 80, rows: 24, wide: false },
  { columns: 120, rows: 35, wide: false },
  { columns: 140, rows: 35, wide: true },
  { columns: 200, rows: 60, wide: true },
])('at $columns columns the order has its name, and side by side: $wide', async ({ wide, ...size }) => {
  app = await openApp({ provider: createMemoryProvider([offer('0101')]), ...size });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  app.type('\t\tReception');
  await app.see('Reception');
  app.type('\t\t\t\t\t\r');
  await app.see('The number is yours');
  await app.see('Name        Reception');
  const beside = app.rows().some((row) => /Order ─.*Name and routing ─.*Steps ─/.test(row));
  expect(beside).toBe(wide);
});
