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
 * lose something asks first, or says why it stays.
 */
export function goToTab(shell: Shell, tab: TabId): void {
  const state = () => shell.store.getState();
  if (state().tab !== tab) {
    shell.go({ screen: tab });
    return;
  }
  for (let before = depth(state()); before > 1; ) {
    const back = shell.bindings().find(({ binding: { action } }) => action.keys.includes('esc'));
    if (back === undefined) return;
    shell.act(back.binding);
    const after = depth(state());
    if (after >= before) return;
    before = after;
  }
}
