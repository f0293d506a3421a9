/** The cart: the numbers that were marked on Search, with what they cost together. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { cartBindings } from './bindings.ts';
import { isUnderWay } from './cart.ts';
import { CART_COLUMN_NAMES } from './columns.ts';
import { cartCommand } from './command.ts';
import { createCartController } from './controller.ts';
import { cartTitle } from './messages.ts';
import { cartRows } from './rows.ts';
import { INITIAL_CART_SCREEN, reduceCartScreen } from './state.ts';
import { CartView } from './view.tsx';

export const createCartScreen: ScreenFactory<'cart'> = (context) => {
  const { cart } = context;
  const store = createStore(reduceCartScreen, INITIAL_CART_SCREEN);
  const controller = createCartController({ context, store });
  const chosen = createColumnChoice(context, 'cart', CART_COLUMN_NAMES);
  const rows = () => cartRows(cart.getState());
  const current = () => rows()[store.getState().cursor.index];
  return {
    id: 'cart',
    title: () => cartTitle(cart.getState()),
    get bindings() {
      return [...cartBindings(cart.getState(), current(), controller), chosen.binding];
    },
    selectedNumber: () => current()?.offer.phoneNumber,
    pointer: listPointer({ index: () => store.getState().cursor.index, move: controller.move }),
    paste: () => undefined,
    command: () => cartCommand(cart.getState()),
    position: () => ({ index: store.getState().cursor.index, count: rows().length }),
    render: (area) => <CartView {...area} cart={cart} store={store} chosen={chosen.store} />,
    shown: controller.reread,
    isIdle: () => !isUnderWay(cart.getState()),
    running: () => (isUnderWay(cart.getState()) ? cartTitle(cart.getState()) : undefined),
    dispose: () => cart.dispatch({ kind: 'seen' }),
  };
};
