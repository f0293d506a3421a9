/** Version 11: claims that wait for a person do not keep others from being looked into. */
import { isAbandoned } from './2026-11-26-decisions.ts';
import { ABSENT_AFTER } from './2026-11-26-takeover.ts';
import type { LedgerMigration } from './migration.ts';

export const overdueFirst: LedgerMigration = {
  version: 11,
  dialdeck: '0.2.0',
  up: (connection) => connection.run(OVERDUE),
};

/** As before, with those last that looks have not settled in their time. */
const OVERDUE = `CREATE OR REPLACE FUNCTION dialdeck.overdue(the_account text, the_number text) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id::text, 'rowId', o.row_id, 'kind', o.kind,
        'phoneNumber', o.phone_number, 'lease', o.lease_until::text,
        'overdueMs', extract(epoch FROM clock_timestamp() - o.lease_until) * 1000,
        'mayBeAbsent', o.lease_until + ${ABSENT_AFTER} <= clock_timestamp())), '[]')
      FROM (SELECT * FROM dialdeck.claims c WHERE account = the_account AND state = 'SENT' AND lease_until <= clock_timestamp()
        AND (the_number IS NULL OR phone_number = the_number) ORDER BY ${isAbandoned('c')}, lease_until LIMIT 20) o);
  END $$`;
