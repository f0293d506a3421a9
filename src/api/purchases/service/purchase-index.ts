/** The journal's rows in memory: what is not finished at once, the rest when it is asked for, then only what changed. */
import { isUnfinished } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import type { RowOwner } from '../domain/types.ts';
import type { Journal } from '../journal/journal.ts';
import { reading } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';
import { LoadedRows } from './loaded-rows.ts';

/** Rows that are read in one go where all of them are wanted. */
const PAGE = 1_000;

export class PurchaseIndex {
  readonly purchases: LoadedRows<PurchaseEntry>;
  readonly releases: LoadedRows<ReleaseEntry>;
  readonly #journal: Journal;
  #owners: ReadonlyMap<string, RowOwner> = new Map();
  #revision: number;
  #dataVersion = -1;

  /** Throws JournalError when the journal cannot be read. */
  constructor(journal: Journal) {
    this.#journal = journal;
    const withOwner = <Each extends PurchaseEntry | ReleaseEntry>(entry: Each): Each => {
      const owner = this.owner(entry.stored.owner);
      return owner === undefined ? entry : { ...entry, row: { ...entry.row, owner } };
    };
    this.purchases = new LoadedRows(journal.purchases, ({ row }) => isUnfinished(row), withOwner);
    this.releases = new LoadedRows(journal.releases, ({ row }) => isReleaseOpen(row.state), withOwner);
    // First of all: what is written meanwhile is read at the next refresh.
    this.#revision = reading(() => journal.revision());
    reading(() => {
      this.#owners = journal.owners.all();
      this.purchases.begin(journal.readWhole);
      this.releases.begin(journal.readWhole);
    });
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
    for (const entry of purchases) this.purchases.put(entry);
    for (const entry of releases) this.releases.put(entry);
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

  /** Whether every row of the journal is in memory. */
  get complete(): boolean {
    return this.purchases.complete && this.releases.complete;
  }

  /** Reads the next older rows of both kinds; returns whether there may be more. Throws JournalError. */
  readOlder(count: number): boolean {
    return reading(() => {
      this.purchases.readOlder(count);
      this.releases.readOlder(count);
      return !this.complete;
    });
  }

  readAll(): void {
    while (this.readOlder(PAGE));
  }

  /** A purchase in memory; every unfinished one and every one that changed is there. */
  purchase(id: string): PurchaseEntry | undefined {
    return this.purchases.get(id);
  }

  release(id: string): ReleaseEntry | undefined {
    return this.releases.get(id);
  }

  /** A purchase whether it is in memory or not. Throws JournalError. */
  find(id: string): PurchaseEntry | undefined {
    const known = this.purchases.get(id);
    if (known !== undefined || this.complete) return known;
    const entry = reading(() => this.#journal.purchases.find(id));
    if (entry !== undefined) this.purchases.put(entry);
    return this.purchases.get(id);
  }

  /** Throws JournalError. */
  withIdPrefix(prefix: string): PurchaseEntry[] {
    return reading(() => this.#journal.purchases.withIdPrefix(prefix));
  }

  /** Throws JournalError. */
  withProviderRef(ref: string): PurchaseEntry[] {
    if (this.complete) return this.purchases.all().filter(({ row }) => row.providerRef === ref);
    return reading(() => this.#journal.purchases.withProviderRef(ref));
  }

  /** Every purchase of a number, of all accounts. Throws JournalError. */
  purchasesOf(phoneNumber: string): PurchaseEntry[] {
    return reading(() => this.purchases.ofNumber(phoneNumber));
  }

  /** Every release of a number, of all accounts. Throws JournalError. */
  releasesOf(phoneNumber: string): ReleaseEntry[] {
    return reading(() => this.releases.ofNumber(phoneNumber));
  }

  owner(instance: string | null): RowOwner | undefined {
    return instance === null ? undefined : this.#owners.get(instance);
  }
}
