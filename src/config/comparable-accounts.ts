import type { AccountProfile } from './account-profiles.ts';

/**
 * The accounts that stand side by side with one of them, that one first: the sandbox's with each other, all others with each
 * other. Play money is compared with no real one.
 */
export function comparableAccounts(
  active: AccountProfile,
  profiles: readonly AccountProfile[],
): readonly AccountProfile[] {
  const isSandbox = ({ kind }: AccountProfile) => kind === 'sandbox';
  const others = profiles.filter((profile) => profile.name !== active.name);
  return [active, ...others.filter((profile) => isSandbox(profile) === isSandbox(active))];
}
