/** The state of Pricing, changed by keys and answers. Pure. */
import type { ApiError } from '../../api/errors.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import type { ExchangeRate, PriceCell } from '../../api/pricing/index.ts';
import { rememberLast } from '../../components/remember.ts';
import type { ListView } from '../../config/saved-state-shape.ts';
import { placeCursor, TOP } from '../../keys/list-cursor.ts';
import { textState } from '../../keys/text-edit.ts';
import { fitsFilter, readListFilter } from '../../text/list-filter.ts';
import { priceText } from '../../text/price-text.ts';
import { AT_TOP, type FilteredList, type FilteredListAction, reduceFilteredList } from '../filtered-list.ts';
import {
  cellId,
  hasNothing,
  numberOf,
  type PriceRow,
  rowId,
  rowsOf,
  SORT_COLUMNS,
  type SortColumn,
  sortRows,
  withAnswer,
} from './rows.ts';
import { type Scope, shownCountries, shownTypes } from './scope.ts';

/** Where most numbers are bought; the person chooses others with c. */
const DEFAULT_COUNTRIES = ['US', 'CA', 'GB', 'IE', 'DE', 'FR', 'NL', 'ES', 'IT', 'SE', 'AU', 'BR'] as const;

type Reading =
  | { readonly kind: 'opening' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  /** Ended before everything was read: by the person, or because another screen was shown. */
  | { readonly kind: 'stopped'; readonly by: 'person' | 'leaving' }
  | { readonly kind: 'done' }
  /** The account itself could not be opened. */
  | { readonly kind: 'failed'; readonly error: ApiError };

export interface PricingState extends Scope, FilteredList<SortColumn> {
  /** Entered by the person, to convert prices of other currencies. */
  readonly exchangeRates: readonly ExchangeRate[];
  readonly reading: Reading;
  /** Rows without any known number are shown as well. */
  readonly showEmpty: boolean;
}

export type PricingAction =
  | { readonly kind: 'countries'; readonly countries: readonly string[] }
  /** Every country, or only the chosen ones; and the types for which carriers without a price list are asked everywhere. */
  | { readonly kind: 'all'; readonly all: boolean; readonly sampled: ReadonlySet<NumberType> }
  | {
      readonly kind: 'accounts';
      readonly accounts: readonly string[];
      readonly listed: ReadonlySet<string>;
    }
  /** Prices that an earlier run kept. They take the place of nothing that is known. */
  | { readonly kind: 'kept'; readonly cells: readonly PriceCell[]; readonly height: number }
  | { readonly kind: 'opening' }
  | { readonly kind: 'begun'; readonly total: number }
  | {
      readonly kind: 'cells';
      readonly cells: readonly PriceCell[];
      readonly done: number;
      readonly total: number;
      readonly height: number;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped'; readonly by: 'person' | 'leaving' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'exchange-rates'; readonly exchangeRates: readonly ExchangeRate[] }
  | { readonly kind: 'type'; readonly numberType: NumberType | undefined }
  | { readonly kind: 'toggle-empty' }
  | FilteredListAction<SortColumn>
  /** The list as the person arranged it before. */
  | { readonly kind: 'view'; readonly view: ListView };

const CHEAPEST_FIRST: PricingState['sort'] = { column: 'year-from', descending: false };

export const initialPricing: PricingState = {
  accounts: [],
  listed: new Set(),
  countries: DEFAULT_COUNTRIES,
  all: false,
  sampled: new Set(),
  numberType: undefined,
  cells: new Map(),
  exchangeRates: [],
  reading: { kind: 'opening' },
  showEmpty: false,
  focus: 'rows',
  filter: textState(''),
  sort: { column: 'country', descending: false },
  cursor: TOP,
};

export function reducePricing(state: PricingState, action: PricingAction): PricingState {
  switch (action.kind) {
    case 'countries':
      return { ...state, countries: action.countries, all: false, ...AT_TOP };
    case 'all':
      return withAll(state, action.all, action.sampled);
    case 'accounts':
      return { ...state, accounts: action.accounts, listed: action.listed };
    case 'kept': {
      const unknown = action.cells.filter((cell) => !state.cells.has(cellId(cell)));
      return keepPlace(state, { ...state, cells: withAnswers(state.cells, unknown) }, action.height);
    }
    case 'opening':
      return { ...state, reading: { kind: 'opening' } };
    case 'begun':
      return { ...state, reading: { kind: 'reading', done: 0, total: action.total } };
    case 'cells':
      return keepPlace(
        state,
        {
          ...state,
          cells: withAnswers(state.cells, action.cells),
          reading: { kind: 'reading', done: action.done, total: action.total },
        },
        action.height,
      );
    case 'done':
      return { ...state, reading: { kind: 'done' } };
    case 'stopped':
      return { ...state, reading: { kind: 'stopped', by: action.by } };
    case 'failed':
      return { ...state, reading: { kind: 'failed', error: action.error } };
    case 'exchange-rates':
      return { ...state, exchangeRates: action.exchangeRates, ...AT_TOP };
    case 'type':
      return { ...state, numberType: action.numberType, ...AT_TOP };
    case 'toggle-empty':
      return { ...state, showEmpty: !state.showEmpty, ...AT_TOP };
    case 'view':
      return withView(state, action.view);
    default:
      return reduceFilteredList(state, action);
  }
}

/** A person who asks for every country wants to know where numbers are cheapest. */
function withAll(state: PricingState, all: boolean, sampled: PricingState['sampled']): PricingState {
  if (all === state.all) return { ...state, sampled };
  const sort = all ? CHEAPEST_FIRST : state.sort;
  return { ...state, all, sampled, sort, ...AT_TOP };
}

function withView(state: PricingState, view: ListView): PricingState {
  const { filter = '', countries = [], type, sort, at } = view;
  const column = SORT_COLUMNS.find((known) => known === sort?.column);
  return {
    ...state,
    filter: textState(filter),
    countries: countries.length === 0 ? DEFAULT_COUNTRIES : countries,
    all: view.allCountries === true,
    numberType: NUMBER_TYPES.find((known) => known === type),
    sort: { column: column ?? 'country', descending: column !== undefined && sort?.descending === true },
    cursor: TOP,
    wanted: at,
  };
}

/** What `view` takes. */
export function viewOf(state: PricingState): ListView {
  const { filter, countries, numberType, sort, wanted } = state;
  const current = currentRow(state);
  const at = wanted ?? (current === undefined ? undefined : rowId(current));
  return {
    filter: filter.value,
    countries,
    sort,
    ...(state.all ? { allCountries: true } : {}),
    ...(numberType === undefined ? {} : { type: numberType }),
    ...(at === undefined ? {} : { at }),
  };
}

function withAnswers(cells: PricingState['cells'], answers: readonly PriceCell[]): PricingState['cells'] {
  const next = new Map(cells);
  for (const answer of answers) next.set(cellId(answer), withAnswer(next.get(cellId(answer)), answer));
  return next;
}

/** Rows arrive above and below the cursor: it stays on its row. */
function keepPlace(before: PricingState, next: PricingState, height: number): PricingState {
  const current = currentRow(before);
  const rows = visibleRows(next);
  // Until the person moves, the cursor stays on the first row.
  const own = current === undefined || before.cursor.index === 0 ? undefined : rowId(current);
  const id = before.wanted ?? own;
  const found = rows.findIndex((row) => rowId(row) === id);
  const index = found < 0 ? next.cursor.index : found;
  return { ...next, cursor: placeCursor(next.cursor, index, rows.length, height) };
}

const rowsOfAll = rememberLast(
  (
    countries: readonly string[],
    numberType: NumberType | undefined,
    accounts: readonly string[],
    cells: PricingState['cells'],
    exchangeRates: readonly ExchangeRate[],
  ): readonly PriceRow[] =>
    countries.flatMap((country) =>
      shownTypes({ numberType }).flatMap((type) => rowsOf(country, type, accounts, { cells, exchangeRates })),
    ),
);

/** Every row of the shown countries and type that has been answered. */
export function answeredRows(state: PricingState): readonly PriceRow[] {
  const { numberType, accounts, cells, exchangeRates } = state;
  return rowsOfAll(shownCountries(state), numberType, accounts, cells, exchangeRates);
}

const rowsThrough = rememberLast(
  (answered: readonly PriceRow[], showEmpty: boolean, filterText: string): readonly PriceRow[] => {
    const filter = readListFilter(filterText);
    return answered.filter(
      (row) =>
        (showEmpty || !hasNothing(row)) &&
        fitsFilter(
          filter,
          () => priceText(row.countryCode, row.numberType, row.currency),
          () => numberOf(row),
        ),
    );
  },
);
const arrangeRows = rememberLast(sortRows);

/** The rows as shown: narrowed, sorted. */
export function visibleRows(state: PricingState): readonly PriceRow[] {
  return arrangeRows(matchingRows(state, state.filter.value), state.sort);
}

/** The rows that this filter lets through, of the shown countries and type. */
export function matchingRows(state: PricingState, text: string): readonly PriceRow[] {
  return rowsThrough(answeredRows(state), state.showEmpty, text);
}

export function currentRow(state: PricingState): PriceRow | undefined {
  return visibleRows(state)[state.cursor.index];
}

/** Whether prices are being loaded. */
export function isReading({ reading }: PricingState): boolean {
  return reading.kind === 'opening' || reading.kind === 'reading';
}
