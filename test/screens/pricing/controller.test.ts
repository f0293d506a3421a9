/** What Pricing does and which of its keys act, without a screen. */
import { describe, expect, test } from 'vitest';
import type { PricedCell } from '../../../src/api/pricing/index.ts';
import { createStore } from '../../../src/components/store.ts';
import { pricingActions as actions } from '../../../src/screens/pricing/actions.ts';
import { pricingBindings } from '../../../src/screens/pricing/bindings.ts';
import { createPricingController } from '../../../src/screens/pricing/controller.ts';
import { initialPricing, reducePricing, visibleRows } from '../../../src/screens/pricing/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';

function setUp(session?: () => Promise<never>) {
  const provider = createMemoryProvider([offer('0101')]);
  const context = recordContext(session ?? (async () => sessionWith({ provider })));
  const store = createStore(reducePricing, initialPricing);
  const { signal } = new AbortController();
  const controller = createPricingController({ context, store, signal });
  const keys = () => disabledReasons(pricingBindings(store.getState(), controller));
  return { provider, context, store, controller, keys };
}

describe('the controller of Pricing', () => {
  test('resume reads what is missing, once', async () => {
    const { provider, context, store, controller } = setUp();
    controller.resume();
    controller.resume();
    await context.finished();
    const asked = provider.searches.length;
    expect(asked).toBeGreaterThan(0);
    expect(new Set(provider.searches.map((query) => JSON.stringify(query))).size).toBe(asked);
    expect(store.getState().reading.kind).toBe('done');
    controller.resume();
    await context.finished();
    expect(provider.searches).toHaveLength(asked);
    controller.refresh();
    await context.finished();
    expect(provider.searches).toHaveLength(2 * asked);
  });

  test('a reading that the person stopped stays stopped; one that another screen stopped continues', async () => {
    const { context, store, controller } = setUp();
    controller.resume();
    controller.stop('person');
    controller.resume();
    await context.finished();
    expect(store.getState().reading).toEqual({ kind: 'stopped', by: 'person' });
    controller.refresh();
    controller.stop('leaving');
    controller.resume();
    await context.finished();
    expect(store.getState().reading.kind).toBe('done');
  });

  test('an account that cannot be opened is a failure on the screen', async () => {
    const { context, store, controller } = setUp(() => Promise.reject(new Error('no such key')));
    controller.resume();
    await context.finished();
    expect(store.getState().reading.kind).toBe('failed');
  });

  test('the current row is searched and copied', async () => {
    const { context, controller } = setUp();
    controller.openSearch();
    expect(context.visits).toEqual([]);
    controller.resume();
    await context.finished();
    controller.openSearch();
    controller.copy();
    expect(context.visits).toEqual([{ screen: 'search', query: { countryCode: 'US', numberType: 'LOCAL' } }]);
    expect(context.copies).toEqual(['US LOCAL work: 1.15 to 1.15 USD a month, median 1.15']);
  });
});

describe('the kept prices', () => {
  test('are shown with their age and not asked for again; what is read is kept', async () => {
    const first = setUp();
    const kept: PricedCell[] = [];
    first.context.priceCache = async () => ({ read: () => [], keep: (_, cells) => kept.push(...cells) });
    first.controller.resume();
    await first.context.finished();
    expect(kept).toHaveLength(48);

    const second = setUp();
    second.context.priceCache = async () => ({ read: () => kept, keep: () => undefined });
    second.controller.resume();
    await second.context.finished();
    expect(second.provider.searches).toEqual([]);
    expect(visibleRows(second.store.getState()).map(({ countryCode }) => countryCode)).toEqual(['US']);
    second.controller.refresh();
    await second.context.finished();
    expect(second.provider.searches).toHaveLength(48);
  });
});

describe('the keys of Pricing', () => {
  test('without prices nothing can be searched or copied, and Esc stops the reading', async () => {
    const { context, controller, keys } = setUp();
    expect(keys()).toMatchObject({
      [actions.open.id]: 'no price is shown',
      [actions.copy.id]: 'no price is shown',
      [actions.stop.id]: undefined,
    });
    controller.resume();
    await context.finished();
    expect(keys()).toMatchObject({ [actions.open.id]: undefined, [actions.copy.id]: undefined });
    expect(keys()).not.toHaveProperty([actions.stop.id]);
  });

  test('the filter has its own keys, and Esc clears it afterwards', () => {
    const { controller, keys } = setUp();
    expect(keys()).not.toHaveProperty([actions.clearFilter.id]);
    controller.dispatch({ kind: 'focus', focus: 'filter' });
    controller.dispatch({ kind: 'edit', edit: { kind: 'insert', text: 'de' } });
    expect(Object.keys(keys())).toEqual([actions.leaveField.id, actions.clearField.id]);
    controller.dispatch({ kind: 'focus', focus: 'rows' });
    expect(keys()).toHaveProperty([actions.clearFilter.id]);
  });
});
