/** The configuration of a number as the screen shows it and as the provider stores it. Only the stored values are compared. */
import {
  type ConfigurationField,
  FURTHER_FIELDS,
  type MainField,
  type NumberConfiguration,
  type OwnedNumber,
} from '../model.ts';

/** The fields that every carrier has, and all that there are, in the order in which they are shown. */
export const MAIN_FIELDS = ['friendlyName', 'voiceUrl', 'smsUrl'] as const satisfies MainField[];
export const CONFIGURATION_FIELDS: readonly ConfigurationField[] = [...MAIN_FIELDS, ...FURTHER_FIELDS];

/** A field before and after a change, as texts for the screen. */
export interface FieldDifference {
  readonly field: ConfigurationField;
  readonly before: string;
  readonly after: string;
}

/** The fields of a number as they are shown; what is not set is empty. */
export function configurationOf(number: OwnedNumber): NumberConfiguration {
  return forEachField((field) => number[field] ?? '');
}

/** A value for every field. */
export function forEachField<Value>(
  of: (field: ConfigurationField) => Value,
): Readonly<Record<ConfigurationField, Value>> {
  return {
    friendlyName: of('friendlyName'),
    voiceUrl: of('voiceUrl'),
    smsUrl: of('smsUrl'),
    voiceMethod: of('voiceMethod'),
    voiceFallbackUrl: of('voiceFallbackUrl'),
    voiceFallbackMethod: of('voiceFallbackMethod'),
    smsMethod: of('smsMethod'),
    smsFallbackUrl: of('smsFallbackUrl'),
    smsFallbackMethod: of('smsFallbackMethod'),
    statusCallbackUrl: of('statusCallbackUrl'),
    statusCallbackMethod: of('statusCallbackMethod'),
    voiceApplicationId: of('voiceApplicationId'),
    smsApplicationId: of('smsApplicationId'),
    trunkId: of('trunkId'),
    connectionId: of('connectionId'),
    messagingProfileId: of('messagingProfileId'),
    tags: of('tags'),
    deletionLock: of('deletionLock'),
  };
}

/** The field as the provider stores it; undefined if it cannot be read, which is not the same as empty. */
export function rawOf(number: OwnedNumber, field: ConfigurationField): string | undefined {
  if (number.unreadable?.includes(field) === true) return undefined;
  return number.raw?.[field] ?? number[field] ?? '';
}

/** Whether the screen shows less than the provider stores in a field. An edit of the shown text would lose the rest. */
export function showsLess(number: OwnedNumber, field: ConfigurationField): boolean {
  return rawOf(number, field)?.normalize('NFC') !== (number[field] ?? '');
}

/** A field as the screen showed it, and as the provider stored it at that time. */
export interface SeenField {
  readonly shown: string;
  readonly raw: string | undefined;
}
export type SeenConfiguration = Readonly<Record<ConfigurationField, SeenField>>;

/** What a person sees of a number now, for a later comparison. */
export function seenOf(number: OwnedNumber): SeenConfiguration {
  return forEachField((field) => ({ shown: number[field] ?? '', raw: rawOf(number, field) }));
}

/** The fields that somebody else changed since a person saw them. */
export function changedSince(seen: SeenConfiguration, now: OwnedNumber): FieldDifference[] {
  return CONFIGURATION_FIELDS.filter((field) => seen[field].raw !== rawOf(now, field)).map((field) => ({
    field,
    before: seen[field].shown,
    after: now[field] ?? '',
  }));
}
