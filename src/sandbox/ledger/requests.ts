/** Requests as they arrive, before anything is done with them, and the faults that they run into. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import { integer } from './rows.ts';

export interface Requests {
  /** Records that a request arrived; returns its sequence number. */
  record(request: {
    carrier: Carrier;
    operation: string;
    phoneNumber: string;
    keyFingerprint: string;
  }): number;
  /** Records the fault that affects a request. */
  recordFault(requestSeq: number, fault: string): void;
  /** Whether this fault affected an earlier request for this number and operation. */
  hadFault(phoneNumber: string, operation: string, fault: string): boolean;
}

/** The requests of an open ledger; `now` is the sandbox's clock in ms. */
export function createRequests(db: DatabaseSync, now: () => number): Requests {
  const insert = db.prepare(
    `INSERT INTO requests (at, provider, operation, phone_number, key_fingerprint)
     VALUES (:at, :provider, :operation, :number, :key) RETURNING seq`,
  );
  const noteFault = db.prepare('UPDATE requests SET fault = :fault WHERE seq = :seq');
  const faulted = db.prepare(
    'SELECT 1 FROM requests WHERE phone_number = :number AND operation = :operation AND fault = :fault LIMIT 1',
  );
  return {
    record({ carrier, operation, phoneNumber, keyFingerprint }) {
      const row = insert.get({
        at: now(),
        provider: carrier,
        operation,
        number: phoneNumber,
        key: keyFingerprint,
      });
      return row === undefined ? 0 : integer(row, 'seq');
    },
    recordFault: (seq, fault) => {
      noteFault.run({ seq, fault });
    },
    hadFault: (number, operation, fault) => faulted.get({ number, operation, fault }) !== undefined,
  };
}
