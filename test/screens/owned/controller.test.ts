/** What Owned does and which of its keys act, without a screen. */
import { describe, expect, test } from 'vitest';
import { createStore } from '../../../src/components/store.ts';
import { ownedActions as actions } from '../../../src/screens/owned/actions.ts';
import { ownedBindings } from '../../../src/screens/owned/bindings.ts';
import { createOwnedController } from '../../../src/screens/owned/controller.ts';
import { announceChange } from '../../../src/screens/owned/number-changes.ts';
import { createReduceOwned, initialOwned } from '../../../src/screens/owned/state.ts';
import { createVisible } from '../../../src/screens/owned/visible.ts';
import type { ScreenContext } from '../../../src/screens/screen.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';

const NUMBERS = ['0141', '0142', '0143'].map((last) => ownedNumber(last));

function setUp(change: Partial<ScreenContext> = {}) {
  const provider = createMemoryProvider();
  for (const number of NUMBERS) provider.owned.set(number.phoneNumber, number);
  const session = sessionWith({ provider });
  const context = recordContext(async () => session);
  const visible = createVisible();
  const store = createStore(
    createReduceOwned(visible, () => 10),
    initialOwned(0),
  );
  const { signal } = new AbortController();
  const controller = createOwnedController({ context: { ...context, ...change }, store, visible, signal });
  const keys = () => disabledReasons(ownedBindings(store.getState(), controller));
  const names = () => [...controller.rowsOf(store.getState())].map(({ number }) => number.friendlyName);
  return { provider, context, session, store, controller, keys, names };
}

async function loaded(change?: Partial<ScreenContext>) {
  const app = setUp(change);
  app.controller.start();
  await app.context.finished();
  return app;
}

describe('the controller of Owned', () => {
  test('start loads the list, and follows what other screens announce', async () => {
    const { session, names, context } = await loaded();
    expect(names()).toEqual(['Desk 0141', 'Desk 0142', 'Desk 0143']);
    announceChange(session, { kind: 'seen', number: ownedNumber('0141', { friendlyName: 'Renamed' }) });
    announceChange(session, { kind: 'gone', phoneNumber: '+12125550142' });
    expect(names()).toEqual(['Renamed', 'Desk 0143']);
    expect(context.notices).toEqual([]);
  });

  test('takes in notes and tags that another process changed, and leaves the rest alone', async () => {
    const { session, controller, context, store } = await loaded();
    const tagsOf = () => store.getState().list.entries.map(({ number }) => number.ownTags);
    await session.notes.update(['+12125550142'], () => ({ note: '', tags: ['berlin', 'sales'] }));
    controller.readNotes();
    await context.finished();
    expect(tagsOf()).toEqual([undefined, 'berlin, sales', undefined]);
    store.dispatch({ kind: 'edit', edit: { kind: 'insert', text: 'tag:sales' } });
    expect(controller.rowsOf(store.getState())).toHaveLength(1);
    const { list } = store.getState();
    controller.readNotes();
    await context.finished();
    expect(store.getState().list).toBe(list);
    await session.notes.update(['+12125550142'], () => ({ note: '', tags: [] }));
    controller.readNotes();
    await context.finished();
    expect(tagsOf()).toEqual([undefined, undefined, undefined]);
  });

  test('open, copy and mark concern the number under the cursor', async () => {
    const { controller, context, store } = await loaded();
    controller.move('down');
    controller.open();
    controller.copy();
    controller.mark();
    expect(context.visits).toMatchObject([{ screen: 'number', phoneNumber: '+12125550142' }]);
    expect(context.copies).toEqual(['+12125550142']);
    expect([...store.getState().marked]).toEqual(['+12125550142']);
  });

  test('edit and export open their first dialog and write nothing', async () => {
    const { controller, context } = await loaded();
    controller.mark();
    controller.editMarked();
    controller.exportShown();
    await context.finished();
    expect([...context.overlays.keys()].toSorted()).toEqual(['bulk-field', 'export-format']);
  });

  test('all accounts are one list, and a number of another account is only shown', async () => {
    const app = await loaded({ accountNames: ['work', 'other'] });
    app.controller.toggleAccounts();
    await app.context.finished();
    expect(app.names()).toHaveLength(6);
    expect(app.keys()).toMatchObject({
      [actions.open.id]: undefined,
      [actions.mark.id]: 'several accounts are shown; & shows only the active one',
    });
    app.controller.move('last');
    expect(app.keys()[actions.open.id]).toBe('it belongs to other; switch the account first');
  });
});

describe('the keys of Owned', () => {
  test('before and after the list is loaded', async () => {
    const { keys, controller, context } = setUp();
    controller.start();
    expect(keys()).toMatchObject({
      [actions.open.id]: 'no number is shown',
      [actions.export.id]: 'no number is shown',
      [actions.refresh.id]: 'the list is being loaded',
      [actions.everywhere.id]: 'there is no other account',
    });
    await context.finished();
    expect(keys()).toMatchObject({
      [actions.open.id]: undefined,
      [actions.export.id]: undefined,
      [actions.refresh.id]: undefined,
      [actions.bulk.id]: 'no number is marked; Space marks a number',
    });
    controller.mark();
    expect(keys()).toMatchObject({ [actions.bulk.id]: undefined, [actions.unmark.id]: undefined });
  });

  test('the filter has its own keys, and Esc clears it afterwards', async () => {
    const { keys, controller } = await loaded();
    expect(keys()).not.toHaveProperty([actions.clearFilter.id]);
    controller.dispatch({ kind: 'filtering', on: true });
    controller.dispatch({ kind: 'edit', edit: { kind: 'insert', text: '0142' } });
    expect(Object.keys(keys())).toEqual([actions.leaveField.id, actions.clearField.id]);
    controller.dispatch({ kind: 'filtering', on: false });
    expect(keys()).toHaveProperty([actions.clearFilter.id]);
  });
});
