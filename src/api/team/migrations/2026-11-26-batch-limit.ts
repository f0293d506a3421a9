/** Version 5: an admin sets the limit of one batch as well. */
import { ONE_AT_A_TIME } from './2026-11-26-claims.ts';
import type { LedgerMigration } from './migration.ts';

export const batchLimit: LedgerMigration = {
  version: 5,
  dialdeck: '0.2.0',
  up: (connection) => connection.run(CHANGE_POLICY),
};

/** A null removes a limit; what the changes do not name stays. A limit without a currency would limit nothing. */
const CHANGE_POLICY = `CREATE OR REPLACE FUNCTION dialdeck.change_policy(changes jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    rules dialdeck.policy;
  BEGIN
    ${ONE_AT_A_TIME};
    SELECT * INTO STRICT rules FROM dialdeck.policy;
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
  END $$`;
