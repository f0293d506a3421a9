import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import { JOURNAL_STATES, RELEASE_STATES } from '../../../src/api/purchases/domain/types.ts';
import { checkJournal, exportJournal, repair } from '../../../src/api/purchases/journal/check.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../src/api/purchases/journal/migrations/index.ts';
import { openJournal } from '../../../src/api/purchases/journal/open.ts';
import type { OpenDatabase } from '../../../src/api/purchases/journal/sqlite.ts';
import { withCodeCache } from '../../support/code-cache.ts';
import { runSync } from '../../support/run-sync.ts';
import { confirmed, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/journal', import.meta.url));
const MIGRATE_AND_DIE = fileURLToPath(new URL('support/migrate-and-die.ts', import.meta.url));
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.db'));

const RawRow = z.object({ id: z.string(), state: z.string(), phone_number: z.string(), reason: z.string() });
const Version = z.object({ user_version: z.int() });
const RawStep = z.object({ at: z.int(), to_state: z.string(), evidence: z.string() });

/** Rows and steps as the file holds them, without dialdeck's own code. */
function rawRows(file: string, table: 'purchases' | 'releases') {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all();
  const steps = database.prepare('SELECT * FROM transitions WHERE row_id = ? ORDER BY seq');
  const found = rows.map((raw) => {
    const { id, state, phone_number: phoneNumber, reason } = RawRow.parse(raw);
    const history = steps.all(id).map((step) => {
      const { at, to_state: to, evidence } = RawStep.parse(step);
      return { at, to, evidence };
    });
    return { id, state, phoneNumber, reason, history };
  });
  database.close();
  return found;
}

function versionOf(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const version = database.prepare('PRAGMA user_version').get();
  database.close();
  return Version.parse(version).user_version;
}

/** The version that a fixture was made with, from its header: opening it would leave files beside it. */
function versionIn(fixture: string): number {
  return readFileSync(join(FIXTURES, fixture)).readUInt32BE(60);
}

function textOfTables(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  database.close();
  return JSON.stringify(rows);
}

/** A statement near the end of the migration from each version: later versions have fewer left. */
const LAST_STATEMENT: Readonly<Record<number, number>> = { 1: 44, 2: 20, 3: 11 };

/** A workbench whose journal is a copy of a fixture. */
function benchWith(fixture: string): Workbench {
  const bench = new Workbench();
  copyFileSync(join(FIXTURES, fixture), bench.journalFile);
  return bench;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => left.id.localeCompare(right.id));
}

/** Runs SQL on the journal past all checks of SQLite, as an editor of database files may. */
function editSchema(file: string, ...statements: readonly string[]): void {
  const database = new DatabaseSync(file, { defensive: false });
  database.exec('PRAGMA writable_schema = ON');
  for (const sql of statements) database.exec(sql);
  database.close();
}

const open: OpenDatabase = (file, options) =>
  new DatabaseSync(file, { timeout: 5_000, readOnly: options?.readOnly ?? false });

/** Opens and closes it; throws when it is refused. */
function reopen(file: string, database: OpenDatabase): void {
  const opening = openJournal(file, database);
  if (opening.kind !== 'open') throw new Error(opening.unusable.message);
  opening.journal.close();
}

