import { describe, expect, it } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import { type CartState, createCart } from '../../../src/screens/cart/cart.ts';
import { searchBindings } from '../../../src/screens/search/bindings.ts';
import type { SearchController } from '../../../src/screens/search/controller.ts';
import { whyNotMark } from '../../../src/screens/search/reasons.ts';
import {
  initialSearch,
  reduceSearch,
  type SearchAction,
  type SearchState,
} from '../../../src/screens/search/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { offer } from '../../support/memory-provider.ts';

const nothing = () => undefined;
const CONTROLLER: SearchController = {
  search: nothing,
  watchUnavailable: async () => undefined,
  chooseCountry: nothing,
  chooseType: nothing,
  nextDemand: nothing,
  moreFilters: nothing,
  watch: nothing,
  endWatch: nothing,
  removeFilter: nothing,
  putFilterBack: nothing,
  focus: nothing,
  undoField: nothing,
  movePlace: nothing,
  takePlace: nothing,
  tryNeighbour: nothing,
  edit: nothing,
  paste: nothing,
  putNarrow: () => undefined,
  followMarks: () => undefined,
  clearNarrow: nothing,
  sortBy: () => undefined,
  chooseSort: nothing,
  reverse: nothing,
  moveCursor: nothing,
  review: nothing,
  mark: nothing,
  range: nothing,
  dropRange: nothing,
  unmark: nothing,
  putBack: nothing,
  compare: nothing,
  copyNumber: nothing,
};

function shown(...rows: AvailableNumber[]): SearchAction {
  const result = {
    rows,
    unreadable: 0,
    fetchedAt: 0,
    appliedHere: [],
    contradicting: 0,
    notConfirmed: new Map(),
  };
  return { kind: 'shown', result, limit: 20, height: 10 };
}

function reasonsAfter(...actions: SearchAction[]) {
  return reasonsWith([], ...actions);
}

function reasonsWith(marked: readonly string[], ...actions: SearchAction[]) {
  return disabledReasons(searchBindings(stateAfter(...actions), cartOf(marked), CONTROLLER));
}

function stateAfter(...actions: SearchAction[]): SearchState {
  return actions.reduce<SearchState>(reduceSearch, initialSearch(0, undefined, undefined));
}

function cartOf(marked: readonly string[]): CartState {
  const cart = createCart();
  for (const last of marked)
    cart.dispatch({ kind: 'toggle', line: { offer: offer(last), countryCode: 'US' } });
  return cart.getState();
}

const OFFERS = shown(offer('0101'), offer('0102'));

describe('keys of Search', () => {
  it('without an offer there is nothing to buy, mark or copy', () => {
    const none = 'there is no number here';
    expect(reasonsAfter(shown())).toMatchObject({
      'search.buy': none,
      'search.mark': none,
      'search.copy': none,
      'search.again': undefined,
    });
  });

  it('an offer can be bought, until the filters or the journal say otherwise', () => {
    const type: SearchAction = { kind: 'filters', change: { numberType: 'MOBILE' } };
    expect(reasonsAfter(OFFERS)).toMatchObject({ 'search.buy': undefined });
    expect(reasonsAfter(OFFERS, type, { kind: 'waiting', now: 1 })).toMatchObject({
      'search.buy': 'the search is still running',
    });
    const problem = { filter: 'areaCode', message: 'wrong', hint: '' } as const;
    expect(reasonsAfter(OFFERS, type, { kind: 'problem', problem })).toMatchObject({
      'search.buy': 'correct the filters first',
    });
    const unavailable = new Map([['+12125550101', 'ordered']] as const);
    expect(reasonsAfter(OFFERS, { kind: 'unavailable', unavailable })).toMatchObject({
      'search.buy': 'already ordered',
    });
  });

  it('a number that is bought cannot be put in the cart, and can be taken out of it', () => {
    const unavailable = new Map([['+12125550101', 'bought']] as const);
    const isBought: SearchAction = { kind: 'unavailable', unavailable };
    const state = stateAfter(OFFERS, isBought);
    expect(whyNotMark(state, cartOf([]))).toBe('already bought');
    expect(whyNotMark(state, cartOf(['0101']))).toBeUndefined();
  });

  it('two marked numbers can be compared', () => {
    expect(reasonsWith(['0101'], OFFERS)).toMatchObject({
      'search.compare': 'mark two or more numbers with Space first',
      'search.unmark': undefined,
    });
    expect(reasonsWith(['0101', '0102'], OFFERS)).toMatchObject({ 'search.compare': undefined });
    expect(reasonsAfter(OFFERS)).toMatchObject({ 'search.unmark': 'nothing is marked' });
  });

  it('a filter can be removed as long as there is one', () => {
    expect(reasonsAfter(OFFERS)).toMatchObject({ 'search.widen': 'only the country is left' });
    expect(reasonsAfter({ kind: 'filters', change: { SMS: true } })).toMatchObject({
      'search.widen': undefined,
    });
  });

  it('a postal code can be typed where the provider searches by it', () => {
    expect(reasonsAfter()).toMatchObject({
      'search.postalCode': 'this provider cannot search by postal code here',
    });
    expect(reasonsAfter({ kind: 'offered', offered: new Set(['postalCode']) })).toMatchObject({
      'search.postalCode': undefined,
    });
  });

  it('the further filters open once the provider has said which it has', () => {
    expect(reasonsAfter()).toMatchObject({
      'search.more': 'the filters of this provider are not known yet',
    });
    expect(reasonsAfter({ kind: 'offered', offered: new Set(['prefix']) })).toMatchObject({
      'search.more': undefined,
    });
  });

  it('Esc clears a filter that is set; in a field no other key acts', () => {
    const typed: SearchAction[] = [
      { kind: 'focus', focus: 'narrow' },
      { kind: 'edit', edit: { kind: 'insert', text: '0102' } },
    ];
    expect(reasonsAfter(OFFERS, ...typed)).toStrictEqual({
      'search.leaveField': undefined,
      'search.clearField': undefined,
    });
    const left: SearchAction = { kind: 'focus', focus: 'results' };
    expect(reasonsAfter(OFFERS, ...typed, left)).toHaveProperty(['search.clearFilter']);
    expect(reasonsAfter(OFFERS)).not.toHaveProperty(['search.clearFilter']);
  });
});
