/** Which owned numbers a typed text means: every word of it, found where the filter of the screen looks. */
import type { OwnedNumber } from '../../api/model.ts';
import { ownedText } from '../../text/owned-text.ts';
import { matchesFilter, readTextFilter } from '../../text/text-filter.ts';

/** A test for one text; an empty text fits every number. */
export function ownedFilter(text: string): (number: OwnedNumber) => boolean {
  const filter = readTextFilter(text);
  return filter.length === 0 ? () => true : (number) => matchesFilter(ownedText(number), filter);
}
