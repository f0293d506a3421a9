/** The sandbox's ledger: records requests, and numbers that are bought, configured and released. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import type { InventoryNumber } from '../inventory.ts';
import { openDatabase, transaction } from './database.ts';
import { createOrders, type Order } from './orders.ts';
import { type OwnedRow, ownedRow } from './owned-row.ts';
import { createPages, type PageRequest } from './pages.ts';
import { type Provisioning, type ProvisioningTimes, provisioningTimes } from './provisioning.ts';
import { integer, optionalInteger, text } from './rows.ts';
import { OCCUPIED, VISIBLE } from './schema.ts';

export interface Configuration {
  readonly friendlyName?: string;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
}

interface Purchase {
  readonly carrier: Carrier;
  readonly number: InventoryNumber;
  readonly configuration: Configuration;
  readonly requestSeq: number;
  readonly provisioning: Provisioning;
}

export interface Ledger {
  readonly db: DatabaseSync;
  /** Records that a request arrived; returns its sequence number. */
  recordRequest(request: {
    carrier: Carrier;
    operation: string;
    phoneNumber: string;
    keyFingerprint: string;
  }): number;
  /** Records the fault that affects a request. */
  recordFault(requestSeq: number, fault: string): void;
  /** Whether this fault affected an earlier request for this number and operation. */
  hadFault(phoneNumber: string, operation: string, fault: string): boolean;
  /** undefined when somebody already has the number. */
  apply(purchase: Purchase): OwnedRow | undefined;
  /**
   * A purchase that is polled by its id. A second purchase of a number that the account has is charged again and buys nothing.
   * undefined when somebody else has the number or it was just released.
   */
  order(purchase: Purchase): Order | undefined;
  /** The current state of an order; undefined when there is none yet. */
  getOrder(id: string): Order | undefined;
  /** The id of the order that bought a row of the owned numbers. */
  orderOf(numberSeq: number): string | undefined;
  /** Whether the number is owned, being bought, or just released. */
  isUnavailable(phoneNumber: string): boolean;
  get(carrier: Carrier, phoneNumber: string): OwnedRow | undefined;
  /** The same, by the row's id in the ledger. */
  getBySeq(carrier: Carrier, seq: number): OwnedRow | undefined;
  /** Oldest first; `total` counts all that match. */
  page(carrier: Carrier, request: PageRequest): { rows: OwnedRow[]; total: number };
  /** When the configuration of a row last changed, in ms since the epoch; undefined if it never did. */
  changedAt(numberSeq: number): number | undefined;
  /** Changes the given fields only; an empty string clears. */
  update(carrier: Carrier, phoneNumber: string, configuration: Configuration): OwnedRow | undefined;
  /** Releases the number; returns false if there was nothing to release. */
  release(carrier: Carrier, phoneNumber: string): boolean;
  /** Tops the account up to `count` seeded numbers. */
  fill(carrier: Carrier, count: number, numbers: Iterable<InventoryNumber>): void;
  close(): void;
}

const INSERT = `INSERT INTO numbers (provider, phone_number, country_code, type, voice, sms, mms, monthly_cents,
  friendly_name, voice_url, sms_url, request_seq, applied_at, visible_at, get_from, hidden_from, hidden_until, ends_at)
  VALUES (:provider, :number, :country, :type, :voice, :sms, :mms, :cents, :friendlyName, :voiceUrl, :smsUrl, :request,
  :appliedAt, :visibleAt, :getFrom, :hiddenFrom, :hiddenUntil, :endsAt) RETURNING *`;

const orNull = (value: string | undefined) => (value === undefined || value === '' ? null : value);
const bit = (value: boolean) => (value ? 1 : 0);

/**
 * Opens or creates the ledger. `state` is a file or `:memory:`, `now` the sandbox's clock in ms, `cooldownMs` the time until a
 * released number is on sale again. Throws when the file is not a ledger or has a newer version.
 */
