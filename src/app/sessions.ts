/** The sessions that screens may use: the session of the active account, and those of the accounts that are read beside it. */
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import { comparableAccounts } from '../config/comparable-accounts.ts';
import type { ActiveAccount } from './active-account.ts';
import type { OtherAccounts } from './other-accounts.ts';

export interface Sessions {
  /** The names of the accounts that can be compared, the active one first. */
  names(): readonly string[];
  /** The session of one of these accounts; rejects with ApiError. */
  sessionOf(name: string): Promise<Session>;
}

export function createSessions(
  active: ActiveAccount,
  others: OtherAccounts,
  profiles: () => readonly AccountProfile[],
): Sessions {
  const comparable = () => comparableAccounts(active.profile(), profiles());
  return {
    names: () => comparable().map(({ name }) => name),
    sessionOf(name) {
      const other = comparable().find((profile) => profile.name === name);
      return other === undefined || name === active.profile().name ? active.session() : others.session(other);
    },
  };
}
