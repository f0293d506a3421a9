/** What Search knows, and how keys and answers change it. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { AvailableNumber } from '../../api/model.ts';
import type { SearchFilter, SearchQuery } from '../../api/provider.ts';
import type { SearchProblem, TextFilter } from '../../api/search/check-search.ts';
import { answerProblem, type SearchResult } from '../../api/search/search.ts';
import type { ListView } from '../../config/saved-state-shape.ts';
import { type ListCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { type Filters, filtersKey, filtersOf } from './filters.ts';
import { arrangeOffers, SORT_COLUMNS, type Sort } from './offers.ts';
import type { FoundPlaces, Neighbours } from './place-state.ts';
import type { Unavailable } from './unavailable.ts';
import { type Answer, type Answered, type Replaced, withAnswer } from './without-filter.ts';

/** `narrow` is the text that filters the loaded offers. */
export type Focus = 'results' | TextFilter | 'narrow';

/** The last good answer stays on the screen, with its age, until the next good one. */
export type Results =
  | { readonly kind: 'waiting'; readonly since: number; readonly last?: SearchResult }
  | { readonly kind: 'shown'; readonly last: SearchResult }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly last?: SearchResult }
  | { readonly kind: 'problem'; readonly problem: SearchProblem; readonly last?: SearchResult };

export interface SearchState {
  readonly filters: Filters;
  readonly focus: Focus;
  /** The field's text when it got the focus, for Esc. */
  readonly textBefore: string;
  readonly results: Results;
  /** The filters of the last good answer. */
  readonly shownFor: string;
  /** The most numbers that the last good answer could have had. */
  readonly shownLimit: number | undefined;
  /** How many numbers the searches of this visit had, by their filters. */
  readonly answered: Answered;
  /** Numbers, by E.164, that can no longer be bought. */
  readonly unavailable: ReadonlyMap<string, Unavailable>;
  /** The filters that a search in this country can have at this provider; undefined until the provider is known. */
  readonly offered: ReadonlySet<SearchFilter> | undefined;
  /** The numbers in the cart, by E.164: the word `marked` in the filter stands for them. */
  readonly marked: ReadonlySet<string>;
  /** The text that filters the loaded offers. */
  readonly narrow: TextState;
  readonly sort: Sort;
  /** The number at which a range of marks begins; it ends at the cursor. */
  readonly range: string | undefined;
  readonly cursor: ListCursor;
  /** When the watched search asks again, in ms since the epoch; undefined while no search is watched. */
  readonly watch?: number | undefined;
  /** The number that the cursor was on in an earlier run, until the person moves. */
  readonly wanted?: string | undefined;
  /** The area codes of the name that is typed as an area code. */
  readonly places?: FoundPlaces | undefined;
  readonly neighbours?: Neighbours | undefined;
  /** A country in which the carrier sells nothing, as it says itself. */
  readonly notSold?: string | undefined;
  readonly replaced?: Replaced | undefined;
}

export type SearchAction =
  /** `undoable`: the filters of before can be put back. */
  | { readonly kind: 'filters'; readonly change: Partial<Filters>; readonly undoable?: boolean }
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'undo-field' }
  | { readonly kind: 'places'; readonly places: FoundPlaces }
  /** Moves the pointer among the area codes of a name. */
  | { readonly kind: 'place'; readonly by: 1 | -1 }
  | { readonly kind: 'neighbours'; readonly neighbours: Neighbours }
  | { readonly kind: 'not-sold'; readonly countryCode: string }
  | { readonly kind: 'narrow'; readonly text: string }
  | { readonly kind: 'clear-narrow' }
  /** What the cart holds now. `height`: the rows in view. */
  | { readonly kind: 'marked'; readonly marked: ReadonlySet<string>; readonly height: number }
  | { readonly kind: 'waiting'; readonly now: number }
  | { readonly kind: 'offered'; readonly offered: ReadonlySet<SearchFilter> }
  | { readonly kind: 'shown'; readonly result: SearchResult; readonly limit: number; readonly height: number }
  /** What a search with other filters has; `key` are those filters. */
  | { readonly kind: 'counted'; readonly key: string; readonly answer: Answer | 'not-known' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'problem'; readonly problem: SearchProblem }
  | { readonly kind: 'unavailable'; readonly unavailable: ReadonlyMap<string, Unavailable> }
  | { readonly kind: 'watch'; readonly nextAt: number | undefined }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor }
  /** The loaded offers as the person arranged them before. */
  | { readonly kind: 'view'; readonly view: ListView }
  | { readonly kind: 'sort'; readonly sort: Sort }
  /** A range of marks begins here; undefined for none. */
  | { readonly kind: 'range'; readonly from: string | undefined };

