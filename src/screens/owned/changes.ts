/** What one screen did to a number, told to the others of the same session. */
import type { OwnedNumber } from '../../api/model.ts';
import type { Session } from '../../api/session.ts';

export type NumberChange =
  /** As the provider showed it just now. */
  | { readonly kind: 'seen'; readonly number: OwnedNumber }
  /** The account owns it no longer. */
  | { readonly kind: 'gone'; readonly phoneNumber: string };

type Listener = (change: NumberChange) => void;

const listeners = new WeakMap<Session, Set<Listener>>();

/** Hears of changes until the returned function is called. */
export function hearChanges(session: Session, listener: Listener): () => void {
  const all = listeners.get(session) ?? new Set();
  listeners.set(session, all);
  all.add(listener);
  return () => all.delete(listener);
}

export function tellChange(session: Session, change: NumberChange): void {
  for (const listener of [...(listeners.get(session) ?? [])]) listener(change);
}
