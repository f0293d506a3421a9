/** The cart: the numbers that were marked on Search, over all searches, also those of an earlier run of the app. Pure. */
import type { AvailableNumber } from '../../api/model.ts';
import type { ItemState } from '../../api/purchases/domain/batch-machine.ts';
import { nameOf } from '../../api/purchases/domain/candidates.ts';
import { createStore, type Store } from '../../components/store.ts';
import type { CartLine, LineOutcome, OrderedLine } from './line.ts';

/** A purchase of the cart. It goes on while other screens are shown. */
export type CartRun =
  | { readonly kind: 'none' }
  | {
      /** `stopping` waits for what was sent. */
      readonly kind: 'buying' | 'stopping' | 'ended';
      readonly ordered: readonly OrderedLine[];
      /** By E.164; missing before the purchase is on disk. */
      readonly outcomes: ReadonlyMap<string, LineOutcome>;
      /** When it began and, once it has ended, when: in ms since the epoch. */
      readonly since: number;
      readonly until?: number;
      /** Why it ended early. */
      readonly problem?: string;
    };

export interface CartState {
  /** In the order in which they were marked; no number twice. */
  readonly lines: readonly CartLine[];
  /** The name of each number, with placeholders; empty: no name is sent. */
  readonly pattern: string;
  /** Names that were typed for one number, by E.164. */
  readonly names: ReadonlyMap<string, string>;
  /** What the numbers are bought for; empty where the person wrote nothing. */
  readonly why: string;
  readonly run: CartRun;
  /** Purchases of its numbers that were made, or may have been made, outside the cart, by E.164. */
  readonly ordered: ReadonlyMap<string, OrderedElsewhere>;
  /** What the person took out, the latest last: it can be put back until numbers of the cart are bought. */
  readonly takenOut: readonly TakenOut[];
  /** Where numbers of an earlier run are in it. */
  readonly earlier?: EarlierCart;
}

/** A purchase of a number of the cart that this cart did not make. */
export interface OrderedElsewhere {
  /** Its id in the journal. */
  readonly id: string;
  /** Whether the carrier shows the number as ours; otherwise the purchase is open. */
  readonly bought: boolean;
}

/** What one key took out of the cart, with the places and names that it had there; of the last numbers also the pattern and the reason. */
export interface TakenOut extends Pick<CartState, 'pattern' | 'why'> {
  readonly lines: readonly { readonly line: CartLine; readonly place: number; readonly name?: string }[];
}

export interface EarlierCart {
  /** When that cart was last changed, in ms since the epoch. */
  readonly at: number;
  /** Whether its offers were read again since. */
  readonly offers: 'not read' | 'reading' | 'read';
  /** How many prices differ now. */
  readonly changed: number;
  /** What the carrier did not offer any more when it was asked. */
  readonly notOffered: ReadonlySet<string>;
}

/** What the next run of the app gets. */
export const KEPT = ['lines', 'pattern', 'names', 'why'] as const;
export type KeptCart = Pick<CartState, (typeof KEPT)[number]>;

export type CartAction =
  /** Adds the number, or removes it when it is in the cart. */
  | { readonly kind: 'toggle'; readonly line: CartLine }
  | { readonly kind: 'remove'; readonly phoneNumbers: ReadonlySet<string> }
  /** Takes out these numbers, or all: `put-back` undoes it. */
  | { readonly kind: 'take-out'; readonly phoneNumber?: string }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'why'; readonly why: string }
  | { readonly kind: 'name'; readonly phoneNumber: string; readonly name: string }
  /** What an earlier run of the app left. */
  | { readonly kind: 'restore'; readonly cart: KeptCart; readonly at: number }
  /** The offers are being read again, or were. */
  | ({ readonly kind: 'reread' } & Omit<EarlierCart, 'at'>)
  | { readonly kind: 'ordered'; readonly ordered: CartState['ordered'] }
  /** The offer was read again. */
  | { readonly kind: 'offer'; readonly offer: AvailableNumber }
  /** A search found these, in the cart or not. */
  | { readonly kind: 'found'; readonly offers: readonly AvailableNumber[] }
  | { readonly kind: 'buy'; readonly ordered: readonly OrderedLine[]; readonly now: number }
  | { readonly kind: 'outcome'; readonly phoneNumber: string; readonly outcome: LineOutcome }
  | { readonly kind: 'stop' }
  /** Nothing is in progress any more: what was bought or may have been leaves the cart. */
  | { readonly kind: 'end'; readonly now: number; readonly problem?: string }
  /** The person has seen what became of it. */
  | { readonly kind: 'seen' };

