/** Releases as the journal keeps them, each with the configuration that it destroys. Writes need `Journal.write`. */
import type { OwnedNumber } from '../../model.ts';
import { advanceRelease, type ReleaseEvent } from '../domain/release-machine.ts';
import type { ReleaseRow } from '../domain/types.ts';
import { digestOf } from './digest.ts';
import { type Move, type NewRow, Positioned, type WatchStamp } from './purchase-table.ts';
import { NOT_KNOWN_YET, readRelease, type StoredRelease } from './row-codec.ts';
import type { Value } from './sqlite.ts';
import { readable, type Tables } from './statements.ts';
import { UNFINISHED } from './unfinished.ts';

export interface ReleaseEntry {
  readonly stored: StoredRelease;
  readonly row: ReleaseRow;
  /** The order of confirmation. */
  readonly position: number;
}

export class ReleaseTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  find(id: string): ReleaseEntry | undefined {
    return this.#all('SELECT rowid AS position, * FROM releases WHERE id = ?', id)[0];
  }

  /** Those changed after a revision, in the order of their changes. */
  since(revision: number): ReleaseEntry[] {
    return this.#all(
      'SELECT rowid AS position, * FROM releases WHERE revision > ? ORDER BY revision',
      revision,
    );
  }

  /** Those that are under way or in doubt, of all accounts. */
  unfinished(): ReleaseEntry[] {
    return this.#all(`SELECT rowid AS position, * FROM ${UNFINISHED.releases}`);
  }

  /** The `count` confirmed last before a position, newest first. */
  before(position: number, count: number): ReleaseEntry[] {
    return this.#all(
      'SELECT rowid AS position, * FROM releases WHERE rowid < ? ORDER BY rowid DESC LIMIT ?',
      position,
      count,
    );
  }

  ofNumber(phoneNumber: string): ReleaseEntry[] {
    return this.#all('SELECT rowid AS position, * FROM releases WHERE phone_number = ?', phoneNumber);
  }

  #all(sql: string, ...values: Value[]): ReleaseEntry[] {
    const raw = this.#tables.prepare(sql).all(...values);
    return readable(() => raw.map((each) => ({ ...readRelease(each), ...Positioned.parse(each) })));
  }

  /** A confirmed release, not sent. */
  insert(row: NewRow, number: OwnedNumber, at: number, evidence: string): ReleaseEntry {
    // What came raw may hold the key, which is never on disk.
    const { raw: _, ...configuration } = number;
    const stored: StoredRelease = {
      id: row.id,
      state: 'RELEASE_INTENT',
      account_fingerprint: row.accountFingerprint,
      account_name: row.accountName,
      phone_number: number.phoneNumber,
      configuration_json: JSON.stringify(configuration),
      reason: evidence,
      created_at: at,
      updated_at: at,
      watched_boot: null,
      watched_since: null,
      owner: row.owner,
      revision: this.#tables.nextRevision(),
      digest: '',
      ...NOT_KNOWN_YET,
    };
    this.#tables.insert('releases', { ...stored, digest: digestOf('releases', stored) });
    this.#tables.note(row.id, at, null, 'RELEASE_INTENT', 'confirmed', evidence);
    return this.#get(row.id);
  }

  /** Moves a release by an event; an ended one absorbs what is seen. */
  apply(id: string, event: ReleaseEvent, move: Move): ReleaseEntry {
    const entry = this.#get(id);
    const { stored, row } = entry;
    const next = advanceRelease(row.state, event);
    if (next === row.state) return entry;
    this.#replace({
      ...stored,
      state: next,
      reason: event.evidence,
      updated_at: move.at,
      ...(next === 'RELEASING' ? { watched_boot: move.watch.boot, watched_since: move.watch.since } : {}),
    });
    this.#tables.note(id, move.at, row.state, next, event.type, event.evidence);
    return this.#get(id);
  }

  /** Makes `owner` the driver if `from` still is; returns whether it did. */
  takeOver(id: string, from: string | undefined, owner: string | null): boolean {
    return this.#tables.takeOver('releases', id, from, owner);
  }

  /** Restarts the watch after a reboot made the old time stamp meaningless. */
  stamp(id: string, watch: WatchStamp): void {
    this.#replace({ ...this.#get(id).stored, watched_boot: watch.boot, watched_since: watch.since });
  }

  #replace(stored: StoredRelease): void {
    const revision = this.#tables.nextRevision();
    this.#tables.update('releases', stored.id, { ...stored, revision, digest: digestOf('releases', stored) });
  }

  #get(id: string): ReleaseEntry {
    const entry = this.find(id);
    if (entry === undefined) throw new Error(`no release ${id} in the journal`);
    return entry;
  }
}
