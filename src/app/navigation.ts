/** Navigation between screens: one stack for each of the four tabs. Going to a screen creates it, and going back disposes it. */

import type { Store } from '../components/store.ts';
import type { TabId } from '../config/tabs.ts';
import type { Screen, ScreenTarget } from '../screens/screen.ts';
import { currentScreen, depth, parkedHere, type ShellAction, type ShellState } from './state.ts';
import { createTabTop, disposeAll } from './tab-top.ts';

export interface Navigation {
  go(target: ScreenTarget): void;
  /**
   * Closes the top screen of this tab. On the last one, brings back the screens that made room for it. Ends the app on a screen for
   * which it was opened.
   */
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
  const { closeTop, closeIdle, clearTop, bringBack } = createTabTop(store);

  function goToTab(tab: TabId, target: ScreenTarget): void {
    const stack = store.getState().stacks[tab] ?? [];
    const hasQuery = target.screen === 'search' && target.query !== undefined;
    if (stack.length > 0 && !hasQuery) {
      store.dispatch({ kind: 'tab', tab });
      clearTop();
    } else {
      disposeAll(stack);
      store.dispatch({ kind: 'reset', tab, screen: create(target) });
    }
  }

  function goHere(target: ScreenTarget): void {
    const { tab, stacks } = store.getState();
    if (target.screen === 'cart' && parkedHere(store.getState()).some(({ id }) => id === 'cart')) {
      bringBack();
      return;
    }
    const screen = create(target);
    // The timeline replaces the review card: Esc must not lead back to a card that was already sent. What undoes an edit replaces it:
    // its values would be those of before.
    const below = stacks[tab]?.at(-1);
    const replace =
      (target.screen === 'timeline' && below?.id === 'review') ||
      (target.screen === 'bulk' && below?.id === 'bulk');
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
      if (depth(store.getState()) > 1) closeTop();
      else if (parkedHere(store.getState()).length === 0) return;
      else {
        current()?.hidden?.();
        bringBack();
      }
      current()?.shown?.();
    },
    dispose() {
      const { stacks, parked } = store.getState();
      for (const screens of [...Object.values(stacks), ...Object.values(parked)]) disposeAll(screens);
    },
  };
}
