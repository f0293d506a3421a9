/** What the commands for notes and tags print. */
import { NO_NOTES } from '../../api/notes/own-notes.ts';
import type { NotesNow } from '../../api/notes/shared-notes.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { formatTime } from '../../text/format.ts';
import { authorText, sharingRecord } from '../../text/notes-sharing.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { List, ListShape } from '../shared/list.ts';
import type { Output } from '../shared/output.ts';
import type { OwnNotesRecord } from '../shared/schemas/owned.ts';

/** Prints the note and the tags of a number. */
export function showNotes(output: Output, phoneNumber: string, notes: NotesNow = NO_NOTES): ExitCode {
  const { note, tags } = notes;
  if (output.json) output.document(recordOf(phoneNumber, notes), {});
  else
    output.fields([
      ['number', phoneNumber],
      ['note', note],
      [notes.sharing === undefined ? 'own tags' : 'team tags', tags.join(', ')],
      ...authorFields(notes),
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

/** Who in the team wrote them, if they are the team's. */
function authorFields({ sharing }: NotesNow): readonly (readonly [string, string])[] {
  const { noteBy, tagsBy } = sharing ?? {};
  return [
    ...(noteBy === undefined
      ? []
      : [['note by', `${authorText(noteBy)}, ${formatTime(noteBy.at)}`] as const]),
    ...(tagsBy === undefined
      ? []
      : [['tags by', `${authorText(tagsBy)}, ${formatTime(tagsBy.at)}`] as const]),
  ];
}

function recordOf(phoneNumber: string, { note, tags, sharing }: NotesNow = NO_NOTES): OwnNotesRecord {
  return {
    phoneNumber,
    note: note === '' ? null : note,
    tags: [...tags],
    sharing: sharingRecord(sharing),
  };
}
