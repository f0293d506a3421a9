import { describe, expect, it } from 'vitest';
import { accountFingerprint } from '../../../src/api/account.ts';
import { ApiError } from '../../../src/api/errors.ts';
import type { PurchaseRow } from '../../../src/api/purchases/domain/types.ts';
import { createStore } from '../../../src/components/store.ts';
import { createHistoryController } from '../../../src/screens/history/controller.ts';
import { initialHistory, reduceHistory, visibleEntries } from '../../../src/screens/history/state.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { recordContext, sessionWith, WORK_ACCOUNT } from '../../support/screen-context.ts';
import {
  createScriptedPurchases,
  purchaseRow,
  type ScriptedOptions,
} from '../../support/scripted-purchases.ts';

const FINGERPRINT = accountFingerprint(WORK_ACCOUNT);
const MINE = { accountFingerprint: FINGERPRINT };

async function setUp(rows: readonly PurchaseRow[], script: Partial<ScriptedOptions> = {}) {
  const purchases = createScriptedPurchases({ rows, fingerprint: FINGERPRINT, ...script });
  const context = recordContext(async () => sessionWith({ provider: createMemoryProvider(), purchases }));
  const store = createStore(reduceHistory, initialHistory);
  const lifetime = new AbortController();
  const controller = createHistoryController({ context, store, signal: lifetime.signal });
  controller.openJournal();
  await context.finished();
  /** Answers the open question with its second button. */
  const confirm = (id: string) => {
    const press = (action: string) =>
      context.overlays
        .get(id)
        ?.bindings.find((binding) => binding.action.id === action)
        ?.run();
    press('confirm.other');
    press('confirm.press');
  };
  return { purchases, context, store, lifetime, controller, confirm };
}

describe('the controller of the history', () => {
  it('follows the journal until the screen goes', async () => {
    const { purchases, store, lifetime } = await setUp([purchaseRow('0101', 'UNKNOWN', MINE)]);
    purchases.put(purchaseRow('0102', 'SENDING', MINE));
    expect(visibleEntries(store.getState())).toHaveLength(2);
    lifetime.abort();
    purchases.put(purchaseRow('0103', 'SENDING', MINE));
    expect(visibleEntries(store.getState())).toHaveLength(2);
  });

  it('opens where the person can go on', async () => {
    for (const [state, target] of [
      ['INTENT', { screen: 'review' }],
      ['CONFIRMED', { screen: 'number', phoneNumber: '+12125550101' }],
      ['UNKNOWN', { screen: 'timeline', id: 'id-0101' }],
    ] as const) {
      const { context, controller } = await setUp([purchaseRow('0101', state, MINE)]);
      controller.openEntry();
      expect(context.visits).toMatchObject([target]);
    }
    const { context, controller } = await setUp([purchaseRow('0101', 'REJECTED', MINE)]);
    controller.openEntry();
    expect([...context.overlays.keys()]).toEqual(['history']);
  });

  it('checks, and says what the provider answered', async () => {
    const { context, controller, store } = await setUp([purchaseRow('0101', 'UNKNOWN', MINE)], {
      onCheck: async (row) => ({ ...row, state: 'CONFIRMED' }),
    });
    controller.check();
    expect([...store.getState().checking]).toEqual(['id-0101']);
    await context.finished();
    expect([...store.getState().checking]).toEqual([]);
    expect(context.notices).toEqual([{ kind: 'done', text: '+1 212 555 0101: COMPLETED' }]);
  });

  it('says why a check failed, and allows another', async () => {
    const { context, controller, store } = await setUp([purchaseRow('0101', 'UNKNOWN', MINE)], {
      onCheck: async () => {
        throw new ApiError({
          code: 'network',
          message: 'The connection was refused.',
          hint: '',
          retryable: true,
          progress: 'not-sent',
        });
      },
    });
    controller.check();
    await context.finished();
    expect(context.notices).toEqual([{ kind: 'error', text: 'The connection was refused.' }]);
    expect([...store.getState().checking]).toEqual([]);
  });

  it('withdraws only after the question', async () => {
    const { context, controller, purchases, confirm } = await setUp([purchaseRow('0101', 'INTENT', MINE)]);
    controller.withdraw();
    expect([purchases.acts, context.holds()]).toEqual([[], 1]);
    confirm('withdraw');
    expect(purchases.acts).toEqual(['withdraw id-0101']);
    expect(context.notices).toEqual([{ kind: 'done', text: '+1 212 555 0101: withdrawn, nothing was sent' }]);
  });

  it('assigns a purchase of another account only after the question', async () => {
    const theirs = purchaseRow('0101', 'UNKNOWN', { accountFingerprint: 'theirs', accountName: 'old' });
    const { context, controller, purchases, confirm } = await setUp([theirs]);
    controller.assign();
    expect(purchases.acts).toEqual([]);
    confirm('assign');
    expect(purchases.acts).toEqual(['adopt id-0101']);
    expect(context.notices).toEqual([{ kind: 'done', text: '+1 212 555 0101: assigned to work' }]);
  });

  it('says why the journal refused a change', async () => {
    const { context, controller, purchases, confirm } = await setUp([purchaseRow('0101', 'INTENT', MINE)]);
    controller.withdraw();
    purchases.put(purchaseRow('0101', 'SENDING', MINE));
    confirm('withdraw');
    expect(context.notices).toMatchObject([{ kind: 'error', text: expect.stringMatching(/^It was sent/) }]);
  });

  it('does nothing without an entry', async () => {
    const { context, controller } = await setUp([]);
    controller.openEntry();
    controller.openNumber();
    controller.copyNumber();
    controller.withdraw();
    controller.resolve();
    controller.assign();
    controller.check();
    await context.finished();
    expect([context.visits, context.copies, context.notices, context.overlays.size]).toEqual([[], [], [], 0]);
  });
});