export interface Cart extends Store<CartState, CartAction> {
  /** Begins no further purchase. What was sent is finished. */
  stop(): void;
  /** For a new run: aborted by the next `stop`. */
  stopSignal(): AbortSignal;
}

const EMPTY: CartState = {
  lines: [],
  pattern: '',
  names: new Map(),
  why: '',
  run: { kind: 'none' },
  ordered: new Map(),
  takenOut: [],
};

const NOT_READ = { offers: 'not read', changed: 0, notOffered: new Set<string>() } as const;

/** Bought, owned already, or perhaps bought: it must not be bought once more from here. */
const LEAVES_THE_CART: ReadonlySet<ItemState> = new Set(['DONE', 'SAME', 'STARTED', 'UNKNOWN']);

export function createCart(): Cart {
  const store = createStore(reduceCart, EMPTY);
  let stop = new AbortController();
  return {
    ...store,
    stop() {
      store.dispatch({ kind: 'stop' });
      stop.abort();
    },
    stopSignal() {
      stop = new AbortController();
      return stop.signal;
    },
  };
}

export function reduceCart(state: CartState, action: CartAction): CartState {
  switch (action.kind) {
    case 'toggle': {
      const { phoneNumber } = action.line.offer;
      if (isInCart(state, phoneNumber)) return without(state, new Set([phoneNumber]));
      const takenOut = withoutTakenOut(state.takenOut, phoneNumber);
      return offeredAgain({ ...state, takenOut, lines: [...state.lines, action.line] }, phoneNumber);
    }
    case 'remove':
      return without(state, action.phoneNumbers);
    case 'take-out':
      return takeOut(state, action.phoneNumber);
    case 'put-back':
      return putBack(state);
    case 'pattern':
      return { ...state, pattern: action.pattern };
    case 'why':
      return { ...state, why: action.why };
    case 'name':
      return { ...state, names: new Map(state.names).set(action.phoneNumber, action.name) };
    case 'restore':
      return { ...state, ...action.cart, earlier: { at: action.at, ...NOT_READ } };
    case 'reread': {
      const { kind: _, ...read } = action;
      return state.earlier === undefined ? state : { ...state, earlier: { ...state.earlier, ...read } };
    }
    case 'ordered':
      return { ...state, ordered: action.ordered };
    case 'offer':
      return withOffer(state, action.offer);
    case 'found': {
      const isBack = ({ phoneNumber }: AvailableNumber) =>
        state.earlier?.notOffered.has(phoneNumber) === true;
      return action.offers.filter(isBack).reduce(withOffer, state);
    }
    case 'seen':
      return state.run.kind === 'ended' ? { ...state, run: { kind: 'none' } } : state;
    default:
      return reduceRun(state, action);
  }
}

type RunAction = Extract<CartAction, { readonly kind: 'buy' | 'outcome' | 'stop' | 'end' }>;

function reduceRun(state: CartState, action: RunAction): CartState {
  const { run } = state;
  if (action.kind === 'buy') {
    if (isUnderWay(state)) return state;
    const { ordered, now } = action;
    return { ...state, takenOut: [], run: { kind: 'buying', ordered, outcomes: new Map(), since: now } };
  }
  if (run.kind === 'none') return state;
  switch (action.kind) {
    case 'outcome': {
      const outcomes = new Map(run.outcomes).set(action.phoneNumber, action.outcome);
      return { ...state, run: { ...run, outcomes } };
    }
    case 'stop':
      return run.kind === 'buying' ? { ...state, run: { ...run, kind: 'stopping' } } : state;
    case 'end': {
      const { now: until, problem } = action;
      const ended = { ...run, kind: 'ended' as const, until, ...(problem === undefined ? {} : { problem }) };
      const gone = [...run.outcomes].flatMap(([phoneNumber, { state: item }]) =>
        LEAVES_THE_CART.has(item) ? [phoneNumber] : [],
      );
      const left = without(state, new Set(gone));
      return { ...(gone.length === 0 ? left : withoutPattern(left, run.ordered)), run: ended };
    }
  }
}