describe.each(fixtures)('the journal of an earlier version, %s,', (fixture) => {
  test('holds rows in every state', () => {
    using bench = benchWith(fixture);
    const states = (table: 'purchases' | 'releases') =>
      new Set(rawRows(bench.journalFile, table).map((row) => row.state));
    expect([...JOURNAL_STATES].filter((state) => !states('purchases').has(state))).toEqual([]);
    expect([...RELEASE_STATES].filter((state) => !states('releases').has(state))).toEqual([]);
  });

  test('is migrated with every row, its state and its history', async () => {
    using bench = benchWith(fixture);
    const purchases = rawRows(bench.journalFile, 'purchases');
    const releases = rawRows(bench.journalFile, 'releases');
    const exported = await exportJournal(bench.journalFile);
    expect(versionOf(bench.journalFile)).toBe(SCHEMA_VERSION);
    const shown = (rows: typeof exported.purchases | typeof exported.releases) =>
      byId(
        rows.map(({ id, state, phoneNumber, reason, history }) => ({
          id,
          state,
          phoneNumber,
          reason,
          history: history.map(({ at, to, evidence }) => ({ at, to, evidence })),
        })),
      );
    expect(shown(exported.purchases)).toEqual(byId(purchases));
    expect(shown(exported.releases)).toEqual(byId(releases));
    expect(await checkJournal(bench.journalFile)).toMatchObject({
      ok: true,
      purchases: purchases.length,
      releases: releases.length,
    });
  });

  test('can be bought from, and its rows move on', async () => {
    using bench = benchWith(fixture);
    const purchases = await bench.open();
    await bench.time.until(purchases.recover(3_000));
    const intent = purchases.list().find(({ row }) => row.state === 'INTENT');
    expect(purchases.withdraw(intent?.row.id ?? '').row.state).toBe('CANCELLED');
    const doubt = purchases.list().filter(({ row }) => row.state === 'UNKNOWN');
    expect(doubt.length).toBeGreaterThan(1);
    await start(bench, purchases, {
      ...confirmed(OTHER_NUMBER),
      despiteUnknown: doubt.map(({ row }) => row.id).join(','),
    });
    await bench.time.settle();
    purchases.close();
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true });
  });

  test('is whole in the old or the new version wherever the migration ends', () => {
    using bench = benchWith(fixture);
    const before = rawRows(bench.journalFile, 'purchases');
    // What a killed process leaves is what the files hold at that moment.
    const left: string[] = [];
    const watched: OpenDatabase = (file, options) => {
      const real = open(file, options);
      if (file === ':memory:') return real;
      const exec = (sql: string) => {
        const copy = join(bench.folder, `after-${left.length}.db`);
        left.push(copy);
        for (const end of ['', '-wal']) {
          if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
        }
        real.exec(sql);
      };
      return { exec, prepare: (sql) => real.prepare(sql), close: () => real.close() };
    };
    reopen(bench.journalFile, watched);
    const first = versionIn(fixture);
    expect(left.length).toBeGreaterThan(LAST_STATEMENT[first] ?? 0);
    const versions = left.map((copy) => {
      const version = versionOf(copy);
      reopen(copy, open);
      expect(rawRows(copy, 'purchases')).toEqual(before);
      return version;
    });
    expect(versions).toEqual(versions.toSorted());
    const passed = MIGRATIONS.map(({ version }) => version).filter((version) => version >= first);
    expect(new Set(versions)).toEqual(new Set(passed));
  });

  test.each([8, 12, 16, 20, 32, 44].filter((step) => step <= (LAST_STATEMENT[versionIn(fixture)] ?? 0)))(
    'survives kill -9 before statement %i of the migration',
    (step) => {
      using bench = benchWith(fixture);
      const before = rawRows(bench.journalFile, 'purchases');
      const { signal } = runSync(process.execPath, [MIGRATE_AND_DIE, bench.journalFile, `${step}`], {
        env: withCodeCache(),
      });
      expect(signal).toBe('SIGKILL');
      reopen(bench.journalFile, open);
      expect(versionOf(bench.journalFile)).toBe(SCHEMA_VERSION);
      expect(rawRows(bench.journalFile, 'purchases')).toEqual(before);
    },
  );

  test('with a changed digit is refused, and repaired with its other rows', async () => {
    using bench = benchWith(fixture);
    const rows = rawRows(bench.journalFile, 'purchases').length;
    const database = new DatabaseSync(bench.journalFile);
    database.exec(`UPDATE purchases SET phone_number = '+12125550000' WHERE phone_number = '+12125550101'`);
    database.close();
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: false, repairable: true });
    const report = await repair(bench.journalFile, bench.time);
    expect(report.purchases).toBe(rows - 1);
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true, purchases: rows - 1 });
  });
});

describe('the tables', () => {
  test('may be written in any way that means the same', async () => {
    for (const fixture of [...fixtures, undefined]) {
      using bench = fixture === undefined ? new Workbench() : benchWith(fixture);
      if (fixture === undefined) (await bench.open()).close();
      const before = textOfTables(bench.journalFile);
      editSchema(
        bench.journalFile,
        `UPDATE sqlite_schema SET sql = replace(replace(sql, char(10), '  ' || char(10) || char(9)), 'TEXT', '/* text */ text')
          WHERE sql IS NOT NULL`,
        `UPDATE sqlite_schema SET sql = replace(sql, ' state ', ' "state" -- where it stands' || char(10))
          WHERE name IN ('purchases', 'one_open_purchase')`,
        `UPDATE sqlite_schema SET sql = replace(sql, 'CREATE TRIGGER ', 'create /* when */ trigger ') WHERE type = 'trigger'`,
      );
      expect(textOfTables(bench.journalFile)).not.toBe(before);
      const purchases = await bench.open();
      expect(purchases.unusable).toBeUndefined();
      purchases.close();
      expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true });
    }
  });

  test.each([
    ['a column more', 'ALTER TABLE purchases ADD COLUMN colour TEXT'],
    ['a column less', 'ALTER TABLE purchases DROP COLUMN our_reference'],
    ['another name of a column', 'ALTER TABLE releases RENAME COLUMN reason TO why'],
    ['an index less', 'DROP INDEX one_open_purchase'],
    [
      'an index with another condition',
      `DROP INDEX one_open_purchase;
        CREATE UNIQUE INDEX one_open_purchase ON purchases (account_fingerprint, phone_number) WHERE state IN ('INTENT')`,
    ],
    [
      'an index that allows two open purchases',
      `DROP INDEX one_open_purchase;
        CREATE INDEX one_open_purchase ON purchases (account_fingerprint, phone_number)
          WHERE state IN ('INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN')`,
    ],
    ['a trigger less', 'DROP TRIGGER transitions_are_kept'],
    [
      'a trigger that does nothing',
      `DROP TRIGGER transitions_are_final;
        CREATE TRIGGER transitions_are_final BEFORE UPDATE ON transitions BEGIN SELECT 1; END`,
    ],
    ['a table more', 'CREATE TABLE songs (title TEXT)'],
  ])('with %s are refused', async (_what, sql) => {
    using bench = new Workbench();
    (await bench.open()).close();
    const database = new DatabaseSync(bench.journalFile);
    database.exec(sql);
    database.close();
    expect(await checkJournal(bench.journalFile)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/tables are not those of its version/),
    });
  });
});

