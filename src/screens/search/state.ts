/** What Search knows and how keys and answers change it. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { AvailableNumber } from '../../api/model.ts';
import { moneyOf } from '../../api/money/money.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import type { SearchQuery } from '../../api/provider.ts';
import type { SearchInput, SearchProblem, SearchResult } from '../../api/search/search.ts';
import { type ListCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { fold } from '../../text/fold.ts';
import { formatType } from '../../text/format.ts';
import { fitsFilter, readTextFilter } from '../../text/text-filter.ts';
import type { Taken } from './unavailable.ts';

export type TextFilter = 'areaCode' | 'contains' | 'postalCode' | 'limit';
export type Focus = 'results' | TextFilter | 'narrow';
/** Every column of the table, left to right. */
const SORT_COLUMNS = ['number', 'type', 'place', 'capabilities', 'monthly', 'year'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Filters {
  readonly countryCode: string;
  readonly numberType: NumberType | undefined;
  readonly areaCode: TextState;
  readonly contains: TextState;
  readonly postalCode: TextState;
  readonly limit: TextState;
  /** With it, without it, or any. */
  readonly SMS: boolean | undefined;
  readonly voice: boolean | undefined;
}

/** The last good answer stays while the next is awaited or has failed: it is shown with its age. */
export type Results =
  | { readonly kind: 'waiting'; readonly since: number; readonly last?: SearchResult }
  | { readonly kind: 'shown'; readonly last: SearchResult }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly last?: SearchResult }
  | { readonly kind: 'problem'; readonly problem: SearchProblem; readonly last?: SearchResult };

export interface SearchState {
  readonly filters: Filters;
  readonly focus: Focus;
  /** The field's text when it got the focus, for Esc. */
  readonly before: string;
  readonly results: Results;
  /** The filters that the last good answer is for. */
  readonly shownFor: string;
  /** Numbers among the offers that are none any more. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** The local filter over what is shown. */
  readonly narrow: TextState;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
  readonly cursor: ListCursor;
  readonly marked: ReadonlyMap<string, AvailableNumber>;
}

export type SearchAction =
  | { readonly kind: 'filters'; readonly change: Partial<Filters> }
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'undo-field' }
  | { readonly kind: 'clear-narrow' }
  | { readonly kind: 'waiting'; readonly now: number }
  | { readonly kind: 'shown'; readonly result: SearchResult; readonly height: number }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'problem'; readonly problem: SearchProblem }
  | { readonly kind: 'taken'; readonly taken: ReadonlyMap<string, Taken> }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor }
  | { readonly kind: 'sort' }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'mark'; readonly number: AvailableNumber }
  | { readonly kind: 'unmark' };

export function initialSearch(
  now: number,
  query: SearchQuery | undefined,
  sort: { readonly column: string; readonly descending: boolean } | undefined,
): SearchState {
  const column = SORT_COLUMNS.find((known) => known === sort?.column);
  return {
    filters: {
      countryCode: query?.countryCode ?? 'US',
      numberType: query?.numberType,
      areaCode: textState(query?.areaCode ?? ''),
      contains: textState(query?.contains ?? ''),
      postalCode: textState(query?.postalCode ?? ''),
      limit: textState(query?.limit === undefined ? '' : String(query.limit)),
      SMS: query?.SMS,
      voice: query?.voice,
    },
    focus: 'results',
    before: '',
    results: { kind: 'waiting', since: now },
    shownFor: '',
    taken: new Map(),
    narrow: textState(''),
    sort: { column: column ?? 'monthly', descending: column !== undefined && sort?.descending === true },
    cursor: TOP,
    marked: new Map(),
  };
}

export function reduceSearch(state: SearchState, action: SearchAction): SearchState {
  switch (action.kind) {
    case 'filters':
      return { ...state, filters: { ...state.filters, ...action.change } };
    case 'focus':
      return { ...state, focus: action.focus, before: fieldText(state, action.focus)?.value ?? '' };
    case 'edit':
      return editField(state, (text) => editText(text, action.edit));
    case 'undo-field':
      return {
        ...editField(state, () => textState(state.focus === 'narrow' ? '' : state.before)),
        focus: 'results',
      };
    case 'clear-narrow':
      return { ...state, narrow: textState(''), cursor: TOP };
    case 'waiting':
      return { ...state, results: { kind: 'waiting', since: action.now, ...lastOf(state) } };
    case 'shown':
      return keepPlace(
        state,
        { ...state, results: { kind: 'shown', last: action.result }, shownFor: filtersKey(state) },
        action.height,
      );
    case 'failed':
      return { ...state, results: { kind: 'failed', error: action.error, ...lastOf(state) } };
    case 'problem':
      return { ...state, results: { kind: 'problem', problem: action.problem, ...lastOf(state) } };
    case 'taken':
      return { ...state, taken: action.taken };
    case 'cursor':
      return { ...state, cursor: action.cursor };
    case 'sort':
      return { ...state, sort: { column: nextColumn(state), descending: false }, cursor: TOP };
    case 'reverse':
      return { ...state, sort: { ...state.sort, descending: !state.sort.descending }, cursor: TOP };
    case 'mark': {
      const marked = new Map(state.marked);
      if (!marked.delete(action.number.phoneNumber)) marked.set(action.number.phoneNumber, action.number);
      return { ...state, marked };
    }
    case 'unmark':
      return { ...state, marked: new Map() };
  }
}

