/** The journal's rows in memory: read once, then only what changed. Everything that is drawn comes from here. */

import type { RowOwner } from '../domain/types.ts';
import type { Journal } from '../journal/journal.ts';
import { reading } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';

export class PurchaseIndex {
  readonly #journal: Journal;
  readonly #purchases = new Map<string, PurchaseEntry>();
  readonly #releases = new Map<string, ReleaseEntry>();
  #owners: ReadonlyMap<string, RowOwner> = new Map();
  #revision = -1;
  #dataVersion = -1;

  constructor(journal: Journal) {
    this.#journal = journal;
    this.refresh();
  }

  /** Reads what changed since the last time; returns whether anything did. Throws JournalError when it cannot be read. */
  refresh(): boolean {
    return reading(() => this.#read());
  }

  #read(): boolean {
    const dataVersion = this.#journal.dataVersion();
    this.#owners = this.#journal.owners.all();
    const purchases = this.#journal.purchases.since(this.#revision);
    const releases = this.#journal.releases.since(this.#revision);
    for (const entry of purchases) this.#purchases.set(entry.row.id, this.#owned(entry));
    for (const entry of releases) this.#releases.set(entry.row.id, this.#owned(entry));
    for (const { stored } of [...purchases, ...releases]) {
      this.#revision = Math.max(this.#revision, stored.revision);
    }
    // Only now: what could not be read is asked for again.
    this.#dataVersion = dataVersion;
    return purchases.length + releases.length > 0;
  }

  /** Reads only when another connection has written; returns whether a row changed. */
  refreshForeign(): boolean {
    return reading(() => this.#journal.dataVersion() !== this.#dataVersion) && this.refresh();
  }

  purchase(id: string): PurchaseEntry | undefined {
    return this.#purchases.get(id);
  }

  release(id: string): ReleaseEntry | undefined {
    return this.#releases.get(id);
  }

  /** In no particular order. */
  purchases(): PurchaseEntry[] {
    return [...this.#purchases.values()];
  }

  releases(): ReleaseEntry[] {
    return [...this.#releases.values()];
  }

  owner(instance: string | null): RowOwner | undefined {
    return instance === null ? undefined : this.#owners.get(instance);
  }

  #owned<Each extends PurchaseEntry | ReleaseEntry>(entry: Each): Each {
    const owner = this.owner(entry.stored.owner);
    return owner === undefined ? entry : { ...entry, row: { ...entry.row, owner } };
  }
}
