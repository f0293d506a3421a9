/** What the review card knows: the order, what the provider says about it now, and whether it is being sent. Pure. */
import type { CarrierPages } from '../../api/carrier-pages.ts';
import type { ApiError } from '../../api/errors.ts';
import type { AvailableNumber, MainField, OwnedNumber } from '../../api/model.ts';
import { compare, type Money, type Price } from '../../api/money/money.ts';
import type { NumberRequirements, PurchaseOrder, Quote } from '../../api/provider.ts';
import {
  choiceOf,
  idsOf,
  type RequirementRef,
  withChoice,
  withoutChoice,
} from '../../api/purchases/domain/requirement-choice.ts';
import type { BuyBlock } from '../../api/purchases/domain/types.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { formatMoney } from '../../text/format.ts';
import { tidyLine } from '../../text/one-line.ts';
import { asSent, FIELD_NAMES, FIELDS, type Field, ORDER_FIELDS, valueProblem } from './fields.ts';
import { type Hold, openReservation } from './hold.ts';
import { type Needs, needsProblem, withRequirements } from './requirements.ts';
import { type TeamCheck, teamProblem } from './team.ts';

export type Focus = Field | 'cancel' | 'buy';

export const FOCUS_ORDER: readonly Focus[] = ['cancel', 'buy', ...FIELDS];

/** What the provider says about the number: read when the card opens, and again when the person asks. */
export type Preflight =
  | { readonly kind: 'reading'; readonly since: number }
  | { readonly kind: 'read'; readonly quote: Quote }
  /** The account already has the number: there is nothing to buy. */
  | { readonly kind: 'owned' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** Why the last press of Buy started nothing. */
export type Refusal =
  | { readonly kind: 'changed'; readonly message: string }
  | { readonly kind: 'blocked'; readonly block: BuyBlock }
  | { readonly kind: 'already-owned'; readonly number: OwnedNumber }
  | { readonly kind: 'preflight-failed'; readonly error: ApiError };

export interface ReviewState {
  readonly order: PurchaseOrder;
  /** What the search showed, until the provider is read. */
  readonly searched: AvailableNumber | undefined;
  readonly maxMonthly: Money | undefined;
  readonly preflight: Preflight;
  readonly fields: Readonly<Record<Field, TextState>>;
  /** True for a field that the provider accepts, otherwise the reason why it does not. */
  readonly editable: Readonly<Record<MainField, true | string>>;
  /** What the carrier asks for, and what of the account is given to the purchase. */
  readonly needs: Needs;
  /** The carrier's website; undefined if there is none. */
  readonly pages?: CarrierPages | undefined;
  /** The reservation that keeps others from buying it meanwhile. */
  readonly hold: Hold;
  /** What the team allows; `none` without one. */
  readonly team: TeamCheck;
  readonly focus: Focus;
  /** True from the press of Buy until the outcome is known: a second Enter finds nothing to do. */
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
}

export type ReviewAction =
  | { readonly kind: 'reading'; readonly now: number }
  | {
      readonly kind: 'abilities';
      readonly editable: Readonly<Record<MainField, true | string>>;
      /** Whether the provider says what the account has for its requirements. */
      readonly requirements: boolean;
      readonly pages?: CarrierPages | undefined;
    }
  | { readonly kind: 'requirements-read'; readonly requirements: NumberRequirements }
  | { readonly kind: 'requirements-failed'; readonly error: ApiError }
  | { readonly kind: 'choose'; readonly item: RequirementRef }
  | { readonly kind: 'remove'; readonly item: RequirementRef['kind'] }
  | { readonly kind: 'read'; readonly quote: Quote }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'team'; readonly team: TeamCheck }
  | { readonly kind: 'owned' }
  | { readonly kind: 'read-failed'; readonly error: ApiError }
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly quote?: Quote }
  /** What stood in the way has ended. */
  | { readonly kind: 'doubt-ended' };

export interface ReviewedPurchase {
  readonly order: PurchaseOrder;
  /** What the search showed. */
  readonly number?: AvailableNumber;
  readonly maxMonthly?: Money;
  readonly why?: string;
}

