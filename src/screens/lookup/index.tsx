/** What is known of any number: by its plan, and by every account. */
import { createStore } from '../../components/store.ts';
import type { ScreenFactory } from '../screen.ts';
import { lookupBindings } from './bindings.ts';
import { createLookupController, searchedCountry } from './controller.ts';
import { initialLookup, reduceLookup } from './state.ts';
import { LookupView } from './view.tsx';

export const createLookupScreen: ScreenFactory<'lookup'> = (context, { phoneNumber }) => {
  const store = createStore(reduceLookup, initialLookup(phoneNumber));
  const lifetime = new AbortController();
  const controller = createLookupController({ context, store, signal: lifetime.signal });
  if (phoneNumber !== undefined) controller.look();
  return {
    id: 'lookup',
    title: () => 'Lookup',
    get bindings() {
      return lookupBindings(store.getState(), context.accountName, controller);
    },
    field: () => (store.getState().editing ? controller.edit : undefined),
    paste: controller.begin,
    pointer: {
      move: (by) => {
        if (typeof by === 'object' && 'scroll' in by)
          controller.scroll({ to: store.getState().top + by.scroll });
      },
    },
    command: () => {
      const { phoneNumber: found } = store.getState();
      return found === undefined ? 'no number is looked up' : { words: ['lookup', found] };
    },
    selectedNumber: () => store.getState().phoneNumber,
    render: (area) => <LookupView {...area} store={store} country={() => searchedCountry(context)} />,
    dispose: () => lifetime.abort(),
  };
};