export function initialSearch(
  now: number,
  query: SearchQuery | undefined,
  sort: { readonly column: string; readonly descending: boolean } | undefined,
): SearchState {
  const column = SORT_COLUMNS.find((known) => known === sort?.column);
  return {
    filters: filtersOf(query),
    focus: 'results',
    textBefore: '',
    results: { kind: 'waiting', since: now },
    shownFor: '',
    shownLimit: undefined,
    answered: new Map(),
    unavailable: new Map(),
    offered: undefined,
    marked: new Set(),
    narrow: textState(''),
    range: undefined,
    sort: { column: column ?? 'monthly', descending: column !== undefined && sort?.descending === true },
    cursor: TOP,
  };
}

export function reduceSearch(state: SearchState, action: SearchAction): SearchState {
  switch (action.kind) {
    case 'filters': {
      const filters = { ...state.filters, ...action.change };
      const replaced = action.undoable === true ? { filters: state.filters, by: filters } : undefined;
      return { ...state, filters, replaced };
    }
    case 'focus':
      return { ...state, focus: action.focus, textBefore: goodText(state, action.focus) };
    case 'edit':
      return editField(state, (text) => editText(text, action.edit));
    case 'undo-field':
      return {
        ...editField(state, () => textState(state.focus === 'narrow' ? '' : state.textBefore)),
        focus: 'results',
      };
    case 'narrow':
      return { ...state, narrow: textState(action.text), cursor: TOP };
    case 'marked':
      return keepLine(state, { ...state, marked: action.marked }, action.height);
    case 'places':
      return { ...state, places: action.places };
    case 'place':
      return movePlace(state, action.by);
    case 'neighbours':
      return { ...state, neighbours: action.neighbours };
    case 'not-sold':
      return { ...state, notSold: action.countryCode };
    case 'clear-narrow':
      return { ...state, narrow: textState(''), cursor: TOP };
    case 'waiting':
      return { ...state, results: { kind: 'waiting', since: action.now, ...lastOf(state) } };
    case 'offered':
      return { ...state, offered: action.offered };
    case 'shown':
      return keepPlace(state, withResult(state, action.result, action.limit), action.height);
    case 'counted':
      return { ...state, answered: withAnswer(state.answered, action.key, action.answer) };
    case 'failed':
      return { ...state, results: { kind: 'failed', error: action.error, ...lastOf(state) } };
    case 'problem':
      return { ...state, results: { kind: 'problem', problem: action.problem, ...lastOf(state) } };
    case 'unavailable':
      return sameEntries(state.unavailable, action.unavailable)
        ? state
        : { ...state, unavailable: action.unavailable };
    case 'cursor':
      return { ...state, cursor: action.cursor, wanted: undefined };
    case 'watch':
      return { ...state, watch: action.nextAt };
    case 'view':
      return withView(state, action.view);
    case 'sort':
      return { ...state, sort: action.sort, cursor: TOP };
    case 'range':
      return { ...state, range: action.from };
  }
}

function movePlace(state: SearchState, by: 1 | -1): SearchState {
  const { places } = state;
  if (places === undefined) return state;
  const index = Math.min(Math.max(0, places.index + by), Math.max(0, places.found.length - 1));
  return { ...state, places: { ...places, index } };
}

/** Its sort order is kept with the search. */
function withView(state: SearchState, { filter = '', at }: ListView): SearchState {
  return { ...state, narrow: textState(filter), cursor: TOP, wanted: at };
}

