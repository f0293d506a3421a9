/** The keys of the cart in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { cartActions } from './actions.ts';
import type { CartController } from './controller.ts';
import type { CartRow } from './rows.ts';

export function cartBindings(rows: readonly CartRow[], controller: CartController): readonly Binding[] {
  const noNumber = () => (rows.length === 0 ? 'the cart is empty' : undefined);
  return [
    { action: cartActions.review, disabled: noNumber, run: controller.review },
    { action: cartActions.remove, disabled: noNumber, run: controller.remove },
    { action: cartActions.pattern, disabled: noNumber, run: controller.pattern },
    { action: cartActions.name, disabled: noNumber, run: controller.name },
    {
      action: cartActions.compare,
      disabled: () => (rows.length < 2 ? 'there are fewer than two numbers in the cart' : undefined),
      run: controller.compare,
    },
    { action: cartActions.empty, disabled: noNumber, run: controller.empty },
    { action: cartActions.copy, disabled: noNumber, run: controller.copy },
    ...listBindings(controller.move),
  ];
}
