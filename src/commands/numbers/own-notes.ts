/** What the commands for notes and tags print. */
import { NO_NOTES, type OwnNotes } from '../../api/notes/own-notes.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import type { Output } from '../shared/output.ts';

/** Prints the note and the tags of a number. */
export function showNotes(output: Output, phoneNumber: string, notes: OwnNotes = NO_NOTES): ExitCode {
  const { note, tags } = notes;
  if (output.json) output.document({ phoneNumber, note: note === '' ? null : note, tags }, {});
  else
    output.fields([
      ['number', phoneNumber],
      ['note', note],
      ['own tags', tags.join(', ')],
    ]);
  return EXIT.done;
}
