/** Purchases: each adds a number to those of its account, or charges for nothing. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import { prepareAddNumber } from './add-number.ts';
import { transaction } from './database.ts';
import type { Market } from './market.ts';
import type { Order, Orders } from './orders.ts';
import type { Configuration, OwnedRow } from './owned-row.ts';
import type { Pages } from './pages.ts';
import { type Provisioning, type ProvisioningTimes, provisioningTimes } from './provisioning.ts';

interface Purchase {
  readonly carrier: Carrier;
  readonly number: InventoryNumber;
  readonly configuration: Configuration;
  readonly requestSeq: number;
  readonly provisioning: Provisioning;
}

export interface Purchases {
  /** A purchase that is answered with the number; undefined when somebody already has it. */
  buy(purchase: Purchase): OwnedRow | undefined;
  /**
   * A purchase that is polled by its id. A second purchase of a number that the account has is charged again and buys nothing.
   * undefined when somebody else has the number or it was just released.
   */
  order(purchase: Purchase): Order | undefined;
}

interface Parts {
  readonly market: Market;
  readonly orders: Orders;
  readonly pages: Pages;
}

/** Purchases in an open ledger; `now` is the sandbox's clock in ms. */
export function createPurchases(
  db: DatabaseSync,
  now: () => number,
  { market, orders, pages }: Parts,
): Purchases {
  const addNumber = prepareAddNumber(db);
  return {
    buy: ({ carrier, number, configuration, requestSeq, provisioning }) =>
      transaction(db, () => {
        if (market.holderOf(number.phoneNumber) !== undefined) return undefined;
        const times = provisioningTimes(provisioning, now(), requestSeq);
        pages.forget();
        return addNumber(carrier, number, configuration, times);
      }),
    order: ({ carrier, number, configuration, requestSeq, provisioning }) =>
      transaction(db, () => {
        const times = provisioningTimes(provisioning, now(), requestSeq);
        const holder = market.holderOf(number.phoneNumber);
        if (holder === undefined ? market.isUnavailable(number.phoneNumber) : holder.carrier !== carrier)
          return undefined;
        const spent: ProvisioningTimes = { ...times, visibleAt: null, endsAt: times.appliedAt };
        const added = addNumber(carrier, number, configuration, holder === undefined ? times : spent);
        pages.forget();
        const numberSeq = (holder ?? added).seq;
        return orders.record({ number, configuration, requestSeq, provisioning, times, numberSeq });
      }),
  };
}
