/** The steps of histories that the team's ledger was not told yet, in the order in which they were written. Writes need `Journal.write`. */
import * as z from 'zod';
import type { PublishedStep } from '../domain/claims.ts';
import { reading } from './journal-error.ts';
import { readable, type Tables } from './statements.ts';

const StoredStep = z.object({
  row_id: z.string(),
  seq: z.int(),
  kind: z.enum(['purchase', 'release']),
  account_name: z.string(),
  phone_number: z.string(),
  from_state: z.string().nullable(),
  to_state: z.string(),
  event: z.string(),
  evidence: z.string(),
  at: z.int(),
  person: z.string().nullable(),
  host: z.string().nullable(),
  why: z.string().nullable(),
});

export class OutboxTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The oldest steps of an account that wait, at most `limit`. Throws JournalError. */
  next(accountFingerprint: string, limit: number): readonly PublishedStep[] {
    return reading(() => {
      const raw = this.#tables.prepare(NEXT).all(accountFingerprint, limit);
      return readable(() => raw.map(stepOf));
    });
  }

  /** Forgets steps that the ledger has. */
  remove(seqs: readonly number[]): void {
    const remove = this.#tables.prepare('DELETE FROM outbox WHERE seq = ?');
    for (const seq of seqs) remove.run(seq);
  }
}

const NEXT = `SELECT step.row_id, step.seq, step.from_state, step.to_state, step.event, step.evidence, step.at, step.person, step.host,
    CASE WHEN bought.id IS NULL THEN 'release' ELSE 'purchase' END AS kind,
    coalesce(bought.account_name, given.account_name) AS account_name,
    coalesce(bought.phone_number, given.phone_number) AS phone_number,
    json_extract(bought.confirmed_json, '$.why') AS why
  FROM outbox JOIN transitions AS step ON step.seq = outbox.seq
    LEFT JOIN purchases AS bought ON bought.id = step.row_id
    LEFT JOIN releases AS given ON given.id = step.row_id
  WHERE coalesce(bought.account_fingerprint, given.account_fingerprint) = ?
  ORDER BY outbox.seq LIMIT ?`;

function stepOf(raw: unknown): PublishedStep {
  const step = StoredStep.parse(raw);
  return {
    rowId: step.row_id,
    seq: step.seq,
    kind: step.kind,
    accountName: step.account_name,
    phoneNumber: step.phone_number,
    from: step.from_state,
    to: step.to_state,
    event: step.event,
    evidence: step.evidence,
    at: step.at,
    person: step.person,
    host: step.host,
    why: step.why,
  };
}
