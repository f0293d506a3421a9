/** Which numbers of the inventory can be bought at the moment. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import { integer, text } from './rows.ts';
import { OCCUPIED } from './schema.ts';

export interface Market {
  /** The ledger's row of a number that is owned or being bought; undefined for any other number. */
  holderOf(phoneNumber: string): { readonly seq: number; readonly carrier: string } | undefined;
  /** How many numbers the account at this carrier owns or is buying. */
  heldBy(carrier: Carrier): number;
  /** Whether the number is owned, being bought, or just released. */
  isUnavailable(phoneNumber: string): boolean;
}

/** `now` is the sandbox's clock in ms, `cooldownMs` how long a released number stays off the market. */
export function createMarket(db: DatabaseSync, now: () => number, cooldownMs: number): Market {
  const holder = db.prepare(
    `SELECT seq, provider FROM numbers WHERE phone_number = :number AND ${OCCUPIED} LIMIT 1`,
  );
  const held = db.prepare(`SELECT count(*) AS count FROM numbers WHERE provider = :carrier AND ${OCCUPIED}`);
  const unavailable = db.prepare(
    `SELECT 1 FROM numbers WHERE phone_number = :number AND ((${OCCUPIED}) OR released_at > :now - :cooldown) LIMIT 1`,
  );
  return {
    holderOf(number) {
      const row = holder.get({ number, now: now() });
      return row === undefined ? undefined : { seq: integer(row, 'seq'), carrier: text(row, 'provider') };
    },
    heldBy: (carrier) => integer(held.get({ carrier, now: now() }) ?? {}, 'count'),
    isUnavailable: (number) => unavailable.get({ number, now: now(), cooldown: cooldownMs }) !== undefined,
  };
}
