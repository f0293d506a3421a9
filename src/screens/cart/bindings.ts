/** The keys of the cart in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { cartActions } from './actions.ts';
import { type CartState, isUnderWay } from './cart.ts';
import type { CartController } from './controller.ts';
import { buyable, type CartRow, cartRows } from './rows.ts';

/** `current`: the row under the cursor. */
export function cartBindings(
  cart: CartState,
  current: CartRow | undefined,
  controller: CartController,
): readonly Binding[] {
  const rows = cartRows(cart);
  const noNumber = () => (rows.length === 0 ? 'the cart is empty' : undefined);
  const whileBuying = () => (isUnderWay(cart) ? 'the numbers are being bought' : undefined);
  const noLine = () => whileBuying() ?? (cart.lines.length === 0 ? 'the cart is empty' : undefined);
  const notInCart = () => noLine() ?? (current?.left === true ? 'it is no longer in the cart' : undefined);
  return [
    { action: cartActions.buy, disabled: () => whyNotBuy(cart, rows), run: controller.buy },
    { action: cartActions.stop, when: () => isUnderWay(cart), run: controller.stop },
    { action: cartActions.review, disabled: noNumber, run: controller.review },
    { action: cartActions.remove, disabled: notInCart, run: controller.remove },
    { action: cartActions.pattern, disabled: noLine, run: controller.pattern },
    { action: cartActions.name, disabled: notInCart, run: controller.name },
    { action: cartActions.why, disabled: noLine, run: controller.why },
    {
      action: cartActions.compare,
      disabled: () => (rows.length < 2 ? 'there are fewer than two numbers in the cart' : undefined),
      run: controller.compare,
    },
    // One key: it undoes what was taken out, else it empties the cart.
    cart.takenOut.length === 0
      ? { action: cartActions.empty, disabled: noLine, run: controller.empty }
      : { action: cartActions.putBack, disabled: whileBuying, run: controller.putBack },
    { action: cartActions.copy, disabled: noNumber, run: controller.copy },
    ...listBindings(controller.move),
  ];
}

function whyNotBuy(cart: CartState, rows: readonly CartRow[]): string | undefined {
  if (isUnderWay(cart)) return 'the numbers are being bought';
  if (cart.lines.length === 0) return 'the cart is empty';
  return buyable(rows).length === 0 ? 'none of them can be bought from here; Enter opens one' : undefined;
}