function lastOf(state: SearchState): { last?: SearchResult } {
  return state.results.last === undefined ? {} : { last: state.results.last };
}

function fieldText(state: SearchState, focus: Focus): TextState | undefined {
  if (focus === 'results') return undefined;
  return focus === 'narrow' ? state.narrow : state.filters[focus];
}

function editField(state: SearchState, edit: (text: TextState) => TextState): SearchState {
  const { focus } = state;
  if (focus === 'results') return state;
  if (focus === 'narrow') return { ...state, narrow: edit(state.narrow), cursor: TOP };
  return { ...state, filters: { ...state.filters, [focus]: edit(state.filters[focus]) } };
}

/** After a new answer the cursor stays on the number it was on, where that is still there. */
function keepPlace(before: SearchState, after: SearchState, height: number): SearchState {
  const current = visibleNumbers(before)[before.cursor.index]?.phoneNumber;
  const rows = visibleNumbers(after);
  const found = rows.findIndex((row) => row.phoneNumber === current);
  return { ...after, cursor: placeCursor(after.cursor, Math.max(0, found), rows.length, height) };
}

/** What the filters say, as a search takes it. */
export function searchInput({ filters }: SearchState): SearchInput {
  return {
    countryCode: filters.countryCode,
    ...(filters.numberType === undefined ? {} : { numberType: filters.numberType }),
    areaCode: filters.areaCode.value,
    contains: filters.contains.value,
    ...(filters.postalCode.value === '' ? {} : { postalCode: filters.postalCode.value }),
    ...(filters.SMS === undefined ? {} : { SMS: filters.SMS }),
    ...(filters.voice === undefined ? {} : { voice: filters.voice }),
    limit: filters.limit.value,
  };
}

/** The filters as one text, to compare. */
export function filtersKey(state: SearchState): string {
  return JSON.stringify(searchInput(state));
}

/** Any type, then each in turn. */
export function nextType(current: NumberType | undefined): NumberType | undefined {
  return current === undefined ? NUMBER_TYPES[0] : NUMBER_TYPES[NUMBER_TYPES.indexOf(current) + 1];
}

/** Any, with it, without it. */
export function nextDemand(current: boolean | undefined): boolean | undefined {
  if (current === undefined) return true;
  return current ? false : undefined;
}

/** The rows as shown: narrowed by the local filter, sorted. */
export function visibleNumbers(state: SearchState): readonly AvailableNumber[] {
  const filter = readTextFilter(state.narrow.value);
  const rows = state.results.last?.rows ?? [];
  const kept = filter.length === 0 ? rows : rows.filter((row) => fitsFilter(searchText(row), filter));
  const sign = state.sort.descending ? -1 : 1;
  return kept.toSorted((left, right) => sign * compareBy(state.sort.column, left, right));
}

function searchText(row: AvailableNumber): string {
  const { phoneNumber, numberType } = row;
  return fold(`${phoneNumber} ${formatPhoneNumber(phoneNumber)} ${formatType(numberType)} ${placeOf(row)}`);
}

function compareBy(column: SortColumn, left: AvailableNumber, right: AvailableNumber): number {
  switch (column) {
    case 'number':
      return byUnits(left.phoneNumber, right.phoneNumber);
    case 'type':
      return byUnits(left.numberType, right.numberType);
    case 'place':
      return placeOf(left).localeCompare(placeOf(right));
    case 'capabilities':
      return abilityCount(right) - abilityCount(left);
    case 'monthly':
    case 'year':
      return compareAmounts(moneyOf(left.monthlyRate), moneyOf(right.monthlyRate));
  }
}

/** The order of ASCII; collation takes a third of Node's own start to load. */
function byUnits(left: string, right: string): number {
  return Number(left > right) - Number(left < right);
}

/** Where a number belongs, as far as the provider says: empty when it says nothing. */
export function placeOf(row: AvailableNumber): string {
  return [row.rateCenter, row.region, row.postalCode].filter((part) => part !== undefined).join(', ');
}

/** Whether any offer states where it belongs. */
export function isPlaced({ results }: SearchState): boolean {
  return results.last?.rows.some((row) => placeOf(row) !== '') === true;
}

function abilityCount({ capabilities }: AvailableNumber): number {
  return Object.values(capabilities).filter((stated) => stated).length;
}

/** The next column that is in view: place has one only where a place is stated. */
function nextColumn(state: SearchState): SortColumn {
  const shown = SORT_COLUMNS.filter((column) => column !== 'place' || isPlaced(state));
  return shown[(shown.indexOf(state.sort.column) + 1) % shown.length] ?? 'number';
}
