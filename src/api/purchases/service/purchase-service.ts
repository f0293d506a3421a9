/** The facade of a usable journal. */
import { ApiError, type ApiErrorCode } from '../../errors.ts';
import type { NumberType, OwnedNumber } from '../../model.ts';
import { blockFor, journalBlock } from '../domain/blocks.ts';
import { allows, type PurchaseEventType } from '../domain/purchase-machine.ts';
import type {
  BuyBlock,
  ConfirmedPurchase,
  ConfirmOutcome,
  JournalState,
  Purchases,
  PurchaseView,
  RecoveryReport,
  ReleaseOutcome,
  ReleaseRow,
  Transition,
} from '../domain/types.ts';
import { JournalError, unreadableJournal } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { confirm } from './confirm.ts';
import { oversee } from './heartbeat.ts';
import { checkOnce, follow } from './poll.ts';
import { recover, recoverOne } from './recover.ts';
import { release } from './release.ts';
import type { Desk } from './service-state.ts';
import { takeLeftOver } from './take-over.ts';
import { Views } from './views.ts';
import { watch } from './watch.ts';

export class LivePurchases implements Purchases {
  readonly #desk: Desk;
  readonly #views: Views;
  #overseen = false;
  #recovering: Promise<RecoveryReport> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#views = new Views(desk);
  }

  get unusable(): BuyBlock | undefined {
    return journalBlock(this.#desk);
  }

  get underWay(): boolean {
    return this.#desk.inFlight.size > 0;
  }

  blockFor(number: {
    phoneNumber: string;
    countryCode: string;
    numberType: NumberType;
  }): BuyBlock | undefined {
    this.#desk.lookForForeignWrites();
    if (this.#recovering !== undefined) {
      return {
        kind: 'journal',
        message: 'Unfinished purchases are being checked.',
        hint: 'This takes 3 seconds at most.',
      };
    }
    return blockFor(this.#desk, number);
  }

  async confirm(purchase: ConfirmedPurchase, signal?: AbortSignal): Promise<ConfirmOutcome> {
    await this.#recovering;
    this.#oversee();
    return confirm(this.#desk, purchase, signal);
  }

  watch(id: string, signal?: AbortSignal): AsyncIterable<PurchaseView> {
    this.#oversee();
    this.#desk.lookForForeignWrites();
    return watch(this.#desk, () => this.#views.peek(id), signal);
  }

  subscribe(listener: () => void): () => void {
    this.#oversee();
    return this.#desk.subscribe(listener);
  }

  list(options?: { readonly everywhere?: boolean }): readonly PurchaseView[] {
    return this.#views.list(options?.everywhere === true);
  }

  releases(): readonly ReleaseRow[] {
    return this.#views.releases();
  }

  get(id: string): PurchaseView | undefined {
    return this.#views.get(id);
  }

  history(id: string): readonly Transition[] {
    return asApiErrors(() => this.#desk.journal.history(id));
  }

  async check(id: string, signal?: AbortSignal): Promise<PurchaseView> {
    this.#own(id);
    const sight = await checkOnce(this.#desk, id, signal);
    if (sight?.kind === 'failed') throw sight.error;
    return this.#viewOrThrow(id);
  }

  withdraw(id: string): PurchaseView {
    return this.#act(id, 'withdrawn', () =>
      this.#desk.advance(id, { type: 'withdrawn', evidence: 'withdrawn before it was sent' }),
    );
  }

  settle(id: string, as: 'completed' | 'failed', note: string): PurchaseView {
    const type = as === 'completed' ? 'settled-completed' : 'settled-failed';
    this.#desk.lookForForeignWrites();
    asApiErrors(() => takeLeftOver(this.#desk, id));
    return this.#act(id, type, () =>
      this.#desk.advance(
        id,
        { type, evidence: `settled by a person as ${as}` },
        { as, note, at: this.#desk.runtime.now() },
      ),
    );
  }

  adopt(id: string): PurchaseView {
    const desk = this.#desk;
    desk.lookForForeignWrites();
    const entry = this.#entryOrThrow(id);
    if (entry.row.accountFingerprint === desk.fingerprint) return this.#viewOrThrow(id);
    if (desk.driverOf(entry) === 'elsewhere') throw conflict('It is being looked after by another dialdeck.');
    const taken = desk.ledger
      .purchases()
      .some(
        ({ row }) =>
          row.accountFingerprint === desk.fingerprint &&
          row.phoneNumber === entry.row.phoneNumber &&
          allows({ state: row.state, settledByPerson: row.settlement !== undefined }, 'shown') &&
          row.completedAt === undefined,
      );
    if (taken) throw conflict('This account has an open purchase of the same number.');
    asApiErrors(() => {
      desk.write(() => {
        desk.beat();
        desk.journal.purchases.adopt(
          id,
          { accountFingerprint: desk.fingerprint, accountName: desk.accountName },
          desk.runtime.now(),
        );
        if (entry.row.state !== 'INTENT') {
          desk.journal.purchases.takeOver(id, entry.stored.owner ?? undefined, desk.me);
        }
      });
      if (entry.row.state === 'SENDING') {
        desk.advance(id, { type: 'lost', evidence: 'dialdeck ended while the purchase was being sent' });
      }
    });
    this.#oversee();
    desk.background(follow(desk, id));
    return this.#viewOrThrow(id);
  }

  async release(number: OwnedNumber, signal?: AbortSignal): Promise<ReleaseOutcome> {
    this.#oversee();
    return release(this.#desk, number, signal);
  }

  async recoverOne(id: string, withinMs: number): Promise<PurchaseView> {
    this.#desk.lookForForeignWrites();
    const entry = this.#entryOrThrow(id);
    try {
      await recoverOne(this.#desk, entry, withinMs);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      throw unreadableJournal(error);
    }
    return this.#viewOrThrow(id);
  }

  async recover(withinMs: number): Promise<RecoveryReport> {
    this.#oversee();
    this.#recovering ??= recover(this.#desk, withinMs);
    try {
      return await this.#recovering;
    } finally {
      this.#recovering = undefined;
      this.#desk.changed();
    }
  }

  async drain(ms: number): Promise<void> {
    const waited = new AbortController();
    await Promise.race([Promise.all([...this.#desk.inFlight]), this.#desk.pause(ms, waited.signal)]);
    waited.abort();
  }

  close(): void {
    const desk = this.#desk;
    if (desk.ended.aborted) return;
    desk.end(() => {
      try {
        desk.journal.write(() => {
          desk.journal.owners.leave(desk.me);
          desk.journal.owners.prune();
        });
      } catch (error) {
        // Others see from the process table that this one is gone.
        if (!(error instanceof JournalError)) throw error;
      } finally {
        desk.processes.leave();
        desk.journal.close();
      }
    });
  }

  #oversee(): void {
    if (this.#overseen || this.#desk.ended.aborted) return;
    this.#overseen = true;
    this.#desk.background(oversee(this.#desk));
  }

  #own(id: string): PurchaseEntry {
    this.#desk.lookForForeignWrites();
    const entry = this.#entryOrThrow(id);
    if (entry.row.accountFingerprint !== this.#desk.fingerprint) {
      throw refusal(
        'conflict',
        `It belongs to another account or key (${entry.row.accountName}).`,
        'Use that account; after a key was rotated, adopt it in the app (a under Purchases), or settle it.',
      );
    }
    return entry;
  }

  /** A person's act on a row of any account: nothing is asked of a provider for it. */
  #act(id: string, type: PurchaseEventType, act: () => void): PurchaseView {
    this.#desk.lookForForeignWrites();
    const { row } = this.#entryOrThrow(id);
    if (!allows({ state: row.state, settledByPerson: row.settlement !== undefined }, type)) {
      throw conflict(`${row.phoneNumber}: ${WHY_NOT[row.state] ?? 'the purchase has ended already.'}`);
    }
    asApiErrors(act);
    return this.#viewOrThrow(id);
  }

  #entryOrThrow(id: string): PurchaseEntry {
    const entry = this.#desk.ledger.purchase(id);
    if (entry !== undefined) return entry;
    throw refusal('not-found', `There is no purchase ${id}.`, 'Look at the list of purchases.');
  }

  #viewOrThrow(id: string): PurchaseView {
    const view = this.#views.get(id);
    if (view === undefined) throw refusal('not-found', `There is no purchase ${id}.`, '');
    return view;
  }
}

/** What keeps a person from settling or withdrawing a purchase; any other state has ended. */
const WHY_NOT: Partial<Readonly<Record<JournalState, string>>> = {
  INTENT: 'the purchase was confirmed and never sent; withdraw it, or review it again.',
  SENDING: 'the purchase is being sent by a dialdeck that is running; wait for its answer.',
  ACCEPTED: 'the purchase was sent already.',
  UNKNOWN: 'the purchase was sent already, and its outcome is unknown.',
  NEEDS_HUMAN: 'the purchase was sent already; settle it.',
};

function conflict(message: string): ApiError {
  return refusal('conflict', message, 'Look at the purchase again.');
}

function refusal(code: ApiErrorCode, message: string, hint: string): ApiError {
  return new ApiError({ code, message, hint, retryable: false, progress: 'not-sent' });
}

function asApiErrors<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof JournalError) throw unreadableJournal(error);
    throw error;
  }
}
