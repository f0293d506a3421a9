/** Which fields of the new number an order can set: at some carriers fewer than the number has. */
import { localError } from '../../errors.ts';
import type { MainConfiguration } from '../../model.ts';
import { MAIN_FIELDS } from '../../owned/configuration-fields.ts';
import type { ProviderAbilities } from '../../provider.ts';

/** Throws ApiError `invalid` with the reason when an order cannot set one of the fields that have a value. */
export function refuseUnorderable(
  { orderFields, editable }: Pick<ProviderAbilities, 'orderFields' | 'editable'>,
  fields: Partial<MainConfiguration>,
): void {
  for (const field of MAIN_FIELDS) {
    const able = (orderFields ?? editable)[field];
    if ((fields[field] ?? '') === '' || able === true) continue;
    throw localError('invalid', `${field} cannot be set in a purchase: ${able}.`, 'Leave out that field.');
  }
}
