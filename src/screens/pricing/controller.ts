/** What Pricing does: reads the prices of the chosen countries, one reading at a time, and opens its dialogs. */
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { chooseSort, sortBy } from '../choose-sort.ts';
import { createSoldCountries } from '../sold-countries.ts';
import { chooseAllCountries, refreshPrices } from './all-countries.ts';
import { choosePricingType, pricingSort } from './choices.ts';
import { rowAsText } from './copy.ts';
import { openCountryPicker } from './country-picker.ts';
import type { PricingDependencies } from './dependencies.ts';
import { rowName } from './detail-lines.ts';
import { openExchangeRatePrompt } from './exchange-rate-prompt.ts';
import { createKeptPrices } from './kept-prices.ts';
import { layoutOf } from './layout.ts';
import { shapeOf } from './list-shape.ts';
import { readInto, type Which } from './reading.ts';
import { isOffered, searchAccount } from './rows.ts';
import { isAnyMissing, requestsForAll } from './scope.ts';
import { answeredRows, currentRow, type PricingAction, type PricingState, visibleRows } from './state.ts';

export interface PricingController {
  /** Changes that concern the screen alone: sort, filter, focus. */
  dispatch(action: PricingAction): void;
  move(move: ListMove): void;
  /** Reads all prices again, in the background; asks first where that takes a request for each country. */
  refresh(): void;
  /** Continues a reading, in the background, unless the person stopped it or all prices are there. */
  resume(): void;
  /** Ends the reading; `by` decides whether `resume` continues it. */
  stop(by: 'person' | 'leaving'): void;
  /** Searches numbers like the current row, in the account that is cheapest there. */
  openSearch(): void;
  chooseCountries(): void;
  /** How many requests `chooseAll` sends that nothing else asks first; 0 where it sends none. */
  requestsForAll(): number;
  /** Shows every country, or the chosen ones again. */
  chooseAll(): void;
  /** Opens the menu of the types that are offered. */
  chooseType(): void;
  /** Opens the menu of the columns that the list shows. */
  chooseSort(): void;
  sortBy(column: string): void;
  chooseExchangeRates(): void;
  copy(): void;
}

export function createPricingController(deps: PricingDependencies): PricingController {
  const { context, store } = deps;
  const sold = createSoldCountries(context);
  let reading: { readonly which: Which; readonly end: AbortController } | undefined;
  const kept = createKeptPrices(deps);
  const now = () => context.runtime.now();
  const read = async (which: Which): Promise<void> => {
    reading?.end.abort();
    const mine = { which, end: new AbortController() };
    reading = mine;
    await readInto({ ...deps, kept }, which, AbortSignal.any([mine.end.signal, deps.signal]));
    if (reading === mine) reading = undefined;
  };
  const readMissing = () => context.background(read('missing'));
  const endReading = (how: PricingAction) => {
    reading?.end.abort();
    reading = undefined;
    store.dispatch(how);
  };
  /** After other countries were chosen: reads what is missing of them, and asks no longer for the others. */
  const readChosen = () => {
    const state = store.getState();
    if (isAnyMissing(state, now())) readMissing();
    else if (reading?.which === 'all') context.background(read('all'));
    // While the accounts are being opened nothing is asked for yet.
    else if (reading !== undefined && state.accounts.length > 0) endReading({ kind: 'done' });
  };
  return {
    dispatch: store.dispatch,
    move(move) {
      const state = store.getState();
      const { listRows } = layoutOf(context.area(), shapeOf(state), context.memory.columns('pricing'));
      const cursor = moveCursor(state.cursor, move, visibleRows(state).length, listRows);
      store.dispatch({ kind: 'cursor', cursor });
    },
    refresh: () => refreshPrices(context, store, () => context.background(read('all'))),
    resume() {
      if (reading === undefined && wantsPrices(store.getState(), now())) readMissing();
    },
    stop(by) {
      if (reading !== undefined) endReading({ kind: 'stopped', by });
    },
    openSearch() {
      const row = currentRow(store.getState());
      if (row === undefined) return;
      const { countryCode, numberType } = row;
      context.go({ screen: 'search', query: { countryCode, numberType } }, searchAccount(row));
    },
    chooseCountries() {
      const state = store.getState();
      for (const row of answeredRows(state)) if (isOffered(row)) sold.note(row.countryCode);
      openCountryPicker({ ...deps, sold }, state, (countries) => {
        store.dispatch({ kind: 'countries', countries });
        readChosen();
      });
    },
    requestsForAll: () => requestsForAll(store.getState(), now()),
    chooseAll: () => chooseAllCountries(context, store, readChosen),
    chooseType: () => choosePricingType(context, store),
    chooseSort: () => chooseSort(context, pricingSort(context, store)),
    sortBy: (column) => sortBy(pricingSort(context, store), column),
    chooseExchangeRates: () => openExchangeRatePrompt(context, store),
    copy() {
      const row = currentRow(store.getState());
      if (row !== undefined) context.copy(rowAsText(row), rowName(row));
    },
  };
}

function wantsPrices(state: PricingState, now: number): boolean {
  const { reading, accounts } = state;
  if (reading.kind === 'stopped' && reading.by === 'person') return false;
  return accounts.length === 0 || isAnyMissing(state, now);
}
