/** Checks of each field while the person types, and the change that would be sent. Pure. */
import { type ConfigurationChange, type ConfigurationField, LOCKED } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { showsLess } from '../../api/owned/configuration-fields.ts';
import { tagsOf } from '../../api/owned/tags.ts';
import { checkWebhookUrl, sharedUrlWarning } from '../../api/owned/webhook-url.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { valueText } from '../../text/owned-records.ts';
import { changedMeanwhile, editedFields, isEdited, type NumberState, refusedField } from './state.ts';

export interface FieldCheck {
  /** As it would be sent. */
  readonly value: string;
  /** Why it can't be sent. */
  readonly problem?: string;
  readonly warnings: readonly string[];
}

/** A name for a number as it would be sent. */
function checkName(text: string): FieldCheck {
  const value = text.trim();
  const problem = nameProblem(value);
  return problem === undefined
    ? { value, warnings: [] }
    : { value, problem: NAME_PROBLEMS[problem], warnings: [] };
}

/** A webhook URL as it would be sent. */
export function checkUrl(text: string): FieldCheck {
  const check = checkWebhookUrl(text);
  switch (check.kind) {
    case 'empty':
      return { value: '', warnings: [] };
    case 'refused':
      return { value: text.trim(), problem: check.reason, warnings: [] };
    case 'accepted':
      return { value: check.url, warnings: check.warnings };
  }
}

/** The value of a field as it would be sent. */
export function checkText(field: ConfigurationField, text: string): FieldCheck {
  if (field === 'friendlyName') return checkName(text);
  if (field.endsWith('Url')) return checkUrl(text);
  if (field === 'deletionLock') return checkLock(text);
  if (field === 'tags') return { value: tagsOf(text).join(', '), warnings: [] };
  const value = field.endsWith('Method') ? text.trim().toUpperCase() : text.trim();
  if (field.endsWith('Method') && !['', 'GET', 'POST'].includes(value)) {
    return { value, problem: 'it must be GET or POST', warnings: [] };
  }
  if (field.endsWith('Id') && !/^[\w-]{0,64}$/.test(value)) {
    return { value, problem: 'it must be an id of the carrier', warnings: [] };
  }
  return { value, warnings: [] };
}

/** "off" is how a person clears it. */
function checkLock(text: string): FieldCheck {
  const value = text.trim().toLowerCase();
  if (value === LOCKED || value === '') return { value, warnings: [] };
  if (value === 'off') return { value: '', warnings: [] };
  return { value, problem: 'it must be on or off', warnings: [] };
}

/** The check of a field's value now. A value that came from the server and was not edited is never a problem. */
export function checkField(state: NumberState, field: ConfigurationField): FieldCheck {
  const text = state.fields[field].value;
  const { value, problem, warnings } = checkText(field, text);
  if (!isEdited(state, field)) {
    return { value: text, warnings: problem === undefined ? warnings : [`the value set now: ${problem}`] };
  }
  const more = [
    ...warnings,
    ...conflictWarnings(state, field),
    ...lossWarnings(state, field),
    ...sharedUrlWarnings(state, field),
    ...clearWarnings(state, field, value),
  ];
  return problem === undefined ? { value, warnings: more } : { value, problem, warnings: more };
}

function conflictWarnings(state: NumberState, field: ConfigurationField): string[] {
  const now = changedMeanwhile(state, field);
  return now === undefined ? [] : [`changed on the server meanwhile to: ${valueText(field, now, 'not set')}`];
}

function lossWarnings({ number }: NumberState, field: ConfigurationField): string[] {
  if (number === undefined || !showsLess(number, field)) return [];
  return ['part of this value cannot be shown here; saving replaces all of it'];
}

function sharedUrlWarnings(state: NumberState, field: ConfigurationField): string[] {
  if (field !== 'voiceUrl' && field !== 'smsUrl') return [];
  const both = [state.fields.voiceUrl.value, state.fields.smsUrl.value].map((url) => checkUrl(url).value);
  const warning = sharedUrlWarning(both[0] ?? '', both[1] ?? '');
  return warning === undefined ? [] : [warning];
}