export function initialReview(reviewed: ReviewedPurchase, now: number): ReviewState {
  const { order, number: searched, maxMonthly, why = '' } = reviewed;
  return {
    order,
    searched,
    maxMonthly,
    preflight: { kind: 'reading', since: now },
    fields: {
      friendlyName: textState(order.friendlyName ?? ''),
      voiceUrl: textState(order.voiceUrl ?? ''),
      smsUrl: textState(order.smsUrl ?? ''),
      why: textState(why),
    },
    // Until the provider is known.
    editable: { friendlyName: true, voiceUrl: true, smsUrl: true },
    needs: { reading: { kind: 'reading' }, chosen: choiceOf(order) },
    hold: { kind: 'none' },
    team: { kind: 'none' },
    focus: 'cancel',
    sending: false,
    refusal: undefined,
  };
}

/** The state after the action. Buy loses the focus when what it would buy changes: nobody has read that card yet. */
export function reduceReview(state: ReviewState, action: ReviewAction): ReviewState {
  const next = reduceAction(state, action);
  return next.focus === 'buy' && whatIsBought(next) !== whatIsBought(state)
    ? { ...next, focus: 'cancel' }
    : next;
}

/** All that a purchase costs and gives, apart from the fields: they are typed where Buy has no focus. */
function whatIsBought(state: ReviewState): string {
  const { order, needs } = state;
  const { capabilities, setupFee, requirement, quickship } = shownOffer(state) ?? {};
  const { countryCode, numberType } = order;
  const offered = [capabilities, setupFee, requirement, quickship];
  return JSON.stringify([countryCode, numberType, shownPrice(state), offered, idsOf(needs.chosen)]);
}

function reduceAction(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.kind) {
    case 'reading':
      return { ...state, preflight: { kind: 'reading', since: action.now }, refusal: undefined };
    case 'abilities':
      return {
        ...state,
        editable: action.editable,
        pages: action.pages,
        needs: { ...state.needs, reading: { kind: action.requirements ? 'reading' : 'unsupported' } },
      };
    case 'requirements-read':
      return { ...state, needs: withRequirements(state.needs, action.requirements, shownOffer(state)) };
    case 'requirements-failed':
      return { ...state, needs: { ...state.needs, reading: { kind: 'failed', error: action.error } } };
    case 'choose':
      return { ...state, needs: { ...state.needs, chosen: withChoice(state.needs.chosen, action.item) } };
    case 'remove':
      return { ...state, needs: { ...state.needs, chosen: withoutChoice(state.needs.chosen, action.item) } };
    case 'read':
      return withQuote(state, action.quote);
    case 'hold':
      return { ...state, hold: action.hold };
    case 'team':
      return { ...state, team: action.team };
    case 'owned':
      return { ...state, preflight: { kind: 'owned' } };
    case 'read-failed':
      return { ...state, preflight: { kind: 'failed', error: action.error } };
    case 'focus':
      return { ...state, focus: action.focus };
    case 'step': {
      const order = FOCUS_ORDER.filter((focus) => refusedField(state, focus) === undefined);
      const at = order.indexOf(state.focus) + action.by;
      return { ...state, focus: order[(at + order.length) % order.length] ?? 'cancel' };
    }
    case 'edit': {
      const field = focusedField(state);
      if (field === undefined) return state;
      return { ...state, fields: { ...state.fields, [field]: editText(state.fields[field], action.edit) } };
    }
    case 'sending':
      return { ...state, sending: true, refusal: undefined };
    case 'refused': {
      const refused: ReviewState = { ...state, sending: false, focus: 'cancel', refusal: action.refusal };
      return action.quote === undefined ? refused : withQuote(refused, action.quote);
    }
    case 'doubt-ended':
      return { ...state, focus: 'cancel', refusal: undefined };
  }
}

/** The card shows, and Buy confirms, country and type as the provider states them now. */
function withQuote(state: ReviewState, quote: Quote): ReviewState {
  const preflight = { kind: 'read', quote } as const;
  if (quote.kind !== 'offered') return { ...state, preflight };
  const { countryCode = state.order.countryCode, numberType } = quote.number;
  return { ...state, preflight, order: { ...state.order, countryCode, numberType } };
}

