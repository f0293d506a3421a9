/** Accounts that are only read beside the one in use: each opened at its first use, all closed with the app. */
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';

export interface OtherAccounts {
  /** The same session at every call, until opening it fails. Rejects as `open` does. */
  session(choice: AccountProfile): Promise<Session>;
  /** Closes them all; one that is still being opened is closed as soon as it is open, and not waited for. */
  leave(): Promise<void>;
}

export function createOtherAccounts(
  open: (choice: AccountProfile) => Promise<Session>,
  background: (work: Promise<unknown>) => void,
): OtherAccounts {
  const opened = new Map<string, Promise<Session>>();
  const ready = new Set<Session>();
  let left = false;
  return {
    session(choice) {
      const { name } = choice;
      const known = opened.get(name);
      if (known !== undefined) return known;
      const session = open(choice);
      opened.set(name, session);
      session.then(
        (there) => {
          if (left) background(there.close());
          else ready.add(there);
        },
        // A key that is there now: the next use tries anew.
        () => opened.delete(name),
      );
      return session;
    },
    async leave() {
      left = true;
      await Promise.all([...ready].map((session) => session.close()));
    },
  };
}
