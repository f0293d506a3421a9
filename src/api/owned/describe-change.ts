/** What became of a change of a number, field by field, as sentences for a person. */
import type { FieldDifference } from './configuration-fields.ts';
import type { NotApplied } from './configure.ts';

/** A sentence about a field that has the sent value. */
export function describeApplied({ field, after }: FieldDifference): string {
  return after === '' ? `${field} was cleared.` : `${field} was changed to "${after}".`;
}

/** A sentence about a field that does not have the sent value. */
export function describeNotApplied({ field, before, after, cause: standing }: NotApplied): string {
  if (standing === 'late') {
    return after === ''
      ? `${field} is not cleared yet: the provider still shows "${before}".`
      : `${field} has not changed yet: the provider shows "${before}" instead of "${after}".`;
  }
  if (standing === 'overwritten') {
    return `${field} was set to "${after}", but somebody else changed it afterwards: the provider now shows "${before}".`;
  }
  return after === ''
    ? `${field} could not be cleared: the provider still shows "${before}".`
    : `${field} did not change: the provider shows "${before}" instead of "${after}".`;
}

/** A sentence about a field that somebody else changed before dialdeck could send it. */
export function describeConflict(difference: FieldDifference): string {
  return `${difference.field} was changed by someone else meanwhile: ${beforeAndNow(difference)}.`;
}

/** A sentence about a field that changed without being sent: somebody else changed it, or the provider cleared it. */
export function describeElsewhere(difference: FieldDifference): string {
  return `${difference.field} was not sent but has changed: ${beforeAndNow(difference)}.`;
}

function beforeAndNow({ before, after }: FieldDifference): string {
  const quoted = (text: string) => (text === '' ? 'empty' : `"${text}"`);
  return `it was ${quoted(before)} and is ${quoted(after)} now`;
}
