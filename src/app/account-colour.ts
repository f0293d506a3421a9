/** The colour by which a person tells an account at a glance. It only depends on the account, so it is the same every day. */
import { sha256 } from '../api/sha256.ts';
import { ACCOUNT_TOKENS, type Token } from '../components/theme.ts';
import type { AccountProfile } from '../config/account-profiles.ts';

/** The sandbox's accounts have the colour of what is harmless. */
export function accountToken(profile: AccountProfile): Token {
  if (profile.kind === 'sandbox') return 'good';
  const accountId = profile.kind === 'configured' ? profile.accountId : undefined;
  const identity = [profile.provider, profile.baseUrl, accountId ?? profile.name].join(' ');
  const place = Number.parseInt(sha256(identity).slice(0, 8), 16) % ACCOUNT_TOKENS.length;
  return ACCOUNT_TOKENS[place] ?? ACCOUNT_TOKENS[0];
}
