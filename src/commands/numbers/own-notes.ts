/** What the commands for notes and tags print. */
import { NO_NOTES, type OwnNotes } from '../../api/notes/own-notes.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { Output } from '../shared/output.ts';
import type { OwnNotesRecord } from '../shared/record-schemas.ts';
import type { Column } from '../shared/table.ts';

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

const COLUMNS: readonly Column<OwnNotesRecord>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Own tags', cell: ({ tags }) => tags.join(', '), shrinksTo: 10 },
  { title: 'Note', cell: ({ note }) => note ?? '', shrinksTo: 10 },
];

/** The same for several numbers, one a line. */
export function showSeveralNotes(
  output: Output,
  phoneNumbers: readonly string[],
  notes: NotesByNumber,
): ExitCode {
  const records = phoneNumbers.map((phoneNumber) => recordOf(phoneNumber, notes.get(phoneNumber)));
  if (output.json) output.documentOf(records, (record) => record, {});
  else output.rows(COLUMNS, records);
  return EXIT.done;
}

function recordOf(phoneNumber: string, { note, tags }: OwnNotes = NO_NOTES): OwnNotesRecord {
  return { phoneNumber, note: note === '' ? null : note, tags: [...tags] };
}
