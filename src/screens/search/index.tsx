/** Search: filters above, offers below; a change of a filter searches again, and the stale request is cancelled. */
import { toApiError } from '../../api/errors.ts';
import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber, pastedNumber } from '../../api/numbers/format.ts';
import type { SearchQuery } from '../../api/provider.ts';
import { checkSearch, type SearchResult, searchNumbers, widened } from '../../api/search/search.ts';
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { textState } from '../../keys/text-edit.ts';
import { cleanText } from '../../text/clean.ts';
import { findCountries } from '../../text/country-finder.ts';
import { filterWord } from '../../text/filter-words.ts';
import type { ScreenFactory } from '../screen.ts';
import { createSoldCountries } from '../sold-countries.ts';
import { searchActions } from './actions.ts';
import { showComparison } from './compare.tsx';
import { whyNotBuy } from './reasons.ts';
import {
  type Filters,
  initialSearch,
  nextDemand,
  nextType,
  reduceSearch,
  type SearchState,
  searchInput,
  type TextFilter,
  visibleNumbers,
} from './state.ts';
import { watchTaken } from './unavailable.ts';
import { listRows, SearchView } from './view.tsx';

/** Filters that hold for one country only. */
const NO_PLACE = { areaCode: textState(''), postalCode: textState('') } as const;

/** Typing is let come to rest before a request goes out. */
const DEBOUNCE_MS = 250;

