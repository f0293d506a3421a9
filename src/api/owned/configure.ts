/**
 * Changes the configuration of an owned number: reads it, compares it with what the person saw, sends only the edited fields
 * and reads the number again. It compares and sends the provider's stored values, never the cleaned texts of the screen.
 */
import { ApiError, localError, retold, toApiError } from '../errors.ts';
import type { ConfigurationChange, ConfigurationField, NumberConfiguration, OwnedNumber } from '../model.ts';
import type { Provider } from '../provider.ts';
import { checkChange } from './check-change.ts';
import {
  CONFIGURATION_FIELDS,
  changedSince,
  configurationOf,
  type FieldDifference,
  rawOf,
  type SeenConfiguration,
  seenOf,
} from './configuration-fields.ts';
import { rivalOf, whyNotEditable, withClearedFields } from './routing.ts';
import { sameTags } from './tags.ts';
import { sameUrl } from './webhook-url.ts';

export interface ConfigurationPlan {
  /** What the provider showed when the plan was made. */
  readonly before: OwnedNumber;
  /** The fields to send: those that differ from what the provider has. */
  readonly change: ConfigurationChange;
  /** The same fields, for the screen; empty when there is nothing to send. */
  readonly differences: readonly FieldDifference[];
  /** Fields that somebody else changed since the person saw `seen`. */
  readonly changedMeanwhile: readonly FieldDifference[];
}

export interface NotApplied extends FieldDifference {
  /**
   * `refused`: the answer to the change did not have the new value. `overwritten`: it had, but the field now has a third value,
   * so somebody else changed it. `late`: it had, but the field still has the old value.
   */
  readonly cause: 'refused' | 'overwritten' | 'late';
}

export type ConfigurationResult =
  /** After the plan was made, somebody else changed a field that it changes too. Nothing was sent. */
  | {
      readonly kind: 'conflict';
      readonly number: OwnedNumber;
      readonly conflicts: readonly FieldDifference[];
    }
  | {
      readonly kind: 'done';
      /** The number as the provider shows it after the change. */
      readonly number: OwnedNumber;
      /** Fields that now have the sent value; empty when the number already had these values. */
      readonly applied: readonly FieldDifference[];
      /** Fields that do not have the sent value: `before` is the current value, `after` the wanted one. */
      readonly notApplied: readonly NotApplied[];
      /** Fields that were not sent but have changed since the plan was made. */
      readonly elsewhere: readonly FieldDifference[];
      /** Why the rest was not applied: a carrier that takes several requests for a change refused one of them. */
      readonly failure?: ApiError;
    };

/**
 * What a change would do to a number. Throws ApiError `invalid` when the provider cannot change a field, and when a value must
 * not be sent. A value that the provider has already is not checked, because it is not sent.
 */
export function planChange(
  provider: Pick<Provider, 'abilities'>,
  before: OwnedNumber,
  wanted: ConfigurationChange,
): ConfigurationPlan {
  const { abilities } = provider;
  // Of two fields that exclude each other the number may have one already, which is then not part of the change.
  const excluded = CONFIGURATION_FIELDS.filter((field) => rivalOf(abilities, field, wanted) !== undefined);
  if (excluded.length > 0) {
    const fields = excluded.join(' and ');
    throw localError('invalid', `${fields} cannot be set together.`, 'The provider keeps only one of them.');
  }
  const edited = withClearedFields(abilities, before, only(wanted, differing(wanted, before)));
  refuseUneditable(provider, edited, before);
  const checked = checkChange(edited);
  const fields = differing(checked, before);
  const change = only(checked, fields);
  const shown = configurationOf(before);
  const differences = fields.map((field) => ({ field, before: shown[field], after: change[field] ?? '' }));
  const cleared = differences.find(({ field, after }) => field.endsWith('Method') && after === '');
  if (cleared !== undefined)
    throw localError('invalid', `${cleared.field} cannot be cleared: it is GET or POST.`, 'Use GET or POST.');
  return { before, change, differences, changedMeanwhile: [] };
}

function differing(wanted: ConfigurationChange, before: OwnedNumber): readonly ConfigurationField[] {
  return CONFIGURATION_FIELDS.filter(
    (field) => wanted[field] !== undefined && wanted[field] !== rawOf(before, field),
  );
}

/**
 * Reads the number and returns what a change would do. `seen` is what the person saw on screen; the plan reports the fields that
 * have changed since then. Throws ApiError `not-found` when the account does not own the number, and `invalid` as
 * `planChange` does.
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
 * Reads the number, sends the plan's fields if nobody changed them since, and reads the number again to check them. Sends
 * nothing when the number already has these values. Throws ApiError.
 */
