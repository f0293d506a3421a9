/** A sandbox with the numbers of one kind of fault, and purchases over real HTTP against it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, ProviderKind } from '../../../src/api/account.ts';
import type { HttpDeadlines } from '../../../src/api/http/client.ts';
import type { Provider, PurchaseOrder } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { type OpenPurchasesOptions, openPurchases } from '../../../src/api/purchases/index.ts';
import type { ConfirmedPurchase, ConfirmOutcome, Purchases } from '../../../src/api/purchases/types.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';

export interface Market {
  readonly sandbox: Sandbox;
  readonly account: Account;
  readonly folder: string;
  provider(deadlines?: HttpDeadlines): Provider;
  open(options?: Partial<OpenPurchasesOptions>): Promise<Purchases>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A sandbox of its own and a folder for journals; everything is gone at the end. */
export async function openMarket(
  options: SandboxOptions = {},
  kind: ProviderKind = 'telefonie',
): Promise<Market> {
  const sandbox = await startSandbox({ provisioningMs: 50, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-faults-'));
  const account: Account = {
    name: 'environment',
    provider: kind,
    baseUrl: kind === 'telefonie' ? sandbox.telefonieBaseUrl : sandbox.wiilBaseUrl,
    apiKey: sandbox.apiKey,
    currency: 'USD',
  };
  const opened: Purchases[] = [];
  const provider = (deadlines?: HttpDeadlines) =>
    createProvider(account, {
      runtime: systemRuntime,
      environment: {},
      ...(deadlines === undefined ? {} : { deadlines }),
    });
  return {
    sandbox,
    account,
    folder,
    provider,
    open: async (overrides = {}) => {
      const purchases = await openPurchases({
        account,
        provider: provider(),
        journalFile: join(folder, 'journal.db'),
        runtime: systemRuntime,
        settleWindowMs: 2_000,
        pollScale: 0.05,
        ...overrides,
      });
      opened.push(purchases);
      return purchases;
    },
    [Symbol.asyncDispose]: async () => {
      for (const purchases of opened) purchases.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `+1 500 555 KKNN`: see the table of magic numbers in docs/sandbox.md. */
export function magic(kind: number, which: number): string {
  return `+1500555${String(kind).padStart(2, '0')}${String(which).padStart(2, '0')}`;
}

export function orderOf(phoneNumber: string): PurchaseOrder {
  return { phoneNumber, countryCode: 'US', numberType: 'LOCAL' };
}

/** What a person does: reads the price, confirms, and confirms again when a like number is in doubt. */
export async function buy(
  purchases: Purchases,
  provider: Provider,
  phoneNumber: string,
): Promise<ConfirmOutcome> {
  const order = orderOf(phoneNumber);
  const { monthlyRate } = await provider.quote(order);
  let purchase: ConfirmedPurchase = { order, monthlyRate };
  for (;;) {
    const outcome = await purchases.confirm(purchase);
    if (outcome.kind !== 'blocked' || outcome.block.kind !== 'substitute') return outcome;
    purchase = { ...purchase, despiteUnknown: outcome.block.row.id };
  }
}

/** The last state of a purchase, once it is settled or `ms` are over. */
export async function endOf(purchases: Purchases, id: string, ms: number): Promise<string> {
  const signal = AbortSignal.timeout(ms);
  let state = 'never seen';
  for await (const view of purchases.watch(id, signal)) state = view.row.state;
  return state;
}
