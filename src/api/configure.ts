/**
 * Changes the configuration of an owned number: read, merge, send every field, read back. A field that is not sent could be
 * cleared by the provider, so all three always go; what was cleared in vain or changed meanwhile is told.
 */
import { ApiError } from './errors.ts';
import type { ConfigurationField, NumberConfiguration, OwnedNumber } from './model.ts';
import type { Provider } from './provider.ts';

export const CONFIGURATION_FIELDS = [
  'friendlyName',
  'voiceUrl',
  'smsUrl',
] as const satisfies ConfigurationField[];

/** What the person wants changed: a field that is missing stays as it is, an empty text clears it. */
export type ConfigurationChange = Partial<NumberConfiguration>;

export interface FieldDifference {
  readonly field: ConfigurationField;
  readonly before: string;
  readonly after: string;
}

export interface ConfigurationPlan {
  /** What the provider showed when the plan was made. */
  readonly before: OwnedNumber;
  /** All three fields, as they would be sent. */
  readonly configuration: NumberConfiguration;
  /** Only what changes; empty when there is nothing to send. */
  readonly differences: readonly FieldDifference[];
  /** Fields that another hand changed since `seen` was shown to the person. */
  readonly changedMeanwhile: readonly FieldDifference[];
}

export interface ConfigurationResult {
  /** The number as the provider shows it after the change. */
  readonly number: OwnedNumber;
  readonly applied: readonly FieldDifference[];
  /** Fields that should have been set or cleared and are not: what was wanted against what is there. */
  readonly notApplied: readonly FieldDifference[];
}

/** The three fields of a number; what is not set is empty. */
export function configurationOf(number: OwnedNumber): NumberConfiguration {
  return {
    friendlyName: number.friendlyName ?? '',
    voiceUrl: number.voiceUrl ?? '',
    smsUrl: number.smsUrl ?? '',
  };
}

/** The fields in which two configurations differ. */
function differencesOf(before: NumberConfiguration, after: NumberConfiguration): FieldDifference[] {
  return CONFIGURATION_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/**
 * Reads the number and says what a change would do. `seen` is what the person had on screen: fields that differ from it on
 * the server are reported. Throws ApiError `not-found` when the account does not own it, `invalid` when the provider
 * cannot change a field.
 */
export async function planConfiguration(
  provider: Provider,
  phoneNumber: string,
  change: ConfigurationChange,
  options: { readonly seen?: NumberConfiguration; readonly signal?: AbortSignal } = {},
): Promise<ConfigurationPlan> {
  const before = await provider.getOwned(phoneNumber, options.signal);
  if (before === undefined) throw notOwned(phoneNumber);
  const current = configurationOf(before);
  const configuration = { ...current, ...change };
  const differences = differencesOf(current, configuration);
  refuseUneditable(provider, Object.fromEntries(differences.map(({ field, after }) => [field, after])));
  return {
    before,
    configuration,
    differences,
    changedMeanwhile: options.seen === undefined ? [] : differencesOf(options.seen, current),
  };
}

/** Sends the plan's three fields and reads back what became of them. Sends nothing when nothing differs. Throws ApiError. */
export async function applyConfiguration(
  provider: Provider,
  plan: ConfigurationPlan,
  signal?: AbortSignal,
): Promise<ConfigurationResult> {
  const { phoneNumber } = plan.before;
  if (plan.differences.length === 0) return { number: plan.before, applied: [], notApplied: [] };
  await provider.updateOwned(phoneNumber, plan.configuration, signal);
  const number = await provider.getOwned(phoneNumber, signal);
  if (number === undefined) throw notOwned(phoneNumber);
  const shown = configurationOf(number);
  const notApplied = differencesOf(shown, plan.configuration);
  const failed = new Set(notApplied.map(({ field }) => field));
  return { number, applied: plan.differences.filter(({ field }) => !failed.has(field)), notApplied };
}

/** A sentence for a field that the provider did not take over. */
export function describeNotApplied({ field, before, after }: FieldDifference): string {
  return after === ''
    ? `${field} could not be cleared: the provider still shows "${before}".`
    : `${field} was not taken over: the provider shows "${before}", wanted was "${after}".`;
}

/** Throws ApiError `invalid` with the reason when the provider cannot set one of these fields. */
export function refuseUneditable(provider: Provider, fields: ConfigurationChange): void {
  for (const field of CONFIGURATION_FIELDS) {
    const editable = provider.abilities.editable[field];
    if (fields[field] === undefined || editable === true) continue;
    throw new ApiError({
      code: 'invalid',
      message: `This provider cannot change ${field}: ${editable}.`,
      hint: 'Leave that field out.',
      retryable: false,
      progress: 'not-sent',
    });
  }
}

function notOwned(phoneNumber: string): ApiError {
  return new ApiError({
    code: 'not-found',
    message: `${phoneNumber} is not a number of this account.`,
    hint: 'See the numbers of the account with: dialdeck owned',
    retryable: false,
    progress: 'answered',
  });
}
