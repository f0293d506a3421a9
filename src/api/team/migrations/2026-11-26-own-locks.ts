/** Version 12: claims, changes of the policy and notes wait for locks that a viewer cannot take. */

import { NOTES_RECORD } from './2026-11-26-notes.ts';
import type { LedgerMigration } from './migration.ts';

export const ownLocks: LedgerMigration = {
  version: 12,
  dialdeck: '0.2.0',
  up: async (connection) => {
    for (const sql of FUNCTIONS) await connection.run(sql);
  },
};

const OPTIONS = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** As before. Every login of a database can take an advisory lock; a row or a table is locked only by whoever may change it. */
const FUNCTIONS: readonly string[] = [
  // All claims and changes of the policy of a team follow one another, so that no limit is passed by two at once.
  `CREATE OR REPLACE FUNCTION dialdeck.claim(wanted jsonb) RETURNS jsonb ${OPTIONS} AS $$
  DECLARE
    rules dialdeck.policy;
    held dialdeck.claims;
    made dialdeck.claims;
    refusal text;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'a claim needs the isolation level read committed';
    END IF;
    -- A claim that a crash of the server could take back would be none.
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    SELECT * INTO STRICT rules FROM dialdeck.policy FOR UPDATE;
    -- It was never sent, and can not be sent any more.
    UPDATE dialdeck.claims SET state = 'ENDED', outcome = 'NOT_SENT', ended_at = clock_timestamp(), ended_by = session_user
      WHERE account = wanted->>'account' AND phone_number = wanted->>'phoneNumber' AND state = 'CLAIMED'
        AND lease_until <= clock_timestamp() AND row_id <> wanted->>'rowId';
    SELECT * INTO held FROM dialdeck.claims
      WHERE account = wanted->>'account' AND phone_number = wanted->>'phoneNumber' AND state <> 'ENDED';
    IF held.id IS NOT NULL AND (held.row_id <> wanted->>'rowId' OR held.kind <> wanted->>'kind' OR held.login <> session_user) THEN
      RETURN jsonb_build_object('kind', 'held', 'heldFor', held.kind, 'login', held.login, 'person', held.person, 'host', held.host,
        'since', extract(epoch FROM held.claimed_at) * 1000, 'whenUnreachable', rules.when_unreachable);
    END IF;
    refusal := dialdeck.policy_refusal(rules, wanted, held.id);
    IF refusal IS NOT NULL THEN
      RETURN jsonb_build_object('kind', 'refused', 'why', refusal, 'whenUnreachable', rules.when_unreachable);
    END IF;
    IF held.id IS NOT NULL THEN
      UPDATE dialdeck.claims SET token = gen_random_uuid(), monthly = (wanted->>'monthly')::numeric, currency = wanted->>'currency',
        lease_until = clock_timestamp() + make_interval(secs => rules.lease_seconds) WHERE id = held.id RETURNING * INTO made;
    ELSE
      INSERT INTO dialdeck.claims (row_id, kind, account, account_name, phone_number, country_code, number_type, monthly, currency,
          batch_id, person, host, lease_until)
        VALUES (wanted->>'rowId', wanted->>'kind', wanted->>'account', wanted->>'accountName', wanted->>'phoneNumber',
          wanted->>'country', wanted->>'numberType', (wanted->>'monthly')::numeric, wanted->>'currency',
          wanted->>'batch', wanted->>'person', wanted->>'host', clock_timestamp() + make_interval(secs => rules.lease_seconds))
        RETURNING * INTO made;
    END IF;
    RETURN jsonb_build_object('kind', 'claimed', 'token', made.token, 'whenUnreachable', rules.when_unreachable);
  END $$`,

  // A null removes a limit; what the changes do not name stays. A limit without a currency would limit nothing.
  `CREATE OR REPLACE FUNCTION dialdeck.change_policy(changes jsonb) RETURNS void ${OPTIONS} AS $$
  DECLARE
    rules dialdeck.policy;
  BEGIN
    SELECT * INTO STRICT rules FROM dialdeck.policy FOR UPDATE;
    rules := jsonb_populate_record(rules, changes - 'one' - 'changed_at' - 'changed_by');
    IF rules.currency IS NULL AND (rules.monthly_per_purchase IS NOT NULL OR rules.monthly_of_account IS NOT NULL
        OR rules.monthly_per_person_and_day IS NOT NULL OR rules.monthly_per_batch IS NOT NULL) THEN
      RAISE EXCEPTION 'limits of prices need a currency';
    END IF;
    UPDATE dialdeck.policy SET when_unreachable = rules.when_unreachable, currency = rules.currency,
      monthly_per_purchase = rules.monthly_per_purchase, monthly_per_batch = rules.monthly_per_batch,
      monthly_of_account = rules.monthly_of_account, monthly_per_person_and_day = rules.monthly_per_person_and_day,
      countries = rules.countries, number_types = rules.number_types, releases_by = rules.releases_by,
      changed_at = clock_timestamp(), changed_by = session_user;
  END $$`,

  // One writer after another, so that who reads all above a version misses none. Whoever writes notes waits for no claim.
  `CREATE OR REPLACE FUNCTION dialdeck.write_notes(the_account text, changes jsonb, person text, host text) RETURNS jsonb ${OPTIONS} AS $$
  DECLARE
    change jsonb;
    is_as_read boolean;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'notes need the isolation level read committed';
    END IF;
    LOCK TABLE dialdeck.notes IN SHARE ROW EXCLUSIVE MODE;
    SELECT NOT EXISTS (SELECT 1 FROM jsonb_array_elements(changes) c
        LEFT JOIN dialdeck.notes n ON n.account = the_account AND n.phone_number = c->>'phoneNumber'
        WHERE coalesce(n.version, 0) <> (c->>'version')::bigint) INTO is_as_read;
    IF is_as_read THEN
      FOR change IN SELECT * FROM jsonb_array_elements(changes) LOOP
        INSERT INTO dialdeck.notes AS n (account, phone_number) VALUES (the_account, change->>'phoneNumber')
          ON CONFLICT (account, phone_number) DO NOTHING;
        UPDATE dialdeck.notes n SET version = DEFAULT, login = session_user,
            note_who = coalesce($3, session_user::text), note_host = $4, note_at = clock_timestamp(), note = change->>'note'
          WHERE n.account = the_account AND n.phone_number = change->>'phoneNumber' AND n.note <> change->>'note';
        UPDATE dialdeck.notes n SET version = DEFAULT, login = session_user,
            tags_who = coalesce($3, session_user::text), tags_host = $4, tags_at = clock_timestamp(),
            tags = ARRAY(SELECT jsonb_array_elements_text(change->'tags'))
          WHERE n.account = the_account AND n.phone_number = change->>'phoneNumber'
            AND n.tags <> ARRAY(SELECT jsonb_array_elements_text(change->'tags'));
      END LOOP;
    END IF;
    RETURN jsonb_build_object('written', is_as_read, 'notes', (SELECT coalesce(jsonb_agg(${NOTES_RECORD}), '[]')
      FROM dialdeck.notes n WHERE n.account = the_account
        AND n.phone_number IN (SELECT c->>'phoneNumber' FROM jsonb_array_elements(changes) c)));
  END $$`,
];
