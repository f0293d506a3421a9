/** What became of a change of a number, field by field, as sentences for a person. */
import { FIELD_NAMES } from '../../text/field-names.ts';
import type { FieldDifference } from './configuration-fields.ts';
import type { NotApplied } from './configure.ts';

/** A sentence about a field that has the sent value. */
export function describeApplied({ field, after }: FieldDifference): string {
  return after === ''
    ? `${FIELD_NAMES[field]} was cleared.`
    : `${FIELD_NAMES[field]} was changed to "${after}".`;
}

/** A sentence about a field that does not have the sent value. */
export function describeNotApplied({ field, before, after, cause }: NotApplied): string {
  const now = quoted(before, 'nothing');
  if (cause === 'late') {
    return after === ''
      ? `${FIELD_NAMES[field]} is not cleared yet: the provider still shows ${now}.`
      : `${FIELD_NAMES[field]} has not changed yet: the provider shows ${now} instead of "${after}".`;
  }
  if (cause === 'overwritten') {
    return `${FIELD_NAMES[field]} was set to "${after}", but somebody else changed it afterwards: the provider now shows ${now}.`;
  }
  return after === ''
    ? `${FIELD_NAMES[field]} could not be cleared: the provider still shows ${now}.`
    : `${FIELD_NAMES[field]} did not change: the provider shows ${now} instead of "${after}".`;
}

/** A sentence about a field that somebody else changed before dialdeck could send it. */
export function describeConflict(difference: FieldDifference): string {
  return `${FIELD_NAMES[difference.field]} was changed by someone else meanwhile: ${beforeAndNow(difference)}.`;
}

/** A sentence about a field that changed without being sent: somebody else changed it, or the provider cleared it. */
export function describeElsewhere(difference: FieldDifference): string {
  return `${FIELD_NAMES[difference.field]} was not sent but has changed: ${beforeAndNow(difference)}.`;
}

function beforeAndNow({ before, after }: FieldDifference): string {
  return `it was ${quoted(before, 'empty')} and is ${quoted(after, 'empty')} now`;
}

function quoted(text: string, without: string): string {
  return text === '' ? without : `"${text}"`;
}
