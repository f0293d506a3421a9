/** tag: shows or changes your own tags of numbers. */
import * as z from 'zod';
import { changeTags } from '../../api/notes/own-notes.ts';
import { openNotes } from '../../api/notes/store.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry } from '../shared/inputs.ts';
import { asksForList, ListOptionsSchema, openList } from '../shared/list.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { NOTES_SHAPE, showNotes, showSeveralNotes } from './own-notes.ts';

const OptionsSchema = ListOptionsSchema.extend({
  country: z.string().optional(),
  from: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const { country, from } = options;
  const list = openList(context.output, NOTES_SHAPE, options);
  const changes = input.args.filter(isChange);
  const { add, remove } = readChanges(changes);
  // A tag that is not one is refused before anything is opened.
  changeTags([], add, []);
  const { numbers, several } = await readNumbers(context, {
    args: input.args.filter((argument) => !isChange(argument)),
    from,
    country: country === undefined ? undefined : readCountry(country),
  });
  if (changes.length > 0) requireChanges(context, 'tag');
  const phoneNumbers = numbers.map(({ phoneNumber }) => phoneNumber);
  const store = openNotes(context.paths.notes);
  try {
    const notes =
      changes.length === 0
        ? await store.all()
        : await store.update(phoneNumbers, (before) => ({
            ...before,
            tags: changeTags(before.tags, add, remove),
          }));
    if (several || asksForList(options)) return await showSeveralNotes(list, phoneNumbers, notes);
    return showNotes(context.output, numbers[0].phoneNumber, notes.get(numbers[0].phoneNumber));
  } finally {
    store.close();
  }
};

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** Whether an argument is about a tag: not a number in E.164 form, not standard input, and signed or a word. */
function isChange(argument: string): boolean {
  if (argument === '-' || NUMBER.test(argument)) return false;
  return /^[+-][^\s\d]/.test(argument) || /^[+-]\d{1,6}$/.test(argument) || !/\d/.test(argument);
}

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
