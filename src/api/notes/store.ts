/** Keeps notes and tags of your own on this machine, by number. Several processes may use them at the same time. */
import { numberOf } from '../purchases/journal/sqlite.ts';
import { openNotesFile } from './notes-file.ts';
import type { OwnNotes } from './own-notes.ts';
import { readAllOwn, readOwn, writeOwn } from './own-table.ts';
import type { NotesNow, WrittenNotes } from './shared-notes.ts';

export type NotesByNumber = ReadonlyMap<string, NotesNow>;

export interface NotesStore {
  /** All notes and tags. Throws ApiError `unavailable` when the file cannot be read. */
  all(): Promise<NotesByNumber>;
  /**
   * Changes the notes of these numbers together, or none of them, and gives those after the change. Nobody else changes them meanwhile.
   * `written`: what the person decided and saw, which counts in a team. Throws ApiError `unavailable` when the file cannot be written,
   * and what `change` throws; in a team `conflict` when somebody changed a note meanwhile, and `auth` when the role may only read.
   */
  update(
    phoneNumbers: readonly string[],
    change: (before: OwnNotes, phoneNumber: string) => OwnNotes,
    written?: Pick<WrittenNotes, 'decided' | 'seenNote'>,
  ): Promise<NotesByNumber>;
  close(): void;
}

/** The notes in `file`, which is created by the first change. */
export function openNotes(path: string): NotesStore {
  const file = openNotesFile(path);
  let read: { readonly version: number; readonly notes: NotesByNumber } | undefined;
  return {
    all: async () => {
      if (!file.exists()) return new Map();
      return await file.use('read', (database) => {
        const version = numberOf(database, 'PRAGMA data_version');
        if (read?.version !== version) read = { version, notes: readAllOwn(database) };
        return read.notes;
      });
    },
    update: async (phoneNumbers, change) => {
      read = undefined;
      return await file.change((database) => {
        const after = new Map<string, OwnNotes>();
        for (const phoneNumber of phoneNumbers) {
          const notes = change(readOwn(database, phoneNumber), phoneNumber);
          after.set(phoneNumber, notes);
          writeOwn(database, phoneNumber, notes);
        }
        return after;
      });
    },
    close: file.close,
  };
}
