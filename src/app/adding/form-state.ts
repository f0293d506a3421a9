/** The form for a new account: its fields, which depend on the carrier, and what is wrong with them. Pure. */
import { PROVIDER_KINDS, type ProviderKind } from '../../api/account.ts';
import type { AccountProfile } from '../../config/account-profiles.ts';
import { CARRIERS } from '../../config/carriers.ts';
import { type Checked, checkAccountName, checkApiKey, checkBaseUrl } from '../../config/checks.ts';
import type { NewAccount } from '../../config/new-account.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { type Attempt, NO_ATTEMPT } from './attempt.ts';

export const TEXT_ROWS = ['name', 'baseUrl', 'accountId', 'keyId', 'secret'] as const;
export type TextRow = (typeof TEXT_ROWS)[number];
export type Row = 'provider' | TextRow | 'readOnly' | 'submit';

export interface FormState {
  /** A new account, or other credentials for one that exists: its name, carrier and account id then stay. */
  readonly purpose: 'add' | 'repair';
  readonly provider: ProviderKind;
  readonly currency: string;
  readonly texts: Readonly<Record<TextRow, TextState>>;
  readonly readOnly: boolean;
  readonly focus: Row;
  readonly attempt: Attempt;
}

export type FormAction =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'focus'; readonly row: Row }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  /** The next or the previous carrier, or the other answer. */
  | { readonly kind: 'change'; readonly by: 1 | -1 }
  /** The carrier of credentials that are on this machine. */
  | { readonly kind: 'suggest'; readonly provider: ProviderKind }
  /** The next carrier whose name begins so. */
  | { readonly kind: 'carrier'; readonly begins: string }
  | { readonly kind: 'attempt'; readonly attempt: Attempt };

/** Starts read-only. */
export function initialForm(provider: ProviderKind = PROVIDER_KINDS[0]): FormState {
  return {
    purpose: 'add',
    provider,
    currency: 'USD',
    texts: {
      name: textState(provider),
      baseUrl: textState(CARRIERS[provider].baseUrl),
      accountId: textState(''),
      keyId: textState(''),
      secret: textState(''),
    },
    readOnly: true,
    focus: 'provider',
    attempt: NO_ATTEMPT,
  };
}

/** The form for other credentials of an account. The secret that is kept is not shown, not even masked. */
export function repairForm(profile: Extract<AccountProfile, { kind: 'configured' }>): FormState {
  const { provider, name, baseUrl, accountId = '', keyId = '', readOnly, currency } = profile;
  return {
    purpose: 'repair',
    provider,
    currency,
    texts: {
      name: textState(name),
      baseUrl: textState(baseUrl),
      accountId: textState(accountId),
      keyId: textState(keyId),
      secret: textState(''),
    },
    readOnly: readOnly === true,
    focus: 'secret',
    attempt: NO_ATTEMPT,
  };
}

/** The rows of a carrier, top first. */
export function rowsOf({ provider, purpose }: Pick<FormState, 'provider' | 'purpose'>): readonly Row[] {
  const { accountId, keyId } = CARRIERS[provider];
  if (purpose === 'repair') {
    return [...(keyId === undefined ? [] : (['keyId'] as const)), 'secret', 'baseUrl', 'submit'];
  }
  return [
    'provider',
    'name',
    ...(accountId === undefined ? [] : (['accountId'] as const)),
    ...(keyId === undefined ? [] : (['keyId'] as const)),
    'secret',
    'baseUrl',
    'readOnly',
    'submit',
  ];
}

export function isTextRow(row: Row): row is TextRow {
  return TEXT_ROWS.some((text) => text === row);
}

