/** Version 2: the functions by which buyers claim numbers. They check everything, whatever the program that calls them does. */
import { allowOnly, denyEveryone } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const claimFunctions: LedgerMigration = {
  version: 2,
  dialdeck: '0.2.0',
  up: async (connection) => {
    for (const sql of FUNCTIONS) await connection.run(sql);
    // Only `claim` calls it.
    await denyEveryone(connection, 'policy_refusal(dialdeck.policy, jsonb, bigint)');
    for (const signature of ['claim(jsonb)', 'arm(text, uuid)', 'finish(text, text)'])
      await allowOnly(connection, 'buyer', signature);
  },
};

/** All claims and changes of the policy of a team follow one another, so that no limit is passed by two at once. */
export const ONE_AT_A_TIME = `PERFORM pg_advisory_xact_lock(${0x44_64_54_43})`;

const OPTIONS = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** Claims that cost money each month: open ones, and those whose number was bought and not given back since. */
export const COUNTS = `c.kind = 'purchase' AND c.id <> coalesce(own, 0) AND (c.state <> 'ENDED' OR c.outcome = 'CONFIRMED')
      AND NOT EXISTS (SELECT 1 FROM dialdeck.claims r WHERE r.kind = 'release' AND r.outcome = 'RELEASED'
        AND r.account = c.account AND r.phone_number = c.phone_number AND r.id > c.id)`;

const FUNCTIONS: readonly string[] = [
  `CREATE FUNCTION dialdeck.policy_refusal(rules dialdeck.policy, wanted jsonb, own bigint) RETURNS text ${OPTIONS} AS $$
  DECLARE
    price numeric := (wanted->>'monthly')::numeric;
    spent numeric;
  BEGIN
    IF wanted->>'kind' = 'release' THEN
      IF rules.releases_by = 'admin' AND NOT pg_has_role(session_user, 'dialdeck_' || current_database() || '_admin', 'MEMBER') THEN
        RETURN 'only an admin of the team may release';
      END IF;
      RETURN NULL;
    END IF;
    IF NOT (wanted->>'country' = ANY (rules.countries)) THEN
      RETURN 'the team buys only in ' || array_to_string(rules.countries, ', ');
    END IF;
    IF NOT (wanted->>'numberType' = ANY (rules.number_types)) THEN
      RETURN 'the team buys only the types ' || array_to_string(rules.number_types, ', ');
    END IF;
    IF rules.currency IS NULL THEN RETURN NULL; END IF;
    IF price IS NULL THEN RETURN 'the team limits prices, and the price of this number is not stated'; END IF;
    IF wanted->>'currency' IS DISTINCT FROM rules.currency::text THEN
      RETURN 'the team limits prices in ' || rules.currency || ', and this one is in ' || (wanted->>'currency');
    END IF;
    IF price > rules.monthly_per_purchase THEN
      RETURN 'the team allows at most ' || rules.monthly_per_purchase || ' ' || rules.currency || ' a month for one number';
    END IF;
    IF rules.monthly_per_batch IS NOT NULL AND wanted->>'batch' IS NOT NULL THEN
      SELECT coalesce(sum(monthly), 0) INTO spent FROM dialdeck.claims c WHERE batch_id = wanted->>'batch' AND ${COUNTS};
      IF spent + price > rules.monthly_per_batch THEN
        RETURN 'the team allows at most ' || rules.monthly_per_batch || ' ' || rules.currency || ' a month for one batch, and ' || spent || ' are used';
      END IF;
    END IF;
    IF rules.monthly_of_account IS NOT NULL THEN
      SELECT coalesce(sum(monthly), 0) INTO spent FROM dialdeck.claims c WHERE account = wanted->>'account' AND ${COUNTS};
      IF spent + price > rules.monthly_of_account THEN
        RETURN 'the team allows at most ' || rules.monthly_of_account || ' ' || rules.currency || ' a month for this account, and ' || spent || ' are used';
      END IF;
    END IF;
    IF rules.monthly_per_person_and_day IS NOT NULL THEN
      SELECT coalesce(sum(monthly), 0) INTO spent FROM dialdeck.claims c WHERE login = session_user
        AND claimed_at >= date_trunc('day', clock_timestamp(), 'UTC') AND ${COUNTS};
      IF spent + price > rules.monthly_per_person_and_day THEN
        RETURN 'the team allows each person at most ' || rules.monthly_per_person_and_day || ' ' || rules.currency || ' a month of new numbers a day, and ' || spent || ' are used';
      END IF;
    END IF;
    RETURN NULL;
  END $$`,

  // The one transaction before a purchase or a release.
  `CREATE FUNCTION dialdeck.claim(wanted jsonb) RETURNS jsonb ${OPTIONS} AS $$
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
    ${ONE_AT_A_TIME};
    SELECT * INTO STRICT rules FROM dialdeck.policy;
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

  // Compare and set, immediately before the first byte. Returns how long the lease still is, in ms, or null: nothing may be sent.
  `CREATE FUNCTION dialdeck.arm(the_row text, the_token uuid) RETURNS double precision ${OPTIONS} AS $$
  DECLARE
    until timestamptz;
  BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    UPDATE dialdeck.claims SET state = 'SENT', sent_at = coalesce(sent_at, clock_timestamp())
      WHERE row_id = the_row AND token = the_token AND state <> 'ENDED' AND lease_until >= clock_timestamp() + interval '60 seconds'
      RETURNING lease_until INTO until;
    RETURN extract(epoch FROM until - clock_timestamp()) * 1000;
  END $$`,

  // What became of the row: said by the machine whose row it is. A row believed absent may still be found to be bought.
  `CREATE FUNCTION dialdeck.finish(the_row text, the_outcome text) RETURNS void ${OPTIONS} AS $$
  BEGIN
    UPDATE dialdeck.claims SET state = 'ENDED', outcome = the_outcome, ended_at = clock_timestamp(), ended_by = session_user
      WHERE id = (SELECT max(id) FROM dialdeck.claims WHERE row_id = the_row AND login = session_user)
        AND (state <> 'ENDED' OR (outcome IN ('SETTLED_ABSENT', 'NOT_SENT') AND the_outcome = 'CONFIRMED'));
  END $$`,
];
