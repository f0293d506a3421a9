/** One cart for each account. It is kept on disk a moment after each change, so that it survives quitting and a crash. */
import { isItemOpen } from '../api/purchases/domain/batch-machine.ts';
import type { Purchases } from '../api/purchases/domain/purchases.ts';
import { releasedAt } from '../api/purchases/domain/released.ts';
import type { Runtime } from '../api/runtime.ts';
import { type AccountProfile, accountKey } from '../config/account-profiles.ts';
import {
  type Cart,
  type CartState,
  createCart,
  KEPT,
  type KeptCart,
  type OrderedElsewhere,
} from '../screens/cart/cart.ts';
import { cartTotals, monthlyText } from '../screens/cart/totals.ts';
import { readKeptCart, writeKeptCart } from './kept-carts.ts';

/** Keys that come faster than this are written together. */
const WRITE_AFTER_MS = 250;

export interface Carts {
  /** The cart of this account: at first what an earlier run left, empty where there is none. */
  of(account: AccountProfile): Cart;
  /** Follows what became of the numbers of this cart in the journal of its account. */
  compare(cart: Cart, purchases: Purchases): void;
  /** What could not be read since this was last asked, as sentences; the same one once. */
  takeProblems(): readonly string[];
  /** Writes what is not written yet. Never throws. */
  flush(): void;
}

export interface CartsOptions {
  readonly file: string;
  readonly runtime: Runtime;
  readonly background: (work: Promise<unknown>) => void;
}

export function createCarts({ file, runtime, background }: CartsOptions): Carts {
  const carts = new Map<string, Cart>();
  /** What this run read or wrote itself: another running app may have added to it or taken from it. */
  const onDisk = new Map<string, KeptCart>();
  const unwritten = new Set<string>();
  const problems: string[] = [];
  const told = new Set<string>();
  /** Carts of earlier runs that were not compared with the journal yet. */
  const unchecked = new WeakSet<Cart>();
  function flush(): void {
    for (const key of unwritten) {
      const mine = carts.get(key)?.getState();
      const before = onDisk.get(key);
      if (mine === undefined || before === undefined) continue;
      if (writeKeptCart(file, key, { mine, before, at: runtime.now() })) onDisk.set(key, mine);
    }
    unwritten.clear();
  }
  async function flushSoon(): Promise<void> {
    await runtime.sleep(WRITE_AFTER_MS);
    flush();
  }
  function follow(key: string, cart: Cart): void {
    let written = cart.getState();
    cart.subscribe(() => {
      const state = cart.getState();
      if (KEPT.every((part) => state[part] === written[part])) return;
      written = state;
      if (unwritten.size === 0) background(flushSoon());
      unwritten.add(key);
    });
  }
  return {
    of(account) {
      const key = accountKey(account);
      const known = carts.get(key);
      if (known !== undefined) return known;
      const cart = createCart();
      carts.set(key, cart);
      const { kept, problem } = readKeptCart(file, key);
      if (problem !== undefined && !told.has(problem)) problems.push(problem);
      if (problem !== undefined) told.add(problem);
      if (kept !== undefined) {
        cart.dispatch({ kind: 'restore', ...kept });
        unchecked.add(cart);
      }
      onDisk.set(key, cart.getState());
      follow(key, cart);
      return cart;
    },
    compare(cart, purchases) {
      if (cart.getState().lines.length === 0) return;
      if (unchecked.delete(cart)) cart.dispatch({ kind: 'remove', phoneNumbers: inOpenBatches(purchases) });
      const ordered = orderedNumbers(cart.getState(), purchases);
      if (!isSame(ordered, cart.getState().ordered)) cart.dispatch({ kind: 'ordered', ordered });
    },
    takeProblems: () => problems.splice(0),
    flush,
  };
}

/** What a batch holds that was not finished is continued there, and must not be bought from the cart as well. */
function inOpenBatches({ batches }: Purchases): ReadonlySet<string> {
  const items = batches.unfinished().flatMap(({ head }) => batches.get(head.id)?.items ?? []);
  return new Set(
    items.flatMap(({ kind, state, phoneNumber }) =>
      kind === 'buy' && isItemOpen(state) ? [phoneNumber] : [],
    ),
  );
}

/** The purchases of these numbers that were sent and did not fail, and whose number was not released since. */
function orderedNumbers({ lines }: CartState, purchases: Purchases): CartState['ordered'] {
  return new Map(
    lines.flatMap(({ offer: { phoneNumber } }) => {
      const view = purchases.ofNumber(phoneNumber).purchases.find((each) => {
        if (!each.settled) return each.row.state !== 'INTENT';
        return each.purchase.status === 'COMPLETED' && releasedAt(each, purchases) === undefined;
      });
      return view === undefined ? [] : [[phoneNumber, { id: view.row.id, bought: view.settled }] as const];
    }),
  );
}

function isSame(left: CartState['ordered'], right: CartState['ordered']): boolean {
  const isKnown = (phoneNumber: string, { id, bought }: OrderedElsewhere) => {
    const other = right.get(phoneNumber);
    return other?.id === id && other.bought === bought;
  };
  return left.size === right.size && [...left].every(([phoneNumber, order]) => isKnown(phoneNumber, order));
}

/** The texts for the header, the longest first: "cart 5 · $5.75/month" and "cart 5". None if every number was bought outside the cart. */
export function cartTexts({ lines, ordered }: CartState, dot: string): readonly string[] {
  const counted = lines.filter(({ offer }) => !ordered.has(offer.phoneNumber));
  if (counted.length === 0) return [];
  const short = `cart ${counted.length}`;
  return [`${short} ${dot} ${monthlyText(cartTotals(counted))}`, short];
}
