/** Numbers that an account has from the start, as `--numbers` asks for. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import { prepareAddNumber } from './add-number.ts';
import { transaction } from './database.ts';
import type { Market } from './market.ts';
import type { OwnedRow } from './owned-row.ts';
import type { Pages } from './pages.ts';
import { provisioningTimes } from './provisioning.ts';
import { integer } from './rows.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Tops the account up to `count` seeded numbers. Returns those it added, oldest first. */
export type Fill = (
  carrier: Carrier,
  count: number,
  numbers: Iterable<InventoryNumber>,
) => readonly OwnedRow[];

/** Prepares it on an open ledger; `now` is the sandbox's clock in ms. */
export function prepareFill(db: DatabaseSync, now: () => number, market: Market, pages: Pages): Fill {
  const addNumber = prepareAddNumber(db);
  const seeded = db.prepare(
    'SELECT count(*) AS count FROM numbers WHERE provider = :provider AND request_seq IS NULL',
  );
  return (carrier, count, numbers) =>
    transaction(db, () => {
      let have = integer(seeded.get({ provider: carrier }) ?? {}, 'count');
      const added: OwnedRow[] = [];
      if (have >= count) return added;
      for (const number of numbers) {
        if (have >= count) break;
        if (market.holderOf(number.phoneNumber) !== undefined) continue;
        have += 1;
        // Spread over the last year, so that the dates differ and are in the order of the list.
        const at = now() - YEAR_MS + Math.floor((have / (count + 1)) * YEAR_MS);
        const friendlyName = `Line ${String(have).padStart(5, '0')}`;
        added.push(
          addNumber(carrier, number, { friendlyName }, provisioningTimes({ provisioningMs: 0 }, at)),
        );
      }
      pages.forget();
      return added;
    });
}
