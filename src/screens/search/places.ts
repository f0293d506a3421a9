/** Places by name in the field of the area code, and area codes near one that has no numbers. Pure. */
import type { Span } from '../../components/cells.ts';
import type { Glyphs } from '../../components/theme.ts';
import { textState } from '../../keys/text-edit.ts';
import type { AreaCode } from '../../text/area-codes.ts';
import { countryName } from '../../text/countries.ts';
import { isPlaceName } from '../../text/place-name.ts';
import { filtersKey } from './filters.ts';
import type { FoundPlaces } from './place-state.ts';
import type { SearchState } from './state.ts';
import { isKnown } from './without-filter.ts';

/** Whether the person types the name of a place, so that its area codes are listed instead of offers. */
export function isTypingPlace({ focus, filters }: Pick<SearchState, 'focus' | 'filters'>): boolean {
  return focus === 'areaCode' && isPlaceName(filters.areaCode.value);
}

/** What was found for the name as it is now; undefined while it is looked up. */
export function foundNow({ places, filters }: SearchState): FoundPlaces | undefined {
  return places?.typed === filters.areaCode.value && places.countryCode === filters.countryCode
    ? places
    : undefined;
}

/** Why Enter can use no area code; undefined when it can, or when it is not known yet. */
export function whyNoPlace(state: SearchState): string | undefined {
  const found = foundNow(state);
  if (found === undefined || found.found.length > 0) return undefined;
  const country = countryName(state.filters.countryCode);
  return found.known
    ? `no area code of "${found.typed}" is known in ${country}; type its digits`
    : `no places of ${country} are known by name; type the digits`;
}

/** A heading, then a row for each area code, as many as fit. */
export function placeLines(state: SearchState, rows: number, glyphs: Pick<Glyphs, 'pointer'>): Span[][] {
  const problem = whyNoPlace(state);
  if (problem !== undefined)
    return [[{ text: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`, token: 'warn' }]];
  const found = foundNow(state);
  if (found === undefined) return [[{ text: 'Looking the place up …', token: 'muted' }]];
  const room = Math.max(1, rows - 1);
  const first = Math.max(0, found.index - room + 1);
  const heading = `Area codes of "${found.typed}" in ${countryName(found.countryCode)}; Enter uses one.`;
  return [
    [{ text: heading, token: 'muted' }],
    ...found.found.slice(first, first + room).map((place, at): Span[] => {
      const chosen = first + at === found.index;
      return [
        { text: `${chosen ? glyphs.pointer : ' '} `, token: 'accent' },
        { text: place.code.padEnd(6), token: chosen ? 'accent' : 'plain' },
        { text: placeText(place), token: chosen ? 'accent' : 'plain' },
      ];
    }),
  ];
}

/** "New York, NY" */
export function placeText({ place, region }: AreaCode): string {
  return region === undefined ? place : `${place}, ${region}`;
}

/** The area codes to try after a search without numbers, the nearest first; none that is known to have none either, by itself or with all others. */
export function openNeighbours(state: SearchState): readonly AreaCode[] {
  const { neighbours, filters, answered, results } = state;
  if (results.kind !== 'shown' || results.last.rows.length > 0) return [];
  if (neighbours?.areaCode !== filters.areaCode.value || neighbours.countryCode !== filters.countryCode)
    return [];
  if (noAreaCodeHelps(state)) return [];
  return neighbours.codes.filter(({ code }) => {
    const answer = answered.get(filtersKey({ ...filters, areaCode: textState(code) }));
    return !isKnown(answer) || answer.count !== 0;
  });
}

/** Whether the other filters are known to match no number in any area code. */
export function noAreaCodeHelps({ filters, answered }: Pick<SearchState, 'filters' | 'answered'>): boolean {
  const everywhere = answered.get(filtersKey({ ...filters, areaCode: textState('') }));
  return isKnown(everywhere) && everywhere.count === 0 && !everywhere.orMore;
}

/** So many further area codes are named after the first. */
const MOST_NAMED = 4;

/** The key that tries the nearest one, in a sentence; none where none is known. */
export function neighbourSpans(state: SearchState): Span[] {
  const [first, ...others] = openNeighbours(state);
  if (first === undefined) return [];
  const next = others.slice(0, MOST_NAMED).map(({ code }) => code);
  const then = next.length === 0 ? '' : `; then ${next.join(', ')}`;
  return [{ text: `Z tries area code ${first.code} (${placeText(first)})${then}.`, token: 'accent' }];
}
