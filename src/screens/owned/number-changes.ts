/** Changes of a number that one screen announces to the other screens of the same session. */
import type { OwnedNumber } from '../../api/model.ts';
import type { ItemStep } from '../../api/purchases/domain/batch-types.ts';
import type { Session } from '../../api/session.ts';

export type NumberChange =
  /** As the provider shows it now. */
  | { readonly kind: 'seen'; readonly number: OwnedNumber }
  /** A batch has done with it what it was marked for. */
  | { readonly kind: 'done'; readonly phoneNumber: string }
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

/** Announces what a step of a batch shows: the number as it is now, that it is gone, that its mark has done its work. */
export function announceItem(session: Session, { item, number }: ItemStep): void {
  const { phoneNumber, kind, state } = item;
  if (number !== undefined) announceChange(session, { kind: 'seen', number });
  if (state !== 'DONE' && state !== 'SAME') return;
  const gone = kind === 'release' && number === undefined;
  announceChange(session, { kind: gone ? 'gone' : 'done', phoneNumber });
}
