/** A sandbox with the numbers of one kind of fault, and purchases over real HTTP against it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Account, ProviderKind } from '../../../src/api/account.ts';
import type { HttpDeadlines } from '../../../src/api/http/client.ts';
import type { Provider, PurchaseOrder } from '../../../src/api/provider.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { createTelnyxProvider } from '../../../src/api/providers/telnyx/client.ts';
import { createTwilioProvider } from '../../../src/api/providers/twilio/client.ts';
import { createWiilProvider } from '../../../src/api/providers/wiil/client.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import type { ConfirmedPurchase, ConfirmOutcome } from '../../../src/api/purchases/domain/types.ts';
import { type OpenPurchasesOptions, openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { openLedger, type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';
import { startSandboxCommand } from './command.ts';

export interface Market {
  /** What the sandbox saw and did, whoever asked it. */
  readonly ledger: Sandbox['ledger'];
  readonly account: Account;
  readonly folder: string;
  provider(deadlines?: HttpDeadlines): Provider;
  open(options?: Partial<OpenPurchasesOptions>): Promise<Purchases>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A sandbox of its own in this process and a folder for journals; everything is gone at the end. */
export async function openMarket(
  options: SandboxOptions = {},
  kind: ProviderKind = 'telefonie',
): Promise<Market> {
  const sandbox = await startSandbox({ provisioningMs: 50, ...options });
  return marketOf(newFolder(), accountOf(sandbox, kind), sandbox.ledger, () => sandbox.close());
}

export interface CountingMarket extends Market {
  /** How many release requests for the number arrived, whatever became of them. */
  releaseRequests(phoneNumber: string): number;
}

/** The same with the ledger in a file, which counts requests as well. */
export async function openCountingMarket(
  options: SandboxOptions,
  kind: ProviderKind,
): Promise<CountingMarket> {
  const folder = newFolder();
  const file = join(folder, 'ledger.db');
  const sandbox = await startSandbox({ ...options, state: file });
  const requests = openRequests(file);
  const market = marketOf(folder, accountOf(sandbox, kind), sandbox.ledger, async () => {
    requests.close();
    await sandbox.close();
  });
  return { ...market, releaseRequests: requests.ofReleases };
}

function accountOf(sandbox: Sandbox, kind: ProviderKind): Account {
  const { apiKey } = sandbox;
  return { name: 'environment', provider: kind, ...accountAt(sandbox, kind), apiKey, currency: 'USD' };
}

function openRequests(ledgerFile: string) {
  const database = new DatabaseSync(ledgerFile, { timeout: 5_000 });
  const count = database.prepare(
    `SELECT count(*) AS count FROM requests WHERE operation = 'release' AND phone_number = ?`,
  );
  return {
    ofReleases: (number: string) => Number(count.get(number)?.count),
    close: () => database.close(),
  };
}

/** The same with `dialdeck sandbox` in a process of its own, its ledger read from the file. */
export async function openMarketApart(
  args: readonly string[],
  kind: ProviderKind = 'telefonie',
): Promise<CountingMarket> {
  const folder = newFolder();
  const file = join(folder, 'ledger.db');
  const sandbox = await startSandboxCommand(folder, ['--state', file, '--provider', kind, ...args]);
  const { baseUrl, apiKey, accountId } = sandbox;
  const account: Account = {
    name: 'environment',
    provider: kind,
    baseUrl,
    apiKey,
    currency: 'USD',
    ...(accountId === undefined ? {} : { accountId }),
  };
  const ledger = openLedger(file);
  const requests = openRequests(file);
  const market = marketOf(folder, account, ledger, async () => {
    ledger.close();
    requests.close();
    await sandbox.end();
  });
  return { ...market, releaseRequests: requests.ofReleases };
}

const CREATE = {
  telefonie: createTelefonieProvider,
  wiil: createWiilProvider,
  twilio: createTwilioProvider,
  telnyx: createTelnyxProvider,
} as const;

function accountAt(sandbox: Sandbox, kind: ProviderKind): Pick<Account, 'baseUrl' | 'accountId'> {
  if (kind === 'telefonie') return { baseUrl: sandbox.telefonieBaseUrl };
  if (kind === 'wiil') return { baseUrl: sandbox.wiilBaseUrl };
  if (kind === 'telnyx') return { baseUrl: sandbox.telnyxBaseUrl };
  return { baseUrl: sandbox.twilioBaseUrl, accountId: sandbox.twilioAccountSid };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dialdeck-faults-'));
}

function marketOf(
  folder: string,
  account: Account,
  ledger: Sandbox['ledger'],
  end: () => Promise<void>,
): Market {
  const opened: Purchases[] = [];
  const create = CREATE[account.provider];
  const provider = (deadlines?: HttpDeadlines) =>
    create(account, {
      runtime: systemRuntime,
      environment: {},
      ...(deadlines === undefined ? {} : { deadlines }),
    });
  return {
    ledger,
    account,
    folder,
    provider,
    open: async (overrides = {}) => {
      const purchases = await openPurchases({
        account,
        provider: provider(),
        journalFile: join(folder, 'journal.db'),
        runtime: systemRuntime,
        // A person's window is 15 minutes; a shorter one than this counts how busy the machine is.
        settleWindowMs: 5_000,
        pollScale: 0.05,
        ...overrides,
      });
      opened.push(purchases);
      return purchases;
    },
    [Symbol.asyncDispose]: async () => {
      for (const purchases of opened) purchases.close();
      await end();
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
  const quote = await provider.quote(order);
  let purchase: ConfirmedPurchase = {
    order,
    monthlyRate: quote.monthlyRate,
    ...(quote.kind === 'offered' ? { offer: quote.number } : {}),
  };
  for (;;) {
    const outcome = await purchases.confirm(purchase);
    if (outcome.kind !== 'blocked' || outcome.block.kind !== 'substitute') return outcome;
    purchase = { ...purchase, despiteUnknown: outcome.block.row.id };
  }
}

/** The id of a purchase that was sent; throws when it was not. */
export async function bought(purchases: Purchases, provider: Provider, phoneNumber: string): Promise<string> {
  const outcome = await buy(purchases, provider, phoneNumber);
  if (outcome.kind === 'started') return outcome.id;
  throw new Error(`${phoneNumber}: ${JSON.stringify(outcome)}`);
}

/** The last state of a purchase, once it is settled or `ms` are over. */
export async function endOf(purchases: Purchases, id: string, ms: number): Promise<string> {
  const signal = AbortSignal.timeout(ms);
  let state = 'never seen';
  for await (const view of purchases.watch(id, signal)) state = view.row.state;
  return state;
}
