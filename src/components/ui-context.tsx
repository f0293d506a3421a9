/** What every component may ask for: the theme, the time, and whether a screen reader listens. */
import { createContext, useContext } from 'react';
import { createTheme, type Theme } from './theme.ts';

export interface Ui {
  readonly theme: Theme;
  /** Wall clock of the frame being drawn, in ms since the epoch: ages on one frame agree with each other. */
  readonly now: () => number;
  /** Drawn to be read aloud: roles and words instead of places and signs. */
  readonly screenReader?: boolean;
}

const fallback: Ui = { theme: createTheme({ colour: true, ascii: false }), now: () => 0 };

export const UiContext = createContext<Ui>(fallback);

/** Whether something that takes the keys lies over this part of the picture. */
export const BehindContext = createContext(false);

export function useUi(): Ui {
  return useContext(UiContext);
}