/** What `view` takes. */
export function viewOf(state: SearchState): ListView {
  const at = state.wanted ?? currentNumber(state)?.phoneNumber;
  return { filter: state.narrow.value, ...(at === undefined ? {} : { at }) };
}

function withResult(state: SearchState, last: SearchResult, shownLimit: number): SearchState {
  const shown: SearchState = {
    ...state,
    results: { kind: 'shown', last },
    shownFor: filtersKey(state.filters),
    shownLimit,
    wanted: undefined,
  };
  const doubt = answerProblem(last);
  if (doubt?.kind === 'unreadable') return shown;
  const answer = { count: last.rows.length, orMore: doubt !== undefined || mayHaveMore(shown) };
  return { ...shown, answered: withAnswer(state.answered, shown.shownFor, answer) };
}

function lastOf(state: SearchState): { last?: SearchResult } {
  return state.results.last === undefined ? {} : { last: state.results.last };
}

/** What Esc puts back: the text of the field, or none where that is what is wrong with the search. */
function goodText(state: SearchState, focus: Focus): string {
  const { results } = state;
  if (results.kind === 'problem' && results.problem.filter === focus) return '';
  return fieldText(state, focus)?.value ?? '';
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

/** After a new answer, the cursor stays on its number where that is still offered. */
function keepPlace(before: SearchState, after: SearchState, height: number): SearchState {
  const current = before.wanted ?? visibleNumbers(before)[before.cursor.index]?.phoneNumber;
  const rows = visibleNumbers(after);
  const found = rows.findIndex((row) => row.phoneNumber === current);
  return { ...after, cursor: placeCursor(after.cursor, Math.max(0, found), rows.length, height) };
}

/** A row that left the list leaves the cursor on its line. */
function keepLine(before: SearchState, after: SearchState, height: number): SearchState {
  const rows = visibleNumbers(after);
  const current = visibleNumbers(before)[before.cursor.index]?.phoneNumber;
  const found = rows.findIndex((row) => row.phoneNumber === current);
  const index = found < 0 ? before.cursor.index : found;
  return { ...after, cursor: placeCursor(before.cursor, index, rows.length, height) };
}

function sameEntries(
  left: ReadonlyMap<string, Unavailable>,
  right: ReadonlyMap<string, Unavailable>,
): boolean {
  return left.size === right.size && [...left].every(([number, why]) => right.get(number) === why);
}

/** The loaded offers as shown: filtered and sorted. */
export function visibleNumbers({ results, narrow, sort, marked }: SearchState): readonly AvailableNumber[] {
  return arrangeOffers(results.last?.rows ?? [], narrow.value, sort, marked);
}

export function currentNumber(state: SearchState): AvailableNumber | undefined {
  return visibleNumbers(state)[state.cursor.index];
}

/** Where the range begins among the offers shown; undefined without a range, and when its beginning is not shown. */
export function rangeStart(state: SearchState): number | undefined {
  if (state.range === undefined) return undefined;
  const found = visibleNumbers(state).findIndex(({ phoneNumber }) => phoneNumber === state.range);
  return found < 0 ? undefined : found;
}

/** The offers of the range, from where it began to the cursor; the current one alone when its beginning is not shown. */
export function rangeOf(state: SearchState): readonly AvailableNumber[] {
  const rows = visibleNumbers(state);
  const { index } = state.cursor;
  const begin = rangeStart(state) ?? index;
  return rows.slice(Math.min(begin, index), Math.max(begin, index) + 1);
}

/** Whether the offers shown answer other filters than those above them. */
export function showsPreviousResults({ results, shownFor, filters }: SearchState): boolean {
  return results.last !== undefined && shownFor !== filtersKey(filters);
}

/** Whether the provider gave as many numbers as it could: more may match than are shown. */
export function mayHaveMore({ results: { last }, shownLimit }: SearchState): boolean {
  if (last === undefined || shownLimit === undefined) return false;
  return last.rows.length + last.contradicting + last.unreadable >= shownLimit;
}
