/** One cart for each account, for as long as the app runs. */
import { type Cart, type CartState, createCart } from '../screens/cart/cart.ts';
import { cartTotals, monthlyText } from '../screens/cart/totals.ts';

/** Gives the cart of the account of this name, empty at first. */
export function createCarts(): (accountName: string) => Cart {
  const carts = new Map<string, Cart>();
  return (accountName) => {
    const known = carts.get(accountName);
    if (known !== undefined) return known;
    const cart = createCart();
    carts.set(accountName, cart);
    return cart;
  };
}

/** For the header, the longest form first: "cart 5 · $5.75/month" and "cart 5"; nothing for an empty cart. */
export function cartTexts({ lines }: CartState, dot: string): readonly string[] {
  if (lines.length === 0) return [];
  const short = `cart ${lines.length}`;
  return [`${short} ${dot} ${monthlyText(cartTotals(lines))}`, short];
}
