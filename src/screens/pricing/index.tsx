/** Pricing: what numbers cost by country and type, in a group of columns for each account. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { pricingBindings } from './bindings.ts';
import { PRICING_COLUMN_NAMES } from './columns.ts';
import { pricingCommand } from './command.ts';
import { createPricingController } from './controller.ts';
import { initialPricing, reducePricing, viewOf, visibleRows } from './state.ts';
import { PricingView } from './view.tsx';

export const createPricingScreen: ScreenFactory<'pricing'> = (context) => {
  const store = createStore(reducePricing, initialPricing);
  const view = context.memory.view('pricing');
  if (view !== undefined) store.dispatch({ kind: 'view', view });
  const lifetime = new AbortController();
  const controller = createPricingController({ context, store, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'pricing', PRICING_COLUMN_NAMES);
  return {
    id: 'pricing',
    title: () => 'Pricing',
    get bindings() {
      const own = pricingBindings(store.getState(), controller);
      return store.getState().focus === 'rows' ? [...own, chosen.binding] : own;
    },
    pointer: listPointer({
      index: () => store.getState().cursor.index,
      move: controller.move,
      sort: controller.sortBy,
      toList: () => controller.dispatch({ kind: 'focus', focus: 'rows' }),
    }),
    field: () =>
      store.getState().focus === 'filter' ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined,
    command: () => pricingCommand(store.getState()),
    position: () => ({
      index: store.getState().cursor.index,
      count: visibleRows(store.getState()).length,
    }),
    arrange: (wanted, columns) => {
      store.dispatch({ kind: 'view', view: wanted });
      chosen.choose(columns);
      controller.resume();
    },
    view: () => viewOf(store.getState()),
    render: (area) => <PricingView {...area} store={store} chosen={chosen.store} />,
    shown: controller.resume,
    hidden: () => controller.stop('leaving'),
    dispose: () => lifetime.abort(),
  };
};