/** The offer that the card shows: as the card read it, or else as the search showed it. */
export function shownOffer({ preflight, searched }: ReviewState): AvailableNumber | undefined {
  return preflight.kind === 'read' && preflight.quote.kind === 'offered' ? preflight.quote.number : searched;
}

export function focusedField(state: ReviewState): Field | undefined {
  return FIELDS.find((field) => field === state.focus);
}

/** Why the provider does not accept this field; undefined where it does, and for a button. */
export function refusedField({ editable }: ReviewState, focus: Focus): string | undefined {
  const field = ORDER_FIELDS.find((name) => name === focus);
  const editing = field === undefined ? true : editable[field];
  return editing === true ? undefined : editing;
}

/** The price that the card shows and that Buy confirms. */
export function shownPrice(state: ReviewState): Price {
  if (state.preflight.kind === 'read') return state.preflight.quote.monthlyRate;
  return state.searched?.monthlyRate ?? { kind: 'not-stated' };
}

/** The price that the search showed, when it differs from the one now. */
export function searchedBefore(state: ReviewState): Price | undefined {
  const before = state.searched?.monthlyRate;
  if (state.preflight.kind !== 'read' || before === undefined) return undefined;
  const now = state.preflight.quote.monthlyRate;
  if (before.kind === 'money' && now.kind === 'money') {
    const same = before.money.currency === now.money.currency && compare(before.money, now.money) === 0;
    return same ? undefined : before;
  }
  return JSON.stringify(before) === JSON.stringify(now) ? undefined : before;
}

/** What a quote is asked for: the number, and the reservation that holds it now. */
export function quotedOrder(state: ReviewState, now: number): PurchaseOrder {
  const { phoneNumber, countryCode, numberType } = state.order;
  const reservation = openReservation(state.hold, now);
  const held = reservation === undefined ? {} : { reservationId: reservation.id };
  return { phoneNumber, countryCode, numberType, ...held };
}

/** The order with the fields as typed; empty ones are not sent. */
export function finishedOrder(state: ReviewState, now: number): PurchaseOrder {
  const typed = ORDER_FIELDS.map(
    (field) => [field, asSent(field, state.fields[field].value)] as const,
  ).filter(([, value]) => value !== '');
  return {
    ...quotedOrder(state, now),
    ...Object.fromEntries(typed),
    ...idsOf(state.needs.chosen),
  };
}

/** What the person wrote about the purchase; undefined where that is nothing. */
export function whyBought({ fields }: ReviewState): string | undefined {
  const text = tidyLine(fields.why.value);
  return text === '' ? undefined : text;
}

/** What is wrong with a field, or undefined. */
export function fieldProblem(state: ReviewState, field: Field): string | undefined {
  const { value } = state.fields[field];
  const refused = refusedField(state, field);
  if (refused !== undefined && value !== '') return `cannot be set: ${refused}`;
  return valueProblem(field, value);
}

/** The first field that holds what cannot be sent. */
export function wrongField(state: ReviewState): Field | undefined {
  return FIELDS.find((field) => fieldProblem(state, field) !== undefined);
}

/** Why Buy can't act, or undefined. */
export function buyProblem(state: ReviewState): string | undefined {
  if (state.sending) return 'the purchase is being sent';
  if (state.preflight.kind === 'reading') return 'the price is still being read';
  if (state.preflight.kind === 'owned') return 'this account already owns the number';
  if (state.preflight.kind === 'failed') return 'the price could not be read; r tries again';
  const wrong = wrongField(state);
  if (wrong !== undefined) return `${FIELD_NAMES[wrong]}: ${fieldProblem(state, wrong) ?? ''}`;
  return teamProblem(state.team) ?? limitProblem(state) ?? needsProblem(state.needs, shownOffer(state));
}

function limitProblem({ maxMonthly, preflight }: ReviewState): string | undefined {
  if (maxMonthly === undefined || preflight.kind !== 'read') return undefined;
  const price = preflight.quote.monthlyRate;
  if (price.kind !== 'money' || price.money.currency !== maxMonthly.currency) {
    return `the price cannot be compared with the limit of ${formatMoney(maxMonthly)} a month`;
  }
  return compare(price.money, maxMonthly) > 0
    ? `${formatMoney(price.money)} a month is above the limit of ${formatMoney(maxMonthly)}`
    : undefined;
}
