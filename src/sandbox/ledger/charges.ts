/** What an account was charged: each purchase that was applied, at the price at which it was sold. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import { integer, text } from './rows.ts';

export interface Charge {
  readonly countryCode: string;
  readonly type: string;
  /** The first month, in US cents. */
  readonly monthlyCents: number;
}

/** The charges of an account by now. Numbers that it had from the start cost nothing. */
export type Charges = (carrier: Carrier) => readonly Charge[];

/** Prepares it on an open ledger; `now` is the sandbox's clock in ms. */
export function createCharges(db: DatabaseSync, now: () => number): Charges {
  const bought = db.prepare(`SELECT country_code, type, monthly_cents FROM numbers
    WHERE provider = :provider AND request_seq IS NOT NULL AND applied_at <= :now`);
  return (carrier) =>
    bought.all({ provider: carrier, now: now() }).map((row) => ({
      countryCode: text(row, 'country_code'),
      type: text(row, 'type'),
      monthlyCents: integer(row, 'monthly_cents'),
    }));
}
