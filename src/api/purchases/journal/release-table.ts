/** Releases as the journal keeps them, each with the configuration that it destroys. Writes need `Journal.write`. */
import type { OwnedNumber } from '../../model.ts';
import { advanceRelease, type ReleaseEvent } from '../domain/release-machine.ts';
import type { ReleaseRow } from '../domain/types.ts';
import { digestOf } from './digest.ts';
import type { Move, NewRow, WatchStamp } from './purchase-table.ts';
import { NOT_KNOWN_YET, readRelease, type StoredRelease } from './row-codec.ts';
import { readable, type Tables } from './statements.ts';

export interface ReleaseEntry {
  readonly stored: StoredRelease;
  readonly row: ReleaseRow;
}

export class ReleaseTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  find(id: string): ReleaseEntry | undefined {
    const raw = this.#tables.prepare('SELECT * FROM releases WHERE id = ?').get(id);
    return raw === undefined ? undefined : readable(() => readRelease(raw));
  }

  /** Those changed after a revision, in the order of their changes. */
  since(revision: number): ReleaseEntry[] {
    const raw = this.#tables
      .prepare('SELECT * FROM releases WHERE revision > ? ORDER BY revision')
      .all(revision);
    return readable(() => raw.map(readRelease));
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