describe.each([...fixtures, 'a present one'])('without its counts, %s', (fixture) => {
  test.each([
    ['all of them with their table', 'DROP TABLE facts'],
    ['all of them', 'DELETE FROM facts'],
    ['that of its changes', `DELETE FROM facts WHERE name = 'revision'`],
    ['the time of its repair', `DELETE FROM facts WHERE name = 'repaired_at'`],
  ])('is damaged, and can be repaired: %s', async (_what, sql) => {
    using bench = fixtures.includes(fixture) ? benchWith(fixture) : new Workbench();
    if (!fixtures.includes(fixture)) (await bench.open()).close();
    const rows = rawRows(bench.journalFile, 'purchases').length;
    const database = new DatabaseSync(bench.journalFile);
    database.exec(sql);
    database.close();
    expect(await checkJournal(bench.journalFile)).toMatchObject({
      ok: false,
      repairable: true,
      message: expect.stringMatching(/^The journal is damaged: /),
    });
    expect((await repair(bench.journalFile, bench.time)).purchases).toBe(rows);
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true, purchases: rows });
  });
});

describe('a journal of a later version', () => {
  function later(bench: Workbench, reader: string | undefined): void {
    const database = new DatabaseSync(bench.journalFile);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    if (reader !== undefined) {
      database.prepare('INSERT INTO versions VALUES (?, ?)').run(SCHEMA_VERSION + 1, reader);
    }
    database.close();
  }

  test('is refused with the name of the dialdeck that reads it', async () => {
    using bench = new Workbench();
    (await bench.open()).close();
    later(bench, '7.8.9');
    await expect(bench.open()).rejects.toMatchObject({
      message: expect.stringContaining(`version ${SCHEMA_VERSION + 1}`),
      hint: 'Use dialdeck 7.8.9 or a later one for this journal.',
    });
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: false, repairable: false });
  });

  test.each([undefined, 'a\u001b[31mred one'])(
    'whose reader is not readable (%j) is refused all the same',
    async (reader) => {
      using bench = new Workbench();
      (await bench.open()).close();
      later(bench, reader);
      await expect(bench.open()).rejects.toMatchObject({ hint: 'Use the newer dialdeck for this journal.' });
    },
  );
});

describe('the migrations', () => {
  test('are numbered in order, and each names a dialdeck that exists or is the next one', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    const numbers = (version: string) => version.split('.').map(Number);
    const [major = 0, minor = 0] = numbers(packageJson.version);
    const next = [major, minor + 1, 0];
    for (const { dialdeck } of MIGRATIONS) {
      const named = numbers(dialdeck);
      const place = named.findIndex((part, index) => part !== next[index]);
      expect(place < 0 || (named[place] ?? 0) < (next[place] ?? 0), dialdeck).toBe(true);
    }
  });

  test('write into the journal which dialdeck reads it', async () => {
    using bench = new Workbench();
    (await bench.open()).close();
    const database = new DatabaseSync(bench.journalFile);
    const rows = database.prepare('SELECT version, dialdeck FROM versions ORDER BY version').all();
    database.close();
    expect(rows.map((row) => ({ ...row }))).toEqual(
      MIGRATIONS.map(({ version, dialdeck }) => ({ version, dialdeck })),
    );
    // 0.1.0 reads version 1 only, so that its refusal of version 2 must not name itself.
    expect(rows[1]).toMatchObject({ dialdeck: '0.2.0' });
  });

  test('leave a file that is no journal as it is', async () => {
    using bench = new Workbench();
    writeFileSync(bench.journalFile, '');
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: false });
    expect(existsSync(`${bench.journalFile}-wal`)).toBe(false);
  });
});
