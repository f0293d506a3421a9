/** Keeps notes and tags of your own in a SQLite file beside the journal, by number. Several processes may use it at the same time. */
import { existsSync } from 'node:fs';
import * as z from 'zod';
import { systemFault } from '../../text/system-fault.ts';
import { ApiError } from '../errors.ts';
import { tagsOf } from '../owned/tags.ts';
import { preparePrivateFolder, privately } from '../purchases/journal/files.ts';
import { type Database, loadSqlite, numberOf } from '../purchases/journal/sqlite.ts';
import { NO_NOTES, type OwnNotes } from './own-notes.ts';

export type NotesByNumber = ReadonlyMap<string, OwnNotes>;

/** The layout of the file; a file of a newer dialdeck is not touched. */
const NOTES_VERSION = 1;
const TABLE = `CREATE TABLE IF NOT EXISTS notes (
  phone_number TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  tags TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

const RowSchema = z.object({ phone_number: z.string(), note: z.string(), tags: z.string() });

export interface NotesStore {
  /** All notes and tags. Throws ApiError `unavailable` when the file cannot be read. */
  all(): Promise<NotesByNumber>;
  /**
   * Changes the notes of these numbers together, or none of them, and gives those after the change. Nobody else changes them meanwhile.
   * Throws ApiError `unavailable` when the file cannot be written, and what `change` throws.
   */
  update(
    phoneNumbers: readonly string[],
    change: (before: OwnNotes, phoneNumber: string) => OwnNotes,
  ): Promise<NotesByNumber>;
  close(): void;
}

/** The notes in `file`, which is created by the first change. */
export function openNotes(file: string): NotesStore {
  let database: Database | undefined;
  let read: { readonly version: number; readonly notes: NotesByNumber } | undefined;
  const open = async (): Promise<Database> => {
    if (database !== undefined) return database;
    const openFile = await loadSqlite();
    preparePrivateFolder(file);
    const opened = privately(() => {
      const made = openFile(file);
      requireVersion(made, file);
      return made;
    });
    database = opened;
    return opened;
  };
  return {
    all: async () => {
      if (database === undefined && !existsSync(file)) return new Map();
      return await reported(file, 'read', async () => {
        const opened = await open();
        const version = numberOf(opened, 'PRAGMA data_version');
        if (read?.version !== version) read = { version, notes: readAll(opened) };
        return read.notes;
      });
    },
    update: async (phoneNumbers, change) =>
      await reported(file, 'written', async () => {
        const opened = await open();
        read = undefined;
        return updateAll(opened, phoneNumbers, change);
      }),
    close: () => {
      database?.close();
      database = undefined;
    },
  };
}

function requireVersion(database: Database, file: string): void {
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > NOTES_VERSION) throw unusable(`${file} was written by a newer dialdeck.`, 'Update dialdeck.');
  database.exec(TABLE);
  if (version < NOTES_VERSION) database.exec(`PRAGMA user_version = ${NOTES_VERSION}`);
}

function readAll(database: Database): NotesByNumber {
  const rows = database.prepare('SELECT phone_number, note, tags FROM notes').all();
  return new Map(rows.map((row) => notesOf(row)));
}

function notesOf(row: unknown): readonly [string, OwnNotes] {
  const { phone_number: phoneNumber, note, tags } = RowSchema.parse(row);
  return [phoneNumber, { note, tags: tagsOf(tags) }];
}

function updateAll(
  database: Database,
  phoneNumbers: readonly string[],
  change: (before: OwnNotes, phoneNumber: string) => OwnNotes,
): NotesByNumber {
  const find = database.prepare('SELECT phone_number, note, tags FROM notes WHERE phone_number = ?');
  const put = database.prepare('INSERT OR REPLACE INTO notes (phone_number, note, tags) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM notes WHERE phone_number = ?');
  const after = new Map<string, OwnNotes>();
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const phoneNumber of phoneNumbers) {
      const row = find.get(phoneNumber);
      const notes = change(row === undefined ? NO_NOTES : notesOf(row)[1], phoneNumber);
      after.set(phoneNumber, notes);
      if (notes.note === '' && notes.tags.length === 0) drop.run(phoneNumber);
      else put.run(phoneNumber, notes.note, notes.tags.join(', '));
    }
    database.exec('COMMIT');
    return after;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

async function reported<Result>(file: string, what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    const fault = systemFault(error);
    const reason = fault?.reason ?? (error instanceof Error ? error.message : String(error));
    throw unusable(
      `Your notes in ${file} cannot be ${what}: ${reason}.`,
      fault?.hint ?? 'Check the file and its folder, or move the file away to start without notes.',
    );
  }
}

function unusable(message: string, hint: string): ApiError {
  return new ApiError({ code: 'unavailable', message, hint, retryable: false, progress: 'not-sent' });
}
