/** What only the terminal can do. */

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

export interface Terminal {
  size(): WindowSize;
  /** Sends it to the terminal's clipboard; whether it gets there nobody says. */
  copy(text: string): void;
  /** Draws everything anew: something else wrote across the picture. */
  redraw(): void;
  /** Stops the process until it is continued. */
  suspend(): void;
  /** Leaves the full screen; the app is over. */
  exit(): void;
}

/** The size of the window as it changes. */
export interface WindowSource {
  /** The same object as long as the size is the same. */
  readonly size: () => WindowSize;
  /** Calls back before anything is drawn into a window that changed; returns the way to stop. */
  readonly watchSize: (watcher: () => void) => () => void;
}

/** A terminal that does not say how large it is (a serial line, some containers) is taken for one of the usual size. */
const USUAL: WindowSize = { columns: 80, rows: 24 };

/** The size to draw for, which is the size that keys are answered for. */
export function sizeOf({ columns, rows }: { readonly columns?: number; readonly rows?: number }): WindowSize {
  return { columns: columns || USUAL.columns, rows: rows || USUAL.rows };
}

/** Below this the app says so, keeps its state and takes no key but those that leave. */
export const SMALLEST: WindowSize = { columns: 60, rows: 16 };

export function isTooSmall({ columns, rows }: WindowSize): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** Before there is a picture. */
export const NO_TERMINAL: Terminal = {
  size: () => USUAL,
  copy: () => undefined,
  redraw: () => undefined,
  suspend: () => undefined,
  exit: () => undefined,
};
