/** What the cart's screen does. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import type { ScreenContext } from '../screen.ts';
import { showComparison } from '../search/compare.tsx';
import { cartActions } from './actions.ts';
import { buyCart } from './buy.ts';
import { askForName, askForPattern, askForWhy, askToBuy } from './dialogs.ts';
import { listRows } from './layout.ts';
import { openRow } from './open-row.ts';
import { rereadOffers } from './reread.ts';
import { type CartRow, cartRows } from './rows.ts';
import type { CartScreenAction, CartScreenState } from './state.ts';

export interface CartDependencies {
  readonly context: Pick<
    ScreenContext,
    | 'cart'
    | 'session'
    | 'runtime'
    | 'accountName'
    | 'sandbox'
    | 'area'
    | 'go'
    | 'copy'
    | 'notify'
    | 'onWait'
    | 'holdKeys'
    | 'background'
    | 'showOverlay'
    | 'closeOverlay'
  >;
  readonly store: Store<CartScreenState, CartScreenAction>;
}

export interface CartController {
  /** Asks once, then buys every number that can be bought from here. */
  buy(): void;
  /** Begins no further purchase. */
  stop(): void;
  /** Opens the review card of the number under the cursor, or its order. */
  review(): void;
  /** Takes the number under the cursor out of the cart. */
  remove(): void;
  /** Takes all numbers out. */
  empty(): void;
  /** Undoes the last taking out. */
  putBack(): void;
  /** Asks for the pattern of all names. */
  pattern(): void;
  /** Asks for the name of the number under the cursor. */
  name(): void;
  /** Asks what the numbers are bought for. */
  why(): void;
  compare(): void;
  copy(): void;
  move(move: ListMove): void;
  /** Reads the offers of a cart of an earlier run again, once, in the background. */
  reread(): void;
}

export function createCartController({ context, store }: CartDependencies): CartController {
  const { cart } = context;
  const rows = () => cartRows(cart.getState());
  const withCurrent = (act: (row: CartRow) => void) => () => {
    const row = rows()[store.getState().cursor.index];
    if (row !== undefined) act(row);
  };
  const move = (to: ListMove) => {
    const height = listRows(context.area());
    const cursor = moveCursor(store.getState().cursor, to, rows().length, height);
    store.dispatch({ kind: 'cursor', cursor });
  };
  return {
    buy: () =>
      askToBuy(context, rows(), cart.getState().why, (ordered) =>
        context.background(buyCart({ context, cart }, ordered)),
      ),
    stop: cart.stop,
    review: withCurrent((row) => openRow(context, row, cart.getState().why)),
    remove: withCurrent((row) => {
      const { phoneNumber } = row.offer;
      cart.dispatch({ kind: 'take-out', phoneNumber });
      const promise = { action: cartActions.putBack, does: 'puts it back' };
      context.notify({ kind: 'done', text: `Taken out: ${formatPhoneNumber(phoneNumber)}`, promise });
      const { cursor } = store.getState();
      // The row below comes to the place of the one that went.
      move({ to: cursor.index });
    }),
    empty() {
      cart.dispatch({ kind: 'take-out' });
      const promise = { action: cartActions.putBack, does: 'puts the numbers back' };
      context.notify({ kind: 'done', text: 'The cart is empty', promise });
    },
    putBack() {
      cart.dispatch({ kind: 'put-back' });
      context.notify({ kind: 'done', text: 'Put back into the cart' });
    },
    pattern: () => ifNameable(context, () => askForPattern(context, cart)),
    why: () => askForWhy(context, cart),
    name: withCurrent((row) => ifNameable(context, () => askForName(context, cart, row))),
    compare: () => showComparison(context),
    copy: withCurrent(({ offer: { phoneNumber } }) =>
      context.copy(phoneNumber, formatPhoneNumber(phoneNumber)),
    ),
    move,
    reread: () => context.background(rereadOffers(context)),
  };
}

/**
 * Asks at once, so that no key that follows is lost. Ends the question where a purchase cannot set the name: the carrier would refuse every
 * number because of it.
 */
function ifNameable(context: CartDependencies['context'], ask: () => string): void {
  const question = ask();
  const check = async () => {
    const { orderFields, editable } = (await context.session()).provider.abilities;
    const able = (orderFields ?? editable).friendlyName;
    if (able === true) return;
    context.closeOverlay(question);
    context.notify({ kind: 'info', text: `No name can be given: ${able}` });
  };
  context.background(check());
}
