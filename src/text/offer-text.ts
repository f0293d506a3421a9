/** The text of an offer that a filter searches, on the screen and in `search --filter`. */
import type { AvailableNumber } from '../api/model.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';

/** The place of a number, as far as the provider states it; empty when it states none. */
export function placeOf({ locality, rateCenter, region, postalCode }: AvailableNumber): string {
  return [locality ?? rateCenter, region, postalCode].filter((name) => name !== undefined).join(', ');
}

/** Folded text with one line for each: number, type and place. */
export function offerText(offer: AvailableNumber): string {
  return fold(`${offer.phoneNumber}\n${formatType(offer.numberType)}\n${placeOf(offer)}`);
}
