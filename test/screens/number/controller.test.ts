/** What the screen of an owned number does and which of its keys act, without a screen. */
import { describe, expect, test } from 'vitest';
import { createStore } from '../../../src/components/store.ts';
import { numberActions as actions } from '../../../src/screens/number/actions.ts';
import { numberBindings } from '../../../src/screens/number/bindings.ts';
import { createNumberController } from '../../../src/screens/number/controller.ts';
import { initialNumber, reduceNumber } from '../../../src/screens/number/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';

const NUMBER = ownedNumber('0142', { friendlyName: 'Front desk' });

async function open() {
  const provider = createMemoryProvider();
  provider.owned.set(NUMBER.phoneNumber, NUMBER);
  const context = recordContext(async () => sessionWith({ provider }));
  const store = createStore(reduceNumber, initialNumber(NUMBER.phoneNumber, undefined, 0));
  const { signal } = new AbortController();
  const controller = createNumberController({ context, store, signal });
  const keys = () => disabledReasons(numberBindings(store.getState(), controller));
  controller.start();
  controller.setVisible(true);
  const before = keys();
  await context.finished();
  return { provider, context, store, controller, keys, before };
}

/** Types a name into the first field and leaves it. */
function rename({ controller }: Awaited<ReturnType<typeof open>>) {
  controller.step(1);
  controller.edit({ kind: 'insert', text: ' 2' });
  controller.leaveField();
}

describe('the controller of an owned number', () => {
  test('start reads the number; without a journal there is no purchase to open', async () => {
    const { store, context, keys, before } = await open();
    expect(before[actions.edit.id]).toBe('the number is not loaded yet');
    expect(store.getState().number).toEqual(NUMBER);
    expect(context.notices).toEqual([]);
    expect(keys()).toMatchObject({
      [actions.edit.id]: undefined,
      [actions.save.id]: 'nothing was changed',
      [actions.order.id]: 'this number was not bought from this machine',
    });
  });

  test('a number that the account does not own cannot be edited or released', async () => {
    const opened = await open();
    opened.provider.owned.clear();
    opened.controller.refresh();
    await opened.context.finished();
    expect(opened.keys()).toMatchObject({
      [actions.edit.id]: 'this account does not own the number',
      [actions.release.id]: 'this account does not own the number',
      [actions.refresh.id]: undefined,
    });
  });

  test('save asks first and sends nothing by itself', async () => {
    const opened = await open();
    rename(opened);
    expect(opened.keys()).toMatchObject({
      [actions.save.id]: undefined,
      [actions.release.id]: 'save or discard the changes first',
    });
    opened.controller.save();
    expect(opened.keys()).toMatchObject({ [actions.save.id]: 'the number is being saved' });
    await opened.context.finished();
    expect([...opened.context.overlays.keys()]).toEqual(['save']);
    expect(opened.context.holds()).toBe(1);
    expect(opened.provider.owned.get(NUMBER.phoneNumber)).toEqual(NUMBER);
  });

  test.each(['save', 'release'] as const)('%s asks nothing while another screen is shown', async (action) => {
    const opened = await open();
    if (action === 'save') rename(opened);
    opened.controller.setVisible(false);
    opened.controller[action]();
    await opened.context.finished();
    expect(opened.context.overlays.size).toBe(0);
    expect(opened.store.getState().message?.lines[0]).toMatch(/^Not (saved|released)/);
  });

  test('leave asks only when something is unsaved', async () => {
    const opened = await open();
    expect(opened.keys()).not.toHaveProperty([actions.leave.id]);
    rename(opened);
    expect(opened.keys()).toHaveProperty([actions.leave.id]);
    opened.controller.leave();
    expect([...opened.context.overlays.keys()]).toEqual(['drop']);
    expect(opened.context.visits).toEqual([]);
    opened.controller.discard();
    opened.controller.leave();
    expect(opened.context.visits).toEqual(['back']);
  });

  test('resume reads the number again', async () => {
    const opened = await open();
    opened.provider.owned.set(NUMBER.phoneNumber, { ...NUMBER, friendlyName: 'Renamed' });
    opened.controller.resume();
    await opened.context.finished();
    expect(opened.store.getState().number?.friendlyName).toBe('Renamed');
  });

  test('in a field only the keys of fields act', async () => {
    const { controller, keys } = await open();
    controller.step(1);
    expect(Object.keys(keys())).toEqual(
      [actions.confirm, actions.next, actions.previous, actions.saveTyped, actions.leaveField].map(
        ({ id }) => id,
      ),
    );
  });
});
