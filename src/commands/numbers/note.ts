/** note: shows or changes your own note on a number. */
import * as z from 'zod';
import { checkNote } from '../../api/notes/own-notes.ts';
import { openNotes } from '../../api/notes/store.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { readCountry } from '../shared/inputs.ts';
import { readNumber } from '../shared/read-number.ts';
import { showNotes } from './own-notes.ts';

const OptionsSchema = z.object({ country: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const { country } = OptionsSchema.parse(input.options);
  const [typed = '', text] = input.args;
  const { phoneNumber } = readNumber(typed, country && readCountry(country), context.output);
  if (text !== undefined) requireChanges(context, 'note');
  const note = text === undefined ? undefined : checkNote(text);
  const store = openNotes(context.paths.notes);
  try {
    const notes =
      note === undefined
        ? await store.all()
        : await store.update([phoneNumber], (before) => ({ ...before, note }));
    return showNotes(context.output, phoneNumber, notes.get(phoneNumber));
  } finally {
    store.close();
  }
};
