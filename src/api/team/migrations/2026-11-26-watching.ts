/** Version 6: members see what the others do as soon as it happens, and what the policy leaves before they buy. */
import { COUNTS } from './2026-11-26-claims.ts';
import { allowOnly, denyEveryone } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const watching: LedgerMigration = {
  version: 6,
  dialdeck: '0.2.0',
  up: async (connection) => {
    for (const sql of STATEMENTS) await connection.run(sql);
    await denyEveryone(connection, 'tell_members()');
    await allowOnly(connection, 'viewer', 'review(jsonb)');
  },
};

/** A notification holds the account, so that whoever watches another one reads nothing. */
export const TEAM_CHANNEL = 'dialdeck';

const OPTIONS = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const STATEMENTS: readonly string[] = [
  // The first step of each purchase and release, newest last.
  `CREATE INDEX orders_of_account ON dialdeck.events (account, id) WHERE from_state IS NULL`,
  `CREATE FUNCTION dialdeck.tell_members() RETURNS trigger ${OPTIONS} AS $$
    BEGIN PERFORM pg_notify('${TEAM_CHANNEL}', NEW.account); RETURN NULL; END $$`,
  `CREATE TRIGGER tell_members AFTER INSERT ON dialdeck.events FOR EACH ROW EXECUTE FUNCTION dialdeck.tell_members()`,
  `CREATE TRIGGER tell_members AFTER INSERT OR UPDATE OF state ON dialdeck.claims FOR EACH ROW EXECUTE FUNCTION dialdeck.tell_members()`,
  // What a claim would be answered, and what is used of its limits. It claims nothing, so the claim itself may be answered otherwise.
  `CREATE FUNCTION dialdeck.review(wanted jsonb) RETURNS jsonb ${OPTIONS} AS $$
  DECLARE
    own bigint;
    rules dialdeck.policy;
    held dialdeck.claims;
    of_account numeric;
    of_day numeric;
  BEGIN
    SELECT * INTO STRICT rules FROM dialdeck.policy;
    SELECT * INTO held FROM dialdeck.claims
      WHERE account = wanted->>'account' AND phone_number = wanted->>'phoneNumber' AND state <> 'ENDED'
        AND NOT (state = 'CLAIMED' AND lease_until <= clock_timestamp());
    IF rules.monthly_of_account IS NOT NULL THEN
      SELECT coalesce(sum(monthly), 0) INTO of_account FROM dialdeck.claims c WHERE account = wanted->>'account' AND ${COUNTS};
    END IF;
    IF rules.monthly_per_person_and_day IS NOT NULL THEN
      SELECT coalesce(sum(monthly), 0) INTO of_day FROM dialdeck.claims c WHERE login = session_user
        AND claimed_at >= date_trunc('day', clock_timestamp(), 'UTC') AND ${COUNTS};
    END IF;
    RETURN jsonb_build_object(
      'held', CASE WHEN held.id IS NULL THEN NULL ELSE jsonb_build_object('rowId', held.row_id, 'heldFor', held.kind, 'login', held.login,
        'person', held.person, 'host', held.host, 'since', extract(epoch FROM held.claimed_at) * 1000) END,
      'refusal', dialdeck.policy_refusal(rules, wanted, NULL),
      'currency', rules.currency, 'perPurchase', rules.monthly_per_purchase::text,
      'ofAccount', rules.monthly_of_account::text, 'usedOfAccount', of_account::text,
      'perPersonAndDay', rules.monthly_per_person_and_day::text, 'usedToday', of_day::text);
  END $$`,
];
