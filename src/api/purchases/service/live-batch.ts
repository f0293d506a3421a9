/** A batch that this process runs: its items in memory as they are on the disk, and every step of them. */
import { localError } from '../../errors.ts';
import { withinLimits } from '../domain/batch-limits.ts';
import { advanceItem, type ItemEnd, type ItemEvent, isItemOpen } from '../domain/batch-machine.ts';
import type { BatchItem, ItemPlan, ItemStep } from '../domain/batch-types.ts';
import type { BatchEntry } from '../journal/batch-codec.ts';
import type { ItemMove } from '../journal/batch-table.ts';
import { JournalError } from '../journal/journal-error.ts';
import { evidenceUnwritten } from './batch-rows.ts';
import type { ServiceState } from './service-state.ts';

export class LiveBatch {
  readonly #service: ServiceState;
  readonly #onItem: ((step: ItemStep) => void) | undefined;
  readonly #items: BatchItem[];
  /** Ends that could not be written, by position. */
  readonly #unwritten = new Map<number, BatchItem>();
  #entry: BatchEntry;

  /** Throws JournalError. */
  constructor(service: ServiceState, entry: BatchEntry, onItem?: (step: ItemStep) => void) {
    this.#service = service;
    this.#entry = entry;
    this.#onItem = onItem;
    this.#items = service.journal.batches.items(entry).map(({ item }) => item);
  }

  get entry(): BatchEntry {
    return this.#entry;
  }

  get items(): readonly BatchItem[] {
    return this.#items;
  }

  /** The item as it is now. */
  at(position: number): BatchItem {
    const item = this.#items[position];
    if (item === undefined) throw localError('invalid', `The batch has no item ${position + 1}.`, '');
    return item;
  }

  /** Further items behind those that it has. Throws JournalError when they are not on the disk. */
  add(plans: readonly ItemPlan[]): void {
    const service = this.#service;
    const ids = plans.map(() => service.runtime.uuid());
    const { id } = this.#entry.head;
    this.#entry = service.write(() => service.journal.batches.add(id, plans, ids, service.runtime.now()));
    for (const { item } of service.journal.batches.items(this.#entry).slice(this.#items.length))
      this.#put(item);
  }

  /** Writes one step of an item. Throws JournalError when it is not on the disk. */
  step(
    position: number,
    event: ItemEvent,
    move: Omit<ItemMove, 'at'>,
    seen: Omit<ItemStep, 'item'> = {},
  ): void {
    const at = this.#service.runtime.now();
    const { item } = this.#service.write(() =>
      this.#service.journal.batches.step(this.#entry, position, event, { ...move, at }),
    );
    this.#put(item, seen);
  }

  /** Writes how an item ended, and remembers it when that fails. Throws JournalError. */
  end(position: number, end: ItemEnd, reason: string, seen: Omit<ItemStep, 'item'>): void {
    try {
      this.step(position, { end }, { reason }, seen);
    } catch (error) {
      if (error instanceof JournalError)
        this.#unwritten.set(position, shownAs(this.at(position), { end }, reason));
      throw error;
    }
  }

  /**
   * The items as this process knows them when the journal cannot be written: also ends that are not on the disk. What may have been sent
   * is UNKNOWN, what surely was not waits.
   */
  known(): readonly BatchItem[] {
    return this.#items.map((item) => {
      const end = this.#unwritten.get(item.position);
      if (end !== undefined || item.state !== 'STARTED') return end ?? item;
      const { event, reason } = evidenceUnwritten(this.#service, item);
      return shownAs(item, event, reason);
    });
  }

  /**
   * Writes that an item is about to be sent, if the limits of its batch allow that now; both in one transaction. Returns whether
   * they do; else the item has ended with the reason.
   */
  start(position: number, written: Pick<ItemMove, 'rowId' | 'before'>): boolean {
    const service = this.#service;
    const before = this.at(position);
    if (before.state === 'STARTED' && written.rowId === undefined) return true;
    const at = service.runtime.now();
    const { item } = service.write(() => {
      service.journal.requireOneName();
      const limit = withinLimits(this.#entry.head.request, this.#items, before);
      return limit.ok
        ? service.journal.batches.step(this.#entry, position, 'start', { ...written, at, reason: '' })
        : service.journal.batches.step(
            this.#entry,
            position,
            { end: 'REFUSED' },
            { at, reason: limit.reason },
          );
    });
    this.#put(item);
    return item.state === 'STARTED';
  }

  /** Whether anything is left to do. */
  get isOpen(): boolean {
    return this.#items.some(({ state }) => isItemOpen(state));
  }

  #put(item: BatchItem, seen: Omit<ItemStep, 'item'> = {}): void {
    this.#items[item.position] = item;
    this.#onItem?.({ ...seen, item });
  }
}

/** The item as its row shows it now, without a word to the journal. */
export function shownAs(item: BatchItem, event: ItemEvent, reason: string): BatchItem {
  return { ...item, state: advanceItem(item.state, event), reason };
}
