/** Which fields of the new number an order can set: at some carriers fewer than the number has. */
import type { MainConfiguration } from '../../model.ts';
import { MAIN_FIELDS } from '../../owned/configuration-fields.ts';
import { refuseUnsettable } from '../../owned/settable.ts';
import type { ProviderAbilities } from '../../provider.ts';

/** Throws ApiError `invalid` with the reason when an order cannot set one of the fields that have a value. */
export function refuseUnorderable(
  { orderFields, editable }: Pick<ProviderAbilities, 'orderFields' | 'editable'>,
  fields: Partial<MainConfiguration>,
): void {
  const given = MAIN_FIELDS.filter((field) => (fields[field] ?? '') !== '');
  const change = Object.fromEntries(given.map((field) => [field, fields[field] ?? '']));
  refuseUnsettable(orderFields ?? editable, change, ' in a purchase');
}
