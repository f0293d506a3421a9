/** The rows of the cart's screen. Pure. */
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import { nameProblem } from '../../text/names.ts';
import { type CartState, nameOfLine, type OrderedElsewhere } from './cart.ts';
import type { CartLine, LineOutcome, OrderedLine } from './line.ts';

export interface CartRow extends OrderedLine {
  /** Why this number cannot be bought from the cart. */
  readonly problem?: string;
  /** What became of its purchase. */
  readonly outcome?: LineOutcome;
  /** The purchase that it was bought with, or perhaps, and not from this cart. */
  readonly ordered?: OrderedElsewhere;
  /** It is no longer in the cart: it was bought, or may have been. */
  readonly left?: true;
}

/** What is in the cart; while and after it is bought, first all that was ordered, with what became of it. */
export function cartRows(cart: CartState): readonly CartRow[] {
  const inCart = cart.lines.map((line, index): CartRow => {
    const name = nameOfLine(cart, index);
    const ordered = orderedElsewhere(cart, line);
    if (ordered !== undefined)
      return { ...line, name, ordered, problem: ordered.bought ? 'bought already' : 'ordered, open' };
    const problem = problemOf(cart, line, name);
    return problem === undefined ? { ...line, name } : { ...line, name, problem };
  });
  const { run } = cart;
  if (run.kind === 'none') return inCart;
  const rows = new Map(inCart.map((row) => [row.offer.phoneNumber, row]));
  const ordered = run.ordered.map((line): CartRow => {
    const { phoneNumber } = line.offer;
    const outcome = run.outcomes.get(phoneNumber) ?? { state: 'WAITING', reason: '' };
    const row = rows.get(phoneNumber);
    rows.delete(phoneNumber);
    return row === undefined ? { ...line, outcome, left: true } : { ...row, outcome };
  });
  return [...ordered, ...rows.values()];
}

/** The rows that a purchase of the cart buys. */
export function buyable(rows: readonly CartRow[]): readonly CartRow[] {
  return rows.filter(({ problem, left }) => problem === undefined && left === undefined);
}

/** What cannot be bought from the cart, and was not bought yet. */
export function needsReview({ problem, ordered }: CartRow): boolean {
  return problem !== undefined && ordered === undefined;
}

/** The purchase; undefined for a number that was not bought, or only from this cart. */
function orderedElsewhere(
  { ordered, run }: CartState,
  { offer: { phoneNumber } }: CartLine,
): OrderedElsewhere | undefined {
  const isOwn = run.kind !== 'none' && run.ordered.some(({ offer }) => offer.phoneNumber === phoneNumber);
  return isOwn ? undefined : ordered.get(phoneNumber);
}

/** Documents and missing prices need the review card of that number: there they are chosen, read and confirmed. */
function problemOf({ earlier }: CartState, { offer }: CartLine, name: string): string | undefined {
  if (earlier?.notOffered.has(offer.phoneNumber) === true) return 'not offered';
  if (unmetRequirement(offer, {}) !== undefined)
    return offer.requirement === 'address' ? 'needs address' : 'needs documents';
  if (offer.monthlyRate.kind !== 'money') return 'no readable price';
  return nameProblem(name) === undefined ? undefined : 'name too long';
}
