/** Type to find, move, choose: the state of a picker. Pure. */
import { type ListCursor, type ListMove, moveCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { fold } from '../../text/fold.ts';
import { matchesFilter, readTextFilter } from '../../text/text-filter.ts';

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** The places of the label that match what was typed: from, to, from, to. */
  readonly matched?: readonly number[];
  /** On the right, muted. */
  readonly detail?: string;
  /** Why it cannot be chosen now. */
  readonly disabled?: string;
  /** What choosing it does that a click must not: "release the number". */
  readonly onlyEnter?: string;
  /** Printed above the first item of each group. */
  readonly group?: string;
}

export interface PickerState {
  readonly typed: TextState;
  readonly cursor: ListCursor;
  /** The marked items, in a picker with several. */
  readonly marked: ReadonlySet<string>;
}

export type PickerAction =
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'move'; readonly move: ListMove; readonly count: number; readonly height: number }
  | { readonly kind: 'place'; readonly index: number; readonly count: number; readonly height: number }
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'unmark-all' };

export function initialPicker(marked: Iterable<string> = []): PickerState {
  return { typed: textState(''), cursor: TOP, marked: new Set(marked) };
}

export function reducePicker(state: PickerState, action: PickerAction): PickerState {
  switch (action.kind) {
    case 'edit': {
      const typed = editText(state.typed, action.edit);
      return typed.value === state.typed.value ? { ...state, typed } : { ...state, typed, cursor: TOP };
    }
    case 'move':
      return { ...state, cursor: moveCursor(state.cursor, action.move, action.count, action.height) };
    case 'place':
      return { ...state, cursor: placeCursor(state.cursor, action.index, action.count, action.height) };
    case 'mark': {
      const marked = new Set(state.marked);
      if (!marked.delete(action.id)) marked.add(action.id);
      return { ...state, marked };
    }
    case 'unmark-all':
      return { ...state, marked: new Set() };
  }
}

/** The items that contain every typed word in label, detail or group; all items when nothing is typed. */
export function matchItems(items: readonly PickerItem[], typed: string): readonly PickerItem[] {
  const filter = readTextFilter(typed);
  if (filter.length === 0) return items;
  return items.filter((item) =>
    matchesFilter(fold(`${item.label} ${item.detail ?? ''} ${item.group ?? ''}`), filter),
  );
}
