/** The functions that need the terminal. */
import type { QuitBy } from './exit.ts';

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

export interface Terminal {
  size(): WindowSize;
  /** Sends the text to the terminal's clipboard. The terminal does not confirm it. */
  copy(text: string): void;
  /** Calls for attention when the person looks elsewhere; `always` also when not. */
  ring(text: string, always?: boolean): void;
  /** Switches the mouse on or off. Returns whether it is on now; undefined if there is no mouse. */
  switchMouse(): boolean | undefined;
  /** Redraws everything, for example after another program wrote to the screen. */
  redraw(): void;
  /** Stops the process until it is continued. */
  suspend(): void;
  /** Leaves the full screen and ends the app. */
  exit(by: QuitBy): void;
}

/** The size of the window, and its changes. */
export interface WindowSource {
  /** Returns the same object until the size changes. */
  readonly size: () => WindowSize;
  /** Calls back after the window changed and before the next frame. Returns a function that stops it. */
  readonly watchSize: (watcher: () => void) => () => void;
}

/** The size to assume when the terminal reports none (a serial line, some containers). */
const USUAL: WindowSize = { columns: 80, rows: 24 };

/** The size to draw and to handle keys for. */
export function sizeOf({ columns, rows }: { readonly columns?: number; readonly rows?: number }): WindowSize {
  return { columns: columns || USUAL.columns, rows: rows || USUAL.rows };
}

/** In a smaller window the app shows only a message, keeps its state, and accepts only the keys that quit or suspend. */
export const SMALLEST: WindowSize = { columns: 60, rows: 16 };

export function isTooSmall({ columns, rows }: WindowSize): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** Used before the app draws. */
export const NO_TERMINAL: Terminal = {
  size: () => USUAL,
  copy: () => undefined,
  ring: () => undefined,
  switchMouse: () => undefined,
  redraw: () => undefined,
  suspend: () => undefined,
  exit: () => undefined,
};
