/** The screen of a number as a command: what it shows, or the changes that are not saved. Pure. */
import { LOCKED } from '../../api/model.ts';
import { optionOf } from '../../text/option-names.ts';
import { optionWords } from '../../text/shell-line.ts';
import type { ScreenCommand } from '../command.ts';
import { checkField } from './checks.ts';
import { editedFields, type NumberState } from './state.ts';

/** Or why there is none. */
export function numberCommand(state: NumberState): ScreenCommand | string {
  const edited = editedFields(state);
  if (edited.length === 0) return { words: ['show', state.phoneNumber] };
  const changes = edited.map((field) => ({ field, value: checkField(state, field).value }));
  if (changes.some(({ value }) => value.includes('{'))) return 'a command would fill in what is in braces';
  return {
    words: [
      ...['set', state.phoneNumber],
      ...changes.flatMap(({ field, value }) =>
        field === 'deletionLock'
          ? ['--deletion-lock', value === LOCKED ? 'on' : 'off']
          : optionWords(optionOf(field), value),
      ),
    ],
  };
}