export function reduceForm(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'step': {
      const rows = rowsOf(state);
      const next = rows[(rows.indexOf(state.focus) + action.by + rows.length) % rows.length];
      return next === undefined ? state : { ...state, focus: next };
    }
    case 'focus':
      return { ...state, focus: action.row };
    case 'edit': {
      const { focus, texts } = state;
      if (!isTextRow(focus)) return state;
      return {
        ...state,
        texts: { ...texts, [focus]: editText(texts[focus], action.edit) },
        attempt: NO_ATTEMPT,
      };
    }
    case 'change':
      if (state.focus === 'readOnly') return { ...state, readOnly: !state.readOnly, attempt: NO_ATTEMPT };
      return state.focus === 'provider'
        ? withProvider(state, otherProvider(state.provider, action.by))
        : state;
    case 'suggest':
      return withProvider(state, action.provider);
    case 'carrier':
      return withProvider(state, nextThatBegins(state.provider, action.begins));
    case 'attempt':
      return { ...state, attempt: action.attempt };
  }
}

function otherProvider(provider: ProviderKind, by: 1 | -1): ProviderKind {
  return PROVIDER_KINDS.at((PROVIDER_KINDS.indexOf(provider) + by) % PROVIDER_KINDS.length) ?? provider;
}

function nextThatBegins(provider: ProviderKind, text: string): ProviderKind {
  const place = PROVIDER_KINDS.indexOf(provider) + 1;
  const others = [...PROVIDER_KINDS.slice(place), ...PROVIDER_KINDS.slice(0, place)];
  return others.find((kind) => kind.startsWith(text.toLowerCase())) ?? provider;
}

/** Texts that nobody changed follow the carrier. */
function withProvider(state: FormState, next: ProviderKind): FormState {
  const { provider, texts } = state;
  const follow = (row: 'name' | 'baseUrl', before: string, after: string) =>
    texts[row].value === before ? textState(after) : texts[row];
  return {
    ...state,
    provider: next,
    texts: {
      ...texts,
      name: follow('name', provider, next),
      baseUrl: follow('baseUrl', CARRIERS[provider].baseUrl, CARRIERS[next].baseUrl),
    },
    attempt: NO_ATTEMPT,
  };
}

/** What is wrong with a row; undefined when nothing is, or when the row is no text. */
export function problemOf({ provider, texts }: FormState, row: Row): string | undefined {
  if (!isTextRow(row)) return undefined;
  const checked = checkRow(provider, row, texts[row].value);
  return checked.ok ? undefined : checked.reason;
}

function checkRow(provider: ProviderKind, row: TextRow, text: string): Checked {
  const carrier = CARRIERS[provider];
  if (text.trim() === '' && row !== 'keyId') return { ok: false, reason: 'it is missing' };
  switch (row) {
    case 'name':
      return checkAccountName(text.trim());
    case 'baseUrl':
      return checkBaseUrl(text);
    case 'accountId':
      return carrier.accountId?.check(text) ?? { ok: true, value: '' };
    case 'keyId':
      return text.trim() === ''
        ? { ok: true, value: '' }
        : (carrier.keyId?.check(text) ?? { ok: true, value: '' });
    case 'secret':
      return checkApiKey(text.trim());
  }
}

/** The account that was typed, or the first row that is wrong. */
export function accountOfForm(
  state: FormState,
): NewAccount | { readonly row: Row; readonly problem: string } {
  const { provider, texts, readOnly, currency } = state;
  for (const row of rowsOf(state)) {
    const problem = problemOf(state, row);
    if (problem !== undefined) return { row, problem };
  }
  const value = (row: TextRow) => texts[row].value.trim();
  const has = (row: 'accountId' | 'keyId') => CARRIERS[provider][row] !== undefined && value(row) !== '';
  const baseUrl = checkBaseUrl(value('baseUrl'));
  return {
    name: value('name'),
    provider,
    baseUrl: baseUrl.ok ? baseUrl.value : value('baseUrl'),
    currency,
    readOnly,
    ...(has('accountId') ? { accountId: value('accountId') } : {}),
    ...(has('keyId') ? { keyId: value('keyId') } : {}),
    credentials: { kind: 'kept', secret: value('secret') },
  };
}
