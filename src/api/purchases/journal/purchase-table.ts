/** Purchases as the journal keeps them: they move by the machine only, and each move is noted. Writes need `Journal.write`. */
import { changeStillAsked } from '../domain/order-change.ts';
import { advance, isOpen, type PurchaseEvent } from '../domain/purchase-machine.ts';
import type { ConfirmedPurchase, JournalState, PurchaseRow, Settlement } from '../domain/types.ts';
import {
  accountColumns,
  type Entry,
  EntryTable,
  type RowAccount,
  type WatchStamp,
  watchColumns,
} from './entry-table.ts';
import { readPurchase, type StoredPurchase } from './row-codec.ts';
import { actorColumns, type Tables } from './statements.ts';

export type PurchaseEntry = Entry<StoredPurchase, PurchaseRow>;

export interface NewRow {
  readonly id: string;
  readonly account: RowAccount;
  readonly owner: string;
}

export interface Move {
  /** ms since the epoch. */
  readonly at: number;
  readonly watch: WatchStamp;
  readonly settlement?: Settlement;
}

/** States whose entering starts a new period of watching. */
const WATCH_STARTS: ReadonlySet<JournalState> = new Set(['SENDING', 'SETTLED_ABSENT', 'NEEDS_HUMAN']);

export class PurchaseTable extends EntryTable<StoredPurchase, PurchaseRow> {
  constructor(tables: Tables) {
    super(tables, 'purchases', readPurchase);
  }

  withProviderRef(ref: string): PurchaseEntry[] {
    return this.select('WHERE provider_ref = ?', ref);
  }

  withIdPrefix(prefix: string): PurchaseEntry[] {
    return this.select('WHERE id >= ? AND id < ? ORDER BY rowid', prefix, `${prefix}\u{10ffff}`);
  }

  /** A confirmed purchase, not sent. */
  insert(row: NewRow, purchase: ConfirmedPurchase, at: number, evidence: string): PurchaseEntry {
    const stored: StoredPurchase = {
      id: row.id,
      state: 'INTENT',
      ...accountColumns(row.account),
      carrier_number_id: null,
      ...actorColumns(this.tables.actor),
      phone_number: purchase.order.phoneNumber,
      country_code: purchase.order.countryCode,
      number_type: purchase.order.numberType,
      ...confirmedColumns(purchase, at),
      provider_ref: null,
      earlier_ref: null,
      provider_purchase_json: null,
      answer_status: null,
      settlement_json: null,
      reason: evidence,
      created_at: at,
      updated_at: at,
      completed_at: null,
      watched_boot: null,
      watched_since: null,
      owner: row.owner,
      revision: this.tables.nextRevision(),
      digest: '',
      our_reference: null,
    };
    this.insertRow(stored);
    this.tables.note(row.id, at, null, 'INTENT', 'confirmed', evidence);
    return this.get(row.id);
  }

  /** Confirms a left-over intent again, perhaps at another price. */
  reconfirm(id: string, purchase: ConfirmedPurchase, move: Move): PurchaseEntry {
    const { stored, row } = this.apply(id, { type: 'reconfirmed', evidence: 'confirmed again' }, move);
    const { why } = row.confirmed;
    this.replace({
      ...stored,
      ...confirmedColumns({ ...(why === undefined ? {} : { why }), ...purchase }, move.at),
    });
    return this.get(id);
  }

  /**
   * Moves a purchase by an event. A terminal row absorbs what is seen and comes back unchanged; an illegal event throws
   * IllegalTransition.
   */
  apply(id: string, event: PurchaseEvent, move: Move): PurchaseEntry {
    const entry = this.get(id);
    const { stored, row } = entry;
    const position = { state: row.state, settledByPerson: row.settlement !== undefined };
    const next = advance(position, event);
    if (next === position || saysNothingNew(entry, event, next.state)) return entry;
    const seen = 'providerPurchase' in event ? event.providerPurchase : undefined;
    const status = 'answerStatus' in event ? event.answerStatus : undefined;
    const earlier = 'earlierRef' in event ? event.earlierRef : undefined;
    const given =
      'attached' in event && event.attached !== undefined
        ? [...(row.requirements ?? []).filter(({ kind }) => kind !== 'documents'), event.attached]
        : undefined;
    const numberId = 'carrierNumberId' in event ? event.carrierNumberId : undefined;
    const sent = {
      ...('sentAt' in event ? { sentAt: event.sentAt } : {}),
      ...('notProcessed' in event ? { notProcessed: true } : {}),
      ...('ownedBefore' in event ? { ownedBefore: true } : {}),
      ...('unclaimed' in event ? { unclaimed: true } : {}),
    };
    const entered = next.state !== row.state;
    const ends = !isOpen(next.state) && (entered || move.settlement !== undefined);
    const endOf = () => {
      if (ends) return seen?.completedAt ?? move.at;
      return isOpen(next.state) ? null : stored.completed_at;
    };
    this.replace({
      ...stored,
      state: next.state,
      reason: event.evidence,
      updated_at: move.at,
      completed_at: endOf(),
      ...(entered && WATCH_STARTS.has(next.state) ? watchColumns(move.watch) : {}),
      ...(seen === undefined ? {} : { provider_ref: seen.id, provider_purchase_json: JSON.stringify(seen) }),
      ...(earlier === undefined ? {} : { earlier_ref: earlier }),
      confirmed_json: JSON.stringify({
        ...row.confirmed,
        ...sent,
        changeAsked: changeStillAsked(row, event),
      }),
      ...(status === undefined ? {} : { answer_status: status }),
      ...(numberId === undefined ? {} : { carrier_number_id: numberId }),
      ...(given === undefined ? {} : { requirement_refs_json: JSON.stringify(given) }),
      ...(event.type === 'sending' ? { our_reference: id } : {}),
      ...(move.settlement === undefined ? {} : { settlement_json: JSON.stringify(move.settlement) }),
    });
    this.tables.note(id, move.at, row.state, next.state, event.type, event.evidence);
    return this.get(id);
  }

  /** Takes a purchase into another account after a key was rotated. */
  adopt(id: string, to: RowAccount, at: number): PurchaseEntry {
    const { stored, row } = this.get(id);
    this.replace({
      ...stored,
      ...accountColumns(to),
      updated_at: at,
    });
    const evidence = `taken over from ${row.accountName} (key ${row.accountFingerprint})`;
    this.tables.note(id, at, row.state, row.state, 'adopted', evidence);
    return this.get(id);
  }
}

function confirmedColumns(purchase: ConfirmedPurchase, at: number) {
  const { monthlyRate, offer, why } = purchase;
  const setupFee = offer?.setupFee;
  const confirmed = {
    monthlyRate,
    ...(setupFee === undefined ? {} : { setupFee }),
    at,
    ...(why === undefined ? {} : { why }),
  };
  return {
    order_json: JSON.stringify(purchase.order),
    confirmed_json: JSON.stringify(confirmed),
    despite_unknown: purchase.despiteUnknown ?? null,
    without_price: purchase.withoutPrice === true ? 1 : 0,
    requirement_refs_json: purchase.requirements === undefined ? null : JSON.stringify(purchase.requirements),
  };
}

/** A poll that shows what is already written is no step of the history. */
function saysNothingNew({ row, stored }: PurchaseEntry, event: PurchaseEvent, to: JournalState): boolean {
  if (to !== row.state) return false;
  if (event.type === 'progress')
    return stored.provider_purchase_json === JSON.stringify(event.providerPurchase);
  return ['absent', 'unsettled', 'lost', 'decided-by-team'].includes(event.type);
}
