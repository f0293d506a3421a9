/** What Search does: searches whenever a filter changes, and acts on the offer under the cursor. */
import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber, pastedNumber } from '../../api/numbers/format.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { type TextEdit, textState } from '../../keys/text-edit.ts';
import { cleanText } from '../../text/clean.ts';
import { plural } from '../../text/format.ts';
import { isInCart } from '../cart/cart.ts';
import { chooseSort, sortBy } from '../choose-sort.ts';
import { searchActions } from './actions.ts';
import { chooseSearchType, searchSort } from './choices.ts';
import { showComparison } from './compare.tsx';
import { chooseCountry } from './country-picker.ts';
import type { SearchDependencies } from './dependencies.ts';
import { type Filters, filtersKey, nextDemand, ofOneCountry, without } from './filters.ts';
import { placeControls } from './find-places.ts';
import { listRows } from './layout.ts';
import { showMoreFilters } from './more-filters.ts';
import type { Sort } from './offers.ts';
import { isTypingPlace } from './places.ts';
import { whyNotMark } from './reasons.ts';
import { removeFilters } from './remove-filters.ts';
import { createSearchRequest, type SearchRequest } from './request.ts';
import { currentNumber, type Focus, rangeOf, visibleNumbers } from './state.ts';
import { createWatch } from './watch.ts';
import { watchUnavailable } from './watch-unavailable.ts';
import { filtersToPutBack, filterText, filterToRemove } from './without-filter.ts';

export interface SearchController {
  /** Searches at once, in the background. */
  search(): void;
  /** Follows, until the screen goes, which numbers can no longer be bought. */
  watchUnavailable(): Promise<void>;
  /** Asks again every 30 s until a number matches. */
  watch(): void;
  endWatch(): void;
  chooseCountry(): void;
  chooseType(): void;
  /** SMS or voice: any, with it, without it. */
  nextDemand(capability: 'SMS' | 'voice'): void;
  /** Opens the list of the filters that have no key of their own. */
  moreFilters(): void;
  /** Removes the filter that excludes the most numbers, by the answers or probably. */
  removeFilter(): void;
  /** Undoes `removeFilter`. */
  putFilterBack(): void;
  focus(focus: Focus): void;
  /** Leaves the field with the text that it had before. */
  undoField(): void;
  /** Edits the field that has the focus; a changed filter searches once typing pauses. */
  edit(edit: TextEdit): void;
  /** Moves the pointer among the area codes of the typed place. */
  movePlace(by: 1 | -1): void;
  /** Searches with the area code under the pointer. */
  takePlace(): void;
  /** After a search without numbers: searches with the nearest other area code. */
  tryNeighbour(): void;
  /** Searches for a pasted number, or for the pasted text. */
  paste(text: string): void;
  clearNarrow(): void;
  putNarrow(text: string): void;
  /** Follows until the screen goes what the cart holds. */
  followMarks(): void;
  /** Opens the menu of the columns that the list shows. */
  chooseSort(): void;
  sortBy(column: string): void;
  reverse(): void;
  moveCursor(move: ListMove): void;
  /** Opens the review card of the current number. */
  review(): void;
  mark(): void;
  /** Begins a range of marks at the cursor, or puts the one that was begun into the cart. */
  range(): void;
  dropRange(): void;
  unmark(): void;
  /** Undoes `unmark`. */
  putBack(): void;
  compare(): void;
  copyNumber(): void;
}

/** A search starts after typing has paused for this long. */
const TYPING_PAUSE_MS = 250;

