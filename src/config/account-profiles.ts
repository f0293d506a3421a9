/** Describes the accounts and the one in use, before a key is read or a server is started. */
import type { ProviderKind } from '../api/account.ts';
import type { CredentialReference } from './references.ts';

interface ProfileBase {
  readonly name: string;
  readonly provider: ProviderKind;
  /** Whether nothing may be bought, changed or released with it. */
  readonly readOnly?: boolean | undefined;
}

/** An account from the accounts file, from the environment, or the sandbox inside dialdeck. */
export type AccountProfile =
  | (ProfileBase & {
      readonly kind: 'configured';
      readonly baseUrl: string;
      readonly currency: string;
      readonly keyStore: KeyStore | 'reference';
      readonly reference?: CredentialReference | undefined;
      readonly accountId?: string | undefined;
      readonly keyId?: string | undefined;
      /** The accounts file had it when this run began, and has it no longer. */
      readonly removed?: true | undefined;
    })
  | (ProfileBase & {
      readonly kind: 'environment';
      readonly baseUrl: string;
      readonly currency: string;
      /** The variables that it comes from, in words. */
      readonly from: string;
    })
  | (ProfileBase & { readonly kind: 'sandbox' });

export type ConfiguredAccount = Extract<AccountProfile, { kind: 'configured' }>;

/** Where dialdeck keeps a key itself. With `reference`, credentials stay where they are and are read at each opening. */
export const KEY_STORES = ['keyring', 'file'] as const;
export type KeyStore = (typeof KEY_STORES)[number];

export interface Accounts {
  /** Includes the sandbox, always. */
  readonly profiles: readonly AccountProfile[];
  readonly active: AccountProfile;
  /**
   * Whether the sandbox is active only because no account was chosen. Commands that spend or change then require `--account
   * sandbox`.
   */
  readonly standIn: boolean;
  /** Whether several accounts are set up and nobody chose one. Commands that need an account must then refuse. */
  readonly undecided?: boolean;
  /** Whether --account or the environment named the active account for this run. */
  readonly named?: boolean;
  /** The saved view that the active account is of, where --view chose it for this run. */
  readonly ofView?: string;
}

/** What is kept of an account names the whole of it, because a name, or the environment, may mean another account later. */
export function accountKey(account: AccountProfile): string {
  const where = account.kind === 'sandbox' ? '' : account.baseUrl;
  return [account.kind, account.name, account.provider, where].join(' ');
}
