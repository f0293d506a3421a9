/** What is on top of the current tab: closed when it has ended, put aside while work is under way there. */
import type { Store } from '../components/store.ts';
import type { Screen } from '../screens/screen.ts';
import { currentScreen, depth, parkedHere, type ShellAction, type ShellState } from './state.ts';

export interface TabTop {
  closeTop(): void;
  /** Closes lists on which nothing is under way: a person who comes back to the tab wants its own screen. */
  closeIdle(): void;
  /** For a person who wants the tab's own screen: closes finished orders and idle lists, and puts lists with work under way aside. */
  clearTop(): void;
  /** Shows again what was put aside. */
  bringBack(): void;
}

export function disposeAll(screens: readonly Screen[]): void {
  for (const screen of screens) screen.dispose();
}

export function createTabTop(store: Store<ShellState, ShellAction>): TabTop {
  const current = () => currentScreen(store.getState());

  function closeIdle(): void {
    while (depth(store.getState()) > 1 && current()?.isIdle?.() === true) closeTop();
    const parked = parkedHere(store.getState());
    const busy = parked.filter((screen) => screen.isIdle?.() !== true);
    if (busy.length === parked.length) return;
    disposeAll(parked.filter((screen) => !busy.includes(screen)));
    store.dispatch({ kind: 'keep-parked', screens: busy });
  }

  function closeTop(): void {
    current()?.dispose();
    store.dispatch({ kind: 'pop' });
  }

  function clearTop(): void {
    for (let top = current(); top !== undefined && depth(store.getState()) > 1; top = current()) {
      if (top.isOver?.() === true || top.isIdle?.() === true) closeTop();
      else if (top.isIdle !== undefined) store.dispatch({ kind: 'park' });
      else return;
    }
  }

  return { closeTop, closeIdle, clearTop, bringBack: () => store.dispatch({ kind: 'unpark' }) };
}
