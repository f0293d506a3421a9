/** The menus of Owned: number type and sort order. */
import { ALL_NUMBER_TYPES } from '../../api/numbers/types.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { shownColumns } from '../../components/columns.ts';
import type { Store } from '../../components/store.ts';
import { UNICODE } from '../../components/theme.ts';
import { type SortChoice, type SortMenu, sortColumns } from '../choose-sort.ts';
import { chooseType } from '../choose-type.ts';
import type { ScreenContext } from '../screen.ts';
import { ownedActions } from './actions.ts';
import { COLUMN_NAMES, OWNED_PANEL, ownedColumns } from './columns.ts';
import { SORT_COLUMNS, type SortColumn } from './sorting.ts';
import type { OwnedAction, OwnedState } from './state.ts';

type OwnedStore = Store<OwnedState, OwnedAction>;

/** The types of the loaded numbers, each with its count, and the one that is shown now. */
export function chooseOwnedType(context: ScreenContext, { getState, dispatch }: OwnedStore): void {
  const { list, numberType } = getState();
  const counts = new Map<string, number>();
  for (const { number } of list.entries)
    counts.set(number.numberType, (counts.get(number.numberType) ?? 0) + 1);
  const choices = ALL_NUMBER_TYPES.flatMap((type) => {
    const count = counts.get(type) ?? 0;
    return count === 0 && type !== numberType ? [] : [{ numberType: type, count }];
  });
  chooseType(context, choices, numberType, (chosen) => dispatch({ kind: 'type', numberType: chosen }));
}

/** The columns in view, and the provider's own order, to sort by. */
export function ownedSort(context: ScreenContext, { getState, dispatch }: OwnedStore): SortMenu<SortColumn> {
  const { list, allAccounts: accounts, sort } = getState();
  const { widest, rates } = list;
  const columns = chosenColumns(
    ownedColumns({ glyphs: UNICODE, accounts, widest, rates }),
    context.memory.columns('owned'),
  );
  const shown = shownColumns(columns, context.area().width, OWNED_PANEL, sort);
  const choices = sortColumns(SORT_COLUMNS, shown.union(new Set(['listed'])), sort).map(choiceOf);
  return {
    choices,
    sort,
    keys: ownedActions,
    onChoose: (chosen) => dispatch({ kind: 'sort', sort: chosen }),
  };
}

function choiceOf(column: SortColumn): SortChoice<SortColumn> {
  const name = COLUMN_NAMES[column];
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const descendingFirst = column === 'monthly' || column === 'bought';
  return { id: column, title, ...(descendingFirst ? { descendingFirst } : {}) };
}
