/** Filters owned numbers by a typed text, like the filter of the screen. */
import type { OwnedNumber } from '../../api/model.ts';
import { ownedText } from '../../text/owned-text.ts';
import { matchesFilter, readTextFilter } from '../../text/text-filter.ts';

/** A test for the text. An empty text matches every number. */
export function ownedFilter(text: string): (number: OwnedNumber) => boolean {
  const filter = readTextFilter(text);
  return filter.length === 0 ? () => true : (number) => matchesFilter(ownedText(number), filter);
}
