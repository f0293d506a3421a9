/** The cursor of a list and the rows in view. Pure. */

export interface ListCursor {
  readonly index: number;
  /** The first row in view. */
  readonly offset: number;
}

type KeyMove = 'up' | 'down' | 'page-up' | 'page-down' | 'half-up' | 'half-down' | 'first' | 'last';

export type ListMove =
  | KeyMove
  /** To this row. */
  | { readonly to: number }
  /** By so many rows of the view, up when negative. The cursor stays on its row while that is in view. */
  | { readonly scroll: number };

export const TOP: ListCursor = { index: 0, offset: 0 };

/** The cursor after a move in a list of `count` rows with `height` rows in view. Never wraps around. */
export function moveCursor(cursor: ListCursor, move: ListMove, count: number, height: number): ListCursor {
  const seen = inView(cursor, count, height);
  if (typeof move === 'object') {
    return 'to' in move
      ? placeCursor(seen, move.to, count, height)
      : scrollCursor(seen, move.scroll, count, height);
  }
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

function scrollCursor(cursor: ListCursor, rows: number, count: number, height: number): ListCursor {
  const room = Math.max(1, height);
  const offset = Math.min(Math.max(0, cursor.offset + rows), Math.max(0, count - room));
  const index = Math.min(Math.max(offset, cursor.index), offset + room - 1);
  return placeCursor({ index, offset }, index, count, height);
}

function distance(move: KeyMove, count: number, height: number): number {
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
