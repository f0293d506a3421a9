/** Version 9: what no look can settle of a lost machine's purchase, any buyer of the team decides. Only the clock of the database counts. */
import { ABSENT_AFTER, LAST_STEPS } from './2026-11-26-takeover.ts';
import { allowOnly } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const decisions: LedgerMigration = {
  version: 9,
  dialdeck: '0.2.0',
  up: async (connection) => {
    await connection.run('ALTER TABLE dialdeck.claims ADD COLUMN settled_note text');
    for (const sql of FUNCTIONS) await connection.run(sql);
    await allowOnly(connection, 'buyer', 'decide(bigint, text, text, text, text)');
  },
};

const OPTIONS = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** Whether any buyer may decide how a claim ended, by the columns of `claim`: nobody renews it, and whoever looked found nothing sure. */
export function isAbandoned(claim: string): string {
  return `(${claim}.kind = 'purchase' AND ${claim}.state = 'SENT' AND ${claim}.lease_until + ${ABSENT_AFTER} <= clock_timestamp())`;
}

const FUNCTIONS: readonly string[] = [
  // Ends a claim by the word of a person. Returns null, or why it has not: 'ended', 'held' (its machine is back), or 'early'.
  `CREATE FUNCTION dialdeck.decide(the_claim bigint, the_outcome text, the_note text, person text, host text)
    RETURNS text ${OPTIONS} AS $$
  DECLARE
    ended dialdeck.claims;
    known dialdeck.claims;
    who text := coalesce($4, session_user::text) || coalesce(' on ' || $5, '');
  BEGIN
    IF the_outcome NOT IN ('CONFIRMED', 'SETTLED_ABSENT') OR coalesce(btrim(the_note), '') = '' THEN
      RAISE EXCEPTION 'a decision needs an outcome and a note';
    END IF;
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    UPDATE dialdeck.claims c SET state = 'ENDED', outcome = the_outcome, ended_at = clock_timestamp(), ended_by = session_user,
        settled_by = who, settled_note = the_note
      WHERE c.id = the_claim AND ${isAbandoned('c')} RETURNING * INTO ended;
    IF ended.id IS NULL THEN
      SELECT * INTO known FROM dialdeck.claims WHERE id = the_claim;
      RETURN CASE WHEN known.id IS NULL OR known.state = 'ENDED' THEN 'ended' WHEN known.lease_until > clock_timestamp() THEN 'held'
        ELSE 'early' END;
    END IF;
    -- A step of the owner's row, behind all that its machine will ever count.
    INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, from_state, to_state, event, evidence, at,
        person, host, login)
      VALUES (ended.row_id, ${LAST_STEPS} + ended.id, ended.kind, ended.account, ended.account_name, ended.phone_number,
        coalesce((SELECT e.to_state FROM dialdeck.events e WHERE e.login = ended.login AND e.row_id = ended.row_id
          ORDER BY e.seq DESC LIMIT 1), 'SENDING'),
        the_outcome, 'decided', who || ' decided that it was ' || CASE the_outcome WHEN 'CONFIRMED' THEN '' ELSE 'not ' END || 'bought: '
          || the_note, clock_timestamp(), ended.person, ended.host, ended.login);
    RETURN NULL;
  END $$`,

  // As before, with the note of whoever decided.
  `CREATE OR REPLACE FUNCTION dialdeck.renew(row_ids text[]) RETURNS jsonb ${OPTIONS} AS $$
  BEGIN
    UPDATE dialdeck.claims c SET lease_until = greatest(c.lease_until, clock_timestamp() + make_interval(secs => p.lease_seconds))
      FROM dialdeck.policy p WHERE c.row_id = ANY (row_ids) AND c.state <> 'ENDED' AND c.login = session_user;
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('rowId', l.row_id, 'outcome', l.outcome, 'settledBy', l.settled_by,
        'note', l.settled_note,
        'left', CASE WHEN l.state <> 'ENDED' THEN extract(epoch FROM l.lease_until - clock_timestamp()) * 1000 END,
        'superseded', EXISTS (SELECT 1 FROM dialdeck.claims n WHERE n.account = l.account AND n.phone_number = l.phone_number
          AND n.id > l.id AND n.kind = 'purchase' AND (n.state <> 'ENDED' OR n.outcome = 'CONFIRMED')))), '[]')
      FROM (SELECT DISTINCT ON (c.row_id) c.* FROM dialdeck.claims c WHERE c.row_id = ANY (row_ids)
        ORDER BY c.row_id, (c.login = session_user) DESC, c.id DESC) l);
  END $$`,
];
