/**
 * After the window changed everything is drawn anew on an empty screen. Ink moves relative to where it left the cursor, but
 * a terminal that was resized may have wrapped, cut or scrolled what was there, and a frame that was on its way is as wide
 * as the window was.
 */

export interface Screen {
  /** Forgets what was drawn. */
  clear(): void;
}

export interface Repaint {
  /** Draws everything anew now. */
  redraw(): void;
  dispose(): void;
}

/** Begin of a synchronized update, home, erase all. Ink ends the update with its frame. */
const WIPE = '\u001b[?2026h\u001b[H\u001b[2J';

/** `isAway` says when the terminal is somebody else's. */
export function repaintOnResize(
  stdout: NodeJS.WritableStream,
  screen: Screen,
  isAway: () => boolean = () => false,
): Repaint {
  let wiped = false;
  const wipe = () => {
    if (isAway()) return;
    wiped = true;
    screen.clear();
    stdout.write(WIPE);
  };
  const redraw = () => {
    stdout.emit('resize');
  };
  // Node hides a change and back again that it saw as one; the terminal has been through both.
  const onWindowChange = () => {
    if (!wiped) redraw();
    wiped = false;
  };
  stdout.prependListener('resize', wipe);
  process.on('SIGWINCH', onWindowChange);
  return {
    redraw,
    dispose() {
      stdout.off('resize', wipe);
      process.off('SIGWINCH', onWindowChange);
    },
  };
}
