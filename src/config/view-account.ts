/** The account that a view was saved with: a view is shown with that one, because another account has other numbers. */
import { type AccountProfile, accountKey } from './account-profiles.ts';
import type { NamedView } from './saved-state-shape.ts';

/** Whether the view may be shown with this account: it was saved with it, or before views had accounts. */
export function isOfAccount({ account }: NamedView, profile: AccountProfile): boolean {
  return account === undefined || account.key === accountKey(profile);
}

/** Why a view cannot be shown with its account: none of the accounts is the one that it was saved with. */
export function lostAccountText({ name, account }: NamedView, profiles: readonly AccountProfile[]): string {
  const was = `The view "${name}" was saved with the account "${account?.name}"`;
  return profiles.some((profile) => profile.name === account?.name)
    ? `${was}, and that name means another provider or address now.`
    : `${was}, which does not exist now.`;
}
