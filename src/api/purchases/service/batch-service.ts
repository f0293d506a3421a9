/** Batches of one account. Each is written whole and run by one process at a time; its items, and their rows, say what became of it. */
import { localError } from '../../errors.ts';
import { isItemOpen } from '../domain/batch-machine.ts';
import { checkPlan } from '../domain/batch-plan.ts';
import { countItems } from '../domain/batch-progress.ts';
import type { Batch, BatchItem, BatchPlan, BatchSummary } from '../domain/batch-types.ts';
import { againEvent, isTriedAgain } from '../domain/batch-work.ts';
import type { Batches, BatchRunResult, RetryPlan, RunOptions } from '../domain/batches.ts';
import { wantsMore } from '../domain/candidates.ts';
import type { BatchEntry } from '../journal/batch-codec.ts';
import { asApiErrors, JournalError, reading, unreadableJournal } from '../journal/journal-error.ts';
import { evidenceOf, isInDoubt, moveOf, purchaseRow } from './batch-rows.ts';
import { lookAtStarted } from './batch-run.ts';
import { type CountedEnd, runToCount } from './buy-count.ts';
import { LiveBatch, shownAs } from './live-batch.ts';
import type { ServiceState } from './service-state.ts';

export class BatchService implements Batches {
  readonly #service: ServiceState;
  /** Resolves when what an earlier process left was looked at; from then on this process shows that it lives. */
  readonly #ready: () => Promise<unknown>;
  readonly #live = new Map<string, LiveBatch>();

  constructor(service: ServiceState, ready: () => Promise<unknown>) {
    this.#service = service;
    this.#ready = ready;
  }

