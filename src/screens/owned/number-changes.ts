/** Changes of a number that one screen announces to the other screens of the same session. */
import type { OwnedNumber } from '../../api/model.ts';
import type { Session } from '../../api/session.ts';

export type NumberChange =
  /** As the provider shows it now. */
  | { readonly kind: 'seen'; readonly number: OwnedNumber }
  /** The account no longer owns it. */
  | { readonly kind: 'gone'; readonly phoneNumber: string };

type Listener = (change: NumberChange) => void;

const listeners = new WeakMap<Session, Set<Listener>>();

/** Calls the listener at each change until the returned function is called. */
export function onNumberChange(session: Session, listener: Listener): () => void {
  const all = listeners.get(session) ?? new Set();
  listeners.set(session, all);
  all.add(listener);
  return () => all.delete(listener);
}

/** Tells all listeners of the session. */
export function announceChange(session: Session, change: NumberChange): void {
  for (const listener of [...(listeners.get(session) ?? [])]) listener(change);
}
