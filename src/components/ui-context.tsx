/** The context of every component: the theme, the time, and whether a screen reader is in use. */
import { createContext, useContext } from 'react';
import { createTheme, type Theme } from './theme.ts';

export interface Ui {
  readonly theme: Theme;
  /** The wall clock of this frame, in ms since the epoch, so that all ages on a frame agree. */
  readonly now: () => number;
  /** Whether to draw for a screen reader: roles and words instead of layout and signs. */
  readonly screenReader?: boolean;
}

const fallback: Ui = { theme: createTheme({ colour: true, ascii: false }), now: () => 0 };

export const UiContext = createContext<Ui>(fallback);

/** Whether an overlay that takes the keys covers this part of the screen. */
export const BehindContext = createContext(false);

export function useUi(): Ui {
  return useContext(UiContext);
}
