/** Version 13: what a claim does not state passes no limit. */
import { COUNTS } from './2026-11-26-claims.ts';
import type { LedgerMigration } from './migration.ts';

export const unstated: LedgerMigration = {
  version: 13,
  dialdeck: '0.2.0',
  up: (connection) => connection.run(POLICY_REFUSAL),
};

/** As before, also for a country, a type or a currency that is not stated, and for a price that is none. */
const POLICY_REFUSAL = `CREATE OR REPLACE FUNCTION dialdeck.policy_refusal(rules dialdeck.policy, wanted jsonb, own bigint) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
    IF NOT coalesce(wanted->>'country' = ANY (rules.countries), rules.countries IS NULL) THEN
      RETURN 'the team buys only in ' || array_to_string(rules.countries, ', ');
    END IF;
    IF NOT coalesce(wanted->>'numberType' = ANY (rules.number_types), rules.number_types IS NULL) THEN
      RETURN 'the team buys only the types ' || array_to_string(rules.number_types, ', ');
    END IF;
    IF rules.currency IS NULL THEN RETURN NULL; END IF;
    IF price IS NULL OR price < 0 OR price = 'NaN' THEN RETURN 'the team limits prices, and the price of this number is not stated'; END IF;
    IF wanted->>'currency' IS DISTINCT FROM rules.currency::text THEN
      RETURN 'the team limits prices in ' || rules.currency || ', and this one is in ' || coalesce(wanted->>'currency', 'no stated currency');
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
  END $$`;
