/** Shows every country, or only the chosen ones again; refreshes them. Each says how many requests it takes before they are sent. */
import { createMenu, type MenuItem } from '../../components/menu/menu.tsx';
import type { Store } from '../../components/store.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import { pricingActions } from './actions.ts';
import { cellId } from './rows.ts';
import {
  askedEverywhere,
  countRequests,
  everyCountry,
  isWanted,
  othersAsked,
  requestsForOthers,
  unaskedCountries,
  unlistedAccounts,
} from './scope.ts';
import type { PricingAction, PricingState } from './state.ts';

type PricingStore = Store<PricingState, PricingAction>;
type Choice = 'ask' | 'chosen';

/**
 * Shows every country at once: the key states how many requests that takes (`requestsForAll`). While every country is shown and some
 * accounts were not asked, a menu offers both: ask them, or show the chosen countries again. `onChange` reads what is missing.
 */
export function chooseAllCountries(
  context: ScreenContext,
  { getState, dispatch }: PricingStore,
  onChange: () => void,
): void {
  const state = getState();
  const { sampled } = state;
  const now = context.runtime.now();
  const show = (scope: Pick<PricingState, 'all' | 'sampled'>) => {
    dispatch({ kind: 'all', all: scope.all, sampled: scope.sampled });
    onChange();
  };
  if (!state.all) {
    show(everyCountry(state));
    return;
  }
  if (unaskedCountries(state, now).length === 0) {
    show({ all: false, sampled });
    return;
  }
  openMenu(context, pricingActions.all, {
    title: `All countries: ${subject(unlistedAccounts(state))} no price list`,
    items: [
      {
        id: 'ask',
        label: `ask for each country: ${plural(requestsForOthers(state, now), 'request')}`,
        letter: 'e',
      },
      {
        id: 'chosen',
        label: `show the ${plural(state.countries.length, 'chosen country', 'chosen countries')}`,
        letter: 'c',
      },
    ],
    onChoose: (choice) => show(choice === 'ask' ? othersAsked(state) : { all: false, sampled }),
  });
}

/**
 * Refreshes the prices. Asks first where carriers without a price list were asked country by country, also by an earlier run; a
 * reading that was stopped starts again at once. `onRefresh` reads what the scope wants.
 */
export function refreshPrices(
  context: ScreenContext,
  { getState, dispatch }: PricingStore,
  onRefresh: () => void,
): void {
  const state = getState();
  const next = askedEverywhere(state);
  const wereAsked = countRequests(
    next,
    (key) =>
      next.sampled.has(key.numberType) &&
      !state.countries.includes(key.countryCode) &&
      state.cells.has(cellId(key)),
  );
  if (!state.all || wereAsked === 0 || state.reading.kind === 'stopped') {
    onRefresh();
    return;
  }
  const requests = countRequests(next, (key) => isWanted(next, key));
  const chosen = plural(state.countries.length, 'chosen country', 'chosen countries');
  openMenu(context, pricingActions.refresh, {
    title: `Refresh: ${subject(unlistedAccounts(state))} no price list`,
    items: [
      { id: 'ask', label: `ask for each country: ${plural(requests, 'request')}`, letter: 'e' },
      {
        id: 'chosen',
        label: state.listed.size > 0 ? `price lists and the ${chosen}` : `only the ${chosen}`,
        letter: 'c',
      },
    ],
    onChoose: (choice) => {
      dispatch({ kind: 'all', all: true, sampled: choice === 'ask' ? next.sampled : new Set() });
      onRefresh();
    },
  });
}

interface Question {
  readonly title: string;
  readonly items: readonly MenuItem<Choice>[];
  readonly onChoose: (choice: Choice) => void;
}

function openMenu(
  context: ScreenContext,
  again: (typeof pricingActions)['all' | 'refresh'],
  { title, items, onChoose }: Question,
): void {
  const close = () => context.closeOverlay('all-countries');
  context.showOverlay(
    createMenu<Choice>({
      id: 'all-countries',
      title,
      items,
      again,
      onClose: close,
      onChoose: (choice) => {
        close();
        onChoose(choice);
      },
    }),
  );
}

/** "sandbox has", "2 accounts have" */
function subject(accounts: readonly string[]): string {
  const [first = '', ...others] = accounts;
  return others.length === 0 ? `${first} has` : `${formatCount(accounts.length)} accounts have`;
}
