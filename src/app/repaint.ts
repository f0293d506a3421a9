/**
 * Redraws everything on an empty screen after the window changed. Ink moves relative to the cursor, but a resized terminal
 * may have wrapped, cut or scrolled its content, and a frame that was being written has the old width.
 */

export interface Screen {
  /** Forgets the last frame. */
  clear(): void;
  /** Updates the tree at once. */
  commit(): void;
}

export interface Repaint {
  /** Redraws everything now. */
  redraw(): void;
  dispose(): void;
}

/**
 * Starts a synchronized update, resets margins and styles, moves the cursor home, and erases everything. The margins are
 * reset because the window may have shrunk while a scroll region was set. Ink ends the update with its frame.
 */
const WIPE = '\u001b[?2026h\u001b[r\u001b[m\u001b[H\u001b[2J';

/** `isAway` returns whether another process uses the terminal. */
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
    // This must run before Ink draws. Otherwise Ink would draw the tree of the old size into the new window.
    screen.commit();
  };
  const redraw = () => {
    stdout.emit('resize');
  };
  // Node reports nothing when the window changed and changed back quickly, but the terminal went through both changes.
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
