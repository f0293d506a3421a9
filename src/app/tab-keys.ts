/** What the keys of the four tabs do. */

import { TABS, type TabId } from '../config/tabs.ts';
import type { ScreenTarget } from '../screens/screen.ts';
import type { Shell } from './shell-type.ts';
import { depth } from './state.ts';

/** The tab that a target means as a whole; undefined for a screen inside a tab, and for a search of its own. */
export function wholeTab(target: ScreenTarget): TabId | undefined {
  return Object.keys(target).length === 1 ? TABS.find((tab) => tab === target.screen) : undefined;
}

/**
 * Shows a tab. Where it is shown already, goes back to its first screen, by what Esc does on each screen: a screen that would
 * lose something asks first, or says why it stays. Work under way goes on.
 */
export function goToTab(shell: Shell, tab: TabId): void {
  const state = () => shell.store.getState();
  const wasShown = state().tab === tab;
  show(shell, tab);
  while (wasShown && depth(state()) > 1) {
    const before = depth(state());
    const back = shell.bindings().find(({ binding: { action } }) => action.keys.includes('esc'));
    if (back === undefined) return;
    shell.act(back.binding);
    if (depth(state()) >= before) return;
    show(shell, tab);
  }
}

/** Goes there. Says how to get back to a screen that made room, because something is under way there. */
function show(shell: Shell, tab: TabId): void {
  const before = shell.store.getState().parked[tab]?.length ?? 0;
  shell.go({ screen: tab });
  const parked = shell.store.getState().parked[tab] ?? [];
  const [first] = parked;
  if (first !== undefined && parked.length > before)
    shell.notify({ kind: 'info', text: `Esc leads back to "${first.title()}"` });
}
