/** note: shows or changes the note on a number: your own, or the team's. */
import * as z from 'zod';
import { checkNote } from '../../api/notes/own-notes.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { readCountry } from '../shared/inputs.ts';
import { openNotesOf, sayNotes } from '../shared/notes.ts';
import { readNumber } from '../shared/read-number.ts';
import { showNotes } from './own-notes.ts';

const OptionsSchema = z.object({ country: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const { country } = OptionsSchema.parse(input.options);
  const [typed = '', text] = input.args;
  const { phoneNumber } = readNumber(typed, country && readCountry(country), context.output);
  if (text !== undefined) requireChanges(context, 'note');
  const note = text === undefined ? undefined : checkNote(text);
  const opened = await openNotesOf(context);
  try {
    if (note === undefined) await opened.shared?.refresh();
    const notes =
      note === undefined
        ? await opened.notes.all()
        : await opened.notes.update([phoneNumber], (before) => ({ ...before, note }), { decided: 'note' });
    sayNotes(context.output, opened.shared, notes.get(phoneNumber)?.sharing);
    return showNotes(context.output, phoneNumber, notes.get(phoneNumber));
  } finally {
    opened.close();
  }
};
