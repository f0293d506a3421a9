/** Notes and tags of this machine's own in the file of notes, by number. */
import * as z from 'zod';
import { tagsOf } from '../owned/tags.ts';
import type { Database } from '../purchases/journal/sqlite.ts';
import { NO_NOTES, type OwnNotes } from './own-notes.ts';

const RowSchema = z.object({ phone_number: z.string(), note: z.string(), tags: z.string() });

export function readAllOwn(database: Database): ReadonlyMap<string, OwnNotes> {
  const rows = database.prepare('SELECT phone_number, note, tags FROM notes').all();
  return new Map(rows.map(notesOf));
}

export function readOwn(database: Database, phoneNumber: string): OwnNotes {
  const row = database
    .prepare('SELECT phone_number, note, tags FROM notes WHERE phone_number = ?')
    .get(phoneNumber);
  return row === undefined ? NO_NOTES : notesOf(row)[1];
}

/** A number without a note and tags has no row. */
export function writeOwn(database: Database, phoneNumber: string, { note, tags }: OwnNotes): void {
  if (note === '' && tags.length === 0)
    database.prepare('DELETE FROM notes WHERE phone_number = ?').run(phoneNumber);
  else
    database
      .prepare('INSERT OR REPLACE INTO notes (phone_number, note, tags) VALUES (?, ?, ?)')
      .run(phoneNumber, note, tags.join(', '));
}

function notesOf(row: unknown): readonly [string, OwnNotes] {
  const { phone_number: phoneNumber, note, tags } = RowSchema.parse(row);
  return [phoneNumber, { note, tags: tagsOf(tags) }];
}
