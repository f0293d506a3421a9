/** Asks the terminal to report the mouse: buttons and wheel, no movement. While Shift is held, terminals select text as usual. */

/** https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Mouse Tracking" (1000) and "Extended coordinates" (1006) */
const ON = '\u001b[?1000h\u001b[?1006h';
const OFF = '\u001b[?1006l\u001b[?1000l';

export interface MouseMode {
  /** The app has the terminal. */
  start(): void;
  /** The app gives the terminal away. */
  stop(): void;
  /** Switches the mouse on or off. Returns whether it is on now. */
  toggle(): boolean;
}

export function createMouseMode(write: (data: string) => void, wanted: boolean): MouseMode {
  let started = false;
  let on = wanted;
  return {
    start() {
      started = true;
      if (on) write(ON);
    },
    stop() {
      if (started && on) write(OFF);
      started = false;
    },
    toggle() {
      on = !on;
      if (started) write(on ? ON : OFF);
      return on;
    },
  };
}
