/** One owned number: its details, its settings to edit, and its release. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { createStore } from '../../components/store.ts';
import type { ScreenFactory } from '../screen.ts';
import { numberPage } from './abilities.ts';
import { numberBindings } from './bindings.ts';
import { unsavedFields, waitingReason } from './checks.ts';
import { numberCommand } from './command.ts';
import { createNumberController } from './controller.ts';
import { initialNumber, reduceNumber } from './state.ts';
import { NumberView } from './view.tsx';

export const createNumberScreen: ScreenFactory<'number'> = (context, { phoneNumber, number }) => {
  const store = createStore(reduceNumber, initialNumber(phoneNumber, number, context.runtime.now()));
  const lifetime = new AbortController();
  const controller = createNumberController({ context, store, signal: lifetime.signal });
  controller.start();
  return {
    id: 'number',
    title: () => `Number ${formatPhoneNumber(phoneNumber)}`,
    get bindings() {
      return numberBindings(store.getState(), controller);
    },
    field: () => {
      const state = store.getState();
      return state.focus === undefined || waitingReason(state) !== undefined ? undefined : controller.edit;
    },
    get typed() {
      const waits = waitingReason(store.getState());
      return waits === undefined ? undefined : () => waits;
    },
    // A paste outside a field does nothing: it must not lead away from what was typed.
    paste: () => undefined,
    shown: controller.resume,
    pointer: { focus: controller.focus },
    selectedNumber: () => phoneNumber,
    page: () => numberPage(store.getState()),
    command: () => numberCommand(store.getState()),
    save: controller.save,
    unsaved: () => unsavedFields(store.getState()),
    render: (area) => <NumberView {...area} store={store} controller={controller} />,
    dispose: () => lifetime.abort(),
  };
};
