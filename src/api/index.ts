/**
 * dialdeck as a library: `import { … } from 'dialdeck'`. What is exported here is a promise to other programs; the app and the
 * commands import the files themselves.
 */
import type { Account } from './account.ts';
import { localError } from './errors.ts';
import type { NumberType } from './model.ts';
import { loadOwned as loadPages, type OwnedProgress } from './owned/load.ts';
import type { Provider } from './provider.ts';
import { createProvider } from './providers/index.ts';
import type { Purchases } from './purchases/domain/purchases.ts';
import { readOnlyProvider } from './read-only.ts';
import { systemRuntime } from './runtime.ts';
import type { OnWait } from './wait.ts';

export { type Account, PROVIDER_KINDS, type ProviderKind } from './account.ts';
export { ApiError, type ApiErrorCode, type RequestProgress } from './errors.ts';
export {
  type AvailableNumber,
  type BasePhoneNumberInfo,
  type Capabilities,
  type ConfigurationChange,
  type ConfigurationField,
  NUMBER_TYPES,
  type NumberConfiguration,
  type NumberType,
  type OwnedNumber,
  type OwnedSender,
  type PhoneNumberPricing,
  type PhoneNumberPurchase,
  PURCHASE_STATUSES,
  type PurchaseStatus,
  type StatedCapabilities,
} from './model.ts';
export type { Money, Price } from './money/money.ts';
export {
  applyConfiguration,
  type ConfigurationPlan,
  type ConfigurationResult,
  planConfiguration,
} from './owned/configure.ts';
export type { OwnedProgress } from './owned/load.ts';
export {
  type ComparisonOptions,
  type ComparisonQuery,
  type ComparisonStep,
  comparePrices,
} from './pricing/compare.ts';
export type { CurrencyPrices, FailedCell, PriceCell, PricedAccount, PricedCell } from './pricing/model.ts';
export type {
  OwnedPage,
  PageQuery,
  Provider,
  ProviderAbilities,
  PurchaseOrder,
  Quote,
  Rows,
  SearchFilter,
  SearchQuery,
} from './provider.ts';
export type {
  Batch,
  BatchItem,
  BatchKind,
  BatchLimits,
  BatchPlan,
  BatchSummary,
  ItemPlan,
  ItemStep,
} from './purchases/domain/batch-types.ts';
export type { Batches, BatchRunResult, RetryPlan, RunOptions } from './purchases/domain/batches.ts';
export type { Purchases, RecoveryReport } from './purchases/domain/purchases.ts';
export type {
  BuyBlock,
  ConfirmedPurchase,
  ConfirmOutcome,
  JournalState,
  PurchaseView,
  ReleaseOutcome,
  ReleaseRow,
  Transition,
} from './purchases/domain/types.ts';
export { type SearchResult, searchNumbers } from './search/search.ts';
export type { OnWait, ReadWait } from './wait.ts';

export interface OpenProviderOptions {
  /** Refuses whatever buys, changes or releases, before anything is sent. */
  readonly readOnly?: boolean;
  /** Where `HTTPS_PROXY` and `NO_PROXY` are read from; `process.env` by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told before each wait for another attempt of a read. */
  readonly onWait?: OnWait;
}

/**
 * The client of an account at its carrier. It sends nothing yet. Rejects with ApiError `invalid` when the base URL or the key
 * must not be used.
 */
export async function openProvider(account: Account, options: OpenProviderOptions = {}): Promise<Provider> {
  const provider = await createProvider(account, {
    runtime: systemRuntime,
    environment: options.environment ?? process.env,
    onWait: options.onWait,
  });
  return options.readOnly === true ? readOnlyProvider(provider) : provider;
}

export interface OpenPurchasesOptions {
  readonly account: Account;
  /** The client of this account, from `openProvider`. */
  readonly provider: Provider;
  /** The file that keeps every purchase and release; it is made when it is not there. */
  readonly journalFile: string;
  /** Ms after which a number that does not appear is believed not to be bought; 15 minutes by default. */
  readonly settleWindowMs?: number;
}

/**
 * The purchases of an account, on a journal. Call `recover` once before the first purchase, and `close` at the end. Rejects
 * with ApiError `journal` when the journal cannot be read, and `invalid` when no file is named: nothing is bought then.
 */
export async function openPurchases(options: OpenPurchasesOptions): Promise<Purchases> {
  if (options.journalFile.trim() === '') {
    throw localError(
      'invalid',
      'journalFile is empty.',
      'Name the file of the journal, such as purchases.db.',
    );
  }
  const service = await import('./purchases/service/index.ts');
  return service.openPurchases({ ...options, runtime: systemRuntime });
}

export interface LoadOwnedOptions {
  /** Numbers of this type alone. */
  readonly numberType?: NumberType;
  readonly signal?: AbortSignal;
  /** Told before each wait that the carrier asks for. */
  readonly onWait?: OnWait;
}

/**
 * Every number of the account, page by page: each step has all rows so far, and the last one either `complete: true` or a
 * `reason` why the list may not be whole. Throws the ApiError of a page that failed. Leaving the loop ends the requests under
 * way.
 */
export function loadOwned(
  provider: Provider,
  options: LoadOwnedOptions = {},
): AsyncGenerator<OwnedProgress, void> {
  return loadPages(provider, { ...options, runtime: systemRuntime });
}
