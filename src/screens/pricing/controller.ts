/** What Pricing does: reads the prices of the chosen countries, one reading at a time, and opens its dialogs. */
import { localError, toApiError } from '../../api/errors.ts';
import type { PricedAccount } from '../../api/pricing/index.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { chooseSort, sortBy } from '../choose-sort.ts';
import type { ScreenContext } from '../screen.ts';
import { createSoldCountries } from '../sold-countries.ts';
import { choosePricingType, pricingSort } from './choices.ts';
import { rowAsText } from './copy.ts';
import { openCountryPicker } from './country-picker.ts';
import { rowName } from './detail-lines.ts';
import { openExchangeRatePrompt } from './exchange-rate-prompt.ts';
import { layoutOf } from './layout.ts';
import { cellsToRead, openAccounts, readPrices } from './read-prices.ts';
import { isNotOffered } from './rows.ts';
import {
  answeredRows,
  currentRow,
  type PricingAction,
  type PricingState,
  unreadCountries,
  visibleRows,
} from './state.ts';

export interface PricingDependencies {
  readonly context: ScreenContext;
  readonly store: Store<PricingState, PricingAction>;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

export interface PricingController {
  /** Changes that concern the screen alone: sort, filter, focus. */
  dispatch(action: PricingAction): void;
  move(move: ListMove): void;
  /** Reads all prices again, in the background. */
  refresh(): void;
  /** Continues a reading, in the background, unless the person stopped it or all prices are there. */
  resume(): void;
  /** Ends the reading; `by` decides whether `resume` continues it. */
  stop(by: 'person' | 'leaving'): void;
  /** Searches numbers like the current row. */
  openSearch(): void;
  chooseCountries(): void;
  /** Opens the menu of the types that are offered. */
  chooseType(): void;
  /** Opens the menu of the columns that the list shows. */
  chooseSort(): void;
  sortBy(column: string): void;
  chooseExchangeRates(): void;
  copy(): void;
}

type Scope = 'missing' | 'all';

export function createPricingController(deps: PricingDependencies): PricingController {
  const { context, store } = deps;
  const sold = createSoldCountries(context);
  let reading: AbortController | undefined;
  const read = async (scope: Scope): Promise<void> => {
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    await readInto(deps, scope, AbortSignal.any([mine.signal, deps.signal]));
    if (reading === mine) reading = undefined;
  };
  const readMissing = () => context.background(read('missing'));
  return {
    dispatch: store.dispatch,
    move(move) {
      const state = store.getState();
      const { listRows } = layoutOf(context.area(), state.accounts, context.memory.columns('pricing'));
      const cursor = moveCursor(state.cursor, move, visibleRows(state).length, listRows);
      store.dispatch({ kind: 'cursor', cursor });
    },
    refresh: () => context.background(read('all')),
    resume() {
      if (reading === undefined && wantsPrices(store.getState())) readMissing();
    },
    stop(by) {
      if (reading === undefined) return;
      reading.abort();
      reading = undefined;
      store.dispatch({ kind: 'stopped', by });
    },
    openSearch() {
      const row = currentRow(store.getState());
      if (row === undefined) return;
      const { countryCode, numberType } = row;
      context.go({ screen: 'search', query: { countryCode, numberType } });
    },
    chooseCountries() {
      const state = store.getState();
      for (const row of answeredRows(state)) if (!isNotOffered(row)) sold.note(row.countryCode);
      openCountryPicker(context, state.countries, sold.known(), (countries) => {
        store.dispatch({ kind: 'countries', countries });
        if (unreadCountries(store.getState()).length > 0) readMissing();
      });
    },
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

function wantsPrices(state: PricingState): boolean {
  const { reading, accounts } = state;
  if (reading.kind === 'stopped' && reading.by === 'person') return false;
  return accounts.length === 0 || unreadCountries(state).length > 0;
}

/** Resolves when the reading ends, fails or is aborted; never rejects. */
async function readInto(
  { context, store }: PricingDependencies,
  scope: Scope,
  signal: AbortSignal,
): Promise<void> {
  const state = store.getState;
  try {
    if (state().accounts.length === 0) store.dispatch({ kind: 'opening' });
    const accounts = await openAccounts(context, (name, error) =>
      context.notify({ kind: 'info', text: `${name} is not included: ${error.message}` }),
    );
    if (signal.aborted) return;
    await readAccounts({ context, store }, accounts, scope, signal);
    if (!signal.aborted) store.dispatch({ kind: 'done' });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'failed', error: toApiError(error) });
  }
}

/** A refused key is said once: the account in use ends the reading, another one is left out of it. */
async function readAccounts(
  { context, store }: Pick<PricingDependencies, 'context' | 'store'>,
  all: readonly PricedAccount[],
  scope: Scope,
  signal: AbortSignal,
): Promise<void> {
  const state = store.getState;
  const { runtime, background } = context;
  for (let accounts = all; ; ) {
    store.dispatch({ kind: 'accounts', accounts: accounts.map((account) => account.name) });
    const countryCodes = scope === 'all' ? state().countries : unreadCountries(state());
    store.dispatch({ kind: 'begun', total: cellsToRead({ accounts, countryCodes }) });
    const refused = await readPrices({ accounts, countryCodes, runtime, signal, background }, (batch) =>
      store.dispatch({
        kind: 'cells',
        ...batch,
        height: layoutOf(context.area(), state().accounts, context.memory.columns('pricing')).listRows,
      }),
    );
    if (refused === undefined || signal.aborted) return;
    const { account, error } = refused;
    const hint = 'A opens the accounts; Tab on this one replaces its key.';
    if (account === context.accountName) throw localError('auth', `${account}: ${error.message}`, hint);
    context.notify({ kind: 'error', text: `${account} is not included: ${error.message} ${hint}` });
    accounts = accounts.filter(({ name }) => name !== account);
  }
}
