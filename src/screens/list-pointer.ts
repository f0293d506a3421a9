/** What the mouse does in the list of a screen. */
import type { ListMove } from '../keys/list-cursor.ts';
import type { Pointer } from '../keys/pointer.ts';

export interface PointedList {
  readonly index: () => number;
  readonly move: (move: ListMove) => void;
  readonly sort?: (column: string) => void;
  /** Takes the focus from the text field above the list, if it is there. */
  readonly toList?: () => void;
}

export function listPointer({ index, move, sort, toList }: PointedList): Pointer {
  return {
    index,
    move: (by) => {
      if (typeof by === 'object' && 'to' in by) toList?.();
      move(by);
    },
    ...(sort === undefined ? {} : { sort }),
  };
}
