/** What the mouse does on Search: in the list, and on the filters above it. */
import { TEXT_FILTERS } from '../../api/search/check-search.ts';
import type { Store } from '../../components/store.ts';
import type { Pointer } from '../../keys/pointer.ts';
import { listPointer } from '../list-pointer.ts';
import type { SearchController } from './controller.ts';
import type { SearchAction, SearchState } from './state.ts';

export function searchPointer(
  { getState }: Store<SearchState, SearchAction>,
  controller: SearchController,
): Pointer {
  const toList = () => {
    if (getState().focus !== 'results') controller.focus('results');
  };
  const choices: Readonly<Record<string, () => void>> = {
    country: controller.chooseCountry,
    type: controller.chooseType,
    SMS: () => controller.nextDemand('SMS'),
    voice: () => controller.nextDemand('voice'),
    more: controller.moreFilters,
  };
  return {
    ...listPointer({
      index: () => getState().cursor.index,
      move: controller.moveCursor,
      sort: controller.sortBy,
      toList,
    }),
    /** A field takes the focus; of any other filter the next value or its menu comes, as with its key. */
    focus: (id) => {
      const field = TEXT_FILTERS.find((filter) => filter === id);
      if (field !== undefined && field === getState().focus) return;
      toList();
      if (field === undefined) choices[id]?.();
      else controller.focus(field);
    },
  };
}
