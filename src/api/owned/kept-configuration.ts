/**
 * What a number had before a change, as it may lie on disk. The carrier's own text of a field may hold the key, so that where it
 * differs from what is shown only its digest is kept: enough to tell later whether it is still the same.
 */
import type { ConfigurationField, OwnedNumber } from '../model.ts';
import { sha256 } from '../sha256.ts';
import { CONFIGURATION_FIELDS, type FieldDifference, rawOf } from './configuration-fields.ts';

/** The text of the field; or what was shown of it, with the digest of the whole; or that it could not be read. */
export type KeptField =
  | string
  | { readonly shown: string; readonly digest: string }
  | { readonly unreadable: true };

/** What a number was. Fields that were empty are missing. */
export interface KeptNumber {
  /** The carrier's own id of the number. */
  readonly providerId?: string;
  readonly fields: Readonly<Partial<Record<ConfigurationField, KeptField>>>;
}

/** The settings of a number, to be kept. */
export function keptOf(number: OwnedNumber): KeptNumber {
  const fields = CONFIGURATION_FIELDS.flatMap((field) => {
    const kept = keptField(number, field);
    return kept === '' ? [] : [[field, kept] as const];
  });
  return {
    ...(number.providerId === undefined ? {} : { providerId: number.providerId }),
    fields: Object.fromEntries(fields),
  };
}

/** The fields that are not as they were kept; `before` and `after` are texts for people. */
export function changedSinceKept(kept: KeptNumber, now: OwnedNumber): readonly FieldDifference[] {
  return CONFIGURATION_FIELDS.filter((field) => !isAsKept(kept, now, field)).map((field) => ({
    field,
    before: shownOf(kept.fields[field]),
    after: now[field] ?? '',
  }));
}

/** Whether the carrier has another number under these digits than the one that was kept. */
export function isAnotherThanKept({ providerId }: KeptNumber, now: OwnedNumber): boolean {
  return providerId !== undefined && now.providerId !== undefined && providerId !== now.providerId;
}

/** What people saw of a field. */
export function shownOf(kept: KeptField | undefined): string {
  if (kept === undefined) return '';
  if (typeof kept === 'string') return kept;
  return 'shown' in kept ? kept.shown : '';
}

/** Whether a field still is as it was kept. */
export function isAsKept({ fields }: KeptNumber, now: OwnedNumber, field: ConfigurationField): boolean {
  const kept = fields[field] ?? '';
  const raw = rawOf(now, field);
  if (raw === undefined || (typeof kept === 'object' && 'unreadable' in kept)) {
    return raw === undefined && typeof kept === 'object' && 'unreadable' in kept;
  }
  return typeof kept === 'string' ? kept === raw : kept.digest === digestOf(raw);
}

function keptField(number: OwnedNumber, field: ConfigurationField): KeptField {
  const raw = rawOf(number, field);
  if (raw === undefined) return { unreadable: true };
  const shown = number[field] ?? '';
  return raw === shown ? shown : { shown, digest: digestOf(raw) };
}

function digestOf(text: string): string {
  return sha256(text).slice(0, 32);
}
