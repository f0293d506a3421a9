/** The accounts that are read beside the active one. Each opens at its first use, and all close with the app. */
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';

export interface OtherAccounts {
  /** Returns the same session at every call, until opening it fails. Rejects as `open` does. */
  session(profile: AccountProfile): Promise<Session>;
  /** Closes the session of this account: its next use opens it again. */
  forget(name: string): void;
  /** Closes them all. Does not wait for one that is still opening, which closes as soon as it is open. */
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
        // The next use opens the account again, because the key may exist by then.
        () => opened.delete(name),
      );
      return opening;
    },
    forget(name) {
      const known = opened.get(name);
      if (known === undefined) return;
      opened.delete(name);
      const closed = known.then(
        (session) => (ready.delete(session) ? session.close() : undefined),
        // It was never opened.
        () => undefined,
      );
      background(closed);
    },
    async leave() {
      left = true;
      await Promise.all([...ready].map((session) => session.close()));
    },
  };
}
