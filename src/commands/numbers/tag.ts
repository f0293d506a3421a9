/** tag: shows or changes your own tags of a number. */
import * as z from 'zod';
import { changeTags } from '../../api/notes/own-notes.ts';
import { openNotes } from '../../api/notes/store.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry } from '../shared/inputs.ts';
import { readNumber } from '../shared/read-number.ts';
import { showNotes } from './own-notes.ts';

const OptionsSchema = z.object({ country: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const { country } = OptionsSchema.parse(input.options);
  const [typed = '', ...changes] = input.args;
  const { phoneNumber } = readNumber(typed, country && readCountry(country), context.output);
  const { add, remove } = readChanges(changes);
  // A tag that is not one is refused before anything is opened.
  changeTags([], add, []);
  if (changes.length > 0) requireChanges(context, 'tag');
  const store = openNotes(context.paths.notes);
  try {
    const notes =
      changes.length === 0
        ? await store.all()
        : await store.update([phoneNumber], (before) => ({
            ...before,
            tags: changeTags(before.tags, add, remove),
          }));
    return showNotes(context.output, phoneNumber, notes.get(phoneNumber));
  } finally {
    store.close();
  }
};

/** "+sales" adds a tag and "-old" removes one. */
function readChanges(changes: readonly string[]) {
  const wrong = changes.find((change) => !/^[+-][^+-]/.test(change));
  if (wrong?.startsWith('--') === true)
    throw usageError(`There is no option ${wrong}.`, 'dialdeck tag --help shows the usage.');
  if (wrong !== undefined)
    throw usageError(
      `"${wrong}" does not say what to do with the tag.`,
      `Write +${wrong.replace(/^[+-]+/, '')} to add it, or -${wrong.replace(/^[+-]+/, '')} to remove it.`,
    );
  const starting = (sign: string) =>
    changes.filter((change) => change.startsWith(sign)).map((change) => change.slice(1));
  return { add: starting('+'), remove: starting('-') };
}
