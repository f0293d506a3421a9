/** State outside React, so that each key is reduced at once and does not wait for a frame. */
import { useSyncExternalStore } from 'react';

export interface Store<State, Action> {
  getState(): State;
  dispatch(action: Action): void;
  /** Returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

const watchers = new Set<() => void>();

/** Calls back after a change of any store. Returns a function that stops it. */
export function subscribeToAll(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** A store around a pure reducer. Listeners are called only when the state changed. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
      for (const watcher of watchers) watcher();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's state, with a render after each change. */
export function useStore<State, Action>(store: Store<State, Action>): State {
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}
