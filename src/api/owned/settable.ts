/** Refuses fields that a carrier cannot set, before anything is sent. */
import { localError } from '../errors.ts';
import type { ConfigurationChange, ConfigurationField } from '../model.ts';
import { CONFIGURATION_FIELDS } from './configuration-fields.ts';

/** For each field `true`, or the reason why not. A field that is missing does not exist at the carrier. */
export type Settable = Readonly<Partial<Record<ConfigurationField, true | string>>>;

/**
 * Throws ApiError `invalid` with the reason for the first of the fields that cannot be set. `when` ends "cannot be set": "", or
 * " in a purchase".
 */
export function refuseUnsettable(settable: Settable, fields: ConfigurationChange, when = ''): void {
  for (const field of CONFIGURATION_FIELDS) {
    if (fields[field] === undefined) continue;
    const able = settable[field] ?? 'this carrier has no such field';
    if (able !== true)
      throw localError('invalid', `${field} cannot be set${when}: ${able}.`, `Leave out ${field}.`);
  }
}
