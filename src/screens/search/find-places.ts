/** Looks places and area codes up. The data is loaded when it is first needed. */
import { type TextState, textState } from '../../keys/text-edit.ts';
import type { SearchDependencies } from './dependencies.ts';
import { foundNow, openNeighbours, placeText } from './places.ts';

const load = () => import('../../text/area-codes.ts');

export interface PlaceControls {
  /** Looks up what is typed in the field of the area code. */
  findPlaces(): Promise<void>;
  /** Moves the pointer among the area codes that were found. */
  movePlace(by: 1 | -1): void;
  /** Searches with the area code under the pointer, and leaves the field. */
  takePlace(): Promise<void>;
  /** After a search without numbers: searches with the nearest area code. */
  tryNeighbour(): void;
}

/** `use` changes the area code and searches. */
export function placeControls(
  { context, store }: SearchDependencies,
  use: (areaCode: TextState) => void,
): PlaceControls {
  const find = async (typed: string, countryCode: string) => {
    const { findAreaCodes, knowsAreaCodes } = await load();
    return {
      typed,
      countryCode,
      found: findAreaCodes(countryCode, typed),
      known: knowsAreaCodes(countryCode),
    };
  };
  return {
    async findPlaces() {
      const { filters } = store.getState();
      const found = await find(filters.areaCode.value, filters.countryCode);
      store.dispatch({ kind: 'places', places: { ...found, index: 0 } });
      context.keysChanged();
    },
    movePlace: (by) => store.dispatch({ kind: 'place', by }),
    async takePlace() {
      const state = store.getState();
      const { filters, textBefore } = state;
      const index = foundNow(state)?.index ?? 0;
      // Keys of the same burst act on the list, not in the field.
      store.dispatch({ kind: 'focus', focus: 'results' });
      const { typed, found } = await find(filters.areaCode.value, filters.countryCode);
      const place = found[index];
      if (store.getState().filters.areaCode.value !== typed) return;
      if (place === undefined) {
        use(textState(textBefore));
        context.notify({ kind: 'info', text: `No area code of "${typed}" is known. Type its digits.` });
        return;
      }
      use(textState(place.code));
      context.notify({ kind: 'done', text: `Area code ${place.code}: ${placeText(place)}` });
    },
    tryNeighbour() {
      const [nearest] = openNeighbours(store.getState());
      if (nearest === undefined) return;
      use(textState(nearest.code));
      context.notify({ kind: 'done', text: `Area code ${nearest.code}: ${placeText(nearest)}` });
    },
  };
}

/** What is near the area code of a search that had no numbers. */
export async function findNeighbours(
  { context, store }: Pick<SearchDependencies, 'context' | 'store'>,
  countryCode: string,
  areaCode: string,
): Promise<void> {
  const { neighbouringAreaCodes } = await load();
  store.dispatch({
    kind: 'neighbours',
    neighbours: { countryCode, areaCode, codes: neighbouringAreaCodes(countryCode, areaCode) },
  });
  context.keysChanged();
}
