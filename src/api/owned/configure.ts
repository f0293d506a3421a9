/**
 * Changes the configuration of an owned number: read, compare with what was shown, send the edited fields and no other, read
 * back. What is compared and sent is what the provider sent, never its text as it is shown.
 */
import { ApiError, localError, retold, toApiError } from '../errors.ts';
import type { ConfigurationChange, ConfigurationField, NumberConfiguration, OwnedNumber } from '../model.ts';
import type { Provider } from '../provider.ts';
import {
  CONFIGURATION_FIELDS,
  changedSince,
  configurationOf,
  type FieldDifference,
  rawOf,
  type SeenConfiguration,
  seenOf,
} from './configuration-fields.ts';
import { sameUrl } from './webhook-url.ts';

export interface ConfigurationPlan {
  /** What the provider showed when the plan was made. */
  readonly before: OwnedNumber;
  /** What is sent: the fields that differ from what the provider has. */
  readonly change: ConfigurationChange;
  /** The same fields, to be shown; empty when there is nothing to send. */
  readonly differences: readonly FieldDifference[];
  /** Fields that another hand changed since `seen` was shown to the person. */
  readonly changedMeanwhile: readonly FieldDifference[];
}

export interface NotApplied extends FieldDifference {
  /**
   * `refused`: the answer to the change did not have the value. Where it had, `overwritten`: what is there now is new, and so
   * somebody else's; `late`: what is there is what was there before.
   */
  readonly cause: 'refused' | 'overwritten' | 'late';
}

export type ConfigurationResult =
  /** Another hand changed a field that was to be changed, after the plan: nothing was sent. */
  | {
      readonly kind: 'conflict';
      readonly number: OwnedNumber;
      readonly conflicts: readonly FieldDifference[];
    }
  | {
      readonly kind: 'done';
      /** The number as the provider shows it after the change. */
      readonly number: OwnedNumber;
      /** What was sent and is there; empty when the number was so already. */
      readonly applied: readonly FieldDifference[];
      /** Fields that were sent and are not there: `before` is what is there, `after` what was wanted. */
      readonly notApplied: readonly NotApplied[];
      /** Fields that were not sent and have changed since the plan. */
      readonly elsewhere: readonly FieldDifference[];
    };

/** What a change would do to a number that was read before. Throws ApiError `invalid` when the provider cannot change a field. */
export function planChange(
  provider: Provider,
  before: OwnedNumber,
  wanted: ConfigurationChange,
): ConfigurationPlan {
  const fields = CONFIGURATION_FIELDS.filter(
    (field) => wanted[field] !== undefined && wanted[field] !== rawOf(before, field),
  );
  const change = only(wanted, fields);
  refuseUneditable(provider, change);
  const shown = configurationOf(before);
  const differences = fields.map((field) => ({ field, before: shown[field], after: change[field] ?? '' }));
  return { before, change, differences, changedMeanwhile: [] };
}

/**
 * Reads the number and says what a change would do. `seen` is what the person had on screen: fields that differ from it on
 * the server are reported. Throws ApiError `not-found` when the account does not own it, `invalid` when the provider
 * cannot change a field.
 */
export async function planConfiguration(
  provider: Provider,
  phoneNumber: string,
  wanted: ConfigurationChange,
  options: { readonly seen?: SeenConfiguration; readonly signal?: AbortSignal } = {},
): Promise<ConfigurationPlan> {
  const before = await readOwned(provider, phoneNumber, options.signal);
  const plan = planChange(provider, before, wanted);
  return options.seen === undefined
    ? plan
    : { ...plan, changedMeanwhile: changedSince(options.seen, before) };
}

/** The fields as they would be after the plan. */
export function configurationAfter({ before, change }: ConfigurationPlan): NumberConfiguration {
  return { ...configurationOf(before), ...change };
}

/**
 * Reads the number once more, sends the plan's fields if nobody changed them since, and reads back what became of them. Sends
 * nothing when the number already has these values. Throws ApiError.
 */
