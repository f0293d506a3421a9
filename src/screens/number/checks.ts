/** What is said about each field while it is typed, and what would be sent. */

import type { ConfigurationChange, ConfigurationField } from '../../api/model.ts';
import { showsLess } from '../../api/owned/configuration-fields.ts';
import { checkWebhookUrl, sharedUrlWarning } from '../../api/owned/webhook-url.ts';
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { changedMeanwhile, editedFields, isEdited, type NumberState } from './state.ts';

export const FIELD_NAMES: Readonly<Record<ConfigurationField, string>> = {
  friendlyName: 'Name',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
};

export interface FieldCheck {
  /** As it would be sent. */
  readonly value: string;
  /** Why it can't be sent. */
  readonly problem?: string;
  readonly warnings: readonly string[];
}

/** A name for a number as it would be sent. */
export function checkName(text: string): FieldCheck {
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

/** What a field holds now. A value that came from the server and was left alone is never a problem. */
export function checkField(state: NumberState, field: ConfigurationField): FieldCheck {
  const text = state.fields[field].value;
  const { value, problem, warnings } = field === 'friendlyName' ? checkName(text) : checkUrl(text);
  if (!isEdited(state, field)) {
    return { value: text, warnings: problem === undefined ? warnings : [`as it is set now, ${problem}`] };
  }
  const more = [
    ...warnings,
    ...conflict(state, field),
    ...loses(state, field),
    ...shared(state, field),
    ...clears(state, field, value),
  ];
  return problem === undefined ? { value, warnings: more } : { value, problem, warnings: more };
}

function conflict(state: NumberState, field: ConfigurationField): string[] {
  const now = changedMeanwhile(state, field);
  return now === undefined ? [] : [`changed on the server meanwhile: ${now === '' ? 'empty' : now}`];
}

function loses({ number }: NumberState, field: ConfigurationField): string[] {
  if (number === undefined || !showsLess(number, field)) return [];
  return ['the provider has more in this field than is shown here; saving replaces all of it'];
}

function shared(state: NumberState, field: ConfigurationField): string[] {
  if (field === 'friendlyName') return [];
  const both = [state.fields.voiceUrl.value, state.fields.smsUrl.value].map((url) => checkUrl(url).value);
  const warning = sharedUrlWarning(both[0] ?? '', both[1] ?? '');
  return warning === undefined ? [] : [warning];
}

function clears(state: NumberState, field: ConfigurationField, value: string): string[] {
  return value === '' && state.seen[field].shown !== '' ? ['will be cleared'] : [];
}

/** The edited fields as they would be sent. */
export function wantedChange(state: NumberState): ConfigurationChange {
  return Object.fromEntries(editedFields(state).map((field) => [field, checkField(state, field).value]));
}

/** Why nothing can be saved now, or undefined. */
export function saveProblem(state: NumberState): string | undefined {
  const busy = busyReason(state);
  if (busy !== undefined) return busy;
  const edited = editedFields(state);
  if (edited.length === 0) return 'nothing was changed';
  const wrong = edited.find((field) => checkField(state, field).problem !== undefined);
  return wrong === undefined ? undefined : `${FIELD_NAMES[wrong]}: ${checkField(state, wrong).problem}`;
}

/** Why neither saving nor releasing can begin, or undefined. */
export function busyReason({ act, number, reading }: NumberState): string | undefined {
  switch (act) {
    case 'reading-to-save':
    case 'saving':
      return 'it is being saved';
    case 'reading-to-release':
    case 'releasing':
      return 'it is being released';
    case 'released':
      return 'it is released';
    case 'idle':
      if (reading.kind === 'absent') return 'the account does not own it';
      return number === undefined ? 'it is not read yet' : undefined;
  }
}
