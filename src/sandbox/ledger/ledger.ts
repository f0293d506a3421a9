/** The sandbox's ledger: records requests, and numbers that are bought, configured and released. */
import type { DatabaseSync } from 'node:sqlite';
import { type Charges, createCharges } from './charges.ts';
import { openDatabase } from './database.ts';
import { createFurtherSettings, type FurtherSettings } from './further-settings.ts';
import { createMarket, type Market } from './market.ts';
import { createNumberOrders, type NumberOrders } from './number-orders.ts';
import { createOrders, type Orders } from './orders.ts';
import { createOwnedNumbers, type OwnedNumbers } from './owned-numbers.ts';
import { createPages } from './pages.ts';
import { createPurchases, type Purchases } from './purchases.ts';
import { createRequests, type Requests } from './requests.ts';
import { createResources, type Resources } from './resources.ts';
import { createSearches, type Searches } from './searches.ts';
import { type Fill, prepareFill } from './seeded-numbers.ts';

export interface Ledger {
  readonly db: DatabaseSync;
  readonly requests: Requests;
  readonly market: Market;
  readonly purchases: Purchases;
  readonly orders: Orders;
  readonly numberOrders: NumberOrders;
  readonly charges: Charges;
  readonly searches: Searches;
  readonly resources: Resources;
  readonly owned: OwnedNumbers;
  readonly furtherSettings: FurtherSettings;
  readonly fill: Fill;
  close(): void;
}

/**
 * Opens or creates the ledger. `state` is a file or `:memory:`, `now` the sandbox's clock in ms, `cooldownMs` the time until a
 * released number is on sale again. Throws when the file is not a ledger or has a newer version.
 */
export function createLedger(state: string, now: () => number, cooldownMs: number): Ledger {
  const db = openDatabase(state);
  const pages = createPages(db, now);
  const orders = createOrders(db, now);
  const market = createMarket(db, now, cooldownMs);
  return {
    db,
    requests: createRequests(db, now),
    market,
    purchases: createPurchases(db, now, { market, orders, pages }),
    orders,
    numberOrders: createNumberOrders(db, now, { market, pages }),
    charges: createCharges(db, now),
    searches: createSearches(db, now),
    resources: createResources(db, now),
    owned: createOwnedNumbers(db, now, pages),
    furtherSettings: createFurtherSettings(db),
    fill: prepareFill(db, now, market, pages),
    close: () => db.close(),
  };
}
