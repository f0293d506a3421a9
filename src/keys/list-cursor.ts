/** The cursor of a list and the rows in view. Pure. */

export interface ListCursor {
  readonly index: number;
  /** The first row in view. */
  readonly offset: number;
}

export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'half-up' | 'half-down' | 'first' | 'last';

export const TOP: ListCursor = { index: 0, offset: 0 };

/** The cursor after a move in a list of `count` rows with `height` rows in view. Never wraps around. */
export function moveCursor(cursor: ListCursor, move: ListMove, count: number, height: number): ListCursor {
  const seen = inView(cursor, count, height);
  return placeCursor(seen, seen.index + distance(move, count, height), count, height);
}

/** The cursor for drawing. The window or the list may have changed since the cursor was placed. */
export function inView(cursor: ListCursor, count: number, height: number): ListCursor {
  return placeCursor(cursor, cursor.index, count, height);
}

/** The cursor on row `index`, or on the nearest existing row. The view moves as little as needed. */
export function placeCursor(cursor: ListCursor, index: number, count: number, height: number): ListCursor {
  const last = Math.max(0, count - 1);
  const room = Math.max(1, height);
  const target = Math.min(Math.max(0, index), last);
  const lowest = Math.max(0, target - room + 1);
  const offset = Math.min(Math.max(cursor.offset, lowest), target, Math.max(0, count - room));
  return target === cursor.index && offset === cursor.offset ? cursor : { index: target, offset };
}

function distance(move: ListMove, count: number, height: number): number {
  const page = Math.max(1, height - 1);
  switch (move) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'page-up':
      return -page;
    case 'page-down':
      return page;
    case 'half-up':
      return -Math.ceil(page / 2);
    case 'half-down':
      return Math.ceil(page / 2);
    case 'first':
      return -count;
    case 'last':
      return count;
  }
}