/** The pattern was made for this purchase: what it did not buy keeps its name, and the next numbers get names of their own. */
function withoutPattern(state: CartState, ordered: readonly OrderedLine[]): CartState {
  const names = new Map(state.names);
  for (const { offer, name } of ordered)
    if (name !== '' && isInCart(state, offer.phoneNumber)) names.set(offer.phoneNumber, name);
  return { ...state, pattern: '', names };
}

function takeOut(state: CartState, phoneNumber: string | undefined): CartState {
  const lines = state.lines.flatMap((line, place) => {
    if (phoneNumber !== undefined && line.offer.phoneNumber !== phoneNumber) return [];
    const name = state.names.get(line.offer.phoneNumber);
    return [{ line, place, ...(name === undefined ? {} : { name }) }];
  });
  if (lines.length === 0) return state;
  const left = without(state, new Set(lines.map(({ line }) => line.offer.phoneNumber)));
  const { pattern, why } = left.lines.length === 0 ? state : EMPTY;
  return { ...left, takenOut: [...state.takenOut, { lines, pattern, why }] };
}

/** What can still be put back once this number is in the cart again. */
function withoutTakenOut(takenOut: readonly TakenOut[], phoneNumber: string): readonly TakenOut[] {
  return takenOut.flatMap((each) => {
    const lines = each.lines.filter(({ line }) => line.offer.phoneNumber !== phoneNumber);
    return lines.length === 0 ? [] : [{ ...each, lines }];
  });
}

/** Undoes the last `take-out`. */
function putBack(state: CartState): CartState {
  const last = state.takenOut.at(-1);
  if (last === undefined) return state;
  const lines = last.lines.reduce<readonly CartLine[]>(
    (all, { line, place }) => all.toSpliced(place, 0, line),
    state.lines,
  );
  const names = new Map(state.names);
  for (const { line, name } of last.lines) if (name !== undefined) names.set(line.offer.phoneNumber, name);
  const pattern = state.pattern === '' ? last.pattern : state.pattern;
  const why = state.why === '' ? last.why : state.why;
  return { ...state, lines, names, pattern, why, takenOut: state.takenOut.slice(0, -1) };
}

/** What is offered now may be bought, also where it was not offered when it was last asked for. */
function offeredAgain(state: CartState, phoneNumber: string): CartState {
  const { earlier } = state;
  if (earlier?.notOffered.has(phoneNumber) !== true) return state;
  const notOffered = new Set(earlier.notOffered);
  notOffered.delete(phoneNumber);
  return { ...state, earlier: { ...earlier, notOffered } };
}

function withOffer(state: CartState, offer: AvailableNumber): CartState {
  const lines = state.lines.map((line) =>
    line.offer.phoneNumber === offer.phoneNumber ? { ...line, offer } : line,
  );
  return offeredAgain({ ...state, lines }, offer.phoneNumber);
}

/** Whether numbers of the cart are being bought now. */
export function isUnderWay({ run }: CartState): boolean {
  return run.kind === 'buying' || run.kind === 'stopping';
}

function without(state: CartState, phoneNumbers: ReadonlySet<string>): CartState {
  const lines = state.lines.filter(({ offer }) => !phoneNumbers.has(offer.phoneNumber));
  if (lines.length === state.lines.length) return state;
  const names = new Map([...state.names].filter(([phoneNumber]) => !phoneNumbers.has(phoneNumber)));
  const { earlier: _, ...rest } = state;
  // The next numbers get names and a reason of their own.
  return { ...(lines.length === 0 ? { ...rest, pattern: '', why: '' } : state), lines, names };
}

export function isInCart({ lines }: CartState, phoneNumber: string): boolean {
  return lines.some(({ offer }) => offer.phoneNumber === phoneNumber);
}

/** The name that the number at `index` gets. If it is empty, no name is sent. */
export function nameOfLine({ lines, pattern, names }: CartState, index: number): string {
  const line = lines[index];
  if (line === undefined) return '';
  const { offer, countryCode } = line;
  return names.get(offer.phoneNumber) ?? nameOf(pattern, offer, countryCode, index + 1);
}
