/** Which accounts there are and which one is in use, before any key is read or any server started. */
import type { ProviderKind } from '../api/account.ts';

interface ProfileBase {
  readonly name: string;
  readonly provider: ProviderKind;
}

/** An account that can be used: from the accounts file, from the environment, or the sandbox inside dialdeck. */
export type AccountProfile =
  | (ProfileBase & {
      readonly kind: 'configured';
      readonly baseUrl: string;
      readonly currency: string;
      readonly keyStore: KeyStore;
    })
  | (ProfileBase & { readonly kind: 'environment'; readonly baseUrl: string; readonly currency: string })
  | (ProfileBase & { readonly kind: 'sandbox' });

/** Where an account's key is kept. */
export const KEY_STORES = ['keyring', 'file'] as const;
export type KeyStore = (typeof KEY_STORES)[number];

export interface Accounts {
  /** By name; the sandbox is always among them. */
  readonly profiles: readonly AccountProfile[];
  readonly active: AccountProfile;
  /**
   * Nobody chose the active account: there is none, and the sandbox stands in. What spends or changes then wants
   * `--account sandbox`.
   */
  readonly standIn: boolean;
  /** Accounts are set up and none of them was chosen: what would answer from one of them has to ask first. */
  readonly undecided?: boolean;
  /** The active account was named for this run, by --account or by the environment. */
  readonly named?: boolean;
}
