/** Version 8: a step of a purchase says what the number is bought for, in the words of the person. */
import type { LedgerMigration } from './migration.ts';

export const why: LedgerMigration = {
  version: 8,
  dialdeck: '0.2.0',
  up: async (connection) => {
    await connection.run('ALTER TABLE dialdeck.events ADD COLUMN why text');
    await connection.run(PUBLISH);
  },
};

/** In order, and as often as a machine likes: a step that is there already changes nothing. */
const PUBLISH = `CREATE OR REPLACE FUNCTION dialdeck.publish(steps jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    step jsonb;
  BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    FOR step IN SELECT * FROM jsonb_array_elements(steps) LOOP
      INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, from_state, to_state, event, evidence,
          at, person, host, why)
        VALUES (step->>'rowId', (step->>'seq')::bigint, step->>'kind', step->>'account', step->>'accountName',
          step->>'phoneNumber', step->>'from', step->>'to', step->>'event', step->>'evidence',
          to_timestamp((step->>'at')::double precision / 1000), step->>'person', step->>'host', step->>'why')
        ON CONFLICT (login, row_id, seq) DO NOTHING;
      IF FOUND AND step->>'to' IN ('CONFIRMED', 'REJECTED', 'NOT_SENT', 'SETTLED_ABSENT', 'CANCELLED', 'RELEASED', 'RELEASE_REJECTED') THEN
        PERFORM dialdeck.finish(step->>'rowId', step->>'to');
      END IF;
    END LOOP;
  END $$`;