export function createSearchController(dependencies: SearchDependencies): SearchController {
  const { context, store } = dependencies;
  const request = createSearchRequest(dependencies);
  const watch = createWatch(dependencies, request);
  const state = () => store.getState();
  const sortMenu = () => searchSort(context, state(), (order) => sort(dependencies, order));
  return {
    ...filterControls(dependencies, request),
    ...offerControls(dependencies),
    watch: watch.start,
    endWatch: watch.stop,
    search: () => context.background(request.start(0)),
    watchUnavailable: () => watchUnavailable(dependencies),
    clearNarrow: () => store.dispatch({ kind: 'clear-narrow' }),
    putNarrow: (text) => store.dispatch({ kind: 'narrow', text }),
    followMarks: () => followMarks(dependencies),
    chooseSort: () => chooseSort(context, sortMenu()),
    sortBy: (column) => sortBy(sortMenu(), column),
    reverse: () => sort(dependencies, { ...state().sort, descending: !state().sort.descending }),
    moveCursor: (by) => move(dependencies, by),
  };
}

type FilterControls = Pick<
  SearchController,
  | 'chooseCountry'
  | 'chooseType'
  | 'nextDemand'
  | 'moreFilters'
  | 'removeFilter'
  | 'putFilterBack'
  | 'focus'
  | 'undoField'
  | 'edit'
  | 'movePlace'
  | 'takePlace'
  | 'tryNeighbour'
  | 'paste'
>;

function filterControls(dependencies: SearchDependencies, request: SearchRequest): FilterControls {
  const { context, store } = dependencies;
  const filters = () => store.getState().filters;
  const change = (changed: Partial<Filters>, undoable = false) => {
    store.dispatch({ kind: 'filters', change: changed, undoable });
    context.background(request.start(0));
  };
  const places = placeControls(dependencies, (areaCode) => change({ areaCode }));
  const takePlace = () => context.background(places.takePlace());
  return {
    movePlace: places.movePlace,
    takePlace,
    tryNeighbour: places.tryNeighbour,
    chooseCountry: () =>
      chooseCountry(dependencies, (countryCode) => {
        removeFilters(dependencies, ofOneCountry(filters()));
        change({ countryCode });
      }),
    chooseType: () => chooseSearchType(context, filters().numberType, (numberType) => change({ numberType })),
    nextDemand: (capability) => change({ [capability]: nextDemand(filters()[capability]) }),
    moreFilters: () => showMoreFilters(dependencies, change),
    removeFilter() {
      const filter = filterToRemove(filters(), store.getState().answered);
      if (filter === undefined) return;
      const text = `Filter removed: ${filterText(filters(), filter)}`;
      change(without([filter]), true);
      const promise = { action: searchActions.putFilterBack, does: 'puts it back' };
      context.notify({ kind: 'done', text, promise });
    },
    putFilterBack() {
      const before = filtersToPutBack(filters(), store.getState().replaced);
      if (before !== undefined) change(before);
    },
    focus(focus) {
      // A click on another field accepts the place, as Enter does.
      if (isTypingPlace(store.getState())) takePlace();
      store.dispatch({ kind: 'focus', focus });
    },
    undoField() {
      const wasFilter = store.getState().focus !== 'narrow';
      store.dispatch({ kind: 'undo-field' });
      if (wasFilter) context.background(request.start(0));
    },
    edit(edit) {
      const before = filtersKey(filters());
      store.dispatch({ kind: 'edit', edit });
      if (isTypingPlace(store.getState())) {
        context.background(places.findPlaces());
        return;
      }
      if (filtersKey(filters()) !== before) context.background(request.start(TYPING_PAUSE_MS));
    },
    paste(text) {
      const number = pastedNumber(text);
      // Characters that no telephone key has are kept, and the field says so: dropping them would change the search.
      const digits = number?.contains ?? cleanText(text).text.trim();
      if (number !== undefined) removeFilters(dependencies, ofOneCountry(filters()));
      change({
        contains: textState(digits),
        ...(number === undefined ? {} : { countryCode: number.countryCode }),
      });
    },
  };
}

type OfferControls = Pick<
  SearchController,
  'review' | 'mark' | 'range' | 'dropRange' | 'unmark' | 'putBack' | 'compare' | 'copyNumber'
>;