export const createSearch: ScreenFactory<'search'> = (context, target) => {
  const saved = context.memory.search();
  const store = createStore(
    reduceSearch,
    initialSearch(context.runtime.now(), target.query ?? saved?.query, saved?.sort),
  );
  const sold = createSoldCountries(context);
  const lifetime = new AbortController();
  let request = new AbortController();
  let canPostalCode = false;

  const state = (): SearchState => store.getState();
  const height = () => listRows(context.area());
  const current = (): AvailableNumber | undefined => visibleNumbers(state())[state().cursor.index];
  const inResults = () => state().focus === 'results';

  async function search(debounceMs: number): Promise<void> {
    request.abort();
    request = new AbortController();
    const signal = AbortSignal.any([request.signal, lifetime.signal]);
    store.dispatch({ kind: 'waiting', now: context.runtime.now() });
    try {
      const session = await context.session();
      canPostalCode = session.provider.abilities.searchFilters.has('postalCode');
      const checked = checkSearch(searchInput(state()), session.provider.abilities.searchLimit);
      if (signal.aborted) return;
      if (checked.kind === 'problem') {
        store.dispatch({ kind: 'problem', problem: checked.problem });
        return;
      }
      remember(checked.query);
      if (debounceMs > 0) await context.runtime.sleep(debounceMs, signal);
      const result: SearchResult = await searchNumbers(session.provider, checked.query, signal);
      if (signal.aborted) return;
      store.dispatch({ kind: 'shown', result, height: height() });
      context.keysChanged();
      for (const { countryCode } of result.rows) if (countryCode !== undefined) sold.note(countryCode);
    } catch (error) {
      if (!signal.aborted) store.dispatch({ kind: 'failed', error: toApiError(error) });
    }
  }

  /** For the next start: the last search that could be sent, and its order. */
  function remember(query: SearchQuery | undefined): void {
    if (query !== undefined) context.memory.keepSearch({ query, sort: state().sort });
  }

  function sort(kind: 'sort' | 'reverse'): void {
    store.dispatch({ kind });
    remember(context.memory.search()?.query);
  }

  function change(filters: Partial<Filters>): void {
    store.dispatch({ kind: 'filters', change: filters });
    context.background(search(0));
  }

  function focus(field: TextFilter | 'narrow' | 'results'): void {
    store.dispatch({ kind: 'focus', focus: field });
  }

  function chooseCountry(): void {
    const close = () => context.closeOverlay('country');
    // As known now: an answer that comes meanwhile must not move another country under the cursor.
    const first = new Set(sold.known());
    sold.read(lifetime.signal);
    const current = state().filters.countryCode;
    context.showOverlay(
      createPicker({
        id: 'country',
        title: 'Country: name, code or calling code',
        current,
        find: (typed) =>
          findCountries(typed, typed === '' ? first : sold.known()).map((country) => ({
            id: country.code,
            label: `${country.code}  ${country.name}`,
            detail: country.callingCode ?? '',
          })),
        height: () => overlayArea(context.area()).height,
        onClose: close,
        onChoose: ([code]) => {
          close();
          if (code !== undefined && code !== current) change({ countryCode: code, ...NO_PLACE });
        },
      }),
    );
  }

  function widen(): void {
    const wider = widened(searchInput(state()));
    if (wider === undefined) return;
    const { input } = wider;
    change({
      numberType: input.numberType,
      areaCode: textState(input.areaCode),
      contains: textState(input.contains),
      postalCode: textState(input.postalCode ?? ''),
      SMS: input.SMS,
      voice: input.voice,
    });
    context.notify({ kind: 'done', text: `Widened: any ${filterWord(wider.dropped)} now` });
  }

  const noNumber = () => (current() === undefined ? 'there is no number here' : undefined);
  const bindings: Binding[] = [
    {
      action: searchActions.buy,
      when: inResults,
      disabled: () => whyNotBuy(state()),
      run: () => {
        const number = current();
        if (number === undefined) return;
        // A number that states no country was offered for the one that was asked for.
        const { phoneNumber, countryCode = state().filters.countryCode, numberType } = number;
        context.go({ screen: 'purchase', order: { phoneNumber, countryCode, numberType }, number });
      },
    },
    {
      action: searchActions.mark,
      when: inResults,
      disabled: noNumber,
      run: () => {
        const number = current();
        if (number !== undefined) store.dispatch({ kind: 'mark', number });
      },
    },
    { action: searchActions.narrow, when: inResults, run: () => focus('narrow') },
    { action: searchActions.country, when: inResults, run: chooseCountry },
    {
      action: searchActions.type,
      when: inResults,
      run: () => change({ numberType: nextType(state().filters.numberType) }),
    },
    { action: searchActions.areaCode, when: inResults, run: () => focus('areaCode') },
    { action: searchActions.contains, when: inResults, run: () => focus('contains') },
    {
      action: searchActions.postalCode,
      when: inResults,
      disabled: () => (canPostalCode ? undefined : 'this provider cannot search by postal code'),
      run: () => focus('postalCode'),
    },
    {
      action: searchActions.sms,
      when: inResults,
      run: () => change({ SMS: nextDemand(state().filters.SMS) }),
    },
    {
      action: searchActions.voice,
      when: inResults,
      run: () => change({ voice: nextDemand(state().filters.voice) }),
    },
    { action: searchActions.limit, when: inResults, run: () => focus('limit') },
    { action: searchActions.again, when: inResults, run: () => context.background(search(0)) },
    {
      action: searchActions.widen,
      when: inResults,
      disabled: () => (widened(searchInput(state())) === undefined ? 'only the country is left' : undefined),
      run: widen,
    },
    { action: searchActions.sort, when: inResults, run: () => sort('sort') },
    { action: searchActions.reverse, when: inResults, run: () => sort('reverse') },
    {
      action: searchActions.compare,
      when: inResults,
      disabled: () => (state().marked.size < 2 ? 'mark two or more numbers with Space first' : undefined),
      run: () => showComparison(context, [...state().marked.values()]),
    },
    {
      action: searchActions.unmark,
      when: inResults,
      disabled: () => (state().marked.size === 0 ? 'nothing is marked' : undefined),
      run: () => store.dispatch({ kind: 'unmark' }),
    },
    {
      action: searchActions.copy,
      when: inResults,
      disabled: noNumber,
      run: () => {
        const number = current();
        if (number !== undefined) context.copy(number.phoneNumber, formatPhoneNumber(number.phoneNumber));
      },
    },
    ...listBindings(
      (move) =>
        store.dispatch({
          kind: 'cursor',
          cursor: moveCursor(state().cursor, move, visibleNumbers(state()).length, height()),
        }),
      inResults,
    ),
    {
      action: searchActions.clearFilter,
      when: () => inResults() && state().narrow.value !== '',
      run: () => store.dispatch({ kind: 'clear-narrow' }),
    },
    { action: searchActions.leaveField, when: () => !inResults(), run: () => focus('results') },
    {
      action: searchActions.clearField,
      when: () => !inResults(),
      run: () => {
        const wasFilter = state().focus !== 'narrow';
        store.dispatch({ kind: 'undo-field' });
        if (wasFilter) context.background(search(0));
      },
    },
  ];

  context.background(search(0));
  // What is wrong with an account or its journal is said by the search and by the app.
  watchTaken(context, lifetime.signal, (taken) => store.dispatch({ kind: 'taken', taken })).catch(
    () => undefined,
  );

  return {
    id: 'search',
    title: () => 'Search',
    bindings,
    field: () =>
      inResults()
        ? undefined
        : (edit) => {
            const before = state();
            store.dispatch({ kind: 'edit', edit });
            if (filterText(before) !== filterText(state())) context.background(search(DEBOUNCE_MS));
          },
    paste: (text) => {
      const number = pastedNumber(text);
      // What is on no telephone key stays, and the field says so: nothing is dropped that would change the search.
      const digits = number?.contains ?? cleanText(text).text.trim();
      change({
        contains: textState(digits),
        ...(number === undefined ? {} : { countryCode: number.countryCode, ...NO_PLACE }),
      });
    },
    render: (area) => <SearchView {...area} store={store} />,
    dispose: () => lifetime.abort(),
  };
};

/** The typed filters as one text: a cursor that only moved asks for no search. */
function filterText({ filters }: SearchState): string {
  const { areaCode, contains, postalCode, limit } = filters;
  return [areaCode.value, contains.value, postalCode.value, limit.value].join('\n');
}
