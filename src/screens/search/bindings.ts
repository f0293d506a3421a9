/** Which keys Search has in a state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import type { CartState } from '../cart/cart.ts';
import { completionBindings } from '../filter-help.ts';
import { searchActions } from './actions.ts';
import type { SearchController } from './controller.ts';
import { NARROW_VOCABULARY } from './narrow-words.ts';
import { isTypingPlace, whyNoPlace } from './places.ts';
import {
  whyNoNumber,
  whyNotBuy,
  whyNotCompare,
  whyNotCopy,
  whyNotMoreFilters,
  whyNotNeighbour,
  whyNotPostalCode,
  whyNotRemoveFilter,
  whyNotUnmark,
  whyNotWatch,
} from './reasons.ts';
import type { SearchState } from './state.ts';
import { filtersToPutBack, filterText, filterToRemove } from './without-filter.ts';

export function searchBindings(state: SearchState, cart: CartState, controller: SearchController): Binding[] {
  return state.focus === 'results'
    ? [
        {
          action: searchActions.endWatch,
          when: () => state.watch !== undefined,
          run: controller.endWatch,
        },
        ...offerBindings(state, cart, controller),
        ...filterBindings(state, controller),
        { action: searchActions.sort, run: controller.chooseSort },
        { action: searchActions.reverse, run: controller.reverse },
        ...listBindings(controller.moveCursor),
        ...(state.range === undefined
          ? []
          : [{ action: searchActions.dropRange, run: controller.dropRange }]),
        ...(state.narrow.value === ''
          ? []
          : [{ action: searchActions.clearFilter, run: controller.clearNarrow }]),
      ]
    : fieldBindings(state, controller);
}

function fieldBindings(state: SearchState, controller: SearchController): Binding[] {
  return isTypingPlace(state) ? placeBindings(state, controller) : textBindings(state, controller);
}

/** While the name of a place is typed, its area codes are listed. */
function placeBindings(state: SearchState, controller: SearchController): Binding[] {
  return [
    { action: searchActions.takePlace, disabled: () => whyNoPlace(state), run: controller.takePlace },
    { action: searchActions.nextPlace, run: () => controller.movePlace(1) },
    { action: searchActions.previousPlace, run: () => controller.movePlace(-1) },
    { action: searchActions.clearField, run: controller.undoField },
  ];
}

function textBindings({ focus, narrow }: SearchState, controller: SearchController): Binding[] {
  return [
    ...(focus === 'narrow'
      ? completionBindings(
          searchActions.completeFilter,
          narrow.value,
          NARROW_VOCABULARY,
          controller.putNarrow,
        )
      : []),
    { action: searchActions.leaveField, run: () => controller.focus('results') },
    { action: searchActions.clearField, run: controller.undoField },
  ];
}

function offerBindings(state: SearchState, cart: CartState, controller: SearchController): Binding[] {
  const noNumber = () => whyNoNumber(state);
  return [
    { action: searchActions.buy, disabled: () => whyNotBuy(state), run: controller.review },
    { action: searchActions.mark, disabled: noNumber, run: controller.mark },
    { action: searchActions.range, disabled: noNumber, run: controller.range },
    { action: searchActions.compare, disabled: () => whyNotCompare(cart), run: controller.compare },
    undoBinding(state, cart, controller),
    { action: searchActions.copy, disabled: () => whyNotCopy(state, cart), run: controller.copyNumber },
  ];
}

/** One key: it puts back the filter that was just removed, else it unmarks, and undoes that where nothing is marked. */
function undoBinding(state: SearchState, cart: CartState, controller: SearchController): Binding {
  if (filtersToPutBack(state.filters, state.replaced) !== undefined)
    return { action: searchActions.putFilterBack, run: controller.putFilterBack };
  return cart.lines.length === 0 && cart.takenOut.length > 0
    ? { action: searchActions.putBack, run: controller.putBack }
    : { action: searchActions.unmark, disabled: () => whyNotUnmark(cart), run: controller.unmark };
}

function filterBindings(state: SearchState, controller: SearchController): Binding[] {
  return [
    { action: searchActions.narrow, run: () => controller.focus('narrow') },
    { action: searchActions.country, run: controller.chooseCountry },
    { action: searchActions.type, run: controller.chooseType },
    { action: searchActions.areaCode, run: () => controller.focus('areaCode') },
    {
      action: searchActions.neighbour,
      disabled: () => whyNotNeighbour(state),
      run: controller.tryNeighbour,
    },
    { action: searchActions.contains, run: () => controller.focus('contains') },
    {
      action: searchActions.postalCode,
      disabled: () => whyNotPostalCode(state),
      run: () => controller.focus('postalCode'),
    },
    { action: searchActions.sms, run: () => controller.nextDemand('SMS') },
    { action: searchActions.voice, run: () => controller.nextDemand('voice') },
    {
      action: searchActions.more,
      disabled: () => whyNotMoreFilters(state),
      run: controller.moreFilters,
    },
    { action: searchActions.limit, run: () => controller.focus('limit') },
    { action: searchActions.again, run: controller.search },
    { action: searchActions.watch, disabled: () => whyNotWatch(state), run: controller.watch },
    {
      action: searchActions.widen,
      disabled: () => whyNotRemoveFilter(state),
      takes: () => removedText(state),
      run: controller.removeFilter,
    },
  ];
}

/** Which filter the key removes. */
function removedText({ filters, answered }: SearchState): string | undefined {
  const filter = filterToRemove(filters, answered);
  return filter === undefined ? undefined : filterText(filters, filter);
}
