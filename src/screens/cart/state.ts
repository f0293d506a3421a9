/** What the screen of the cart knows besides the cart. Pure. */
import { type ListCursor, TOP } from '../../keys/list-cursor.ts';

export interface CartScreenState {
  readonly cursor: ListCursor;
}

export type CartScreenAction = { readonly kind: 'cursor'; readonly cursor: ListCursor };

export const INITIAL_CART_SCREEN: CartScreenState = { cursor: TOP };

export function reduceCartScreen(_state: CartScreenState, action: CartScreenAction): CartScreenState {
  return { cursor: action.cursor };
}
