/** Checks the values of a change before they are sent, whoever asks for it: a screen, a command or another program. */
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { localError } from '../errors.ts';
import { type ConfigurationChange, type ConfigurationField, LOCKED } from '../model.ts';
import { CONFIGURATION_FIELDS } from './configuration-fields.ts';
import { tagsOf } from './tags.ts';
import { checkWebhookUrl } from './webhook-url.ts';

/**
 * The change as it may be sent: names and URLs without blanks around them, URLs in ASCII. Throws ApiError `invalid` for a
 * URL that a carrier cannot or should not call, and for a name that is too long or has hidden characters.
 */
export function checkChange(
  change: Readonly<Partial<Record<ConfigurationField, string | undefined>>>,
): ConfigurationChange {
  return Object.fromEntries(
    CONFIGURATION_FIELDS.flatMap((field) => {
      const value = change[field];
      return value === undefined ? [] : [[field, checkValue(field, value)]];
    }),
  );
}

function checkValue(field: ConfigurationField, value: string): string {
  if (field.endsWith('Url')) return checkUrl(field, value);
  if (field.endsWith('Method')) return checkMethod(field, value);
  if (field.endsWith('Id')) return checkId(field, value);
  if (field === 'deletionLock') return checkLock(value);
  if (field === 'tags') return tagsOf(value).join(', ');
  if (field !== 'friendlyName') return value.trim();
  const problem = nameProblem(value);
  if (problem === undefined) return value.trim();
  throw localError('invalid', `${field}: ${NAME_PROBLEMS[problem]}.`, 'Use a short name in plain text.');
}

function checkMethod(field: ConfigurationField, value: string): string {
  const method = value.trim().toUpperCase();
  if (method === '' || method === 'GET' || method === 'POST') return method;
  throw localError('invalid', `${field}: "${value}" is not a method.`, 'Use GET or POST.');
}

function checkId(field: ConfigurationField, value: string): string {
  const id = value.trim();
  if (/^[\w-]{0,64}$/.test(id)) return id;
  throw localError(
    'invalid',
    `${field}: "${value}" is not an id.`,
    "Copy the id from the carrier's console.",
  );
}

/** "off" is how a person clears it. */
function checkLock(value: string): string {
  const lock = value.trim().toLowerCase();
  if (lock === LOCKED || lock === '') return lock;
  if (lock === 'off') return '';
  throw localError('invalid', `deletionLock: "${value}" is not a state of a lock.`, 'Use on or off.');
}

function checkUrl(field: ConfigurationField, value: string): string {
  const checked = checkWebhookUrl(value);
  if (checked.kind === 'empty') return '';
  if (checked.kind === 'accepted') return checked.url;
  throw localError(
    'invalid',
    `${field}: ${checked.reason}.`,
    'Use the https URL of a public server, such as https://example.com/voice.',
  );
}
