import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createStore } from '../../../src/components/store.ts';
import { createSearchController } from '../../../src/screens/search/controller.ts';
import { initialSearch, mayHaveMore, reduceSearch } from '../../../src/screens/search/state.ts';
import { createSoldCountries } from '../../../src/screens/sold-countries.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

const OFFERS = ['0101', '0102', '0103'].map((last) => offer(last));

async function setUp(change: Partial<Provider> = {}) {
  const memory = createMemoryProvider(OFFERS);
  const purchases = createScriptedPurchases({ fingerprint: 'f' });
  const context = recordContext(async () => sessionWith({ provider: { ...memory, ...change }, purchases }));
  const store = createStore(reduceSearch, initialSearch(0, undefined, undefined));
  const lifetime = new AbortController();
  const sold = createSoldCountries(context);
  const controller = createSearchController({ context, store, sold, signal: lifetime.signal });
  controller.search();
  await context.finished();
  const rows = () => store.getState().results.last?.rows.map(({ phoneNumber }) => phoneNumber.slice(-4));
  return { searches: memory.searches, purchases, context, store, lifetime, sold, controller, rows };
}

describe('the controller of Search', () => {
  it('shows the offers, remembers the search, and knows that the country is sold', async () => {
    const { context, rows, sold } = await setUp();
    expect(rows()).toEqual(['0101', '0102', '0103']);
    expect(context.searches.at(-1)).toMatchObject({ query: { countryCode: 'US' } });
    expect([...sold.known()]).toEqual(['US']);
  });

  it('searches again when a filter changes, and not when a caret moves', async () => {
    const { context, controller, rows, searches } = await setUp();
    controller.focus('contains');
    controller.edit({ kind: 'insert', text: '0102' });
    await context.finished();
    expect(rows()).toEqual(['0102']);
    const before = searches.length;
    controller.edit({ kind: 'left' });
    await context.finished();
    expect(searches).toHaveLength(before);
    controller.undoField();
    await context.finished();
    expect(rows()).toEqual(['0101', '0102', '0103']);
  });

  it('shows only the answer to the last search', async () => {
    const answers: (() => void)[] = [];
    const { context, controller, rows } = await setUp({
      searchAvailable: async ({ SMS }) => {
        if (SMS === undefined) return { rows: OFFERS, unreadable: 0, fetchedAt: 0 };
        await new Promise<void>((resolve) => answers.push(resolve));
        return { rows: [offer(SMS ? '0104' : '0105', { capabilities: {} })], unreadable: 0, fetchedAt: 0 };
      },
    });
    controller.nextDemand('SMS');
    await expect.poll(() => answers).toHaveLength(1);
    controller.nextDemand('SMS');
    await expect.poll(() => answers).toHaveLength(2);
    answers[1]?.();
    await expect.poll(rows).toEqual(['0105']);
    answers[0]?.();
    await context.finished();
    expect(rows()).toEqual(['0105']);
  });

  it('keeps the offers when a search fails, and says why', async () => {
    let broken = false;
    const error = new ApiError({
      code: 'unavailable',
      message: 'The provider is out of order (503).',
      hint: '',
      retryable: true,
      progress: 'answered',
    });
    const { context, controller, rows, store } = await setUp({
      searchAvailable: async () => {
        if (broken) throw error;
        return { rows: OFFERS, unreadable: 0, fetchedAt: 0 };
      },
    });
    broken = true;
    controller.search();
    await context.finished();
    expect(store.getState().results).toMatchObject({ kind: 'failed', error });
    expect(rows()).toHaveLength(3);
  });

  it('sends nothing while a filter is wrong', async () => {
    const { context, controller, searches, store } = await setUp();
    controller.focus('areaCode');
    controller.edit({ kind: 'insert', text: '1x' });
    await context.finished();
    expect(store.getState().results.kind).toBe('problem');
    expect(searches).toHaveLength(1);
  });

  it('removes one filter, and names it', async () => {
    const { context, controller, searches } = await setUp();
    controller.paste('0102');
    controller.removeFilter();
    await context.finished();
    expect(searches.at(-1)).not.toHaveProperty('contains');
    expect(context.notices).toMatchObject([
      { text: 'Filter removed: digits 0102', promise: { does: 'puts it back' } },
    ]);
    const removed = searches.length;
    controller.putFilterBack();
    await context.finished();
    expect(searches.slice(removed)).toMatchObject([{ contains: '0102' }]);
    // It is put back once.
    controller.putFilterBack();
    await context.finished();
    expect(searches).toHaveLength(removed + 1);
  });

  it('puts no filter back once another one was changed', async () => {
    const { context, controller, searches, store } = await setUp();
    controller.paste('0102');
    controller.removeFilter();
    controller.nextDemand('SMS');
    await context.finished();
    const asked = searches.length;
    controller.putFilterBack();
    await context.finished();
    expect(searches).toHaveLength(asked);
    expect(store.getState().filters).toMatchObject({ SMS: true, contains: { value: '' } });
  });

  it('a pasted number brings its country and drops the area code', async () => {
    const { context, controller, searches, store } = await setUp();
    controller.focus('areaCode');
    controller.edit({ kind: 'insert', text: '212' });
    controller.paste('+44 7700 900123');
    await context.finished();
    expect(searches).toContainEqual({ countryCode: 'GB', contains: '7700900123' });
    expect(store.getState().filters.areaCode.value).toBe('');
  });

  it('opens the review card of the current number', async () => {
    const { context, controller } = await setUp();
    controller.moveCursor('down');
    controller.review();
    expect(context.visits).toMatchObject([
      { screen: 'review', order: { phoneNumber: '+12125550102', countryCode: 'US', numberType: 'LOCAL' } },
    ]);
  });

  it('follows what this machine buys, until the screen goes', async () => {
    const { controller, lifetime, purchases, store } = await setUp();
    const order = (last: string) => purchases.put(purchaseRow(last, 'SENDING', { accountFingerprint: 'f' }));
    order('0101');
    await controller.watchUnavailable();
    expect([...store.getState().unavailable]).toEqual([['+12125550101', 'ordered']]);
    order('0102');
    lifetime.abort();
    order('0103');
    expect([...store.getState().unavailable.keys()]).toEqual(['+12125550101', '+12125550102']);
  });

  it('knows that there may be more when the provider gave as many as it could', async () => {
    const { context, controller, store } = await setUp();
    expect(mayHaveMore(store.getState())).toBe(false);
    controller.focus('limit');
    controller.edit({ kind: 'insert', text: '2' });
    await context.finished();
    expect(mayHaveMore(store.getState())).toBe(true);
  });
});
