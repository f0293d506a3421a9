/** The facade of a usable journal. */
import { localError } from '../../errors.ts';
import type { NumberType, OwnedNumber } from '../../model.ts';
import type { Batches } from '../domain/batches.ts';
import type { OrderChange } from '../domain/order-change.ts';
import type { PurchaseEventType } from '../domain/purchase-machine.ts';
import type { NumberHistory, OwnWork, Purchases, RecoveryReport } from '../domain/purchases.ts';
import type {
  BuyBlock,
  ConfirmedPurchase,
  ConfirmOutcome,
  OrderChangeOutcome,
  PurchaseView,
  ReleaseOutcome,
  ReleaseRow,
  Transition,
} from '../domain/types.ts';
import { asApiErrors, JournalError, unreadableJournal } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { adopt } from './adopt.ts';
import { BatchService } from './batch-service.ts';
import { blockNow, journalBlock } from './buy-context.ts';
import { changeOrder } from './change-order.ts';
import { confirm } from './confirm.ts';
import { runHeartbeat } from './heartbeat.ts';
import { settleOverdue } from './overdue-claims.ts';
import { checkOnce, follow } from './poll.ts';
import { recover, recoverOne } from './recover.ts';
import { release } from './release.ts';
import { requireAllowed } from './require-allowed.ts';
import type { ServiceState } from './service-state.ts';
import { takeLeftOver } from './take-over.ts';
import { ViewCache } from './view-cache.ts';
import { watch } from './watch.ts';

export class PurchaseService implements Purchases {
  readonly #service: ServiceState;
  readonly #views: ViewCache;
  readonly batches: Batches;
  #heartbeatStarted = false;
  #recovering: Promise<RecoveryReport> | undefined;

  constructor(service: ServiceState) {
    this.#service = service;
    this.#views = new ViewCache(service);
    this.batches = new BatchService(service, async () => {
      await this.#recovering;
      this.#startHeartbeat();
    });
  }

