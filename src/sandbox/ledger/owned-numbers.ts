/** The numbers of an account: read, changed and released. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import { transaction } from './database.ts';
import { type Configuration, type OwnedRow, ownedRow } from './owned-row.ts';
import type { PageRequest, Pages } from './pages.ts';
import { bit, integer, optionalInteger } from './rows.ts';
import { VISIBLE } from './schema.ts';

export interface OwnedNumbers {
  get(carrier: Carrier, phoneNumber: string): OwnedRow | undefined;
  /** The same, by the row's id in the ledger. */
  getBySeq(carrier: Carrier, seq: number): OwnedRow | undefined;
  /** Oldest first; `total` counts all that match. */
  page(carrier: Carrier, request: PageRequest): { rows: OwnedRow[]; total: number };
  /** When the configuration of a row last changed, in ms since the epoch; undefined if it never did. */
  changedAt(numberSeq: number): number | undefined;
  /** Changes the given fields only; an empty string clears. */
  update(carrier: Carrier, phoneNumber: string, configuration: Configuration): OwnedRow | undefined;
  /** The same for a row that may not be visible yet, and of whatever carrier. */
  overwrite(seq: number, configuration: Configuration): OwnedRow | undefined;
  /** Releases the number; returns false if there was nothing to release. */
  release(carrier: Carrier, phoneNumber: string): boolean;
}

/** The owned numbers of an open ledger; `now` is the sandbox's clock in ms. */
export function createOwnedNumbers(db: DatabaseSync, now: () => number, pages: Pages): OwnedNumbers {
  return { ...prepareReads(db, now), page: pages.page, ...prepareWrites(db, now, pages) };
}

function prepareReads(
  db: DatabaseSync,
  now: () => number,
): Pick<OwnedNumbers, 'get' | 'getBySeq' | 'changedAt'> {
  const readable = `SELECT * FROM numbers WHERE provider = :provider AND ${VISIBLE}
    AND (get_from IS NULL OR get_from <= :now)`;
  const byNumber = db.prepare(`${readable} AND phone_number = :number`);
  const bySeq = db.prepare(`${readable} AND seq = :seq`);
  const lastChange = db.prepare('SELECT max(at) AS at FROM changes WHERE number_seq = :seq');
  return {
    get(carrier, number) {
      const row = byNumber.get({ provider: carrier, number, now: now() });
      return row === undefined ? undefined : ownedRow(row);
    },
    getBySeq(carrier, seq) {
      const row = bySeq.get({ provider: carrier, seq, now: now() });
      return row === undefined ? undefined : ownedRow(row);
    },
    changedAt: (seq) => optionalInteger(lastChange.get({ seq }) ?? { at: null }, 'at'),
  };
}

function prepareWrites(
  db: DatabaseSync,
  now: () => number,
  pages: Pages,
): Pick<OwnedNumbers, 'update' | 'overwrite' | 'release'> {
  const visible = db.prepare(
    `SELECT seq FROM numbers WHERE provider = :provider AND phone_number = :number AND ${VISIBLE}`,
  );
  const change = db.prepare(
    `UPDATE numbers SET friendly_name = iif(:hasName, nullif(:name, ''), friendly_name),
     voice_url = iif(:hasVoice, nullif(:voice, ''), voice_url), sms_url = iif(:hasSms, nullif(:sms, ''), sms_url)
     WHERE seq = :seq RETURNING *`,
  );
  const noteChange = db.prepare('INSERT INTO changes (at, number_seq) VALUES (:now, :seq)');
  const markReleased = db.prepare('UPDATE numbers SET released_at = :now WHERE seq = :seq');
  const insertRelease = db.prepare(
    'INSERT INTO releases (at, provider, phone_number, number_seq) VALUES (:now, :provider, :number, :seq)',
  );
  const configure = (seq: number, { friendlyName, voiceUrl, smsUrl }: Configuration) => {
    noteChange.run({ seq, now: now() });
    const changed = change.get({
      seq,
      hasName: bit(friendlyName !== undefined),
      name: friendlyName ?? '',
      hasVoice: bit(voiceUrl !== undefined),
      voice: voiceUrl ?? '',
      hasSms: bit(smsUrl !== undefined),
      sms: smsUrl ?? '',
    });
    return changed === undefined ? undefined : ownedRow(changed);
  };
  return {
    update: (carrier, number, configuration) =>
      transaction(db, () => {
        const row = visible.get({ provider: carrier, number, now: now() });
        return row === undefined ? undefined : configure(integer(row, 'seq'), configuration);
      }),
    overwrite: (seq, configuration) => transaction(db, () => configure(seq, configuration)),
    release: (carrier, number) =>
      transaction(db, () => {
        const row = visible.get({ provider: carrier, number, now: now() });
        if (row === undefined) return false;
        const seq = integer(row, 'seq');
        markReleased.run({ seq, now: now() });
        insertRelease.run({ seq, now: now(), provider: carrier, number });
        pages.forget();
        return true;
      }),
  };
}
