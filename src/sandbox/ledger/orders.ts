/** Purchases that are polled by their id (WIIL). The times in a row determine its status. */
import type { DatabaseSync } from 'node:sqlite';
import type { InventoryNumber } from '../inventory/number.ts';
import type { Provisioning, ProvisioningTimes } from './provisioning.ts';
import { integer, optionalText, type Row, text } from './rows.ts';

export interface Order {
  readonly id: string;
  readonly phoneNumber: string;
  readonly friendlyName: string;
  readonly countryCode: string;
  readonly type: string;
  /** The charge in US cents. */
  readonly credits: number;
  readonly status: 'PENDING' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';
  /** Why it failed or was cancelled. */
  readonly details?: string;
  /** ms since the epoch, as are the two below. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly completedAt?: number;
}

interface NewOrder {
  readonly number: InventoryNumber;
  readonly configuration: { readonly friendlyName?: string };
  readonly requestSeq: number;
  readonly provisioning: Provisioning;
  readonly times: ProvisioningTimes;
  /** The row of the owned numbers that it bought. */
  readonly numberSeq: number;
}

export interface Orders {
  record(order: NewOrder): Order;
  /** The current state of an order; undefined when there is none yet. */
  get(id: string): Order | undefined;
  /** The id of the first order for a row of the owned numbers. */
  idOf(numberSeq: number): string | undefined;
}

const idOf = (seq: number) => `purchase_${String(seq).padStart(6, '0')}`;
const seqOf = (id: string) => Number(/^purchase_(\d{1,12})$/.exec(id)?.[1] ?? Number.NaN);

function settledAs(outcome: string): 'COMPLETED' | 'FAILED' | 'CANCELLED' {
  return outcome === 'FAILED' || outcome === 'CANCELLED' ? outcome : 'COMPLETED';
}

function asOrder(row: Row, now: number): Order {
  const createdAt = integer(row, 'applied_at');
  const processingAt = integer(row, 'processing_at');
  const settlesAt = integer(row, 'settles_at');
  const settled = now >= settlesAt;
  const status = settled ? settledAs(text(row, 'outcome')) : now >= processingAt ? 'PROCESSING' : 'PENDING';
  const details = settled ? optionalText(row, 'details') : undefined;
  return {
    id: idOf(integer(row, 'seq')),
    phoneNumber: text(row, 'phone_number'),
    friendlyName: text(row, 'friendly_name'),
    countryCode: text(row, 'country_code'),
    type: text(row, 'type'),
    credits: integer(row, 'credits'),
    status,
    createdAt,
    updatedAt: settled ? settlesAt : status === 'PROCESSING' ? processingAt : createdAt,
    ...(details !== undefined && { details }),
    ...(status === 'COMPLETED' && { completedAt: settlesAt }),
  };
}

function outcomeOf(provisioning: Provisioning): { outcome: string; details: string | null } {
  if (provisioning.failsAfterMs === undefined) return { outcome: 'COMPLETED', details: null };
  if (provisioning.cancelled === true) return { outcome: 'CANCELLED', details: 'Cancelled by the provider' };
  return { outcome: 'FAILED', details: 'Phone number not available' };
}

/** The orders of an open ledger; `now` is the sandbox's clock in ms. */
export function createOrders(db: DatabaseSync, now: () => number): Orders {
  const insert = db.prepare(
    `INSERT INTO orders (number_seq, request_seq, phone_number, friendly_name, country_code, type, credits, applied_at,
     processing_at, settles_at, outcome, details) VALUES (:numberSeq, :requestSeq, :phoneNumber, :friendlyName, :country,
     :type, :credits, :appliedAt, :processingAt, :settlesAt, :outcome, :details) RETURNING *`,
  );
  const bySeq = db.prepare('SELECT * FROM orders WHERE seq = :seq AND applied_at <= :now');
  const byNumber = db.prepare('SELECT seq FROM orders WHERE number_seq = :numberSeq ORDER BY seq LIMIT 1');
  return {
    record({ number, configuration, requestSeq, provisioning, times, numberSeq }) {
      const duration = provisioning.failsAfterMs ?? provisioning.provisioningMs;
      const row = insert.get({
        numberSeq,
        requestSeq,
        phoneNumber: number.phoneNumber,
        friendlyName: configuration.friendlyName ?? number.friendlyName,
        country: number.countryCode,
        type: number.type,
        credits: number.monthlyCents,
        appliedAt: times.appliedAt,
        processingAt: times.appliedAt + Math.floor(duration / 3),
        settlesAt: times.appliedAt + duration,
        ...outcomeOf(provisioning),
      });
      return asOrder(row ?? {}, now());
    },
    get(id) {
      const seq = seqOf(id);
      const row = Number.isSafeInteger(seq) ? bySeq.get({ seq, now: now() }) : undefined;
      return row === undefined ? undefined : asOrder(row, now());
    },
    idOf(numberSeq) {
      const row = byNumber.get({ numberSeq });
      return row === undefined ? undefined : idOf(integer(row, 'seq'));
    },
  };
}
