/** What the commands for notes and tags print. */
import { NO_NOTES, type OwnNotes } from '../../api/notes/own-notes.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { List, ListShape } from '../shared/list.ts';
import type { Output } from '../shared/output.ts';
import type { OwnNotesRecord } from '../shared/schemas/owned.ts';

/** Prints the note and the tags of a number. */
export function showNotes(output: Output, phoneNumber: string, notes: OwnNotes = NO_NOTES): ExitCode {
  const { note, tags } = notes;
  if (output.json) output.document(recordOf(phoneNumber, notes), {});
  else
    output.fields([
      ['number', phoneNumber],
      ['note', note],
      ['own tags', tags.join(', ')],
    ]);
  return EXIT.done;
}

export const NOTES_SHAPE: ListShape<OwnNotesRecord> = {
  columns: [
    { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber, safe: true },
    { name: 'tags', title: 'Own tags', cell: ({ tags }) => tags.join(', '), shrinksTo: 10 },
    { name: 'note', title: 'Note', cell: ({ note }) => note ?? '', shrinksTo: 10 },
  ],
  record: (record) => record,
};

/** The same for several numbers, one a line. */
export async function showSeveralNotes(
  list: List<OwnNotesRecord>,
  phoneNumbers: readonly string[],
  notes: NotesByNumber,
): Promise<ExitCode> {
  list.add(phoneNumbers.map((phoneNumber) => recordOf(phoneNumber, notes.get(phoneNumber))));
  await list.end(() => ({}));
  return EXIT.done;
}

function recordOf(phoneNumber: string, { note, tags }: OwnNotes = NO_NOTES): OwnNotesRecord {
  return { phoneNumber, note: note === '' ? null : note, tags: [...tags] };
}
