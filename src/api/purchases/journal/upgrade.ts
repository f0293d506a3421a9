/** Brings the tables of an existing journal to the present version, and refuses those that are not as their version made them. */
import * as z from 'zod';
import { REPAIR_HINT, Refusal } from './journal-error.ts';
import { migrate, SCHEMA_VERSION } from './migrations/index.ts';
import { type Database, numberOf, type OpenDatabase } from './sqlite.ts';
import { structureOf } from './structure.ts';

/**
 * The version of the tables. Throws Refusal for one that this dialdeck does not know; nothing was written then.
 */
export function versionOf(database: Database): number {
  const version = numberOf(database, 'PRAGMA user_version');
  if (version < 1) throw new Refusal('The journal is damaged: it has no version.', REPAIR_HINT);
  if (version <= SCHEMA_VERSION) return version;
  const reader = readerOf(database, version);
  throw new Refusal(
    `The journal was written by a newer dialdeck: its tables have version ${version}, this one reads up to ${SCHEMA_VERSION}.`,
    reader === undefined
      ? 'Use the newer dialdeck for this journal.'
      : `Use dialdeck ${reader} or a later one for this journal.`,
  );
}

const Reader = z.object({ dialdeck: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,20})?$/) });

/** The first dialdeck that reads a version, as the journal itself says. */
function readerOf(database: Database, version: number): string | undefined {
  try {
    const raw = database.prepare('SELECT dialdeck FROM versions WHERE version = ?').get(version);
    return Reader.safeParse(raw).data?.dialdeck;
  } catch {
    return undefined;
  }
}

/**
 * Runs the migrations that are missing, each in a transaction of its own: a process that is killed leaves the whole old version or
 * the whole new one. Another process may migrate at the same time. Throws Refusal when the tables are not those of their version.
 */
export function upgrade(database: Database, open: OpenDatabase): void {
  if (versionOf(database) === SCHEMA_VERSION) return;
  while (versionOf(database) < SCHEMA_VERSION) {
    transaction(database, 'BEGIN IMMEDIATE', () => {
      const version = versionOf(database);
      if (version === SCHEMA_VERSION) return;
      requireStructure(database, version, open);
      migrate(database, version, version + 1);
    });
  }
  requireTables(database, open);
}

/** Throws Refusal when the tables are not those of their version. Nothing can be read from them before. */
export function requireTables(database: Database, open: OpenDatabase): void {
  transaction(database, 'BEGIN', () => requireStructure(database, versionOf(database), open));
}

function transaction(database: Database, begin: string, work: () => void): void {
  database.exec(begin);
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself.
    }
    throw error;
  }
}

function requireStructure(database: Database, version: number, open: OpenDatabase): void {
  const reference = referenceOf(version, open);
  if (reference.structure !== structureOf(database)) {
    throw new Refusal('The journal is damaged: its tables are not those of its version.', REPAIR_HINT);
  }
  if (reference.facts !== factsOf(database)) {
    throw new Refusal('The journal is damaged: one of its counts is missing.', REPAIR_HINT);
  }
}

interface Reference {
  readonly structure: string;
  readonly facts: string;
}

/** The migrations decide what a version is made of, so it is found out once in a process. */
const references = new Map<number, Reference>();

function referenceOf(version: number, open: OpenDatabase): Reference {
  const known = references.get(version);
  if (known !== undefined) return known;
  const database = open(':memory:');
  try {
    migrate(database, 0, version);
    const reference = { structure: structureOf(database), facts: factsOf(database) };
    references.set(version, reference);
    return reference;
  } finally {
    database.close();
  }
}

/** The names of the counts that the tables keep beside the rows. */
function factsOf(database: Database): string {
  return JSON.stringify(database.prepare('SELECT name FROM facts ORDER BY name').all());
}
