/** The keys of Pricing in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { plural } from '../../text/format.ts';
import { completionBindings } from '../filter-help.ts';
import { pricingActions } from './actions.ts';
import type { PricingController } from './controller.ts';
import { pricingVocabulary } from './filter-words.ts';
import { currentRow, isReading, type PricingState } from './state.ts';

function requestsText(requests: number): string | undefined {
  return requests === 0 ? undefined : plural(requests, 'request');
}

/** Other keys act in the filter than in the rows. */
export function pricingBindings(state: PricingState, controller: PricingController): Binding[] {
  return state.focus === 'filter' ? filterBindings(state, controller) : rowBindings(state, controller);
}

function filterBindings(state: PricingState, { dispatch }: PricingController): Binding[] {
  return [
    ...completionBindings(
      pricingActions.completeFilter,
      state.filter.value,
      pricingVocabulary(state),
      (text) => dispatch({ kind: 'filter', text }),
    ),
    { action: pricingActions.leaveField, run: () => dispatch({ kind: 'focus', focus: 'rows' }) },
    { action: pricingActions.clearField, run: () => dispatch({ kind: 'clear-filter' }) },
  ];
}

function rowBindings(state: PricingState, controller: PricingController): Binding[] {
  const { dispatch } = controller;
  const noRow = () => (currentRow(state) === undefined ? 'no price is shown' : undefined);
  const stop: Binding = { action: pricingActions.stop, run: () => controller.stop('person') };
  const clear: Binding = {
    action: pricingActions.clearFilter,
    run: () => dispatch({ kind: 'clear-filter' }),
  };
  return [
    { action: pricingActions.open, disabled: noRow, run: controller.openSearch },
    {
      action: pricingActions.all,
      disabled: () => (state.accounts.length === 0 ? 'the account is being opened' : undefined),
      takes: () => requestsText(controller.requestsForAll()),
      run: controller.chooseAll,
    },
    { action: pricingActions.countries, run: controller.chooseCountries },
    { action: pricingActions.type, run: controller.chooseType },
    { action: pricingActions.narrow, run: () => dispatch({ kind: 'focus', focus: 'filter' }) },
    { action: pricingActions.sort, run: controller.chooseSort },
    { action: pricingActions.reverse, run: () => dispatch({ kind: 'reverse' }) },
    { action: pricingActions.refresh, run: controller.refresh },
    { action: pricingActions.rate, run: controller.chooseExchangeRates },
    { action: pricingActions.empty, run: () => dispatch({ kind: 'toggle-empty' }) },
    { action: pricingActions.copy, disabled: noRow, run: controller.copy },
    ...listBindings(controller.move),
    ...(isReading(state) ? [stop] : []),
    ...(state.filter.value === '' ? [] : [clear]),
  ];
}
