/** Purchases in memory whose rows the test writes: no journal, no provider, no time. */
import { ApiError } from '../../src/api/errors.ts';
import type { OrderChange } from '../../src/api/purchases/domain/order-change.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import type {
  JournalState,
  OrderChangeOutcome,
  PurchaseRow,
  PurchaseView,
  ReleaseRow,
  Transition,
} from '../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../src/api/purchases/domain/view.ts';

export interface ScriptedPurchases extends Purchases {
  /** What the person did, in order: "settle <id> failed <note>". */
  readonly acts: string[];
  /** Puts a row in, or another state of it, and tells the listeners. */
  put(row: PurchaseRow, nextCheckAt?: number): void;
  putRelease(row: ReleaseRow): void;
}

export interface ScriptedOptions {
  readonly rows?: readonly PurchaseRow[];
  readonly releases?: readonly ReleaseRow[];
  /** The fingerprint of the account in use, for rows that are adopted. */
  readonly fingerprint: string;
  readonly unusable?: Purchases['unusable'];
  /** What a check brings; never resolves when it is missing. */
  readonly onCheck?: (row: PurchaseRow) => Promise<PurchaseRow>;
  /** What becomes of an order that is changed; nothing may be changed when it is missing. */
  readonly onChange?: (row: PurchaseRow, change: OrderChange) => ChangedRow;
}

/** The row afterwards, and the error unless the carrier took it. */
export type ChangedRow =
  | { readonly kind: 'done'; readonly row: PurchaseRow }
  | { readonly kind: 'refused' | 'unknown'; readonly row: PurchaseRow; readonly error: ApiError };

const START = Date.UTC(2026, 10, 22, 6, 44, 5);

/** A purchase of a New York number in this state; `last` are its last four digits. */
export function purchaseRow(
  last: string,
  state: JournalState,
  change: Partial<PurchaseRow> & { readonly accountFingerprint: string },
): PurchaseRow {
  return {
    kind: 'purchase',
    id: `id-${last}`,
    accountName: 'sandbox',
    phoneNumber: `+1212555${last}`,
    createdAt: START,
    updatedAt: START + 2_000,
    reason: REASONS[state],
    state,
    order: { phoneNumber: `+1212555${last}`, countryCode: 'US', numberType: 'LOCAL' },
    confirmed: {
      monthlyRate: {
        kind: 'money',
        money: { amount: '1.15', currency: 'USD' },
        currencyStated: true,
        text: '1.15 USD',
      },
      at: START,
    },
    withoutPrice: false,
    ...change,
  };
}

const REASONS: Readonly<Record<JournalState, string>> = {
  INTENT: 'confirmed, not sent',
  SENDING: 'offered at the confirmed price; sending',
  ACCEPTED: 'the provider accepted it',
  UNKNOWN: 'the connection was reset before an answer came',
  NEEDS_HUMAN: 'accepted but not shown by the provider; money may have been charged',
  CONFIRMED: 'the provider shows the number as ours',
  REJECTED: 'the number was taken by somebody else',
  NOT_SENT: 'the name of the provider was not found, nothing was sent',
  SETTLED_ABSENT: 'not shown by the provider for 15 min',
  CANCELLED: 'withdrawn before it was sent',
};

/** The steps that lead to a row as it is. */
export function stepsTo(row: PurchaseRow): Transition[] {
  const path: JournalState[] = row.state === 'INTENT' ? ['INTENT'] : ['INTENT', 'SENDING', row.state];
  return path.map((to, index) => ({
    seq: index + 1,
    at: row.createdAt + index * 1_000,
    from: path[index - 1] ?? null,
    to,
    evidence: index === path.length - 1 ? row.reason : REASONS[to],
  }));
}

