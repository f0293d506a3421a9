/** What every part of the runner shares: the journal and its rows in memory, the clocks, and who hears of a change. */

import { inBackground } from '../../background.ts';
import { LOOKS_AT_A_TIME } from '../../limits.ts';
import { Pool } from '../../pool.ts';
import type { Provider } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import type { Waits } from '../../wait.ts';
import type { Policy } from '../domain/policy.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import type { ReleaseEvent } from '../domain/release-machine.ts';
import type { Settlement } from '../domain/types.ts';
import type { CheckStatus, Driver } from '../domain/view.ts';
import type { RowAccount, WatchStamp } from '../journal/entry-table.ts';
import type { Journal } from '../journal/journal.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { Move, PurchaseEntry } from '../journal/purchase-table.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';
import type { BootClock, Processes } from './owner.ts';
import type { PurchaseIndex } from './purchase-index.ts';
import type { TeamLink } from './team-link.ts';

export interface ServiceStateOptions {
  readonly account: RowAccount;
  /** The fingerprints of the embedded sandbox, whose rows spend no money. */
  readonly sandboxes: ReadonlySet<string>;
  readonly provider: Provider;
  readonly journal: Journal;
  readonly index: PurchaseIndex;
  readonly runtime: Runtime;
  readonly waits: Waits;
  readonly clock: BootClock;
  readonly processes: Processes;
  readonly policy: Policy;
  readonly team?: TeamLink | undefined;
}

/** Why nothing can be bought at the moment, and what to do. */
interface Trouble {
  readonly message: string;
  readonly hint: string;
}

const NOTHING: CheckStatus = {};

export class ServiceState {
  readonly account: RowAccount;
  readonly sandboxes: ReadonlySet<string>;
  readonly provider: Provider;
  readonly journal: Journal;
  readonly index: PurchaseIndex;
  readonly runtime: Runtime;
  /** The waits that the carrier asks of reads. */
  readonly waits: Waits;
  readonly clock: BootClock;
  readonly processes: Processes;
  readonly policy: Policy;
  readonly team: TeamLink | undefined;
  /** Requests that spend or destroy and whose answer is not written yet. */
  readonly inFlight = new Set<Promise<unknown>>();
  /** Intents between their confirmation and their sending. */
  readonly confirming = new Set<string>();
  /** Orders that the carrier is being asked to change. */
  readonly changing = new Set<string>();
  /** Batches that this process runs. */
  readonly running = new Set<string>();
  /** Rows that this process looks after, each with what stops it. */
  readonly driven = new Map<string, AbortController>();
  /** The looks of all open rows: few at a time, however many rows are open. */
  readonly looks = new Pool(LOOKS_AT_A_TIME);
  readonly #checkStatus = new Map<string, CheckStatus>();
  readonly #listeners = new Set<() => void>();
  readonly #end = new AbortController();
  #leave = new AbortController();
  #trouble: Trouble | undefined;
  #first: (() => void) | undefined;

  constructor(options: ServiceStateOptions) {
    this.account = options.account;
    this.sandboxes = options.sandboxes;
    this.provider = options.provider;
    this.journal = options.journal;
    this.index = options.index;
    this.runtime = options.runtime;
    this.waits = options.waits;
    this.clock = options.clock;
    this.processes = options.processes;
    this.policy = options.policy;
    this.team = options.team;
  }

  get fingerprint(): string {
    return this.account.accountFingerprint;
  }

  /** Whether another account spends what this one does: real money, or the sandbox's. */
  spendsAlike(fingerprint: string): boolean {
    return this.sandboxes.has(fingerprint) === this.sandboxes.has(this.fingerprint);
  }

  get me(): string {
    return this.processes.self.instance;
  }

  /** Aborted when the journal is being closed: nothing is begun and nothing is looked at any more. */
  get ended(): AbortSignal {
    return this.#end.signal;
  }

