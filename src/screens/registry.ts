/** Every screen by its target, and the keys of them all for help and documentation. */
import type { ActionDefinition } from '../keys/action.ts';
import type { Screen, ScreenContext, ScreenTarget } from './screen.ts';
import { searchActions } from './search/actions.ts';
import { compareActions } from './search/compare.tsx';
import { createSearch } from './search/screen.tsx';

export function createScreen(context: ScreenContext, target: ScreenTarget): Screen {
  switch (target.screen) {
    case 'search':
      return createSearch(context, target);
    default:
      return createSearch(context, { screen: 'search' });
  }
}

/** The actions of every screen, in the order in which they are documented. */
export const screenActions: readonly Readonly<Record<string, ActionDefinition>>[] = [
  searchActions,
  compareActions,
];
