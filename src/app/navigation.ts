/** Navigation between screens: one stack for each of the four tabs. Going to a screen creates it, and going back disposes it. */

import type { Store } from '../components/store.ts';
import type { TabId } from '../config/tabs.ts';
import type { Screen, ScreenTarget } from '../screens/screen.ts';
import { currentScreen, depth, type ShellAction, type ShellState } from './state.ts';

export interface Navigation {
  go(target: ScreenTarget): void;
  /** Closes the top screen of this tab. Does nothing on the last one. Ends the app on a screen for which it was opened. */
  back(): void;
  dispose(): void;
}

const TAB_OF: Readonly<Record<ScreenTarget['screen'], TabId | 'here'>> = {
  search: 'search',
  pricing: 'pricing',
  purchases: 'purchases',
  owned: 'owned',
  review: 'here',
  cart: 'here',
  timeline: 'here',
  number: 'here',
  lookup: 'here',
  bulk: 'here',
  batches: 'here',
  batch: 'here',
};

export function createNavigation(
  store: Store<ShellState, ShellAction>,
  create: (target: ScreenTarget) => Screen,
  endApp: () => void,
): Navigation {
  const current = () => currentScreen(store.getState());
  const disposeAll = (stack: readonly Screen[]) => {
    for (const screen of stack) screen.dispose();
  };

  function goToTab(tab: TabId, target: ScreenTarget): void {
    const stack = store.getState().stacks[tab] ?? [];
    const hasQuery = target.screen === 'search' && target.query !== undefined;
    if (stack.length > 0 && !hasQuery) {
      store.dispatch({ kind: 'tab', tab });
      closeEnded();
    } else {
      disposeAll(stack);
      store.dispatch({ kind: 'reset', tab, screen: create(target) });
    }
  }

  /** Closes lists on which nothing is under way: a person who comes back to the tab wants its own screen. */
  function closeIdle(): void {
    while (depth(store.getState()) > 1 && current()?.isIdle?.() === true) closeTop();
  }

  function closeTop(): void {
    current()?.dispose();
    store.dispatch({ kind: 'pop' });
  }

  /** Closes finished orders: a person who comes back to the tab wants its own screen. */
  function closeEnded(): void {
    while (depth(store.getState()) > 1 && current()?.isOver?.() === true) closeTop();
  }

  function goHere(target: ScreenTarget): void {
    const { tab, stacks } = store.getState();
    const screen = create(target);
    // The timeline replaces the review card: Esc must not lead back to a card that was already sent.
    const below = stacks[tab]?.at(-1);
    const replace = target.screen === 'timeline' && below?.id === 'review';
    if (replace) below?.dispose();
    store.dispatch({ kind: 'push', tab, screen, replace });
  }

  return {
    go(target) {
      const tab = TAB_OF[target.screen];
      const left = current();
      if (tab !== 'here' && tab !== store.getState().tab) closeIdle();
      if (tab === 'here') goHere(target);
      else goToTab(tab, target);
      if (current() !== left) left?.hidden?.();
      current()?.shown?.();
    },
    back() {
      if (current()?.endsApp === true) return endApp();
      if (depth(store.getState()) <= 1) return;
      closeTop();
      current()?.shown?.();
    },
    dispose() {
      for (const stack of Object.values(store.getState().stacks)) disposeAll(stack);
    },
  };
}
