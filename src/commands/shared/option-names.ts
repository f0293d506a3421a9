/** Messages about fields of a number in the words of a command: the options that set them. Pure. */
import type { ConfigurationField } from '../../api/model.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { CommandError, toFailure } from './failure.ts';

/** Options that are not called as their field. */
const OTHER_NAMES: Readonly<Partial<Record<ConfigurationField, string>>> = {
  friendlyName: '--name',
  connectionId: '--voice-app',
  messagingProfileId: '--messaging-profile',
};

const FIELDS = new RegExp(
  `\\b(?:${CONFIGURATION_FIELDS.filter((field) => field !== 'tags').join('|')})\\b`,
  'g',
);

/** "--voice-url" for voiceUrl. */
function optionOf(field: string): string {
  const named = CONFIGURATION_FIELDS.find((known) => known === field);
  const other = named === undefined ? undefined : OTHER_NAMES[named];
  return other ?? `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The failure of a change with options in place of the model's fields, to throw instead of it. */
export function inOptions(error: unknown): CommandError {
  const failure = toFailure(error);
  const words = (text: string) => text.replace(FIELDS, optionOf);
  return new CommandError({ ...failure, message: words(failure.message), hint: words(failure.hint) });
}
