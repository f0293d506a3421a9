import { describe, expect, it } from 'vitest';
import type { JournalState } from '../../../src/api/purchases/domain/types.ts';
import { createStore } from '../../../src/components/store.ts';
import { createTimelineController } from '../../../src/screens/timeline/controller.ts';
import { initialTimeline, reduceTimeline, shownPurchase } from '../../../src/screens/timeline/state.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

function setUp(state: JournalState) {
  const row = purchaseRow('0101', state, { accountFingerprint: 'f' });
  const purchases = createScriptedPurchases({
    rows: [row],
    fingerprint: 'f',
    onCheck: async (before) => ({ ...before, state: 'CONFIRMED' }),
  });
  const context = recordContext(async () => sessionWith({ provider: createMemoryProvider(), purchases }));
  const store = createStore(reduceTimeline, initialTimeline);
  const lifetime = new AbortController();
  const of = (id: string) => createTimelineController({ context, store, id, signal: lifetime.signal });
  return { context, store, lifetime, controller: of(row.id), of };
}

describe('the controller of the timeline', () => {
  it('shows the purchase with its steps', async () => {
    const { context, controller, store } = setUp('UNKNOWN');
    controller.watch();
    await context.finished();
    const state = store.getState();
    expect(shownPurchase(state)?.purchase.status).toBe('PROCESSING');
    expect(state.kind === 'watching' && state.history.map(({ to }) => to)).toEqual([
      'INTENT',
      'SENDING',
      'UNKNOWN',
    ]);
  });

  it('shows what a check brought, and opens and copies that number', async () => {
    const { context, controller, store } = setUp('UNKNOWN');
    controller.openNumber();
    controller.copyNumber();
    expect([context.visits, context.copies]).toEqual([[], []]);
    controller.checkNow();
    await context.finished();
    expect(shownPurchase(store.getState())?.purchase.status).toBe('COMPLETED');
    controller.openNumber();
    controller.copyNumber();
    expect(context.visits).toEqual([{ screen: 'number', phoneNumber: '+12125550101' }]);
    expect(context.copies).toEqual(['+12125550101']);
  });

  it('says why there is nothing to watch, and why a check failed', async () => {
    const { context, of, store } = setUp('UNKNOWN');
    const controller = of('another-id');
    controller.watch();
    controller.checkNow();
    await context.finished();
    expect(store.getState()).toMatchObject({ kind: 'failed', message: 'There is no purchase another-id.' });
    expect(context.notices).toEqual([
      { kind: 'info', text: 'Checking with the provider' },
      { kind: 'error', text: 'There is no purchase another-id.' },
    ]);
  });

  it('says nothing more once the screen is gone', async () => {
    const { context, of, store, lifetime } = setUp('UNKNOWN');
    lifetime.abort();
    const controller = of('another-id');
    controller.watch();
    controller.checkNow();
    await context.finished();
    expect(store.getState()).toBe(initialTimeline);
    expect(context.notices).toEqual([]);
  });
});
