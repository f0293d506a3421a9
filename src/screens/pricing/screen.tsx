/** Pricing: what numbers cost, by country and type, read side by side and shown as the answers come. */
import { toApiError } from '../../api/errors.ts';
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import type { Country } from '../../text/countries.ts';
import { findCountries } from '../../text/country-finder.ts';
import type { ScreenFactory } from '../screen.ts';
import { createSoldCountries } from '../sold-countries.ts';
import { pricingActions } from './actions.ts';
import { rowAsText } from './copy.ts';
import { rowName } from './detail-lines.ts';
import { askForRate } from './exchange-rates.ts';
import { layoutOf } from './layout.ts';
import { cellsToRead, openAccounts, readPrices } from './read.ts';
import { isNotOffered } from './rows.ts';
import {
  answeredRows,
  currentRow,
  initialPricing,
  type PricingState,
  reducePricing,
  unreadCountries,
  visibleRows,
} from './state.ts';
import { PricingView } from './view.tsx';

export const createPricing: ScreenFactory<'pricing'> = (context) => {
  const store = createStore(reducePricing, initialPricing);
  const lifetime = new AbortController();
  const sold = createSoldCountries(context);
  let request: AbortController | undefined;

  const state = (): PricingState => store.getState();
  const height = () => layoutOf(context.area()).listRows;
  const current = () => currentRow(state());
  const inRows = () => state().focus === 'rows';
  const isReading = () => state().reading.kind === 'reading' || state().reading.kind === 'opening';

  /** Asks for what was never answered, or for all of it anew. One reading at a time. */
  async function read(what: 'missing' | 'all'): Promise<void> {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    const signal = AbortSignal.any([mine.signal, lifetime.signal]);
    try {
      if (state().accounts.length === 0) store.dispatch({ kind: 'opening' });
      const accounts = await openAccounts(context, (name, error) =>
        context.notify({ kind: 'info', text: `${name} is left out: ${error.message}` }),
      );
      if (signal.aborted) return;
      store.dispatch({ kind: 'accounts', accounts: accounts.map((account) => account.name) });
      const countryCodes = what === 'all' ? state().countries : unreadCountries(state());
      store.dispatch({ kind: 'begun', total: cellsToRead({ accounts, countryCodes }) });
      const { runtime, background } = context;
      await readPrices({ accounts, countryCodes, runtime, signal, background }, (batch) =>
        store.dispatch({ kind: 'cells', ...batch, height: height() }),
      );
      if (!signal.aborted) store.dispatch({ kind: 'done' });
    } catch (error) {
      if (!signal.aborted) store.dispatch({ kind: 'failed', error: toApiError(error) });
    } finally {
      if (request === mine) request = undefined;
    }
  }

  function stop(by: 'person' | 'leaving'): void {
    if (request === undefined) return;
    request.abort();
    request = undefined;
    store.dispatch({ kind: 'stopped', by });
  }

  function chooseCountries(): void {
    const close = () => context.closeOverlay('countries');
    const chosen = state().countries;
    for (const row of answeredRows(state())) if (!isNotOffered(row)) sold.note(row.countryCode);
    const first = new Set(sold.known());
    context.showOverlay(
      createPicker({
        id: 'countries',
        title: 'Countries: type to find, Tab marks, Enter takes the marked',
        multiple: { marked: chosen },
        find: (typed) => chosenFirst(typed, chosen, first).map(countryItem),
        height: () => overlayArea(context.area()).height,
        onClose: close,
        onChoose: (countries) => {
          close();
          store.dispatch({ kind: 'countries', countries });
          if (unreadCountries(state()).length > 0) context.background(read('missing'));
        },
      }),
    );
  }

  const noRow = () => (current() === undefined ? 'there is no price here' : undefined);
  const bindings: Binding[] = [
    {
      action: pricingActions.open,
      when: inRows,
      disabled: noRow,
      run: () => {
        const row = current();
        if (row === undefined) return;
        const { countryCode, numberType } = row;
        context.go({ screen: 'search', query: { countryCode, numberType } });
      },
    },
    { action: pricingActions.countries, when: inRows, run: chooseCountries },
    { action: pricingActions.type, when: inRows, run: () => store.dispatch({ kind: 'next-type' }) },
    {
      action: pricingActions.narrow,
      when: inRows,
      run: () => store.dispatch({ kind: 'focus', focus: 'filter' }),
    },
    { action: pricingActions.sort, when: inRows, run: () => store.dispatch({ kind: 'sort' }) },
    { action: pricingActions.reverse, when: inRows, run: () => store.dispatch({ kind: 'reverse' }) },
    { action: pricingActions.refresh, when: inRows, run: () => context.background(read('all')) },
    { action: pricingActions.rate, when: inRows, run: () => askForRate(context, store) },
    { action: pricingActions.empty, when: inRows, run: () => store.dispatch({ kind: 'toggle-empty' }) },
    {
      action: pricingActions.copy,
      when: inRows,
      disabled: noRow,
      run: () => {
        const row = current();
        if (row !== undefined) context.copy(rowAsText(row), rowName(row));
      },
    },
    ...listBindings(
      (move) =>
        store.dispatch({
          kind: 'cursor',
          cursor: moveCursor(state().cursor, move, visibleRows(state()).length, height()),
        }),
      inRows,
    ),
    { action: pricingActions.stop, when: () => inRows() && isReading(), run: () => stop('person') },
    {
      action: pricingActions.clearFilter,
      when: () => inRows() && state().filter.value !== '',
      run: () => store.dispatch({ kind: 'clear-filter' }),
    },
    {
      action: pricingActions.leaveField,
      when: () => !inRows(),
      run: () => store.dispatch({ kind: 'focus', focus: 'rows' }),
    },
    {
      action: pricingActions.clearField,
      when: () => !inRows(),
      run: () => store.dispatch({ kind: 'clear-filter' }),
    },
  ];

  return {
    id: 'pricing',
    title: () => 'Pricing',
    bindings,
    field: () => (inRows() ? undefined : (edit) => store.dispatch({ kind: 'edit', edit })),
    render: (area) => <PricingView {...area} store={store} />,
    shown: () => {
      const { reading } = state();
      const byPerson = reading.kind === 'stopped' && reading.by === 'person';
      const unread = state().accounts.length === 0 || unreadCountries(state()).length > 0;
      if (request === undefined && !byPerson && unread) context.background(read('missing'));
    },
    hidden: () => stop('leaving'),
    dispose: () => lifetime.abort(),
  };
};

/** The chosen ones lead the list until something is typed. */
function chosenFirst(
  typed: string,
  chosen: readonly string[],
  first: ReadonlySet<string>,
): readonly Country[] {
  const found = findCountries(typed, first);
  if (typed.trim() !== '') return found;
  const [marked, others] = [true, false].map((wanted) =>
    found.filter((country) => chosen.includes(country.code) === wanted),
  );
  return [...(marked ?? []), ...(others ?? [])];
}

function countryItem({ code, name, callingCode = '' }: Country) {
  return { id: code, label: `${code}  ${name}`, detail: callingCode };
}