  get unusable(): BuyBlock | undefined {
    return journalBlock(this.#service);
  }

  get underWay(): boolean {
    return this.#service.inFlight.size > 0;
  }

  blockFor(number: {
    phoneNumber: string;
    countryCode: string;
    numberType: NumberType;
  }): BuyBlock | undefined {
    this.#service.readForeignWrites();
    if (this.#recovering !== undefined) {
      return {
        kind: 'journal',
        message: 'Unfinished purchases are being checked.',
        hint: 'This takes 3 seconds at most.',
      };
    }
    return blockNow(this.#service, number);
  }

  async confirm(purchase: ConfirmedPurchase, signal?: AbortSignal): Promise<ConfirmOutcome> {
    await this.#recovering;
    this.#startHeartbeat();
    return confirm(this.#service, purchase, { signal });
  }

  watch(id: string, signal?: AbortSignal): AsyncIterable<PurchaseView> {
    this.#startHeartbeat();
    this.#service.readForeignWrites();
    return watch(this.#service, () => this.#views.peek(id), signal);
  }

  subscribe(listener: () => void): () => void {
    this.#startHeartbeat();
    return this.#service.subscribe(listener);
  }

  list(options?: { readonly everywhere?: boolean }): readonly PurchaseView[] {
    if (!this.complete) {
      asApiErrors(() => this.#service.index.readAll());
      this.#service.changed();
    }
    return this.listLoaded(options);
  }

  listLoaded(options?: { readonly everywhere?: boolean }): readonly PurchaseView[] {
    return this.#views.list(options?.everywhere === true);
  }

  get complete(): boolean {
    return this.#service.index.complete;
  }

  readOlder(count: number): boolean {
    const more = asApiErrors(() => this.#service.index.readOlder(count));
    this.#service.changed();
    return more;
  }

  ofNumber(phoneNumber: string, fingerprint?: string): NumberHistory {
    return asApiErrors(() => this.#views.ofNumber(phoneNumber, fingerprint));
  }

  withIdPrefix(prefix: string): readonly PurchaseView[] {
    return asApiErrors(() => this.#views.withIdPrefix(prefix));
  }

  releases(options?: { readonly everywhere?: boolean }): readonly ReleaseRow[] {
    return this.#views.releases(options?.everywhere === true);
  }

  ours(): OwnWork {
    return this.#views.ours();
  }

  get(id: string): PurchaseView | undefined {
    return asApiErrors(() => this.#views.get(id));
  }

  history(id: string): readonly Transition[] {
    return asApiErrors(() => this.#service.journal.history(id));
  }

  async check(id: string, signal?: AbortSignal): Promise<PurchaseView> {
    this.#own(id);
    const observation = await checkOnce(this.#service, id, signal);
    if (observation?.kind === 'failed') throw observation.error;
    return this.#viewOrThrow(id);
  }

  withdraw(id: string): PurchaseView {
    return this.#decide(id, 'withdrawn', () =>
      this.#service.advance(id, { type: 'withdrawn', evidence: 'withdrawn before it was sent' }),
    );
  }

  attachDocuments(id: string, documentsId: string, name: string): Promise<OrderChangeOutcome> {
    const documents = { kind: 'documents', id: documentsId, name } as const;
    return this.#change(id, { kind: 'documents', documents });
  }

  cancel(id: string): Promise<OrderChangeOutcome> {
    return this.#change(id, { kind: 'cancellation' });
  }

  settle(id: string, as: 'completed' | 'failed', note: string): PurchaseView {
    const type = as === 'completed' ? 'settled-completed' : 'settled-failed';
    this.#service.readForeignWrites();
    asApiErrors(() => takeLeftOver(this.#service, id));
    return this.#decide(id, type, () =>
      this.#service.advance(
        id,
        { type, evidence: `settled by a person as ${as}` },
        { as, note, at: this.#service.runtime.now() },
      ),
    );
  }

  async lookIntoClaims(phoneNumber: string): Promise<void> {
    const { team } = this.#service;
    if (team !== undefined) await settleOverdue(this.#service, team, phoneNumber);
  }

  adopt(id: string): PurchaseView {
    this.#service.readForeignWrites();
    const entry = this.#entryOrThrow(id);
    if (entry.row.accountFingerprint === this.#service.fingerprint) return this.#viewOrThrow(id);
    asApiErrors(() => adopt(this.#service, entry));
    this.#startHeartbeat();
    this.#service.background(follow(this.#service, id));
    return this.#viewOrThrow(id);
  }

  async release(number: OwnedNumber, signal?: AbortSignal): Promise<ReleaseOutcome> {
    this.#startHeartbeat();
    return release(this.#service, number, { signal });
  }

  async recoverOne(id: string, withinMs: number): Promise<PurchaseView> {
    this.#service.readForeignWrites();
    const entry = this.#entryOrThrow(id);
    try {
      await recoverOne(this.#service, entry, withinMs);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      throw unreadableJournal(error);
    }
    return this.#viewOrThrow(id);
  }

  async recover(withinMs: number): Promise<RecoveryReport> {
    this.#startHeartbeat();
    this.#recovering ??= recover(this.#service, withinMs);
    try {
      return await this.#recovering;
    } finally {
      this.#recovering = undefined;
      this.#service.changed();
    }
  }

  async drain(ms: number): Promise<void> {
    const waited = new AbortController();
    const service = this.#service;
    await service.leaveAfter(
      Promise.race([Promise.all(service.onItsWay()), service.pause(ms, waited.signal)]),
    );
    waited.abort();
  }

  close(): void {
    const service = this.#service;
    if (service.ended.aborted) return;
    service.end(() => {
      try {
        service.journal.write(() => {
          service.journal.owners.leave(service.me);
          service.journal.owners.prune();
        });
      } catch (error) {
        // Others see from the process table that this one is gone.
        if (!(error instanceof JournalError)) throw error;
      } finally {
        service.processes.leave();
        service.journal.close();
        service.team?.close();
      }
    });
  }

  #startHeartbeat(): void {
    if (this.#heartbeatStarted || this.#service.ended.aborted) return;
    this.#heartbeatStarted = true;
    this.#service.background(runHeartbeat(this.#service));
  }

  #own(id: string): PurchaseEntry {
    this.#service.readForeignWrites();
    const entry = this.#entryOrThrow(id);
    if (entry.row.accountFingerprint !== this.#service.fingerprint) {
      throw localError(
        'conflict',
        `It belongs to another account or key (${entry.row.accountName}).`,
        'Use that account; after a key was rotated, adopt it in the app (a under Purchases), or settle it.',
      );
    }
    return entry;
  }

  async #change(id: string, change: OrderChange): Promise<OrderChangeOutcome> {
    this.#startHeartbeat();
    this.#own(id);
    try {
      return await changeOrder(this.#service, id, change, () => this.#viewOrThrow(id));
    } catch (error) {
      throw error instanceof JournalError ? unreadableJournal(error) : error;
    }
  }

  /** A person's decision on a row of any account: nothing is asked of a provider for it. */
  #decide(id: string, type: PurchaseEventType, work: () => void): PurchaseView {
    this.#service.readForeignWrites();
    const { row } = this.#entryOrThrow(id);
    requireAllowed(row, type);
    asApiErrors(work);
    return this.#viewOrThrow(id);
  }

  #entryOrThrow(id: string): PurchaseEntry {
    const entry = asApiErrors(() => this.#service.index.find(id));
    if (entry !== undefined) return entry;
    throw localError('not-found', `There is no purchase ${id}.`, 'Look at the list of purchases.');
  }

  #viewOrThrow(id: string): PurchaseView {
    const view = this.#views.get(id);
    if (view === undefined) throw localError('not-found', `There is no purchase ${id}.`, '');
    return view;
  }
}
