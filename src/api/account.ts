/** An account is a provider, a base URL and a key under a name. */
import { createHash } from 'node:crypto';

export const PROVIDER_KINDS = ['telefonie', 'wiil'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Account {
  readonly name: string;
  readonly provider: ProviderKind;
  /** Without a trailing slash. https, or http on a loopback literal. */
  readonly baseUrl: string;
  readonly apiKey: string;
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
 * Who an account is, without its key: the first 16 hex digits of sha256(baseUrl|key). The journal stores this, and rows of
 * another fingerprint are never touched.
 */
export function accountFingerprint(account: Account): string {
  return fingerprintOf(
    account.sandboxLedger === undefined
      ? `${account.baseUrl}|${account.apiKey}`
      : sandboxIdentity(account.provider, account.sandboxLedger),
  );
}

function sandboxIdentity(provider: ProviderKind, ledger: string): string {
  return `sandbox|${provider}|${ledger}`;
}

function fingerprintOf(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
