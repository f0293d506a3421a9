/** The magic numbers of a carrier: sold like its local numbers of the US, found only by their own digits. */
import type { Offering, Range } from '../catalogue.ts';
import { isMagic, MAGIC_PREFIX } from '../faults/magic.ts';
import { type InventoryQuery, isCapable } from './candidates.ts';
import { type InventoryNumber, inventoryNumber } from './number.ts';

export const MAGIC_RANGE: Range = {
  pattern: '+1 500 555 ####',
  prefix: MAGIC_PREFIX,
  callingCode: '1',
  free: 4,
  size: 10_000,
};

/** Magic numbers appear only in a search for their digits. */
export function* searchMagic(
  seed: number,
  offering: Offering,
  query: InventoryQuery,
): Generator<InventoryNumber> {
  const { areaCode = '', contains = '' } = query;
  if (query.postalCode !== undefined) return;
  if (areaCode !== '500' && !contains.startsWith('500555')) return;
  if ((query.countryCode ?? 'US') !== 'US' || (query.type ?? 'local') !== 'local') return;
  if (!isCapable(offering, query)) return;
  for (let index = 0; index < MAGIC_RANGE.size; index += 1) {
    const phoneNumber = MAGIC_PREFIX + String(index).padStart(4, '0');
    const national = phoneNumber.slice(2);
    if (!isMagic(phoneNumber)) continue;
    if (!national.startsWith(areaCode) || !national.includes(contains)) continue;
    const number = inventoryNumber(seed, offering, MAGIC_RANGE, phoneNumber);
    if (query.accepts?.(number) !== false) yield number;
  }
}
