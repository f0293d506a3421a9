/** Messages about fields of a number in the words of a command: the options that set them. Pure. */
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { optionOf } from '../../text/option-names.ts';
import { CommandError, toFailure } from './failure.ts';

const FIELDS = new RegExp(
  `\\b(?:${CONFIGURATION_FIELDS.filter((field) => field !== 'tags').join('|')})\\b`,
  'g',
);

/** The failure of a change with options in place of the model's fields, to throw instead of it. */
export function inOptions(error: unknown): CommandError {
  const failure = toFailure(error);
  const words = (text: string) => text.replace(FIELDS, optionOf);
  return new CommandError({ ...failure, message: words(failure.message), hint: words(failure.hint) });
}