export async function applyConfiguration(
  provider: Provider,
  plan: ConfigurationPlan,
  signal?: AbortSignal,
): Promise<ConfigurationResult> {
  if (plan.differences.length === 0) return sent(plan, plan.before, []);
  const now = await readOwned(provider, plan.before.phoneNumber, signal).catch((error: unknown) => {
    throw retold(toApiError(error), 'not-sent');
  });
  return applyTo(provider, plan, now, { signal });
}

/**
 * The same for a number that was read just now. `repeats`: the caller plans the change again after the wait that a throttled one asks for, so
 * that the number is not read before.
 */
export async function applyTo(
  provider: Provider,
  plan: ConfigurationPlan,
  now: OwnedNumber,
  { signal, repeats = false }: { readonly signal?: AbortSignal | undefined; readonly repeats?: boolean } = {},
): Promise<ConfigurationResult> {
  const { before, change } = plan;
  const { phoneNumber } = before;
  const changed = changedSince(seenOf(before), now);
  const isChanged = (field: ConfigurationField) => changed.some((difference) => difference.field === field);
  const open = plan.differences.filter((difference) => {
    const { field, after } = difference;
    // Somebody else, or an earlier attempt, may already have set the wanted value.
    const settled = isChanged(field) ? hasValue(now, difference) : rawOf(now, field) === after;
    return !settled;
  });
  const openFields = open.map(({ field }) => field);
  const conflicts = changed.filter(({ field }) => openFields.includes(field));
  if (conflicts.length > 0) return { kind: 'conflict', number: now, conflicts };
  if (open.length === 0) return sent(plan, now, []);
  const sending = only(change, openFields);
  // Somebody else may have set what the carrier would clear, or what would take the effect from a field.
  const cleared = Object.keys(withClearedFields(provider.abilities, now, sending));
  const lost = changed.filter(({ field }) => cleared.includes(field));
  if (lost.length > 0) return { kind: 'conflict', number: now, conflicts: lost };
  refuseUneditable(provider, sending, now);
  let answered: OwnedNumber | undefined;
  try {
    answered = await provider.updateOwned(phoneNumber, sending, signal);
  } catch (error) {
    const failure = toApiError(error);
    if (repeats && failure.code === 'rate-limited') throw failure;
    const number = await readAfterFailure(provider, phoneNumber, failure, signal);
    const result = sent(plan, number, open);
    if (result.applied.length === 0) throw error;
    return result.notApplied.length === 0 ? result : { ...result, failure };
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

/** The number after a failed change. A provider may refuse a change and still make it, so dialdeck reads but never resends. */
async function readAfterFailure(
  provider: Provider,
  phoneNumber: string,
  failure: ApiError,
  signal: AbortSignal | undefined,
): Promise<OwnedNumber> {
  if (failure.progress === 'not-sent' || signal?.aborted === true) throw failure;
  const number = await provider.getOwned(phoneNumber, signal).catch(() => undefined);
  if (number !== undefined) return number;
  const unread = 'The number could not be read afterwards, so it is not known what was changed.';
  throw retold(failure, failure.progress, `${failure.message} ${unread}`);
}

function sent(
  { before }: ConfigurationPlan,
  number: OwnedNumber,
  differences: readonly FieldDifference[],
  answered?: OwnedNumber,
): Extract<ConfigurationResult, { kind: 'done' }> {
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

/** Whether the provider has the value, perhaps in its own spelling. A value that could not be read is another one. */
export function hasValue(
  number: OwnedNumber,
  { field, after }: Pick<FieldDifference, 'field' | 'after'>,
): boolean {
  const there = rawOf(number, field);
  return there !== undefined && sameValue(field, there, after);
}

/** A URL with an extra slash is the same URL, and tags in another order are the same tags. */
function sameValue(field: ConfigurationField, left: string, right: string): boolean {
  if (field === 'tags') return sameTags(left, right);
  return field.endsWith('Url') ? sameUrl(left, right) : left.normalize('NFC') === right.normalize('NFC');
}

function only(change: ConfigurationChange, fields: readonly ConfigurationField[]): ConfigurationChange {
  return Object.fromEntries(fields.map((field) => [field, change[field] ?? '']));
}

/** Throws ApiError `invalid` with the reason when the provider cannot set one of these fields. */
export function refuseUneditable(
  provider: Pick<Provider, 'abilities'>,
  fields: ConfigurationChange,
  number?: OwnedNumber,
): void {
  for (const field of CONFIGURATION_FIELDS) {
    const reason = whyNotEditable(provider.abilities, number, field, fields);
    if (fields[field] === undefined || reason === undefined) continue;
    throw localError(
      'invalid',
      `${field} cannot be changed: ${reason}.`,
      `To change the rest, leave out ${field}.`,
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
