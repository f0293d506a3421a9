/** The accounts of the sandbox inside dialdeck. Their names always mean the sandbox, and no other account can have them. */
import type { AccountProfile } from './account-profiles.ts';

/** One account for each provider; they share one ledger. */
export const SANDBOX_ACCOUNTS: readonly AccountProfile[] = [
  { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' },
  { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' },
  { kind: 'sandbox', name: 'sandbox-twilio', provider: 'twilio' },
  { kind: 'sandbox', name: 'sandbox-telnyx', provider: 'telnyx' },
];

/** The sandbox account with that name, in any case; undefined when there is none. */
export function sandboxNamed(name: string): AccountProfile | undefined {
  const wanted = name.toLowerCase();
  return SANDBOX_ACCOUNTS.find((account) => account.name === wanted);
}
