/** Makes a journal without entries. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { privately, publish } from './files.ts';
import { migrate } from './migrations/index.ts';
import type { OpenDatabase } from './sqlite.ts';

/** "DdPJ" in the file's header: tells our journal from any other SQLite file. */
export const APPLICATION_ID = 0x44_64_50_4a;

/** Makes the whole file under another name first: a crash leaves no half-made journal. */
export function createJournal(file: string, open: OpenDatabase): void {
  const made = `${file}.${randomUUID()}.new`;
  try {
    makeEmpty(made, open);
    publish(made, file);
  } finally {
    rmSync(made, { force: true });
  }
}

/** A journal without entries, complete and on the disk when this returns. */
export function makeEmpty(file: string, open: OpenDatabase): void {
  const database = privately(() => open(file));
  try {
    database.exec('PRAGMA synchronous = EXTRA');
    database.exec('BEGIN IMMEDIATE');
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(database, 0);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
