import type { AccountProfile } from './account-profiles.ts';

/**
 * The accounts to compare with the active one, which comes first. Sandbox accounts are compared only with each other, and
 * real accounts only with each other.
 */
export function comparableAccounts(
  active: AccountProfile,
  profiles: readonly AccountProfile[],
): readonly AccountProfile[] {
  const isSandbox = ({ kind }: AccountProfile) => kind === 'sandbox';
  const others = profiles.filter((profile) => profile.name !== active.name);
  return [active, ...others.filter((profile) => isSandbox(profile) === isSandbox(active))];
}
