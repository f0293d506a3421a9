/** tag: shows or changes the tags of numbers: your own, or the team's. */
import * as z from 'zod';
import { changeTags } from '../../api/notes/own-notes.ts';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { usageError } from '../shared/failure.ts';
import { readCountry } from '../shared/inputs.ts';
import { asksForList, ListOptionsSchema, openList } from '../shared/list.ts';
import { openNotesOf, sayNotes, sayNotesAge } from '../shared/notes.ts';
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
  const opened = await openNotesOf(context);
  try {
    if (changes.length === 0) await opened.shared?.refresh();
    const notes =
      changes.length === 0
        ? await opened.notes.all()
        : await opened.notes.update(phoneNumbers, (before) => ({
            ...before,
            tags: changeTags(before.tags, add, remove),
          }));
    if (several || asksForList(options)) {
      sayNotesAge(context.output, opened.shared);
      return await showSeveralNotes(list, phoneNumbers, notes);
    }
    const [{ phoneNumber }] = numbers;
    sayNotes(context.output, opened.shared, notes.get(phoneNumber)?.sharing);
    return showNotes(context.output, phoneNumber, notes.get(phoneNumber));
  } finally {
    opened.close();
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
