/** Reads from the ledger what arrived, what was applied and what was released, also while another process uses the file. */
import { DatabaseSync } from 'node:sqlite';
import { integer, optionalInteger, optionalText, type Row, text } from './rows.ts';
import { VISIBLE } from './schema.ts';

/** A purchase or release request that reached the sandbox, whatever its outcome. */
interface ArrivedRequest {
  readonly seq: number;
  /** ms since the epoch, as are all times here. */
  readonly at: number;
  readonly provider: string;
  readonly operation: string;
  /** The number as sent; empty when the body had none. */
  readonly phoneNumber: string;
  /** The first 8 hex digits of sha256(key), never the key. */
  readonly keyFingerprint: string;
  /** The fault that affected it. */
  readonly fault?: string;
}

/** A purchase that was applied: from then on the account has the number and is charged for it. */
interface AppliedPurchase {
  readonly seq: number;
  readonly requestSeq: number;
  readonly provider: string;
  readonly phoneNumber: string;
  readonly appliedAt: number;
  /** When the API shows it; missing if it never does. */
  readonly visibleAt?: number;
  /** When it fails after it was accepted. */
  readonly endsAt?: number;
  readonly releasedAt?: number;
}

interface ReleaseRecord {
  readonly seq: number;
  readonly at: number;
  readonly provider: string;
  readonly phoneNumber: string;
}

/** A charge: Telefonie and Twilio charge each applied purchase, WIIL and Telnyx each accepted order, whatever comes of it. */
interface Charge {
  readonly requestSeq: number;
  readonly provider: string;
  readonly phoneNumber: string;
  readonly at: number;
}

interface Tally {
  /** Purchase requests that arrived. */
  readonly arrived: number;
  /** Purchases that were applied by now. */
  readonly applied: number;
  readonly released: number;
}

export interface LedgerReader {
  /** Purchase requests in the order of arrival. */
  arrivals(phoneNumber?: string): ArrivedRequest[];
  /** Purchases applied by `now`, in order. A purchase that is applied later is not included yet. */
  applied(phoneNumber?: string, now?: number): AppliedPurchase[];
  /** Charges by `now`. More than one for a number that was never released means that money was spent twice. */
  charges(phoneNumber?: string, now?: number): Charge[];
  releases(phoneNumber?: string): ReleaseRecord[];
  tally(phoneNumber: string, now?: number): Tally;
  /** Numbers that the account's API shows, seeded ones included. */
  ownedCount(now?: number): number;
  close(): void;
}

function asArrival(row: Row): ArrivedRequest {
  const fault = optionalText(row, 'fault');
  return {
    seq: integer(row, 'seq'),
    at: integer(row, 'at'),
    provider: text(row, 'provider'),
    operation: text(row, 'operation'),
    phoneNumber: text(row, 'phone_number'),
    keyFingerprint: text(row, 'key_fingerprint'),
    ...(fault !== undefined && { fault }),
  };
}

function asPurchase(row: Row): AppliedPurchase {
  const visibleAt = optionalInteger(row, 'visible_at');
  const endsAt = optionalInteger(row, 'ends_at');
  const releasedAt = optionalInteger(row, 'released_at');
  return {
    seq: integer(row, 'seq'),
    requestSeq: integer(row, 'request_seq'),
    provider: text(row, 'provider'),
    phoneNumber: text(row, 'phone_number'),
    appliedAt: integer(row, 'applied_at'),
    ...(visibleAt !== undefined && { visibleAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(releasedAt !== undefined && { releasedAt }),
  };
}

function asRelease(row: Row): ReleaseRecord {
  return {
    seq: integer(row, 'seq'),
    at: integer(row, 'at'),
    provider: text(row, 'provider'),
    phoneNumber: text(row, 'phone_number'),
  };
}

/** The reader over an open database; `now` is the sandbox's clock. */
export function readLedger(db: DatabaseSync, clock: () => number): Omit<LedgerReader, 'close'> {
  const arrivals = db.prepare(
    `SELECT * FROM requests WHERE operation = 'purchase' AND (:number IS NULL OR phone_number = :number) ORDER BY seq`,
  );
  const applied = db.prepare(
    `SELECT * FROM numbers WHERE request_seq IS NOT NULL AND applied_at <= :now
     AND (:number IS NULL OR phone_number = :number) ORDER BY seq`,
  );
  const releases = db.prepare(
    'SELECT * FROM releases WHERE (:number IS NULL OR phone_number = :number) ORDER BY seq',
  );
  const owned = db.prepare(`SELECT count(*) AS count FROM numbers WHERE ${VISIBLE}`);
  const reader = {
    arrivals: (phoneNumber?: string) => arrivals.all({ number: phoneNumber ?? null }).map(asArrival),
    applied: (phoneNumber?: string, now = clock()) =>
      applied.all({ number: phoneNumber ?? null, now }).map(asPurchase),
    charges: (phoneNumber?: string, now = clock()) =>
      reader.applied(phoneNumber, now).map(({ requestSeq, provider, phoneNumber: number, appliedAt }) => ({
        requestSeq,
        provider,
        phoneNumber: number,
        at: appliedAt,
      })),
    releases: (phoneNumber?: string) => releases.all({ number: phoneNumber ?? null }).map(asRelease),
    tally: (phoneNumber: string, now = clock()) => ({
      arrived: reader.arrivals(phoneNumber).length,
      applied: reader.applied(phoneNumber, now).length,
      released: reader.releases(phoneNumber).length,
    }),
    ownedCount: (now = clock()) => {
      const row = owned.get({ now });
      return row === undefined ? 0 : integer(row, 'count');
    },
  };
  return reader;
}

/** Opens the ledger file of a sandbox, running or not, as read-only. Throws when the file does not exist. */
export function openLedger(file: string): LedgerReader {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  return { ...readLedger(db, () => Date.now()), close: () => db.close() };
}