export async function applyConfiguration(
  provider: Provider,
  plan: ConfigurationPlan,
  signal?: AbortSignal,
): Promise<ConfigurationResult> {
  const { before, change } = plan;
  const { phoneNumber } = before;
  if (plan.differences.length === 0) return sent(plan, before, []);
  const now = await readOwned(provider, phoneNumber, signal).catch((error: unknown) => {
    throw retold(toApiError(error), 'not-sent');
  });
  const changed = changedSince(seenOf(before), now);
  const isChanged = (field: ConfigurationField) => changed.some((difference) => difference.field === field);
  const open = plan.differences.filter((difference) => {
    const { field, after } = difference;
    // Somebody set the same meanwhile, or a try before this one did.
    const settled = isChanged(field) ? hasValue(now, difference) : rawOf(now, field) === after;
    return !settled;
  });
  const openFields = open.map(({ field }) => field);
  const conflicts = changed.filter(({ field }) => openFields.includes(field));
  if (conflicts.length > 0) return { kind: 'conflict', number: now, conflicts };
  if (open.length === 0) return sent(plan, now, []);
  let answered: OwnedNumber | undefined;
  try {
    answered = await provider.updateOwned(phoneNumber, only(change, openFields), signal);
  } catch (error) {
    const number = await readAfterFailure(provider, phoneNumber, toApiError(error), signal);
    if (!open.every((difference) => hasValue(number, difference))) throw error;
    return sent(plan, number, open);
  }
  const number = await readOwned(provider, phoneNumber, signal).catch((error: unknown) => {
    const failure = toApiError(error);
    throw retold(failure, 'sent', `The change was sent, but dialdeck could not check it: ${failure.message}`);
  });
  return sent(plan, number, open, answered);
}

function causeOf(
  difference: FieldDifference,
  moved: readonly FieldDifference[],
  answered: OwnedNumber | undefined,
): NotApplied['cause'] {
  if (answered === undefined || !hasValue(answered, difference)) return 'refused';
  return moved.some(({ field }) => field === difference.field) ? 'overwritten' : 'late';
}

/** A refusal, too, may follow a change that was made: the number is looked at, and nothing is sent again. */
async function readAfterFailure(
  provider: Provider,
  phoneNumber: string,
  failure: ApiError,
  signal: AbortSignal | undefined,
): Promise<OwnedNumber> {
  if (failure.progress === 'not-sent' || signal?.aborted === true) throw failure;
  const number = await provider.getOwned(phoneNumber, signal).catch(() => undefined);
  if (number === undefined) throw failure;
  return number;
}

function sent(
  { before }: ConfigurationPlan,
  number: OwnedNumber,
  differences: readonly FieldDifference[],
  answered?: OwnedNumber,
): ConfigurationResult {
  const shown = configurationOf(number);
  const moved = changedSince(seenOf(before), number);
  const missing = differences.filter((difference) => !hasValue(number, difference));
  const fields = differences.map(({ field }) => field);
  return {
    kind: 'done',
    number,
    applied: differences.filter((difference) => !missing.includes(difference)),
    notApplied: missing.map((difference) => ({
      field: difference.field,
      before: shown[difference.field],
      after: difference.after,
      cause: causeOf(difference, moved, answered),
    })),
    elsewhere: moved.filter(({ field }) => !fields.includes(field)),
  };
}

/** Whether the provider has the value, written in its own way: a URL with a slash more is the same URL. */
function hasValue(number: OwnedNumber, { field, after }: FieldDifference): boolean {
  const there = rawOf(number, field);
  if (there === undefined) return false;
  return field.endsWith('Url') ? sameUrl(there, after) : there.normalize('NFC') === after.normalize('NFC');
}

function only(change: ConfigurationChange, fields: readonly ConfigurationField[]): ConfigurationChange {
  return Object.fromEntries(fields.map((field) => [field, change[field] ?? '']));
}

/** A sentence for a field that the provider did not take over. */
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

/** A sentence for a field that another hand changed before it was sent. */
export function describeConflict(difference: FieldDifference): string {
  return `${difference.field} was changed by someone else meanwhile: ${beforeAndNow(difference)}.`;
}

/** A sentence for a field that was not sent and is not as it was: another hand, or a provider that clears what is left out. */
export function describeElsewhere(difference: FieldDifference): string {
  return `${difference.field} was not sent but has changed: ${beforeAndNow(difference)}.`;
}

function beforeAndNow({ before, after }: FieldDifference): string {
  const quoted = (text: string) => (text === '' ? 'empty' : `"${text}"`);
  return `it was ${quoted(before)} and is ${quoted(after)} now`;
}

/** Throws ApiError `invalid` with the reason when the provider cannot set one of these fields. */
export function refuseUneditable(provider: Provider, fields: ConfigurationChange): void {
  for (const field of CONFIGURATION_FIELDS) {
    const editable = provider.abilities.editable[field] ?? 'it has no such field';
    if (fields[field] === undefined || editable === true) continue;
    throw localError(
      'invalid',
      `This provider cannot change ${field}: ${editable}.`,
      'Leave out that field.',
    );
  }
}

async function readOwned(
  provider: Provider,
  phoneNumber: string,
  signal: AbortSignal | undefined,
): Promise<OwnedNumber> {
  const number = await provider.getOwned(phoneNumber, signal);
  if (number !== undefined) return number;
  throw new ApiError({
    code: 'not-found',
    message: `This account does not own ${phoneNumber}.`,
    hint: 'List the numbers of the account with: dialdeck owned',
    retryable: false,
    progress: 'answered',
  });
}
