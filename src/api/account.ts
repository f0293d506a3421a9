/** An account is a provider, a base URL and credentials under a name. */
import { sha256 } from './sha256.ts';

export const PROVIDER_KINDS = ['telefonie', 'wiil', 'twilio', 'telnyx'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Account {
  readonly name: string;
  readonly provider: ProviderKind;
  /** Without a trailing slash. https, or http on a loopback literal. */
  readonly baseUrl: string;
  /** The secret: an API key, or what is given with `keyId` or `accountId`. */
  readonly apiKey: string;
  /** The carrier's id of the account, where the account is identified by one (Twilio: the account SID). */
  readonly accountId?: string;
  /** The id of the API key whose secret `apiKey` is, where keys have ids (Twilio: SK…); else the secret is the account's own. */
  readonly keyId?: string;
  /** The currency of a bare amount ("1.15") on this provider's wire; screens say when it was assumed. */
  readonly currency: string;
  /**
   * The embedded sandbox: no money is spent. Its port and token change at every start, so its identity is the ledger
   * that stands behind it.
   */
  readonly sandboxLedger?: string;
}

/** Who the accounts of the embedded sandbox on this ledger are. */
export function sandboxFingerprints(sandboxLedger: string): ReadonlySet<string> {
  return new Set(PROVIDER_KINDS.map((provider) => fingerprintOf(sandboxIdentity(provider, sandboxLedger))));
}

/**
 * Who an account is, without its key: 16 hex digits. The journal stores this, and rows of another fingerprint are never touched.
 * Where the carrier has an id of the account, a new key leaves it as it is; elsewhere it is made from base URL and key.
 */
export function accountFingerprint(account: Account): string {
  const { provider, accountId, sandboxLedger } = account;
  if (sandboxLedger !== undefined) return fingerprintOf(sandboxIdentity(provider, sandboxLedger));
  return accountId === undefined
    ? keyFingerprint(account)
    : fingerprintOf(`${provider}|${carrierOf(account)}|${accountId}`);
}

/** Twilio's edges and regions are ways to one account: https://www.twilio.com/docs/global-infrastructure. */
function carrierOf({ provider, baseUrl }: Account): string {
  const isTwilio = provider === 'twilio' && /^https:\/\/api\.(?:[a-z0-9-]+\.)*twilio\.com$/i.test(baseUrl);
  return isTwilio ? 'https://api.twilio.com' : baseUrl;
}

/** Who the account is by its key alone: rows under this fingerprint belong to the account that has the key. */
export function keyFingerprint({ baseUrl, apiKey }: Pick<Account, 'baseUrl' | 'apiKey'>): string {
  return fingerprintOf(`${baseUrl}|${apiKey}`);
}

function sandboxIdentity(provider: ProviderKind, ledger: string): string {
  return `sandbox|${provider}|${ledger}`;
}

function fingerprintOf(identity: string): string {
  return sha256(identity).slice(0, 16);
}