function clearWarnings(state: NumberState, field: ConfigurationField, value: string): string[] {
  if (value !== '' || state.seen[field].shown === '') return [];
  if (field === 'deletionLock') return ['anybody with access can release the number then'];
  const silent = silentAfter(state, field);
  return [silent === undefined ? 'will be cleared' : `will be cleared; nothing answers its ${silent} then`];
}

/** The fields of which one must be set so that calls or messages are answered. */
const ANSWERING: Readonly<Record<'calls' | 'messages', readonly ConfigurationField[]>> = {
  calls: ['voiceUrl', 'voiceApplicationId', 'trunkId', 'connectionId'],
  messages: ['smsUrl', 'smsApplicationId', 'messagingProfileId'],
};

/** What nothing would answer once this field is empty; undefined where another field, or something outside of them, answers it. */
function silentAfter(
  { fields, number, editable }: NumberState,
  field: ConfigurationField,
): string | undefined {
  const what = (['calls', 'messages'] as const).find((side) => ANSWERING[side].includes(field));
  if (what === undefined) return undefined;
  const isAnswered = ANSWERING[what].some(
    (name) => editable[name] !== undefined && fields[name].value.trim() !== '',
  );
  const service = what === 'messages' && number?.routedBy?.SMS?.kind === 'messaging service';
  return isAnswered || service ? undefined : what;
}

/** The edited fields as they would be sent. */
export function wantedChange(state: NumberState): ConfigurationChange {
  return Object.fromEntries(editedFields(state).map((field) => [field, checkField(state, field).value]));
}

/** Why nothing can be saved now; undefined when it can. */
export function saveProblem(state: NumberState): string | undefined {
  const busy = busyReason(state);
  if (busy !== undefined) return busy;
  const edited = editedFields(state);
  if (edited.length === 0) return 'nothing was changed';
  const refused = edited.find((field) => refusedField(state, field) !== undefined);
  if (refused !== undefined) return `${FIELD_NAMES[refused]}: ${refusedField(state, refused)}`;
  const wrong = edited.find((field) => checkField(state, field).problem !== undefined);
  return wrong === undefined ? undefined : `${FIELD_NAMES[wrong]}: ${checkField(state, wrong).problem}`;
}

/** Why saving and releasing cannot start now; undefined when they can. */
export function busyReason({ activity, number, reading }: NumberState): string | undefined {
  switch (activity) {
    case 'reading-to-save':
    case 'saving':
      return 'the number is being saved';
    case 'reading-to-release':
    case 'releasing':
      return 'the number is being released';
    case 'released':
      return 'the number is released';
    case 'reading-routes':
      return 'the applications and profiles are being loaded';
    case 'changing-url':
      return 'the URL is being changed';
    case 'idle':
      if (reading.kind === 'absent') return 'this account does not own the number';
      return number === undefined ? 'the number is not loaded yet' : undefined;
  }
}

/**
 * Why no key acts while the carrier is read before a question or a list is shown: the keys may be meant for that. A sentence without its
 * point; undefined at any other time.
 */
export function waitingReason({ activity }: Pick<NumberState, 'activity'>): string | undefined {
  switch (activity) {
    case 'reading-to-save':
    case 'reading-to-release':
      return 'The number is being read before dialdeck asks; Esc stops that';
    case 'reading-routes':
      return 'The applications and profiles are being read; Esc stops that';
    default:
      return undefined;
  }
}

/** Which edited fields would be lost with the screen, "Name of +1 212 555 0142"; undefined when nothing would be. */
export function unsavedFields(state: NumberState): string | undefined {
  const fields = state.activity === 'released' ? [] : editedFields(state);
  if (fields.length === 0) return undefined;
  return `${fields.map((field) => FIELD_NAMES[field]).join(', ')} of ${formatPhoneNumber(state.phoneNumber)}`;
}
