/**
 * What the mouse does in a layer of keys. A click selects, and acts as a key only where that neither spends nor destroys: the rest is for
 * Enter.
 */
import type { ListMove } from './list-cursor.ts';

/** What is drawn at a cell of the screen. */
export type Target =
  /** A row of the list, counted from 0. */
  | { readonly kind: 'row'; readonly index: number }
  /** The head of a column. */
  | { readonly kind: 'head'; readonly column: string }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'button'; readonly id: string }
  /** The name of an action: a tab, a hint in the footer. */
  | { readonly kind: 'action'; readonly id: string };

export type Gesture =
  /** `twice`: it is the second click of a double click on the same target. */
  | {
      readonly kind: 'click';
      readonly target: Target;
      readonly twice: boolean;
      /** The layer that was in front when the target was drawn. */
      readonly front: object | undefined;
    }
  | { readonly kind: 'wheel'; readonly rows: number };

export interface Pointer {
  /** The selected row of the list. */
  readonly index?: () => number;
  /** Moves or scrolls the list. A move to a row also takes the focus to the list. */
  readonly move?: (move: ListMove) => void;
  /** Sorts by this column, or turns the order around. */
  readonly sort?: (column: string) => void;
  /** Gives the focus to a field or a button. */
  readonly focus?: (id: string) => void;
  /** Whether a single click on a row acts as Enter, as in menus. */
  readonly chooses?: boolean;
  /** What Enter would do now and a click must not: "release the number". undefined where a click may do it. */
  readonly onlyEnter?: () => string | undefined;
}

/** Acts on the gesture. Returns whether Enter follows it. */
export function follow(pointer: Pointer, gesture: Gesture): boolean {
  if (gesture.kind === 'wheel') {
    pointer.move?.({ scroll: gesture.rows });
    return false;
  }
  const { target, twice } = gesture;
  switch (target.kind) {
    case 'row': {
      if (pointer.move === undefined) return false;
      // After a list moved under the pointer, a double click only selects.
      const again = twice && pointer.index?.() === target.index;
      pointer.move({ to: target.index });
      return again || pointer.chooses === true;
    }
    case 'head':
      pointer.sort?.(target.column);
      return false;
    case 'field':
      pointer.focus?.(target.id);
      return false;
    case 'button':
      pointer.focus?.(target.id);
      return pointer.focus !== undefined;
    case 'action':
      return false;
  }
}
