/** The menus of Search: number type and sort order. */
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { shownColumns } from '../../components/columns.ts';
import { UNICODE } from '../../components/theme.ts';
import { type SortChoice, type SortMenu, sortColumns } from '../choose-sort.ts';
import { chooseType } from '../choose-type.ts';
import { searchActions } from './actions.ts';
import { SEARCH_PANEL, searchColumns } from './columns.ts';
import type { SearchDependencies } from './dependencies.ts';
import { SORT_COLUMNS, type Sort, type SortColumn } from './offers.ts';
import type { SearchState } from './state.ts';

type Context = SearchDependencies['context'];

/** The columns as sentences and menus name them. */
export const SORT_TITLES: Readonly<Record<SortColumn, string>> = {
  number: 'Number',
  type: 'Type',
  place: 'Place',
  requires: 'Requires',
  capabilities: 'Features',
  monthly: 'Monthly',
  year: 'First year',
};

/** The types that a person can ask for: which of them a country has is known only after a search. */
export function chooseSearchType(
  context: Context,
  current: NumberType | undefined,
  onChoose: (numberType: NumberType | undefined) => void,
): void {
  const choices = NUMBER_TYPES.map((numberType) => ({ numberType }));
  chooseType(context, choices, current, (chosen) => {
    if (chosen !== current) onChoose(chosen);
  });
}

/** The columns in view, to sort by. */
export function searchSort(
  context: Context,
  { results: { last }, sort, unavailable }: SearchState,
  onChoose: (sort: Sort) => void,
): SortMenu<SortColumn> {
  const columns = searchColumns({
    glyphs: UNICODE,
    wanted: '',
    offers: last?.rows ?? [],
    outdated: false,
    unavailable,
    notConfirmed: last?.notConfirmed ?? new Map(),
    sort,
  });
  const shown = shownColumns(
    chosenColumns(columns, context.memory.columns('search')),
    context.area().width,
    SEARCH_PANEL,
    sort,
  );
  const choices = sortColumns(SORT_COLUMNS, shown, sort).map(
    (id): SortChoice<SortColumn> => ({ id, title: SORT_TITLES[id] }),
  );
  return { choices, sort, keys: searchActions, onChoose };
}
