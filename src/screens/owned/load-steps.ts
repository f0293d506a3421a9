/** How the steps of a load change the state of Owned. Pure. */
import type { ListedNumber } from '../../api/owned/groups.ts';
import type { Progress } from '../../api/owned/together.ts';
import { appendPage, emptyList, type OwnedList, withChangesOf } from './list.ts';
import { stillThere } from './marks.ts';
import type { Load, OwnedState } from './shape.ts';

/** A load begins: over an existing list, or as the first one. */
export function startLoad(state: OwnedState, now: number): OwnedState {
  const over = state.listed === undefined ? {} : { next: emptyList() };
  return { ...state, load: { kind: 'loading', since: now, ...over } };
}

/** Numbers that are new since the last step. */
export function applyPage(state: OwnedState, added: readonly ListedNumber[], progress: Progress): OwnedState {
  const { load } = state;
  if (load.kind !== 'loading') return state;
  if (load.next === undefined) {
    const list = appendPage(state.list, added);
    return { ...state, list, listed: progress, load: { ...load, progress } };
  }
  const next = appendPage(load.next, added);
  // A list that was never complete is replaced as soon as the new one has as many rows.
  if (state.listed?.complete !== true && next.entries.length >= state.list.entries.length) {
    return {
      ...state,
      list: next,
      listed: progress,
      load: { kind: 'loading', since: load.since, progress },
    };
  }
  return { ...state, load: { ...load, progress, next } };
}

/** The last step of a load. */
export function finishLoad(
  state: OwnedState,
  rows: readonly ListedNumber[] | undefined,
  progress: Progress,
): OwnedState {
  const { load } = state;
  if (load.kind !== 'loading') return state;
  const loaded = load.next ?? state.list;
  const list = rows === undefined ? loaded : withChangesOf(loaded, rows);
  const marked = progress.complete ? stillThere(state.marked, list) : state.marked;
  return { ...state, list, listed: progress, load: { kind: 'ended' }, marked };
}

/** How far a load came. */
export function progressOf(load: Load): { progress?: Progress } {
  return load.kind === 'ended' || load.progress === undefined ? {} : { progress: load.progress };
}

/** A change made elsewhere applies to the list that is shown and to the one that is being loaded. */
export function changeLists(state: OwnedState, change: (list: OwnedList) => OwnedList): OwnedState {
  const { load } = state;
  const list = state.listed === undefined ? state.list : change(state.list);
  if (load.kind !== 'loading' || load.next === undefined) return { ...state, list };
  return { ...state, list, load: { ...load, next: change(load.next) } };
}
