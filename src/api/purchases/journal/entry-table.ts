/** What the tables of purchases and of releases share: finding entries, replacing one, and who drives it. */
import * as z from 'zod';
import { digestOf } from './digest.ts';
import type { StoredPurchase, StoredRelease } from './row-codec.ts';
import type { Value } from './sqlite.ts';
import { readable, type Tables } from './statements.ts';
import { UNFINISHED } from './unfinished.ts';

export interface Entry<Stored, Row> {
  readonly stored: Stored;
  readonly row: Row;
  /** The order of confirmation; a clock may be set back, this is not. */
  readonly position: number;
}

/** Who a row belongs to: written into it when its account is known by another identity than before. */
export interface RowAccount {
  readonly accountFingerprint: string;
  readonly accountName: string;
  readonly carrier: string;
  readonly carrierAccountId: string | undefined;
}

/** Since when a row is watched, on a clock that no one can set back. */
export interface WatchStamp {
  readonly boot: string;
  readonly since: number;
}

/** The columns that hold the stamp. */
export function watchColumns(watch: WatchStamp) {
  return { watched_boot: watch.boot, watched_since: watch.since };
}

/** The columns that say whose a row is. */
export function accountColumns(account: RowAccount) {
  return {
    account_fingerprint: account.accountFingerprint,
    account_name: account.accountName,
    carrier: account.carrier,
    carrier_account_id: account.carrierAccountId ?? null,
  };
}

/** The rowid of a row that was selected as `position`. */
const Positioned = z.object({ position: z.int() });

/** One of the two tables; writes need `Journal.write`. */
export class EntryTable<Stored extends StoredPurchase | StoredRelease, Row> {
  protected readonly tables: Tables;
  readonly #name: 'purchases' | 'releases';
  readonly #read: (raw: unknown) => { readonly stored: Stored; readonly row: Row };

  constructor(
    tables: Tables,
    name: 'purchases' | 'releases',
    read: (raw: unknown) => { readonly stored: Stored; readonly row: Row },
  ) {
    this.tables = tables;
    this.#name = name;
    this.#read = read;
  }

  find(id: string): Entry<Stored, Row> | undefined {
    return this.select('WHERE id = ?', id)[0];
  }

  /** Those changed after a revision, in the order of their changes. */
  since(revision: number): Entry<Stored, Row>[] {
    return this.select('WHERE revision > ? ORDER BY revision', revision);
  }

  /** Those that somebody still looks after, of all accounts. */
  unfinished(): Entry<Stored, Row>[] {
    return this.#all(`SELECT rowid AS position, * FROM ${UNFINISHED[this.#name]}`);
  }

  /** The `count` confirmed last before a position, newest first. */
  before(position: number, count: number): Entry<Stored, Row>[] {
    return this.select('WHERE rowid < ? ORDER BY rowid DESC LIMIT ?', position, count);
  }

  ofNumber(phoneNumber: string): Entry<Stored, Row>[] {
    return this.select('WHERE phone_number = ?', phoneNumber);
  }

  /** All of one account; reads the whole table. */
  ofAccount(fingerprint: string): Entry<Stored, Row>[] {
    return this.select('WHERE account_fingerprint = ?', fingerprint);
  }

  /** Brings a row under the identity that its account has at its carrier, with a step in its history. */
  identify(id: string, to: RowAccount, at: number): void {
    const { stored } = this.get(id);
    const evidence = `the account is now known by its id at the carrier, no longer by key ${stored.account_fingerprint}`;
    this.replace({
      ...stored,
      ...accountColumns(to),
    });
    this.tables.note(id, at, stored.state, stored.state, 'identified', evidence);
  }

  /** Makes `owner` the driver if `from` still is; returns whether it did. */
  takeOver(id: string, from: string | undefined, owner: string | null): boolean {
    return this.tables.takeOver(this.#name, id, from, owner);
  }

  /** Restarts the watch after a reboot made the old time stamp meaningless. */
  stamp(id: string, watch: WatchStamp): void {
    this.replace({ ...this.get(id).stored, ...watchColumns(watch) });
  }

  /** The entries that a condition finds. */
  protected select(condition: string, ...values: Value[]): Entry<Stored, Row>[] {
    return this.#all(`SELECT rowid AS position, * FROM ${this.#name} ${condition}`, ...values);
  }

  /** Throws when the journal has no such entry. */
  protected get(id: string): Entry<Stored, Row> {
    const entry = this.find(id);
    if (entry === undefined) throw new Error(`no entry ${id} in the ${this.#name} of the journal`);
    return entry;
  }

  protected insertRow(stored: Stored): void {
    this.tables.insert(this.#name, { ...stored, digest: digestOf(this.#name, stored) });
  }

  protected replace(stored: Stored): void {
    const revision = this.tables.nextRevision();
    const digest = digestOf(this.#name, stored);
    this.tables.update(this.#name, stored.id, { ...stored, revision, digest });
  }

  #all(sql: string, ...values: Value[]): Entry<Stored, Row>[] {
    const raw = this.tables.prepare(sql).all(...values);
    return readable(() => raw.map((each) => ({ ...this.#read(each), ...Positioned.parse(each) })));
  }
}
