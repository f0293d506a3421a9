/** Version 7: a machine renews its claims, and any buyer settles one that nobody renews any more. Only the clock of the database counts. */
import { allowOnly } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const takeover: LedgerMigration = {
  version: 7,
  dialdeck: '0.2.0',
  up: async (connection) => {
    await connection.run('ALTER TABLE dialdeck.claims ADD COLUMN settled_by text');
    for (const sql of FUNCTIONS) await connection.run(sql);
    for (const signature of [
      'renew(text[])',
      'overdue(text, text)',
      'settle(bigint, text, text, text, text, text)',
    ]) {
      await allowOnly(connection, 'buyer', signature);
    }
  },
};

const OPTIONS = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** What a machine sent just before the end of its lease may arrive this long after it. */
export const ABSENT_AFTER = `interval '15 minutes'`;

/** A journal counts its steps from 1. */
export const LAST_STEPS = 2n ** 62n;

const FUNCTIONS: readonly string[] = [
  // Says of each row that was claimed what became of its latest claim; open ones of this login are renewed.
  `CREATE FUNCTION dialdeck.renew(row_ids text[]) RETURNS jsonb ${OPTIONS} AS $$
  BEGIN
    UPDATE dialdeck.claims c SET lease_until = greatest(c.lease_until, clock_timestamp() + make_interval(secs => p.lease_seconds))
      FROM dialdeck.policy p WHERE c.row_id = ANY (row_ids) AND c.state <> 'ENDED' AND c.login = session_user;
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('rowId', l.row_id, 'outcome', l.outcome, 'settledBy', l.settled_by,
        'left', CASE WHEN l.state <> 'ENDED' THEN extract(epoch FROM l.lease_until - clock_timestamp()) * 1000 END,
        'superseded', EXISTS (SELECT 1 FROM dialdeck.claims n WHERE n.account = l.account AND n.phone_number = l.phone_number
          AND n.id > l.id AND n.kind = 'purchase' AND (n.state <> 'ENDED' OR n.outcome = 'CONFIRMED')))), '[]')
      FROM (SELECT DISTINCT ON (c.row_id) c.* FROM dialdeck.claims c WHERE c.row_id = ANY (row_ids)
        ORDER BY c.row_id, (c.login = session_user) DESC, c.id DESC) l);
  END $$`,

  // Claims of an account (and a number) that were sent, and whose lease is over.
  `CREATE FUNCTION dialdeck.overdue(the_account text, the_number text) RETURNS jsonb ${OPTIONS} AS $$
  BEGIN
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id::text, 'rowId', o.row_id, 'kind', o.kind,
        'phoneNumber', o.phone_number, 'lease', o.lease_until::text,
        'overdueMs', extract(epoch FROM clock_timestamp() - o.lease_until) * 1000,
        'mayBeAbsent', o.lease_until + ${ABSENT_AFTER} <= clock_timestamp())), '[]')
      FROM (SELECT * FROM dialdeck.claims WHERE account = the_account AND state = 'SENT' AND lease_until <= clock_timestamp()
        AND (the_number IS NULL OR phone_number = the_number) ORDER BY lease_until LIMIT 20) o);
  END $$`,

  // Ends a claim by what the carrier shows. False: its owner has renewed it, or somebody else was faster, or it is too early.
  `CREATE FUNCTION dialdeck.settle(the_claim bigint, the_lease text, the_outcome text, the_evidence text, person text, host text)
    RETURNS boolean ${OPTIONS} AS $$
  DECLARE
    ended dialdeck.claims;
  BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    UPDATE dialdeck.claims c SET state = 'ENDED', outcome = the_outcome, ended_at = clock_timestamp(), ended_by = session_user,
        settled_by = coalesce($5, session_user::text) || coalesce(' on ' || $6, '')
      WHERE c.id = the_claim AND c.state = 'SENT' AND c.lease_until = the_lease::timestamptz AND c.lease_until <= clock_timestamp()
        AND (c.kind = 'purchase' AND the_outcome = 'CONFIRMED' OR c.kind = 'release' AND the_outcome = 'RELEASED'
          OR c.lease_until + ${ABSENT_AFTER} <= clock_timestamp()
            AND (c.kind = 'purchase' AND the_outcome = 'SETTLED_ABSENT' OR c.kind = 'release' AND the_outcome = 'RELEASE_REJECTED'))
      RETURNING * INTO ended;
    IF ended.id IS NULL THEN RETURN false; END IF;
    -- A step of the owner's row, behind all that its machine will ever count.
    INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, from_state, to_state, event, evidence, at,
        person, host, login)
      VALUES (ended.row_id, ${LAST_STEPS} + ended.id, ended.kind, ended.account, ended.account_name, ended.phone_number,
        CASE ended.kind WHEN 'purchase' THEN 'SENDING' ELSE 'RELEASING' END, the_outcome, 'taken-over',
        ended.settled_by || ': ' || the_evidence, clock_timestamp(), ended.person, ended.host, ended.login);
    RETURN true;
  END $$`,
];
