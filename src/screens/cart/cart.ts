/** The cart: the numbers that were marked on Search, over all searches since the account was opened. Pure. */
import type { AvailableNumber } from '../../api/model.ts';
import { createStore, type Store } from '../../components/store.ts';
import { formatType } from '../../text/format.ts';
import { fillPlaceholders } from '../../text/placeholders.ts';

export interface CartLine {
  /** As the search showed it. */
  readonly offer: AvailableNumber;
  /** The country of the search: an offer may state none. */
  readonly countryCode: string;
}

export interface CartState {
  /** In the order in which they were marked; no number twice. */
  readonly lines: readonly CartLine[];
  /** The name of each number, with placeholders; empty: no name is sent. */
  readonly pattern: string;
  /** Names that were typed for one number, by E.164. */
  readonly names: ReadonlyMap<string, string>;
}

export type CartAction =
  /** Adds the number, or removes it when it is in the cart. */
  | { readonly kind: 'toggle'; readonly line: CartLine }
  | { readonly kind: 'remove'; readonly phoneNumbers: ReadonlySet<string> }
  | { readonly kind: 'empty' }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'name'; readonly phoneNumber: string; readonly name: string };

export type Cart = Store<CartState, CartAction>;

const EMPTY: CartState = { lines: [], pattern: '', names: new Map() };

export function createCart(): Cart {
  return createStore(reduceCart, EMPTY);
}

export function reduceCart(state: CartState, action: CartAction): CartState {
  switch (action.kind) {
    case 'toggle': {
      const { phoneNumber } = action.line.offer;
      if (isInCart(state, phoneNumber)) return without(state, new Set([phoneNumber]));
      return { ...state, lines: [...state.lines, action.line] };
    }
    case 'remove':
      return without(state, action.phoneNumbers);
    case 'empty':
      return without(state, new Set(state.lines.map(({ offer }) => offer.phoneNumber)));
    case 'pattern':
      return { ...state, pattern: action.pattern };
    case 'name':
      return { ...state, names: new Map(state.names).set(action.phoneNumber, action.name) };
  }
}

function without(state: CartState, phoneNumbers: ReadonlySet<string>): CartState {
  const lines = state.lines.filter(({ offer }) => !phoneNumbers.has(offer.phoneNumber));
  if (lines.length === state.lines.length) return state;
  const names = new Map([...state.names].filter(([phoneNumber]) => !phoneNumbers.has(phoneNumber)));
  return { ...state, lines, names };
}

export function isInCart({ lines }: CartState, phoneNumber: string): boolean {
  return lines.some(({ offer }) => offer.phoneNumber === phoneNumber);
}

/** What a pattern of names may hold, and what each stands for. */
export const NAME_PLACEHOLDERS = [
  ['{n}', 'position: 1, 2, 3'],
  ['{last4}', 'last four digits'],
  ['{number}', 'whole number'],
  ['{country}', 'country code'],
  ['{type}', 'number type'],
] as const;

/** The name that the number at `index` gets; empty: none is sent. */
export function nameOf({ lines, pattern, names }: CartState, index: number): string {
  const line = lines[index];
  if (line === undefined) return '';
  const { offer, countryCode } = line;
  const own = names.get(offer.phoneNumber);
  if (own !== undefined) return own;
  return fillPlaceholders(pattern, {
    '{n}': String(index + 1),
    '{last4}': offer.phoneNumber.slice(-4),
    '{number}': offer.phoneNumber,
    '{country}': offer.countryCode ?? countryCode,
    '{type}': formatType(offer.statedType ?? offer.numberType),
  });
}