  /** Aborted while somebody leaves, and when the journal is closed: what was not sent yet stays unsent. */
  get leaving(): AbortSignal {
    return AbortSignal.any([this.ended, this.#leave.signal]);
  }

  /** Ends the wait before a repeated request, and allows none until `answered` has settled. */
  async leaveAfter(answered: Promise<unknown>): Promise<void> {
    this.#leave.abort();
    await answered.finally(() => {
      this.#leave = new AbortController();
    });
  }

  /**
   * Ends every look and every pause. What is on its way keeps the journal open, and this process its owner, until the answer
   * is written; then `leave` is called. It is called at once when nothing is on its way.
   */
  end(leave: () => void): void {
    this.#end.abort(new Error('the journal was closed'));
    const last = () => {
      const onItsWay = this.onItsWay();
      if (onItsWay.length === 0) leave();
      else this.background(Promise.allSettled(onItsWay).then(last));
    };
    last();
  }

  /** What must end before the journal is closed: answers that are not written yet, and steps on their way to the team's ledger. */
  onItsWay(): readonly Promise<unknown>[] {
    return [...this.inFlight, ...(this.team?.telling ?? [])];
  }

  /** Starts work that nobody waits for; a failure of it is shown as trouble of the journal. */
  background(work: Promise<unknown>): void {
    inBackground(work, (error) => {
      const message = error instanceof Error ? error.message : String(error);
      this.setTrouble({
        message: `The care for a purchase failed: ${message}.`,
        hint: 'Start dialdeck again.',
      });
    });
  }

  /** Why nothing can be bought at the moment. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Notes or clears what is wrong with the journal. */
  setTrouble(trouble: Trouble | undefined): void {
    if (this.#trouble?.message === trouble?.message) return;
    this.#trouble = trouble;
    this.changed();
  }

  stamp(): WatchStamp {
    return { boot: this.clock.boot, since: this.clock.now() };
  }

  get move(): Move {
    return { at: this.runtime.now(), watch: this.stamp() };
  }

  /** Writes durably, then takes what changed into memory and tells. Throws JournalError when nothing was written. */
  write<T>(change: () => T): T {
    const result = this.journal.write(change);
    this.index.refresh();
    this.team?.publish(this);
    this.#trouble = undefined;
    this.changed();
    return result;
  }

  /** Moves a purchase by an event. */
  advance(id: string, event: PurchaseEvent, settlement?: Settlement): PurchaseEntry {
    const move = settlement === undefined ? this.move : { ...this.move, settlement };
    return this.write(() => this.journal.purchases.apply(id, event, move));
  }

  /** Moves a release by an event. */
  advanceRelease(id: string, event: ReleaseEvent): ReleaseEntry {
    return this.write(() => this.journal.releases.apply(id, event, this.move));
  }

  /**
   * Writes what must not be lost: tries until it is on the disk, and says meanwhile what is wrong; once the journal is being
   * closed it tries a last time. The row stays as it was on the disk, from where it is reconciled if this process ends first.
   */
  async persist(id: string, write: () => void): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const last = this.ended.aborted;
      try {
        write();
        this.setCheckStatus(id, {});
        return;
      } catch (error) {
        if (!(error instanceof JournalError)) throw error;
        this.setTrouble({ message: error.message, hint: error.hint });
        this.setCheckStatus(id, {
          problem: 'the answer is known but the journal cannot be written; trying again',
        });
        if (last) return;
        await this.pause(Math.min(1_000 * 2 ** attempt, 30_000));
      }
    }
  }

  /** Sleeps; wakes early, without a word, when the journal is closed or `signal` aborts. */
  async pause(ms: number, signal?: AbortSignal): Promise<void> {
    const either = signal === undefined ? this.ended : AbortSignal.any([this.ended, signal]);
    try {
      await this.runtime.sleep(ms, either);
    } catch (error) {
      if (!either.aborted) throw error;
    }
  }

  /** Who drives a row: this process, another living one, or nobody. */
  driverOf(entry: PurchaseEntry | ReleaseEntry): Driver {
    if (entry.stored.owner === this.me) {
      const idle = entry.row.state === 'INTENT' && !this.confirming.has(entry.row.id);
      return idle ? 'nobody' : 'here';
    }
    const owner = this.index.owner(entry.stored.owner);
    return owner !== undefined && this.processes.alive(owner, this.runtime.now()) ? 'elsewhere' : 'nobody';
  }

  /** Makes this process the driver unless another one lives or was faster. */
  claim(kind: 'purchase' | 'release', entry: PurchaseEntry | ReleaseEntry): boolean {
    const driver = this.driverOf(entry);
    if (driver !== 'nobody') return driver === 'here';
    const table = kind === 'purchase' ? this.journal.purchases : this.journal.releases;
    return this.write(() => {
      this.beat();
      return table.takeOver(entry.row.id, entry.stored.owner ?? undefined, this.me);
    });
  }

  /** Says in the journal that this process lives; inside a write. */
  beat(): void {
    this.journal.owners.beat({ ...this.processes.self, heartbeatAt: this.runtime.now() });
  }

  checkStatusOf(id: string): CheckStatus {
    return this.#checkStatus.get(id) ?? NOTHING;
  }

  setCheckStatus(id: string, checkStatus: CheckStatus): void {
    const before = this.checkStatusOf(id);
    if (before.nextCheckAt === checkStatus.nextCheckAt && before.problem === checkStatus.problem) return;
    this.#checkStatus.set(id, checkStatus);
    this.changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called before all other listeners: for what they read. */
  subscribeFirst(listener: () => void): void {
    this.#first = listener;
  }

  /** Takes in what other processes wrote, if anything. */
  readForeignWrites(): void {
    try {
      if (!this.ended.aborted && this.index.refreshForeign()) this.changed();
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      this.setTrouble({ message: error.message, hint: error.hint });
    }
  }

  /** Tells everybody. A listener that fails is a fault of its own: it must not stand in the way of an answer that is written. */
  changed(): void {
    this.#first?.();
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
