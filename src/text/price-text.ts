/** The text of a row of prices that a filter searches, on the screen and in `prices --filter`. */
import type { NumberType } from '../api/model.ts';
import { countryName } from './countries.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';

/** Folded: the country by code and name, the type and the currency. */
export function priceText(countryCode: string, numberType: NumberType, currency = ''): string {
  return fold(`${countryCode} ${countryName(countryCode)} ${formatType(numberType)} ${currency}`);
}
