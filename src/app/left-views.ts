/** How the person leaves the app: the tab that is shown, and how the list of each screen is arranged. */

import { MOST_FILTER } from '../config/saved-state.ts';
import type { ListView, SavedState } from '../config/saved-state-shape.ts';
import type { ShellState } from './state.ts';

/** The saved state with what is on the screens now. Screens that were not opened keep what they had. */
export function withViews(saved: SavedState, state: ShellState): SavedState {
  const { tab, stacks, hintHiddenOn, theme, mouse } = state;
  const now = Object.values(stacks)
    .flat()
    .flatMap((screen): [string, ListView][] => {
      const view = screen.view?.();
      return view === undefined ? [] : [[screen.id, kept(view)]];
    });
  return {
    ...saved,
    screen: tab,
    views: { ...saved.views, ...Object.fromEntries(now) },
    ...(hintHiddenOn.length === 0 ? {} : { hintHiddenOn }),
    ...(theme === undefined ? {} : { theme }),
    ...(mouse === undefined ? {} : { mouse }),
  };
}

function kept({ filter, ...view }: ListView): ListView {
  return filter === undefined || filter.length > MOST_FILTER ? view : { ...view, filter };
}
