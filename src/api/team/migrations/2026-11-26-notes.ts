/** Version 10: notes and tags of numbers, which the whole team shares. */
import { quoted, roleName } from '../roles.ts';
import { allowOnly, databaseOf } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const notes: LedgerMigration = {
  version: 10,
  dialdeck: '0.2.0',
  up: async (connection) => {
    for (const sql of STATEMENTS) await connection.run(sql);
    const viewer = quoted(roleName('viewer', await databaseOf(connection)));
    await connection.run(`GRANT SELECT ON dialdeck.notes TO ${viewer}`);
    await allowOnly(connection, 'buyer', 'write_notes(text, jsonb, text, text)');
  },
};

/** Any number that nothing else locks on this database: "DdTN". Whoever writes notes waits for no claim. */
const ONE_WRITER = `PERFORM pg_advisory_xact_lock(${0x44_64_54_4e})`;

/** A row as dialdeck reads it. */
export const NOTES_RECORD = `jsonb_build_object('phoneNumber', n.phone_number, 'version', n.version::text, 'note', n.note, 'tags', n.tags,
  'noteBy', CASE WHEN n.note_at IS NOT NULL THEN jsonb_build_object('who', n.note_who, 'host', n.note_host, 'at', extract(epoch FROM n.note_at) * 1000) END,
  'tagsBy', CASE WHEN n.tags_at IS NOT NULL THEN jsonb_build_object('who', n.tags_who, 'host', n.tags_host, 'at', extract(epoch FROM n.tags_at) * 1000) END)`;

const STATEMENTS: readonly string[] = [
  // A note that was removed keeps its row: whoever read it before must not write over that. Versions follow one another for the whole team.
  `CREATE TABLE dialdeck.notes (
    account text NOT NULL,
    phone_number text NOT NULL,
    version bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 1000),
    login name NOT NULL DEFAULT session_user,
    note_who text,
    note_host text,
    note_at timestamptz,
    tags_who text,
    tags_host text,
    tags_at timestamptz,
    PRIMARY KEY (account, phone_number)
  )`,
  `CREATE INDEX notes_by_version ON dialdeck.notes (account, version)`,
  `CREATE TRIGGER tell_members AFTER INSERT OR UPDATE ON dialdeck.notes FOR EACH ROW EXECUTE FUNCTION dialdeck.tell_members()`,

  // Compare and set, of all these numbers or of none: each must have the version that was read (0: no row). One writer after another, so that
  // who reads all above a version misses none.
  `CREATE FUNCTION dialdeck.write_notes(the_account text, changes jsonb, person text, host text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    change jsonb;
    is_as_read boolean;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'notes need the isolation level read committed';
    END IF;
    ${ONE_WRITER};
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
