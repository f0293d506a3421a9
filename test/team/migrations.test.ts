/** A ledger of every older version is brought up to date with what it holds, and has the rights of each role afterwards. */
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { connectLedger } from '../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { initLedger, LEDGER_VERSION } from '../../src/api/team/schema.ts';
import { machine, step } from './support/ledger.ts';
import { notesHome } from './support/notes-home.ts';
import { asOwner, newDatabase, newMember } from './support/postgres.ts';

const NUMBER = '+12125550142';
const OLDER = Array.from({ length: LEDGER_VERSION - 1 }, (_, index) => index + 1);

let current: string;
beforeAll(async () => {
  const url = await newDatabase();
  await init(url);
  current = await structureOf(url);
});

async function init(url: string, upTo?: number): Promise<number> {
  const connection = await connectLedger(readLedgerAddress(url));
  try {
    return await initLedger(connection, upTo);
  } finally {
    await connection.close();
  }
}

/** Columns, functions and who may use them; without the name of the database. */
async function structureOf(url: string): Promise<string> {
  const { rows } = await asOwner(url, (client) =>
    client.query(`SELECT what FROM (
      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) AS what FROM information_schema.columns
        WHERE table_schema = 'dialdeck'
      UNION ALL SELECT concat_ws(' ', grantee, privilege_type, table_name) FROM information_schema.table_privileges
        WHERE table_schema = 'dialdeck' AND grantee LIKE 'dialdeck%'
      UNION ALL SELECT concat_ws(' ', proname, pg_get_function_identity_arguments(oid), prosrc, array_to_string(proacl, ','))
        FROM pg_proc WHERE pronamespace = 'dialdeck'::regnamespace
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'dialdeck') AS all_of_it ORDER BY what`),
  );
  return JSON.stringify(rows).replaceAll(new URL(url).pathname.slice(1), 'DATABASE');
}

test.each(OLDER)('version %i keeps its steps and becomes the ledger that a new one is', async (version) => {
  const url = await newDatabase();
  await init(url, version);
  await asOwner(url, (client) =>
    client.query(`INSERT INTO dialdeck.events
        (row_id, seq, kind, account, account_name, phone_number, to_state, event, evidence, at, person)
      VALUES ('old', 1, 'purchase', 'a', 'work', '${NUMBER}', 'INTENT', 'confirmed', 'kept', now(), 'anna')`),
  );
  expect(await init(url)).toBe(version);
  expect(await structureOf(url)).toBe(current);
  const { rows } = await asOwner(url, (client) => client.query('SELECT evidence FROM dialdeck.events'));
  expect(rows).toEqual([{ evidence: 'kept' }]);
  const buyer = await newMember(url, 'buyer');
  const claims = machine(buyer);
  onTestFinished(() => claims.close());
  expect(await claims.publish([{ ...step('new', 1, 'INTENT'), why: 'Flyer of May' }])).toBe(true);
  const notes = notesHome(buyer, 'anna').open();
  await notes.update([NUMBER], () => ({ note: 'On the flyer', tags: ['sales'] }));
  const viewer = notesHome(await newMember(url, 'viewer'), 'vera').open();
  await viewer.refresh();
  expect((await viewer.all()).get(NUMBER)).toMatchObject({ note: 'On the flyer', tags: ['sales'] });
});
