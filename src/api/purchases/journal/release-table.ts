/** Releases as the journal keeps them, each with the configuration that it destroys. Writes need `Journal.write`. */
import type { OwnedNumber } from '../../model.ts';
import { advanceRelease, type ReleaseEvent } from '../domain/release-machine.ts';
import type { ReleaseRow } from '../domain/types.ts';
import { accountColumns, type Entry, EntryTable, watchColumns } from './entry-table.ts';
import type { Move, NewRow } from './purchase-table.ts';
import { readRelease, type StoredRelease } from './row-codec.ts';
import { actorColumns, type Tables } from './statements.ts';

export type ReleaseEntry = Entry<StoredRelease, ReleaseRow>;

export class ReleaseTable extends EntryTable<StoredRelease, ReleaseRow> {
  constructor(tables: Tables) {
    super(tables, 'releases', readRelease);
  }

  /** A confirmed release, not sent. */
  insert(row: NewRow, number: OwnedNumber, at: number, evidence: string): ReleaseEntry {
    // What came raw may hold the key, which is never on disk.
    const { raw: _, ...configuration } = number;
    const stored: StoredRelease = {
      id: row.id,
      state: 'RELEASE_INTENT',
      ...accountColumns(row.account),
      carrier_number_id: number.providerId ?? null,
      ...actorColumns(this.tables.actor),
      phone_number: number.phoneNumber,
      configuration_json: JSON.stringify(configuration),
      reason: evidence,
      created_at: at,
      updated_at: at,
      watched_boot: null,
      watched_since: null,
      owner: row.owner,
      revision: this.tables.nextRevision(),
      digest: '',
    };
    this.insertRow(stored);
    this.tables.note(row.id, at, null, 'RELEASE_INTENT', 'confirmed', evidence);
    return this.get(row.id);
  }

  /** Moves a release by an event; an ended one absorbs what is seen. */
  apply(id: string, event: ReleaseEvent, move: Move): ReleaseEntry {
    const entry = this.get(id);
    const { stored, row } = entry;
    const next = advanceRelease(row.state, event);
    if (next === row.state) return entry;
    this.replace({
      ...stored,
      state: next,
      reason: event.evidence,
      updated_at: move.at,
      ...(next === 'RELEASING' ? watchColumns(move.watch) : {}),
    });
    this.tables.note(id, move.at, row.state, next, event.type, event.evidence);
    return this.get(id);
  }
}
