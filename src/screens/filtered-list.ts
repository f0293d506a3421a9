/** What lists with a filter line have in common: its text, the focus, the sort order and the cursor. Pure. */
import { type ListCursor, TOP } from '../keys/list-cursor.ts';
import { editText, type TextEdit, type TextState, textState } from '../keys/text-edit.ts';

export interface FilteredList<Column extends string> {
  readonly focus: 'rows' | 'filter';
  readonly filter: TextState;
  readonly sort: { readonly column: Column; readonly descending: boolean };
  readonly cursor: ListCursor;
  /** The row that the cursor was on in an earlier run, until the person moves. */
  readonly wanted?: string | undefined;
}

/** The list after the person changed its filter or its sort: the place of the cursor in an earlier run no longer matters. */
export const AT_TOP = { cursor: TOP, wanted: undefined } as const;

export type FilteredListAction<Column extends string> =
  | { readonly kind: 'focus'; readonly focus: FilteredList<Column>['focus'] }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'filter'; readonly text: string }
  | { readonly kind: 'clear-filter' }
  | { readonly kind: 'sort'; readonly sort: FilteredList<Column>['sort'] }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor };

export function reduceFilteredList<Column extends string, State extends FilteredList<Column>>(
  state: State,
  action: FilteredListAction<Column>,
): State {
  switch (action.kind) {
    case 'focus':
      return { ...state, focus: action.focus };
    case 'edit':
      return { ...state, filter: editText(state.filter, action.edit), ...AT_TOP };
    case 'filter':
      return { ...state, filter: textState(action.text), ...AT_TOP };
    case 'clear-filter':
      return { ...state, filter: textState(''), focus: 'rows', ...AT_TOP };
    case 'sort':
      return { ...state, sort: action.sort, ...AT_TOP };
    case 'reverse':
      return { ...state, sort: { ...state.sort, descending: !state.sort.descending }, ...AT_TOP };
    case 'cursor':
      return { ...state, cursor: action.cursor, wanted: undefined };
  }
}
