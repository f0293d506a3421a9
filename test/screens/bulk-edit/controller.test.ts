/** What the bulk edit does and which of its keys act, without a screen. */
import { expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import { createStore } from '../../../src/components/store.ts';
import { bulkActions } from '../../../src/screens/bulk-edit/actions.ts';
import { bulkBindings } from '../../../src/screens/bulk-edit/bindings.ts';
import { createBulkController } from '../../../src/screens/bulk-edit/controller.ts';
import { planBulk } from '../../../src/screens/bulk-edit/plan.ts';
import { initialBulk, reduceBulk } from '../../../src/screens/bulk-edit/state.ts';
import type { ScreenContext } from '../../../src/screens/screen.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { recordContext, sessionWith, WORK_ACCOUNT } from '../../support/screen-context.ts';
import { temporaryPurchases } from '../../support/temporary-purchases.ts';

const START = bulkActions.start.id;
const STOP = bulkActions.stop.id;
const URL = 'https://example.com/all';
const ALL_SET = {
  kind: 'done',
  text: 'Voice URL: 3 of 3 set',
  promise: { action: bulkActions.undo, does: 'undoes it' },
};
const ROWS = ['0141', '0142', '0143'].map((last) => ownedNumber(last, { voiceUrl: '' }));

async function setUp() {
  const provider = createMemoryProvider();
  for (const row of ROWS) provider.owned.set(row.phoneNumber, row);
  const purchases = await temporaryPurchases(WORK_ACCOUNT, provider);
  const context = recordContext(async () => sessionWith({ provider, purchases }));
  const store = createStore(reduceBulk, initialBulk('voiceUrl', planBulk(ROWS, 'voiceUrl', URL)));
  const lifetime = new AbortController();
  const of = (changed: ScreenContext) =>
    createBulkController({ context: changed, store, signal: lifetime.signal });
  return { context, provider, store, of, controller: of(context) };
}

test('send sets the field of every number and says so once', async () => {
  const { context, provider, store, controller } = await setUp();
  await controller.send();
  expect([...provider.owned.values()].map(({ voiceUrl }) => voiceUrl)).toEqual([URL, URL, URL]);
  expect(store.getState().run).toBe('idle');
  expect(context.notices).toEqual([ALL_SET]);
});

test('a second send during a run starts nothing', async () => {
  const { context, of } = await setUp();
  let runs = 0;
  const session = () => {
    runs += 1;
    return context.session();
  };
  const controller = of({ ...context, session });
  await Promise.all([controller.send(), controller.send()]);
  expect(runs).toBe(1);
});

test('a session that cannot be opened is reported, and the edit can be tried again', async () => {
  const { context, store, of } = await setUp();
  const controller = of({ ...context, session: () => Promise.reject(new Error('no such key')) });
  await controller.send();
  expect(context.notices.map(({ kind }) => kind)).toContain('error');
  expect(disabledReasons(bulkBindings(store.getState(), controller))[START]).toBeUndefined();
});

test('confirm opens a question and sends nothing by itself', async () => {
  const { context, provider, controller } = await setUp();
  controller.confirm();
  expect([...context.overlays.keys()]).toEqual(['bulk']);
  expect([...provider.owned.values()].every(({ voiceUrl }) => voiceUrl === '')).toBe(true);
});

test('the keys in each state', async () => {
  const { store, controller } = await setUp();
  const reasons = () => disabledReasons(bulkBindings(store.getState(), controller));
  expect(reasons()).toMatchObject({ [START]: undefined });
  expect(reasons()).not.toHaveProperty([STOP]);
  const sending = controller.send();
  expect(reasons()).toMatchObject({ [START]: 'the changes are being sent', [STOP]: undefined });
  await sending;
  expect(reasons()).toMatchObject({ [START]: 'nothing is left to send' });
  expect(reasons()).not.toHaveProperty([STOP]);
});

test('the edit is a batch in the journal, and what was refused is tried again in the same one', async () => {
  const { context, provider, store, controller } = await setUp();
  const { updateOwned } = provider;
  provider.updateOwned = async (phoneNumber, change, signal) => {
    if (phoneNumber.endsWith('0142')) throw localError('invalid', 'No such host.', '');
    return updateOwned(phoneNumber, change, signal);
  };
  await controller.send();
  const { batches } = await (await context.session()).openPurchases();
  const [first] = batches.list();
  expect(first).toMatchObject({ head: { title: 'Voice URL of 3 numbers' }, counts: { DONE: 2, FAILED: 1 } });
  expect(store.getState().results[1]).toMatchObject({ state: 'FAILED', reason: 'No such host.' });
  provider.updateOwned = updateOwned;
  await controller.send();
  expect(batches.list()).toMatchObject([{ head: { id: first?.head.id }, counts: { DONE: 3 } }]);
  expect(context.notices.at(-1)).toEqual(ALL_SET);
});
