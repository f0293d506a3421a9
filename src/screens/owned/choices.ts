/** The menus of Owned: number type and sort order. */
import { ALL_NUMBER_TYPES } from '../../api/numbers/types.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { shownColumns } from '../../components/columns.ts';
import type { Store } from '../../components/store.ts';
import { UNICODE } from '../../components/theme.ts';
import type { SortChoice, SortMenu } from '../choose-sort.ts';
import { chooseType } from '../choose-type.ts';
import type { ScreenContext } from '../screen.ts';
import { ownedActions } from './actions.ts';
import { COLUMN_NAMES, OWNED_PANEL, ownedColumns } from './columns.ts';
import { SORT_COLUMNS, type SortColumn } from './sorting.ts';
import type { OwnedAction, OwnedState } from './state.ts';

type OwnedStore = Store<OwnedState, OwnedAction>;

/** The types of the loaded numbers, each with its count. */
export function chooseOwnedType(context: ScreenContext, { getState, dispatch }: OwnedStore): void {
  const { list, numberType } = getState();
  const counts = new Map<string, number>();
  for (const { number } of list.entries)
    counts.set(number.numberType, (counts.get(number.numberType) ?? 0) + 1);
  const choices = ALL_NUMBER_TYPES.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ numberType: type, count }];
  });
  chooseType(context, choices, numberType, (chosen) => dispatch({ kind: 'type', numberType: chosen }));
}

/** The columns in view, to sort by. In the provider's own order, the pointer is at the price: the most expensive numbers are two keys away. */
export function ownedSort(context: ScreenContext, { getState, dispatch }: OwnedStore): SortMenu<SortColumn> {
  const { list, allAccounts: accounts, sort } = getState();
  const { widest, rates } = list;
  const columns = chosenColumns(
    ownedColumns({ glyphs: UNICODE, accounts, widest, rates }),
    context.memory.columns('owned'),
  );
  const shown = shownColumns(columns, context.area().width, OWNED_PANEL, sort);
  const choices = SORT_COLUMNS.filter((column) => column === 'listed' || shown.has(column)).map(choiceOf);
  return {
    choices,
    sort,
    start: sort.column === 'listed' && shown.has('monthly') ? 'monthly' : sort.column,
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
