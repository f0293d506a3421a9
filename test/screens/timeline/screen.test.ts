import { afterEach, expect, test } from 'vitest';
import { accountFingerprint as accountFingerprintOf } from '../../../src/api/account.ts';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, accountOf, openApp } from '../../support/app-driver.tsx';
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
  expect(rows.join(' ')).toMatch(
    /Not bought\. Nothing was charged\. Reason .*api\.example\.com was not found/,
  );
  expect(rows.find((row) => / not sent( {2,}|$)/.test(row))).toMatch(/^✗/);
  expect(rows.find((row) => / sending {2,}/.test(row))).toMatch(/^✓/);
});

const NOT_BOUGHT = 'Not bought. Nothing was charged.';

test.each([
  ['REJECTED', 'the number was taken by somebody else', NOT_BOUGHT],
  ['NOT_SENT', 'the name of the provider was not found, nothing was sent', NOT_BOUGHT],
  ['CANCELLED', 'withdrawn before it was sent', NOT_BOUGHT],
  ['UNKNOWN', 'the connection was reset before an answer came', undefined],
  ['NEEDS_HUMAN', 'accepted but not shown by the provider; money may have been charged', undefined],
  ['SETTLED_ABSENT', 'not shown by the provider for 15 min', undefined],
] as const)(
  'a purchase that is %s has its reason once, after whether it was charged',
  async (state, reason, known) => {
    const accountFingerprint = accountFingerprintOf(accountOf('sandbox'));
    const row = purchaseRow('0101', state, { accountFingerprint });
    const purchases = createScriptedPurchases({ rows: [row], fingerprint: accountFingerprint });
    app = await openApp({ provider: createMemoryProvider(), purchases, columns: 120, rows: 35 });
    const flat = () => app.screen().replace(/\s+/g, ' ');
    app.shell.go({ screen: 'timeline', id: row.id });
    await app.see('Elapsed');
    expect(flat().split(reason)).toHaveLength(2);
    expect(flat().indexOf(NOT_BOUGHT)).toBe(
      known === undefined ? -1 : flat().indexOf(reason) - NOT_BOUGHT.length - ' Reason '.length,
    );
    app.type('3');
    await app.see('1 of 1');
    if (known !== undefined) expect(flat()).toContain(`${known} Reason: ${reason}`);
    else expect(flat()).not.toContain(NOT_BOUGHT);
  },
);

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
