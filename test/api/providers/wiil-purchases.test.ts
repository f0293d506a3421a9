/** A WIIL purchase through the journal and its machine: real client, real HTTP, real files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../../src/api/purchases/domain/types.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type AccountOptions, magic, type orderOf, startAccount } from './support.ts';

async function start(options: AccountOptions & { readonly settleWindowMs?: number } = {}) {
  const { settleWindowMs, ...accountOptions } = options;
  const account = await startAccount('wiil', accountOptions);
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-wiil-'));
  const open = () =>
    openPurchases({
      account: {
        name: 'wiil',
        provider: 'wiil',
        baseUrl: account.sandbox.wiilBaseUrl,
        apiKey: account.sandbox.apiKey,
        currency: 'USD',
      },
      provider: account.client,
      journalFile: join(folder, 'journal.db'),
      runtime: systemRuntime,
      pollScale: 0.01,
      ...(settleWindowMs === undefined ? {} : { settleWindowMs }),
    });
  const purchases = await open();
  onTestFinished(() => {
    purchases.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...account, purchases, open };
}

async function buy(purchases: Purchases, order: ReturnType<typeof orderOf>) {
  const text = '1.15';
  const money = { amount: text, currency: 'USD' };
  const outcome = await purchases.confirm({
    order,
    monthlyRate: { kind: 'money', money, currencyStated: true, text },
  });
  if (outcome.kind !== 'started') throw new Error(`not started: ${outcome.kind}`);
  return outcome.id;
}

async function until(purchases: Purchases, id: string, seen: (view: PurchaseView) => boolean) {
  for await (const view of purchases.watch(id, AbortSignal.timeout(10_000))) if (seen(view)) return view;
  throw new Error(`ended as ${purchases.get(id)?.row.state}: ${purchases.get(id)?.row.reason}`);
}

const usLocal = (phoneNumber: string) => ({ phoneNumber, countryCode: 'US', numberType: 'LOCAL' }) as const;

test('the id is in the journal as soon as it is known, and outlives the process', async () => {
  const { purchases, offer, open, sandbox } = await start({ provisioningMs: 60_000, faults: ['500@order'] });
  const { phoneNumber } = await offer();
  const id = await buy(purchases, usLocal(phoneNumber));
  await until(purchases, id, ({ row }) => row.providerRef === 'purchase_000001');
  purchases.close();
  const again = await open();
  onTestFinished(() => again.close());
  expect(again.get(id)).toMatchObject({
    row: { state: 'ACCEPTED', providerRef: 'purchase_000001' },
    purchase: { chargedCredits: 115, metadata: { unit: "the provider's credits" } },
  });
  expect(sandbox.ledger.tally(phoneNumber).arrived).toBe(1);
});

test('what the provider charges is shown, also where it is more than was expected', async () => {
  const { purchases } = await start();
  const id = await buy(purchases, usLocal(magic('15')));
  const view = await until(purchases, id, ({ settled }) => settled);
  expect(view.purchase).toMatchObject({ status: 'COMPLETED', chargedCredits: 165 });
});

test.each([
  ['13', 'FAILED', 'REJECTED', 'Phone number not available'],
  ['18', 'CANCELLED', 'CANCELLED', 'Cancelled by the provider'],
])('magic number %s ends as %s, with the reason of the provider', async (fault, status, state, reason) => {
  const { purchases } = await start();
  const id = await buy(purchases, usLocal(magic(fault)));
  const view = await until(purchases, id, ({ settled }) => settled);
  expect(view).toMatchObject({ row: { state }, purchase: { status } });
  expect(view.purchase.statusDetails).toContain(reason);
});

test('a lost answer whose request is never found needs a person, and nothing is sent again', async () => {
  const { purchases, offer, sandbox } = await start({
    faults: ['reset@purchase.before'],
    settleWindowMs: 300,
  });
  const { phoneNumber } = await offer();
  const id = await buy(purchases, usLocal(phoneNumber));
  const view = await until(purchases, id, ({ row }) => row.state === 'NEEDS_HUMAN');
  expect(view.purchase.status).toBe('PROCESSING');
  expect(view.note).toContain('no request is found');
  expect(sandbox.ledger.tally(phoneNumber)).toMatchObject({ arrived: 1, applied: 0 });
});

test('a number that the account has already is not asked for a second time', async () => {
  const { purchases, bought, sandbox } = await start();
  const { phoneNumber } = await bought();
  const blocked = await purchases.confirm({
    order: usLocal(phoneNumber),
    monthlyRate: { kind: 'not-stated' },
    withoutPrice: true,
  });
  expect(blocked.kind).toBe('already-owned');
  expect(sandbox.ledger.tally(phoneNumber).arrived).toBe(1);
});
