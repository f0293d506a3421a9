/** Your own notes in memory. */
import { NO_NOTES, type OwnNotes } from '../../src/api/notes/own-notes.ts';
import type { NotesStore } from '../../src/api/notes/store.ts';

export function memoryNotes(): NotesStore {
  const notes = new Map<string, OwnNotes>();
  return {
    all: async () => new Map(notes),
    update: async (phoneNumbers, change) => {
      for (const phoneNumber of phoneNumbers) {
        notes.set(phoneNumber, change(notes.get(phoneNumber) ?? NO_NOTES, phoneNumber));
      }
      return new Map(notes);
    },
    close: () => undefined,
  };
}
