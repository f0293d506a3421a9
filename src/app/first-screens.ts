/** Opens the screens with which the app starts. */
import type { OpenAt } from '../config/open-at.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import { openNamedView } from './saved-views.ts';
import type { Shell } from './shell-type.ts';
import { openedOn } from './which-account.ts';

export function openFirstScreens(shell: Shell, open: OpenAt, saved: SavedState): void {
  const screen = openedOn(open, saved);
  // Lookup has no tab of its own: Esc leads from it to Search.
  if (screen === 'lookup') shell.go({ screen: 'search' });
  shell.go({ screen });
  if (open.kind === 'purchase') {
    const { kind: _, ...card } = open;
    shell.go({ screen: 'review', ...card, alone: true });
  }
  if (open.kind === 'view') openNamedView(shell, open.name);
}