function offerControls(dependencies: SearchDependencies): OfferControls {
  const { context, store } = dependencies;
  const withCurrent = (act: (number: AvailableNumber) => void) => () => {
    const number = currentNumber(store.getState());
    if (number !== undefined) act(number);
  };
  return {
    review: withCurrent((number) => {
      // A number that states no country was offered for the country of the search.
      const { phoneNumber, countryCode = store.getState().filters.countryCode, numberType } = number;
      context.go({ screen: 'review', order: { phoneNumber, countryCode, numberType }, number });
    }),
    mark: withCurrent((offer) => {
      const why = whyNotMark(store.getState(), context.cart.getState());
      if (why !== undefined) {
        context.notify({
          kind: 'info',
          text: `${formatPhoneNumber(offer.phoneNumber)} cannot be marked: ${why}`,
        });
        move(dependencies, 'down');
        return;
      }
      const { countryCode } = store.getState().filters;
      context.cart.dispatch({ kind: 'toggle', line: { offer, countryCode } });
      // Where only marked numbers are shown, the next one has moved under the cursor.
      if (currentNumber(store.getState()) === offer) move(dependencies, 'down');
    }),
    range: withCurrent(({ phoneNumber }) => {
      if (store.getState().range === undefined) store.dispatch({ kind: 'range', from: phoneNumber });
      else markRange(dependencies);
    }),
    dropRange: () => store.dispatch({ kind: 'range', from: undefined }),
    unmark() {
      context.cart.dispatch({ kind: 'take-out' });
      const promise = { action: searchActions.putBack, does: 'puts the numbers back' };
      context.notify({ kind: 'done', text: 'Unmarked: the cart is empty', promise });
    },
    putBack() {
      context.cart.dispatch({ kind: 'put-back' });
      context.notify({ kind: 'done', text: 'Put back into the cart' });
    },
    compare: () => showComparison(context),
    copyNumber: () => copyNumbers(dependencies),
  };
}

/** The marked numbers, also those of other searches; without marks the current one. */
function copyNumbers({ context, store }: SearchDependencies): void {
  const marked = context.cart.getState().lines.map(({ offer }) => offer.phoneNumber);
  const current = currentNumber(store.getState())?.phoneNumber;
  if (marked.length > 0) context.copy(marked.join('\n'), plural(marked.length, 'marked number'));
  else if (current !== undefined) context.copy(current, formatPhoneNumber(current));
}

function followMarks({ context, store, signal }: SearchDependencies): void {
  const follow = () => {
    const marked = new Set(context.cart.getState().lines.map(({ offer }) => offer.phoneNumber));
    const before = store.getState().marked;
    if (marked.size === before.size && marked.isSubsetOf(before)) return;
    store.dispatch({ kind: 'marked', marked, height: listRows(context.area(), store.getState().filters) });
  };
  signal.addEventListener('abort', context.cart.subscribe(follow));
  follow();
}

function move({ context, store }: SearchDependencies, by: ListMove): void {
  const state = store.getState();
  const rows = visibleNumbers(state).length;
  const cursor = moveCursor(state.cursor, by, rows, listRows(context.area(), state.filters));
  store.dispatch({ kind: 'cursor', cursor });
}

/** What cannot be bought is left out. */
function markRange({ context: { cart }, store }: SearchDependencies): void {
  const state = store.getState();
  const { countryCode } = state.filters;
  for (const offer of rangeOf(state)) {
    const { phoneNumber } = offer;
    if (isInCart(cart.getState(), phoneNumber) || state.unavailable.has(phoneNumber)) continue;
    cart.dispatch({ kind: 'toggle', line: { offer, countryCode } });
  }
  store.dispatch({ kind: 'range', from: undefined });
}

function sort({ context, store }: SearchDependencies, order: Sort): void {
  store.dispatch({ kind: 'sort', sort: order });
  const query = context.memory.search()?.query;
  if (query !== undefined) context.memory.keepSearch({ query, sort: store.getState().sort });
}
