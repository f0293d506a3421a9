/** Watches a search: asks again until a number matches, then rings. Ends with the screen. */
import { plural } from '../../text/format.ts';
import type { SearchDependencies } from './dependencies.ts';
import type { SearchRequest } from './request.ts';
import { visibleNumbers } from './state.ts';

/** Carriers limit requests, and stock does not change faster. */
export const WATCH_EVERY_MS = 30_000;

export interface Watch {
  /** Begins to watch, in the background; does nothing while it watches. */
  start(): void;
  stop(): void;
}

export function createWatch(dependencies: SearchDependencies, request: SearchRequest): Watch {
  const { context, store } = dependencies;
  let watching: AbortController | undefined;
  const stop = () => {
    watching?.abort();
    watching = undefined;
    store.dispatch({ kind: 'watch', nextAt: undefined });
  };
  return {
    start() {
      if (watching !== undefined) return;
      const mine = new AbortController();
      watching = mine;
      const signal = AbortSignal.any([mine.signal, dependencies.signal]);
      context.background(
        watch(dependencies, request, signal).then(() => (signal.aborted ? undefined : stop())),
      );
    },
    stop,
  };
}

/** Resolves when a number matches, when asking again cannot help, or when the signal aborts. */
async function watch(
  { context, store }: SearchDependencies,
  request: SearchRequest,
  signal: AbortSignal,
): Promise<void> {
  const { runtime } = context;
  while (!signal.aborted) {
    store.dispatch({ kind: 'watch', nextAt: runtime.now() + WATCH_EVERY_MS });
    context.keysChanged();
    await runtime.sleep(WATCH_EVERY_MS, signal).catch(() => undefined);
    if (signal.aborted) return;
    // The person may have searched meanwhile.
    if (visibleNumbers(store.getState()).length === 0) await request.start(0);
    if (signal.aborted) return;
    const state = store.getState();
    const found = visibleNumbers(state).length;
    if (found > 0) {
      const text = `${plural(found, 'number')} found by the watched search`;
      context.notify({ kind: 'info', text });
      context.ring(text);
      return;
    }
    const { results } = state;
    if (results.kind === 'problem' || (results.kind === 'failed' && results.error.code === 'auth')) return;
  }
}
