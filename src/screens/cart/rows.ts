/** The rows of the cart's screen. Pure. */
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import { nameProblem } from '../../text/names.ts';
import { type CartLine, type CartState, nameOf } from './cart.ts';

export interface CartRow extends CartLine {
  /** The name that is sent with the purchase; empty: none. */
  readonly name: string;
  /** Why this number cannot be bought from the cart. */
  readonly problem?: string;
}

export function cartRows(cart: CartState): readonly CartRow[] {
  return cart.lines.map((line, index) => {
    const name = nameOf(cart, index);
    const problem = problemOf(line, name);
    return problem === undefined ? { ...line, name } : { ...line, name, problem };
  });
}

/** The rows that a purchase of the cart buys. */
export function buyable(rows: readonly CartRow[]): readonly CartRow[] {
  return rows.filter(({ problem }) => problem === undefined);
}

/** Documents and missing prices need the review card of that number: there they are chosen, read and confirmed. */
function problemOf({ offer }: CartLine, name: string): string | undefined {
  if (unmetRequirement(offer, {}) !== undefined)
    return offer.requirement === 'address' ? 'needs an address' : 'needs documents';
  if (offer.monthlyRate.kind !== 'money') return 'no readable price';
  return nameProblem(name) === undefined ? undefined : 'name too long';
}
