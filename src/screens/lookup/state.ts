/** A number that is looked up, and what each source says about it. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import type { NumberFacts } from '../../api/numbers/facts.ts';
import { cannotAnswer } from '../../api/paid-lookups.ts';
import type { NumberLookup, PaidLookup, Portability, Quote } from '../../api/provider.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';

/** An answer of one source. */
export type Asked<Answer> =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'answered';
      readonly answer: Answer;
      readonly at: number;
      /** More is being asked, or why it is not known. The answer stays: it may have been paid for. */
      readonly more?: 'asking' | ApiError;
    }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** Not asked, because the carrier bills for every answer. `byKey`: a key asks for it. */
  | { readonly kind: 'billed'; readonly byKey: boolean };

/** What is asked of each account. */
export interface Questions {
  readonly owned: OwnedNumber | undefined;
  readonly offer: Quote;
  readonly lookup: NumberLookup;
  readonly portability: Portability;
}

/** What one account says; a question that its carrier does not answer is missing. */
export type AccountAnswers = { readonly [name in keyof Questions]?: Asked<Questions[name]> };

export interface LookupState {
  readonly field: TextState;
  readonly editing: boolean;
  /** Why the typed text is no number. */
  readonly problem: string | undefined;
  readonly phoneNumber: string | undefined;
  /** The country in which a number without "+" was read. */
  readonly readIn: string | undefined;
  readonly facts: NumberFacts | undefined;
  /** The first row of the answers that is in view. */
  readonly top: number;
  /** One answer for each account, in the order in which the accounts are asked. */
  readonly accounts: ReadonlyMap<string, AccountAnswers>;
  /** What the active account's carrier can be asked for at a price. */
  readonly paid: readonly PaidLookup[];
}

export type LookupAction =
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'begin'; readonly text: string | undefined }
  | { readonly kind: 'leave-field' }
  | { readonly kind: 'refused'; readonly problem: string }
  | {
      readonly kind: 'asking';
      readonly phoneNumber: string;
      readonly readIn: string | undefined;
      readonly facts: NumberFacts;
      readonly accounts: readonly string[];
    }
  | { readonly kind: 'answers'; readonly account: string; readonly answers: AccountAnswers }
  | { readonly kind: 'scroll'; readonly top: number }
  | { readonly kind: 'paid'; readonly paid: readonly PaidLookup[] };

export function initialLookup(phoneNumber = ''): LookupState {
  return {
    field: textState(phoneNumber),
    editing: phoneNumber === '',
    problem: undefined,
    phoneNumber: undefined,
    readIn: undefined,
    facts: undefined,
    top: 0,
    accounts: new Map(),
    paid: [],
  };
}

export function reduceLookup(state: LookupState, action: LookupAction): LookupState {
  switch (action.kind) {
    case 'edit':
      return state.editing
        ? { ...state, field: editText(state.field, action.edit), problem: undefined }
        : state;
    case 'begin': {
      // What was refused can be corrected. A number with answers would only be in the way.
      const text = action.text ?? (state.phoneNumber === undefined ? state.field.value : '');
      return { ...state, editing: true, problem: undefined, field: textState(text) };
    }
    case 'leave-field':
      // The field again holds the number that the answers are about, so that no key acts on another one than it shows.
      return state.phoneNumber === undefined
        ? { ...state, editing: false }
        : { ...state, editing: false, problem: undefined, field: textState(state.phoneNumber) };
    case 'refused':
      return { ...state, problem: action.problem };
    case 'asking':
      return {
        ...state,
        field: textState(action.phoneNumber),
        editing: false,
        problem: undefined,
        phoneNumber: action.phoneNumber,
        readIn: action.readIn,
        facts: action.facts,
        top: 0,
        accounts: new Map(
          action.accounts.map((account) => [account, keptOf(state, action.phoneNumber, account)]),
        ),
      };
    case 'answers': {
      const before = state.accounts.get(action.account);
      const lookup = withMore(before?.lookup, action.answers.lookup);
      const answers = {
        ...before,
        ...action.answers,
        ...(lookup === undefined ? {} : { lookup }),
      };
      return { ...state, accounts: new Map(state.accounts).set(action.account, answers) };
    }
    case 'scroll':
      return { ...state, top: action.top };
    case 'paid':
      return { ...state, paid: action.paid };
  }
}

/** What stays when the same number is asked about again: the lookup, which may have been paid for. */
function keptOf(state: LookupState, phoneNumber: string, account: string): AccountAnswers {
  const lookup = state.phoneNumber === phoneNumber ? state.accounts.get(account)?.lookup : undefined;
  return lookup?.kind === 'answered' ? { lookup } : {};
}

type AskedLookup = Asked<NumberLookup>;

/** The carrier's answers about one number, together: each may have been paid for. They are as old as the oldest that is shown. */
function withMore(before: AskedLookup | undefined, now: AskedLookup | undefined): AskedLookup | undefined {
  if (before?.kind !== 'answered' || now === undefined) return now;
  const { more: _, ...known } = before;
  switch (now.kind) {
    case 'billed':
      return known;
    case 'asking':
      return { ...known, more: 'asking' };
    case 'failed':
      return { ...known, more: now.error };
    case 'answered': {
      const unknown = [...new Set([...(known.answer.unknown ?? []), ...(now.answer.unknown ?? [])])];
      const answer = { ...known.answer, ...now.answer, ...(unknown.length === 0 ? {} : { unknown }) };
      const replaced = Object.keys(known.answer).every((name) => name in now.answer);
      return { kind: 'answered', answer, at: replaced ? now.at : known.at };
    }
  }
}

/** What the active account's carrier can be asked about this number, each with why it would have no answer. */
export function paidChoices({ paid, facts }: LookupState): readonly (PaidLookup & { disabled?: string })[] {
  return paid.map((one) => {
    const reason = facts === undefined ? undefined : cannotAnswer(one, facts);
    return reason === undefined ? one : { ...one, disabled: reason };
  });
}

/** The number as this account owns it; undefined when it does not, or nobody knows yet. */
export function ownedBy(state: LookupState, account: string): OwnedNumber | undefined {
  const owned = state.accounts.get(account)?.owned;
  return owned?.kind === 'answered' ? owned.answer : undefined;
}