  create(plan: BatchPlan): Batch {
    checkPlan(plan);
    const service = this.#service;
    const row = { id: service.runtime.uuid(), account: service.account, owner: service.me };
    const ids = plan.items.map(() => service.runtime.uuid());
    const entry = this.#write(() => {
      service.journal.requireOneName();
      service.beat();
      return service.journal.batches.insert(row, plan, ids, service.runtime.now());
    });
    return this.#batch(entry);
  }

  async run(id: string, { onItem, ...options }: RunOptions = {}): Promise<BatchRunResult> {
    await this.#ready();
    const entry = this.#own(id);
    requireNotLeft(entry);
    if (entry.head.state === 'ENDED' && !wantsMore(entry.head.request, this.#items(entry)))
      return { batch: this.#batch(entry) };
    this.#claim(entry);
    try {
      const live = new LiveBatch(this.#service, entry, onItem);
      this.#live.set(id, live);
      return this.#free(live, await runToCount(this.#service, live, options));
    } catch (error) {
      throw error instanceof JournalError ? unreadableJournal(error) : error;
    } finally {
      this.#live.delete(id);
      this.#service.running.delete(id);
      this.#service.changed();
    }
  }

  retry(id: string, plan?: RetryPlan): Batch {
    const entry = this.#idle(id);
    this.#writeKnown(entry);
    const chosen = this.#items(entry).filter((item) =>
      plan === undefined ? isTriedAgain(item) : plan.has(item.position),
    );
    const at = this.#service.runtime.now();
    const after = this.#write(() => {
      for (const item of chosen) {
        const wanted = plan?.get(item.position);
        if (wanted !== undefined) this.#journal.plan(entry, item.position, wanted);
        const event = againEvent(item);
        // What was bought keeps its purchase: only its settings are sent again.
        const forget = event === 'configure' ? {} : { rowId: null };
        this.#journal.step(entry, item.position, event, { at, reason: '', ...forget });
      }
      return chosen.length === 0 ? entry : this.#journal.setState(id, 'OPEN', at);
    });
    return this.#batch(after);
  }

  async leave(id: string): Promise<Batch> {
    await this.#ready();
    const entry = this.#own(id);
    requireNotLeft(entry);
    if (entry.head.state === 'ENDED')
      throw conflict(entry, 'This batch is finished: nothing is left to give up.');
    this.#claim(entry);
    const live = new LiveBatch(this.#service, entry);
    try {
      await lookAtStarted(this.#service, live);
      return this.#leave(entry, live);
    } catch (error) {
      throw error instanceof JournalError ? unreadableJournal(error) : error;
    } finally {
      this.#service.running.delete(id);
      this.#service.changed();
    }
  }

  #leave(entry: BatchEntry, live: LiveBatch): Batch {
    const { id } = entry.head;
    const at = this.#service.runtime.now();
    const after = this.#write(() => {
      for (const item of live.items.filter(({ state }) => isItemOpen(state)))
        this.#leaveItem(entry, item, at);
      this.#journal.takeOver(id, this.#service.me, null);
      return this.#journal.setState(id, 'LEFT', at);
    });
    this.#service.running.delete(id);
    return this.#batch(after);
  }

  /** Inside a write. What was confirmed and never sent is withdrawn. */
  #leaveItem(entry: BatchEntry, { kind, position, state, rowId }: BatchItem, at: number): void {
    const service = this.#service;
    const row = kind === 'buy' && rowId !== undefined ? purchaseRow(service, rowId) : undefined;
    if (row?.state === 'INTENT') {
      const evidence = 'withdrawn before it was sent: its batch was left';
      service.journal.purchases.apply(row.id, { type: 'withdrawn', evidence }, service.move);
      this.#journal.step(entry, position, 'not-sent', { at, reason: '' });
    } else if (state === 'STARTED') {
      this.#journal.step(entry, position, { end: 'UNKNOWN' }, { at, reason: LEFT_STARTED });
      return;
    }
    this.#journal.step(entry, position, 'leave', { at, reason: '' });
  }

  get(id: string): Batch | undefined {
    // Who runs it may have started after this process read the journal.
    this.#service.readForeignWrites();
    const entry = asApiErrors(() => reading(() => this.#journal.find(id)));
    return entry === undefined ? undefined : this.#batch(entry);
  }

  withIdPrefix(prefix: string): readonly BatchSummary[] {
    return this.#summaries(() => this.#journal.withIdPrefix(prefix));
  }

  list({ everywhere = false }: { readonly everywhere?: boolean } = {}): readonly BatchSummary[] {
    const { fingerprint } = this.#service;
    return this.#summaries(() => (everywhere ? this.#journal.all() : this.#journal.ofAccount(fingerprint)));
  }

  unfinished(): readonly BatchSummary[] {
    const { fingerprint } = this.#service;
    const open = this.#summaries(() => this.#journal.open(fingerprint));
    return open.filter(({ driver }) => driver === 'nobody');
  }

  get #journal() {
    return this.#service.journal.batches;
  }

  #summaries(read: () => readonly BatchEntry[]): readonly BatchSummary[] {
    this.#service.readForeignWrites();
    return asApiErrors(() =>
      reading(() =>
        read().map((entry) => {
          const counts = this.#journal.counts(entry.head.id);
          return {
            head: entry.head,
            // What was started or in doubt may be known by now: its row tells.
            counts: counts.UNKNOWN + counts.STARTED === 0 ? counts : countItems(this.#items(entry)),
            driver: this.#driverOf(entry),
          };
        }),
      ),
    );
  }

  #batch(entry: BatchEntry, items = this.#items(entry)): Batch {
    return { head: entry.head, counts: countItems(items), driver: this.#driverOf(entry), items };
  }

  /** What was in doubt, or started by a process that is gone, is shown as its row tells now; the next run or retry writes it. */
  #items(entry: BatchEntry): readonly BatchItem[] {
    const items =
      this.#live.get(entry.head.id)?.items ??
      asApiErrors(() => reading(() => this.#journal.items(entry).map(({ item }) => item)));
    const idle = this.#driverOf(entry) === 'nobody';
    return items.map((item) => {
      if (item.state !== 'UNKNOWN' && !(item.state === 'STARTED' && idle)) return item;
      const known = asApiErrors(() => evidenceOf(this.#service, item));
      return known === undefined ? item : shownAs(item, known.event, known.reason);
    });
  }

  /** Writes what the rows tell by now of items that were started or in doubt. Nobody runs the batch. */
  #writeKnown(entry: BatchEntry): void {
    const service = this.#service;
    this.#write(() => {
      for (const { item } of this.#journal.items(entry)) {
        const known = isInDoubt(item) ? evidenceOf(service, item) : undefined;
        if (known === undefined) continue;
        const move = { at: service.runtime.now(), ...moveOf(known) };
        this.#journal.step(entry, item.position, known.event, move);
      }
    });
  }

  #driverOf({ head, stored }: BatchEntry): Batch['driver'] {
    const service = this.#service;
    if (service.running.has(head.id)) return 'here';
    if (stored.owner === service.me) return 'nobody';
    const owner = service.index.owner(stored.owner);
    return owner !== undefined && service.processes.alive(owner, service.runtime.now())
      ? 'elsewhere'
      : 'nobody';
  }

  #own(id: string): BatchEntry {
    this.#service.readForeignWrites();
    const entry = asApiErrors(() => reading(() => this.#journal.find(id)));
    if (entry === undefined) {
      throw localError('not-found', `There is no batch ${id}.`, 'List them with: dialdeck batches');
    }
    if (entry.head.accountFingerprint === this.#service.fingerprint) return entry;
    throw conflict(entry, `It belongs to another account or key (${entry.head.accountName}).`);
  }

  /** One that nobody runs. */
  #idle(id: string): BatchEntry {
    const entry = this.#own(id);
    const driver = this.#driverOf(entry);
    if (driver === 'nobody') return entry;
    throw conflict(entry, driver === 'here' ? 'This batch is running.' : 'Another dialdeck runs this batch.');
  }

  #claim(entry: BatchEntry): void {
    const service = this.#service;
    this.#idle(entry.head.id);
    const taken = this.#write(() => {
      service.journal.requireOneName();
      service.beat();
      return this.#journal.takeOver(entry.head.id, entry.stored.owner ?? undefined, service.me);
    });
    if (!taken) throw conflict(entry, 'Another dialdeck runs this batch.');
    service.running.add(entry.head.id);
  }

  /**
   * Ends this process's run of the batch: it is finished when nothing waits, otherwise another run may continue it. The result says what
   * became of its items even when the journal cannot be written.
   */
  #free(live: LiveBatch, { stopped, short, goesOn = false, unwritten }: CountedEnd): BatchRunResult {
    const { id } = live.entry.head;
    const service = this.#service;
    const result = (batch: Batch, why = stopped) => ({
      batch,
      ...(why === undefined ? {} : { stopped: why }),
      ...(short === undefined ? {} : { short }),
    });
    service.running.delete(id);
    if (service.ended.aborted) return result(this.#batch(live.entry, live.items));
    try {
      const entry = service.write(() => {
        this.#journal.takeOver(id, service.me, null);
        return this.#journal.setState(id, live.isOpen || goesOn ? 'OPEN' : 'ENDED', service.runtime.now());
      });
      return result(unwritten ? this.#batch(entry, live.known()) : this.#batch(entry));
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      return result(this.#batch(live.entry, live.known()), stopped ?? `${error.message} ${error.hint}`);
    }
  }

  #write<T>(change: () => T): T {
    return asApiErrors(() => this.#service.write(change));
  }
}

const LEFT_STARTED = 'dialdeck ended while it was being sent, and the rest was left';

function requireNotLeft(entry: BatchEntry): void {
  if (entry.head.state === 'LEFT') throw conflict(entry, 'This batch was left: nothing more of it is done.');
}

function conflict({ head }: BatchEntry, message: string) {
  return localError('conflict', message, `Look at it with: dialdeck batches show ${head.id.slice(0, 8)}`);
}