export function createScriptedPurchases(options: ScriptedOptions): ScriptedPurchases {
  const rows = new Map((options.rows ?? []).map((row) => [row.id, row]));
  const releases = new Map((options.releases ?? []).map((row) => [row.id, row]));
  const nextChecks = new Map<string, number>();
  const listeners = new Set<() => void>();
  const acts: string[] = [];
  const viewed = (row: PurchaseRow): PurchaseView => {
    const nextCheckAt = nextChecks.get(row.id);
    return viewOf(row, 'nobody', nextCheckAt === undefined ? {} : { nextCheckAt });
  };
  const get = (id: string): PurchaseRow => {
    const row = rows.get(id);
    if (row === undefined) throw refusal(`There is no purchase ${id}.`);
    return row;
  };
  const put = (row: PurchaseRow, nextCheckAt?: number): PurchaseView => {
    rows.set(row.id, row);
    if (nextCheckAt === undefined) nextChecks.delete(row.id);
    else nextChecks.set(row.id, nextCheckAt);
    for (const listener of [...listeners]) listener();
    return viewed(row);
  };
  const never = (): never => {
    throw new Error('not part of this script');
  };
  const change = (id: string, wanted: OrderChange): OrderChangeOutcome => {
    if (options.onChange === undefined) throw refusal('The order is not pending any more.');
    const { row, ...outcome } = options.onChange(get(id), wanted);
    return { ...outcome, view: put(row) };
  };
  const list: Purchases['list'] = ({ everywhere = false } = {}) =>
    [...rows.values()]
      .filter((row) => everywhere || row.accountFingerprint === options.fingerprint)
      .map(viewed);
  const releasesOf: Purchases['releases'] = ({ everywhere = false } = {}) =>
    [...releases.values()].filter((row) => everywhere || row.accountFingerprint === options.fingerprint);
  return {
    acts,
    put,
    putRelease(row) {
      releases.set(row.id, row);
      for (const listener of [...listeners]) listener();
    },
    batches: {
      create: never,
      run: never,
      retry: never,
      leave: never,
      get: never,
      withIdPrefix: never,
      list: () => [],
      unfinished: () => [],
    },
    unusable: options.unusable,
    underWay: false,
    blockFor: () => undefined,
    confirm: never,
    async *watch(id) {
      yield viewed(get(id));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list,
    listLoaded: list,
    complete: true,
    readOlder: () => false,
    ofNumber: (phoneNumber) => ({
      purchases: list().filter(({ row }) => row.phoneNumber === phoneNumber),
      releases: [...releases.values()].filter((row) => row.phoneNumber === phoneNumber),
    }),
    withIdPrefix: (prefix) => list({ everywhere: true }).filter(({ row }) => row.id.startsWith(prefix)),
    releases: releasesOf,
    ours: () => ({ purchases: list(), releases: releasesOf() }),
    get: (id) => viewed(get(id)),
    history: (id) => {
      const row = rows.get(id);
      return row === undefined ? [] : stepsTo(row);
    },
    async check(id) {
      acts.push(`check ${id}`);
      if (options.onCheck === undefined) return new Promise<PurchaseView>(() => undefined);
      return put(await options.onCheck(get(id)));
    },
    withdraw(id) {
      acts.push(`withdraw ${id}`);
      if (get(id).state !== 'INTENT') throw refusal('It was sent meanwhile.');
      return put({ ...get(id), state: 'CANCELLED', reason: REASONS.CANCELLED });
    },
    async attachDocuments(id, documentsId, name) {
      acts.push(`attach ${id} ${documentsId} ${name}`);
      return change(id, { kind: 'documents', documents: { kind: 'documents', id: documentsId, name } });
    },
    async cancel(id) {
      acts.push(`cancel ${id}`);
      return change(id, { kind: 'cancellation' });
    },
    settle(id, as, note) {
      acts.push(`settle ${id} ${as} ${note}`);
      const state = as === 'completed' ? 'CONFIRMED' : 'SETTLED_ABSENT';
      return put({ ...get(id), state, settlement: { as, note, at: START } });
    },
    lookIntoClaims: async (phoneNumber) => {
      acts.push(`look into claims of ${phoneNumber}`);
    },
    adopt(id) {
      acts.push(`adopt ${id}`);
      return put({ ...get(id), accountFingerprint: options.fingerprint, accountName: 'sandbox' });
    },
    release: never,
    async recover() {
      return { checked: 0, unsent: [], open: [], foreign: 0 };
    },
    async recoverOne(id) {
      return viewed(get(id));
    },
    async drain() {},
    close() {},
  };
}

function refusal(message: string): ApiError {
  return new ApiError({
    code: 'conflict',
    message,
    hint: 'Look at it anew.',
    retryable: false,
    progress: 'not-sent',
  });
}
