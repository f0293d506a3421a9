/** Shows every country, or only the chosen ones again; says how many requests it takes before they are sent. */
import { createMenu, type MenuItem } from '../../components/menu/menu.tsx';
import type { Store } from '../../components/store.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import { pricingActions } from './actions.ts';
import { sampleRequests, shownTypes, unlistedAccounts } from './scope.ts';
import type { PricingAction, PricingState } from './state.ts';

type Choice = 'ask' | 'lists' | 'chosen';

/** Asks only where carriers without a price list would have to be asked country by country. `onChange` reads what is missing. */
export function chooseAllCountries(
  context: ScreenContext,
  { getState, dispatch }: Store<PricingState, PricingAction>,
  onChange: () => void,
): void {
  const state = getState();
  const { all, listed, sampled } = state;
  const show = (choice: Choice) => {
    dispatch({
      kind: 'all',
      all: choice !== 'chosen',
      sampled: choice === 'ask' ? new Set([...sampled, ...shownTypes(state)]) : sampled,
    });
    onChange();
  };
  const requests = sampleRequests(state, context.runtime.now());
  if (requests === 0) {
    show(all ? 'chosen' : 'lists');
    return;
  }
  const close = () => context.closeOverlay('all-countries');
  const chosen = {
    id: 'chosen',
    label: `show the ${plural(state.countries.length, 'chosen country', 'chosen countries')}`,
    letter: 'c',
  } as const;
  const lists = { id: 'lists', label: 'show price lists only', letter: 'p' } as const;
  const items: readonly MenuItem<Choice>[] = [
    { id: 'ask', label: `ask for each country: ${plural(requests, 'request')}`, letter: 'e' },
    ...(all ? [chosen] : listed.size > 0 ? [lists] : []),
  ];
  context.showOverlay(
    createMenu<Choice>({
      id: 'all-countries',
      title: `All countries: ${subject(unlistedAccounts(state))} no price list`,
      items,
      again: pricingActions.all,
      onClose: close,
      onChoose: (choice) => {
        close();
        show(choice);
      },
    }),
  );
}

/** "sandbox has", "2 accounts have" */
function subject(accounts: readonly string[]): string {
  const [first = '', ...others] = accounts;
  return others.length === 0 ? `${first} has` : `${formatCount(accounts.length)} accounts have`;
}
