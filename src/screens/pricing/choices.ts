/** The menus of Pricing: number type and sort order. */
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import { shownColumns } from '../../components/columns.ts';
import type { Store } from '../../components/store.ts';
import { type SortChoice, type SortMenu, sortColumns } from '../choose-sort.ts';
import { chooseType } from '../choose-type.ts';
import type { ScreenContext } from '../screen.ts';
import { pricingActions } from './actions.ts';
import { columnWidths } from './columns.ts';
import { PRICING_PANEL } from './layout.ts';
import { shapeOf } from './list-shape.ts';
import { hasNothing, SORT_COLUMNS, type SortColumn } from './rows.ts';
import { answeredRows, type PricingAction, type PricingState } from './state.ts';

type PricingStore = Store<PricingState, PricingAction>;

/** The columns as sentences and menus name them. */
export const SORT_TITLES: Readonly<Record<SortColumn, string>> = {
  country: 'Country',
  type: 'Type',
  from: 'Lowest price a month',
  median: 'Median price a month',
  to: 'Highest price a month',
  'year-from': 'First year',
  offers: 'Quantity',
};

/** Every type with the number of its rows: one without rows may be sold in another country, or has not been answered yet. */
export function choosePricingType(context: ScreenContext, { getState, dispatch }: PricingStore): void {
  const state = getState();
  const rows = answeredRows({ ...state, numberType: undefined }).filter((row) => !hasNothing(row));
  const choices = NUMBER_TYPES.map((numberType) => ({
    numberType,
    count: rows.filter((row) => row.numberType === numberType).length,
  }));
  chooseType(context, choices, state.numberType, (numberType) => dispatch({ kind: 'type', numberType }));
}

/** The columns in view, to sort by. */
export function pricingSort(
  context: ScreenContext,
  { getState, dispatch }: PricingStore,
): SortMenu<SortColumn> {
  const state = getState();
  const { sort } = state;
  const columns = columnWidths(shapeOf(state), context.memory.columns('pricing'));
  const shown = shownColumns(columns, context.area().width, PRICING_PANEL, sort);
  return {
    choices: sortColumns(SORT_COLUMNS, shown, sort).map(
      (id): SortChoice<SortColumn> => ({ id, title: SORT_TITLES[id] }),
    ),
    sort,
    keys: pricingActions,
    onChoose: (chosen) => dispatch({ kind: 'sort', sort: chosen }),
  };
}
