/** Why a key of Search cannot act now; undefined when it can. Pure. */
import { narrowestFilter } from '../../api/search/check-search.ts';
import type { CartState } from '../cart/cart.ts';
import { searchInput } from './filters.ts';
import { noAreaCodeHelps, openNeighbours } from './places.ts';
import { currentNumber, type SearchState, showsPreviousResults, visibleNumbers } from './state.ts';
import { UNAVAILABLE_REASONS } from './unavailable.ts';

/** A number that is in the cart can always be taken out. */
export function whyNotMark(state: SearchState, cart: CartState): string | undefined {
  const number = currentNumber(state);
  if (number === undefined) return whyNoNumber(state);
  if (cart.lines.some(({ offer }) => offer.phoneNumber === number.phoneNumber)) return undefined;
  const unavailable = state.unavailable.get(number.phoneNumber);
  return unavailable === undefined ? undefined : UNAVAILABLE_REASONS[unavailable];
}

export function whyNotBuy(state: SearchState): string | undefined {
  const number = currentNumber(state);
  if (number === undefined) return whyNoNumber(state);
  if (showsPreviousResults(state)) {
    switch (state.results.kind) {
      case 'problem':
        return 'correct the filters first';
      case 'failed':
        return 'the search failed, r tries again';
      default:
        return 'the search is still running';
    }
  }
  const unavailable = state.unavailable.get(number.phoneNumber);
  return unavailable === undefined ? undefined : UNAVAILABLE_REASONS[unavailable];
}

export function whyNoNumber(state: SearchState): string | undefined {
  return currentNumber(state) === undefined ? 'there is no number here' : undefined;
}

/** If numbers are marked, they are copied, whatever the list shows. */
export function whyNotCopy(state: SearchState, cart: CartState): string | undefined {
  return cart.lines.length > 0 ? undefined : whyNoNumber(state);
}

export function whyNotPostalCode(state: SearchState): string | undefined {
  return state.offered?.has('postalCode') === true
    ? undefined
    : 'this provider cannot search by postal code here';
}

export function whyNotMoreFilters({ offered }: SearchState): string | undefined {
  return offered === undefined ? 'the filters of this provider are not known yet' : undefined;
}

export function whyNotRemoveFilter(state: SearchState): string | undefined {
  return narrowestFilter(searchInput(state.filters)) === undefined ? 'only the country is left' : undefined;
}

export function whyNotNeighbour(state: SearchState): string | undefined {
  if (openNeighbours(state).length > 0) return undefined;
  if (visibleNumbers(state).length > 0) return 'numbers match already';
  return noAreaCodeHelps(state)
    ? 'no area code has numbers for the other filters'
    : 'no other area code nearby is known';
}

export function whyNotWatch(state: SearchState): string | undefined {
  if (state.watch !== undefined) return 'it is watched already, Esc ends it';
  return visibleNumbers(state).length > 0 ? 'numbers match already' : undefined;
}

export function whyNotCompare({ lines }: CartState): string | undefined {
  return lines.length < 2 ? 'mark two or more numbers with Space first' : undefined;
}

export function whyNotUnmark({ lines }: CartState): string | undefined {
  return lines.length === 0 ? 'nothing is marked' : undefined;
}
