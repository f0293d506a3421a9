/** Accounts that are only read beside the active one: each opened at its first use, all closed with the app. */
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';

export interface OtherAccounts {
  /** The same session at every call, until opening it fails. Rejects as `open` does. */
  session(profile: AccountProfile): Promise<Session>;
  /** Closes them all; one that is still being opened is closed as soon as it is open, and not waited for. */
  leave(): Promise<void>;
}

export function createOtherAccounts(
  open: (profile: AccountProfile) => Promise<Session>,
  background: (work: Promise<unknown>) => void,
): OtherAccounts {
  const opened = new Map<string, Promise<Session>>();
  const ready = new Set<Session>();
  let left = false;
  return {
    session(profile) {
      const { name } = profile;
      const known = opened.get(name);
      if (known !== undefined) return known;
      const opening = open(profile);
      opened.set(name, opening);
      opening.then(
        (session) => {
          if (left) background(session.close());
          else ready.add(session);
        },
        // The key may be there at the next use: it opens the account again.
        () => opened.delete(name),
      );
      return opening;
    },
    async leave() {
      left = true;
      await Promise.all([...ready].map((session) => session.close()));
    },
  };
}
