/** The configuration of a number as a person sees it, and as the provider has it: only the second is compared. */
import type { ConfigurationField, NumberConfiguration, OwnedNumber } from '../model.ts';

export const CONFIGURATION_FIELDS = [
  'friendlyName',
  'voiceUrl',
  'smsUrl',
] as const satisfies ConfigurationField[];

/** A field before and after, as texts that can be shown. */
export interface FieldDifference {
  readonly field: ConfigurationField;
  readonly before: string;
  readonly after: string;
}

/** The three fields of a number as they are shown; what is not set is empty. */
export function configurationOf(number: OwnedNumber): NumberConfiguration {
  return {
    friendlyName: number.friendlyName ?? '',
    voiceUrl: number.voiceUrl ?? '',
    smsUrl: number.smsUrl ?? '',
  };
}

/** The field as the provider has it; undefined when it holds what cannot be read, which is not the same as empty. */
export function rawOf(number: OwnedNumber, field: ConfigurationField): string | undefined {
  if (number.unreadable?.includes(field) === true) return undefined;
  return number.raw?.[field] ?? configurationOf(number)[field];
}

/** Whether the provider has more in a field than is shown of it: who edits what is shown loses it. */
export function showsLess(number: OwnedNumber, field: ConfigurationField): boolean {
  return rawOf(number, field)?.normalize('NFC') !== configurationOf(number)[field];
}

/** A field as it was shown, and as the provider had it then. */
export interface SeenField {
  readonly shown: string;
  readonly raw: string | undefined;
}
export type SeenConfiguration = Readonly<Record<ConfigurationField, SeenField>>;

/** What a person sees of a number now, to be compared with what is there later. */
export function seenOf(number: OwnedNumber): SeenConfiguration {
  const shown = configurationOf(number);
  const seen = (field: ConfigurationField): SeenField => ({ shown: shown[field], raw: rawOf(number, field) });
  return { friendlyName: seen('friendlyName'), voiceUrl: seen('voiceUrl'), smsUrl: seen('smsUrl') };
}

/** The fields that another hand changed since they were seen. */
export function changedSince(seen: SeenConfiguration, now: OwnedNumber): FieldDifference[] {
  return CONFIGURATION_FIELDS.filter((field) => seen[field].raw !== rawOf(now, field)).map((field) => ({
    field,
    before: seen[field].shown,
    after: configurationOf(now)[field],
  }));
}
