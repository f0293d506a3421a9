/**
 * After the window changed everything is drawn anew on an empty screen. Ink moves relative to where it left the cursor, but
 * a terminal that was resized may have wrapped, cut or scrolled what was there, and a frame that was on its way is as wide
 * as the window was.
 */

export interface Screen {
  /** Forgets what was drawn. */
  clear(): void;
  /** Brings the tree up to date at once. */
  commit(): void;
}

export interface Repaint {
  /** Draws everything anew now. */
  redraw(): void;
  dispose(): void;
}

/**
 * Begin of a synchronized update, margins and styles as they are at first, home, erase all: a window may have shrunk between
 * setting a scroll region and taking it back. Ink ends the update with its frame.
 */
const WIPE = '\u001b[?2026h\u001b[r\u001b[m\u001b[H\u001b[2J';

/** `isAway` says when the terminal is somebody else's. */
export function repaintOnResize(
  stdout: NodeJS.WritableStream,
  screen: Screen,
  isAway: () => boolean = () => false,
): Repaint {
  let resized = false;
  const onResize = () => {
    resized = true;
    if (isAway()) return;
    screen.clear();
    stdout.write(WIPE);
    // Before Ink draws: it would draw the tree of the old size into the new window.
    screen.commit();
  };
  const redraw = () => {
    stdout.emit('resize');
  };
  // Node hides a change and back again that it saw as one; the terminal has been through both.
  const onWindowChange = () => {
    if (!resized) redraw();
    resized = false;
  };
  stdout.prependListener('resize', onResize);
  process.on('SIGWINCH', onWindowChange);
  return {
    redraw,
    dispose() {
      stdout.off('resize', onResize);
      process.off('SIGWINCH', onWindowChange);
    },
  };
}