export function createLedger(state: string, now: () => number, cooldownMs: number): Ledger {
  const db = openDatabase(state);
  const insert = db.prepare(INSERT);
  const insertRequest = db.prepare(
    `INSERT INTO requests (at, provider, operation, phone_number, key_fingerprint)
     VALUES (:at, :provider, :operation, :number, :key) RETURNING seq`,
  );
  const noteFault = db.prepare('UPDATE requests SET fault = :fault WHERE seq = :seq');
  const faulted = db.prepare(
    'SELECT 1 FROM requests WHERE phone_number = :number AND operation = :operation AND fault = :fault LIMIT 1',
  );
  const selectHolder = db.prepare(
    `SELECT seq, provider FROM numbers WHERE phone_number = :number AND ${OCCUPIED} LIMIT 1`,
  );
  const unavailable = db.prepare(
    `SELECT 1 FROM numbers WHERE phone_number = :number AND ((${OCCUPIED}) OR released_at > :now - :cooldown) LIMIT 1`,
  );
  const selectReadable = db.prepare(
    `SELECT * FROM numbers WHERE provider = :provider AND phone_number = :number AND ${VISIBLE}
     AND (get_from IS NULL OR get_from <= :now)`,
  );
  const selectVisible = db.prepare(
    `SELECT * FROM numbers WHERE provider = :provider AND phone_number = :number AND ${VISIBLE}`,
  );
  const selectReadableBySeq = db.prepare(
    `SELECT * FROM numbers WHERE provider = :provider AND seq = :seq AND ${VISIBLE} AND (get_from IS NULL OR get_from <= :now)`,
  );
  const change = db.prepare(
    `UPDATE numbers SET friendly_name = iif(:hasName, nullif(:name, ''), friendly_name),
     voice_url = iif(:hasVoice, nullif(:voice, ''), voice_url), sms_url = iif(:hasSms, nullif(:sms, ''), sms_url)
     WHERE seq = :seq RETURNING *`,
  );
  const noteChange = db.prepare('INSERT INTO changes (at, number_seq) VALUES (:now, :seq)');
  const lastChange = db.prepare('SELECT max(at) AS at FROM changes WHERE number_seq = :seq');
  const markReleased = db.prepare('UPDATE numbers SET released_at = :now WHERE seq = :seq');
  const insertRelease = db.prepare(
    'INSERT INTO releases (at, provider, phone_number, number_seq) VALUES (:now, :provider, :number, :seq)',
  );
  const seeded = db.prepare(
    'SELECT count(*) AS count FROM numbers WHERE provider = :provider AND request_seq IS NULL',
  );
  const pages = createPages(db, now);
  const orders = createOrders(db, now);
  const isUnavailable = (number: string) =>
    unavailable.get({ number, now: now(), cooldown: cooldownMs }) !== undefined;

  const insertNumber = (
    carrier: Carrier,
    number: InventoryNumber,
    configuration: Configuration,
    more: ProvisioningTimes,
  ) =>
    insert.get({
      provider: carrier,
      number: number.phoneNumber,
      country: number.countryCode,
      type: number.type,
      voice: bit(number.capabilities.voice),
      sms: bit(number.capabilities.sms),
      mms: bit(number.capabilities.mms),
      cents: number.monthlyCents,
      friendlyName: orNull(configuration.friendlyName),
      voiceUrl: orNull(configuration.voiceUrl),
      smsUrl: orNull(configuration.smsUrl),
      ...more,
    });

  return {
    db,
    recordRequest({ carrier, operation, phoneNumber, keyFingerprint }) {
      const row = insertRequest.get({
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
    apply: ({ carrier, number, configuration, requestSeq, provisioning }) =>
      transaction(db, () => {
        if (selectHolder.get({ number: number.phoneNumber, now: now() }) !== undefined) return undefined;
        const row = insertNumber(
          carrier,
          number,
          configuration,
          provisioningTimes(provisioning, now(), requestSeq),
        );
        pages.forget();
        return row === undefined ? undefined : ownedRow(row);
      }),
    order: ({ carrier, number, configuration, requestSeq, provisioning }) =>
      transaction(db, () => {
        const times = provisioningTimes(provisioning, now(), requestSeq);
        const holder = selectHolder.get({ number: number.phoneNumber, now: now() });
        if (holder === undefined ? isUnavailable(number.phoneNumber) : text(holder, 'provider') !== carrier)
          return undefined;
        const spent: ProvisioningTimes = { ...times, visibleAt: null, endsAt: times.appliedAt };
        const row = insertNumber(carrier, number, configuration, holder === undefined ? times : spent);
        pages.forget();
        const numberSeq = integer(holder ?? row ?? {}, 'seq');
        return orders.record({ number, configuration, requestSeq, provisioning, times, numberSeq });
      }),
    getOrder: orders.get,
    orderOf: orders.idOf,
    isUnavailable,
    get(carrier, number) {
      const row = selectReadable.get({ provider: carrier, number, now: now() });
      return row === undefined ? undefined : ownedRow(row);
    },
    getBySeq(carrier, seq) {
      const row = selectReadableBySeq.get({ provider: carrier, seq, now: now() });
      return row === undefined ? undefined : ownedRow(row);
    },
    page: pages.page,
    changedAt: (seq) => optionalInteger(lastChange.get({ seq }) ?? { at: null }, 'at'),
    update: (carrier, number, { friendlyName, voiceUrl, smsUrl }) =>
      transaction(db, () => {
        const row = selectVisible.get({ provider: carrier, number, now: now() });
        if (row === undefined) return undefined;
        const seq = integer(row, 'seq');
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
      }),
    release: (carrier, number) =>
      transaction(db, () => {
        const row = selectVisible.get({ provider: carrier, number, now: now() });
        if (row === undefined) return false;
        const seq = integer(row, 'seq');
        markReleased.run({ seq, now: now() });
        insertRelease.run({ seq, now: now(), provider: carrier, number });
        pages.forget();
        return true;
      }),
    fill: (carrier, count, numbers) =>
      transaction(db, () => {
        let have = integer(seeded.get({ provider: carrier }) ?? {}, 'count');
        if (have >= count) return;
        const year = 365 * 24 * 3600 * 1000;
        for (const number of numbers) {
          if (have >= count) break;
          if (selectHolder.get({ number: number.phoneNumber, now: now() }) !== undefined) continue;
          have += 1;
          // Spread over the last year, so that the dates differ and are in the order of the list.
          const at = now() - year + Math.floor((have / (count + 1)) * year);
          insertNumber(
            carrier,
            number,
            { friendlyName: `Line ${String(have).padStart(5, '0')}` },
            provisioningTimes({ provisioningMs: 0 }, at),
          );
        }
        pages.forget();
      }),
    close: () => db.close(),
  };
}
