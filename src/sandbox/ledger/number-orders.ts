/** Orders of one or several numbers, which may wait for documents (Telnyx). Nothing makes two orders one: each is charged. */
import type { DatabaseSync } from 'node:sqlite';
import type { InventoryNumber } from '../inventory/number.ts';
import { prepareAddNumber } from './add-number.ts';
import { transaction } from './database.ts';
import type { Market } from './market.ts';
import { type Group, orderTimes, prepareSettling } from './order-times.ts';
import { type OrderedNumber, orderedNumber } from './ordered-number.ts';
import type { Pages } from './pages.ts';
import type { Provisioning } from './provisioning.ts';
import { bit, integer, optionalInteger, type Row, text } from './rows.ts';

export interface OrderedItem {
  readonly number: InventoryNumber;
  readonly needsDocuments: boolean;
  readonly group: Group | undefined;
}

export interface NewNumberOrder {
  readonly items: readonly OrderedItem[];
  readonly customerReference: string;
  /** What the carrier keeps of the order and does not read, such as a connection: JSON. */
  readonly settings: string;
  readonly requestSeq: number;
  readonly provisioning: Provisioning;
}

export interface NumberOrder {
  readonly seq: number;
  readonly customerReference: string;
  readonly settings: string;
  /** ms since the epoch, as is the one below. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly numbers: readonly OrderedNumber[];
}

export interface NumberOrders {
  /** The order, or the number because of which there is none: somebody has it, the account included. */
  place(order: NewNumberOrder): NumberOrder | { readonly taken: string };
  /** undefined when there is none yet. */
  get(seq: number): NumberOrder | undefined;
  /** Newest first. */
  list(): NumberOrder[];
  rename(seq: number, customerReference: string): void;
  /** Names documents for a number that waits for them. */
  attach(numberSeq: number, group: Group): void;
  /** Cancels numbers that are still pending. */
  cancel(numbers: readonly OrderedNumber[]): void;
  /** When a number that an order bought works; undefined for others. */
  activeAt(numberSeq: number): number | undefined;
}

interface Deps {
  readonly market: Market;
  readonly pages: Pages;
}

/** The orders of an open ledger; `now` is the sandbox's clock in ms. */
export function createNumberOrders(db: DatabaseSync, now: () => number, deps: Deps): NumberOrders {
  const { read, ...reads } = prepareReads(db, now);
  const rename = db.prepare(
    'UPDATE number_orders SET customer_reference = :reference, updated_at = :now WHERE seq = :seq',
  );
  const settling = prepareSettling(db, now);
  return {
    ...reads,
    place: preparePlace(db, now, deps, read),
    rename: (seq, reference) => {
      rename.run({ seq, reference, now: now() });
    },
    attach: (seq, group) =>
      transaction(db, () => {
        settling.attach(seq, group);
        deps.pages.forget();
      }),
    cancel: (numbers) =>
      transaction(db, () => {
        for (const { seq, numberSeq } of numbers) settling.cancel(seq, numberSeq);
        deps.pages.forget();
      }),
  };
}

interface Reads extends Pick<NumberOrders, 'get' | 'list' | 'activeAt'> {
  /** Also an order that is late and not there yet. Throws when there is none. */
  read(seq: number): NumberOrder;
}

function prepareReads(db: DatabaseSync, now: () => number): Reads {
  const one = db.prepare('SELECT * FROM number_orders WHERE seq = :seq');
  const all = db.prepare('SELECT * FROM number_orders WHERE created_at <= :now ORDER BY seq DESC');
  const numbersOf = db.prepare('SELECT * FROM ordered_numbers WHERE order_seq = :seq ORDER BY seq');
  const active = db.prepare(
    'SELECT active_at FROM ordered_numbers WHERE number_seq = :seq AND active_at IS NOT NULL ORDER BY seq LIMIT 1',
  );
  const asOrder = (row: Row): NumberOrder => {
    const seq = integer(row, 'seq');
    return {
      seq,
      customerReference: text(row, 'customer_reference'),
      settings: text(row, 'settings'),
      createdAt: integer(row, 'created_at'),
      updatedAt: integer(row, 'updated_at'),
      numbers: numbersOf.all({ seq }).map((number) => orderedNumber(number, now())),
    };
  };
  return {
    read: (seq) => asOrder(one.get({ seq }) ?? {}),
    get(seq) {
      const row = one.get({ seq });
      const order = row === undefined ? undefined : asOrder(row);
      return order === undefined || order.createdAt > now() ? undefined : order;
    },
    list: () => all.all({ now: now() }).map(asOrder),
    activeAt: (seq) => optionalInteger(active.get({ seq }) ?? { active_at: null }, 'active_at'),
  };
}

function preparePlace(
  db: DatabaseSync,
  now: () => number,
  { market, pages }: Deps,
  read: (seq: number) => NumberOrder,
): NumberOrders['place'] {
  const insertOrder = db.prepare(
    `INSERT INTO number_orders (request_seq, customer_reference, settings, created_at, updated_at)
     VALUES (:request, :reference, :settings, :at, :at) RETURNING seq`,
  );
  const insertNumber = db.prepare(
    `INSERT INTO ordered_numbers (order_seq, number_seq, phone_number, country_code, type, needs_documents, provisioning_ms,
     outcome, group_id, group_declined, declines_at, deadline_at, settles_at, active_at, regress_from, regress_until) VALUES (:order,
     :numberSeq, :number, :country, :type, :needs, :provisioningMs, :outcome, :group, :declined, :declinesAt, :deadlineAt, :settlesAt,
     :activeAt, :regressFrom, :regressUntil)`,
  );
  const owned = db.prepare('SELECT 1 FROM numbers WHERE seq = :seq AND visible_at <= :now');
  const addNumber = prepareAddNumber(db);
  /** A number that is being bought can be ordered again, and is charged again. */
  const isTaken = (phoneNumber: string) => {
    const holder = market.holderOf(phoneNumber);
    if (holder === undefined) return market.isUnavailable(phoneNumber);
    return holder.carrier !== 'telnyx' || owned.get({ seq: holder.seq, now: now() }) !== undefined;
  };
  return ({ items, customerReference, settings, requestSeq, provisioning }) =>
    transaction(db, () => {
      const taken = items.find(({ number }) => isTaken(number.phoneNumber));
      if (taken !== undefined) return { taken: taken.number.phoneNumber };
      const at = now() + (provisioning.appliedAfterMs ?? 0);
      const inserted = insertOrder.get({ request: requestSeq, reference: customerReference, settings, at });
      const order = integer(inserted ?? {}, 'seq');
      for (const { number, needsDocuments, group } of items) {
        const holder = market.holderOf(number.phoneNumber);
        const times = orderTimes({ needsDocuments, group, provisioning, requestSeq, now: now() });
        const spent = { ...times.number, visibleAt: null, endsAt: at };
        const row = addNumber('telnyx', number, {}, holder === undefined ? times.number : spent);
        insertNumber.run({
          order,
          numberSeq: holder?.seq ?? row.seq,
          number: number.phoneNumber,
          country: number.countryCode,
          type: number.type,
          needs: bit(times.needsDocuments),
          group: group?.id ?? null,
          declined: bit(group?.declined === true),
          ...times.ordered,
        });
      }
      pages.forget();
      return read(order);
    });
}
