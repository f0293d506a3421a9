/** The state of Owned, changed by pages, keys and changes made elsewhere. Pure, except for the memory of `visible`. */
import type { ApiError } from '../../api/errors.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import type { ListedNumber, UnreadAccount } from '../../api/owned/groups.ts';
import type { Progress } from '../../api/owned/together.ts';
import type { Buyers } from '../../api/team/buyers.ts';
import type { ListView } from '../../config/saved-state-shape.ts';
import { type ListCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, textState } from '../../keys/text-edit.ts';
import { dropNumber, emptyList, putNotes, putNumber } from './list.ts';
import { applyPage, changeLists, finishLoad, progressOf, startLoad } from './load-steps.ts';
import { markedRange, toggled, withAll, without } from './marks.ts';
import { type RenameAction, reduceRename } from './rename-steps.ts';
import type { Rows } from './rows.ts';
import type { OwnedState } from './shape.ts';
import { SORT_COLUMNS, type Sort } from './sorting.ts';
import type { Visible } from './visible.ts';

export type { OwnedState } from './shape.ts';

export type OwnedAction =
  | { readonly kind: 'loading'; readonly now: number }
  | { readonly kind: 'waiting'; readonly reason: string; readonly until: number }
  /** Numbers that are new since the last step. */
  | { readonly kind: 'page'; readonly added: readonly ListedNumber[]; readonly progress: Progress }
  /** The last step; `rows` are all numbers, where the earlier steps had wrong ones. */
  | { readonly kind: 'loaded'; readonly rows?: readonly ListedNumber[]; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly unread: readonly UnreadAccount[] }
  | { readonly kind: 'put'; readonly number: ListedNumber }
  | { readonly kind: 'drop'; readonly phoneNumber: string }
  /** Your own notes and tags as they are now. */
  | {
      readonly kind: 'notes';
      readonly notes: NotesByNumber;
      /** In a list of all accounts: only the rows of this account. */
      readonly account: string | undefined;
    }
  | { readonly kind: 'buyers'; readonly buyers: Buyers }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor }
  /** The list as the person arranged it before. */
  | { readonly kind: 'view'; readonly view: ListView }
  /** All accounts instead of one, or the other way round; starts a new list. */
  | { readonly kind: 'toggle-accounts'; readonly now: number }
  | { readonly kind: 'type'; readonly numberType: NumberType | undefined }
  | { readonly kind: 'sort'; readonly sort: Sort }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'filtering'; readonly on: boolean }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  /** The text of the filter as a whole. */
  | { readonly kind: 'filter'; readonly text: string }
  /** The text alone, from its field. */
  | { readonly kind: 'clear-text' }
  | { readonly kind: 'clear-filter' }
  | RenameAction
  | { readonly kind: 'mark'; readonly phoneNumber: string }
  | { readonly kind: 'mark-shown' }
  /** A range of marks begins here; undefined for none. */
  | { readonly kind: 'range'; readonly from: string | undefined }
  /** Marks every row from the beginning of the range to the cursor. */
  | { readonly kind: 'mark-range' }
  /** All of them, when no number is given. */
  | { readonly kind: 'unmark'; readonly phoneNumber?: string };

export type ReduceOwned = (state: OwnedState, action: OwnedAction) => OwnedState;

export function initialOwned(now: number): OwnedState {
  return {
    list: emptyList(),
    listed: undefined,
    load: { kind: 'loading', since: now },
    numberType: undefined,
    filter: textState(''),
    filtering: false,
    sort: { column: 'listed', descending: false },
    cursor: TOP,
    anchor: undefined,
    marked: new Set(),
    range: undefined,
    buyers: undefined,
    renaming: undefined,
    unsavedName: undefined,
    renamed: undefined,
    allAccounts: false,
  };
}

/** The reducer over a selector; `height` tells how many rows are in view now. */
export function createReduceOwned(visible: Visible, height: () => number): ReduceOwned {
  const rowsOf = (state: OwnedState) => shownRows(visible, state);
  return (state, action) => {
    switch (action.kind) {
      case 'cursor':
        return {
          ...state,
          cursor: action.cursor,
          anchor: rowsOf(state).at(action.cursor.index)?.number.phoneNumber,
        };
      case 'mark-shown':
        return { ...state, marked: withAll(state.marked, rowsOf(state)) };
      case 'mark-range': {
        const range = markedRange(rowsOf(state), state.range, state.cursor.index);
        return { ...state, marked: withAll(state.marked, range), range: undefined };
      }
      case 'rename':
      case 'rename-edit':
      case 'rename-failed':
      case 'renamed':
        return reduceRename(state, action, { rows: rowsOf(state), height: height() });
      default: {
        const before = rowsOf(state);
        const next = reduce(state, action);
        const after = rowsOf(next);
        return after === before
          ? next
          : keepPlace(state, next, { rowsBefore: before, rows: after, height: height() });
      }
    }
  };
}

function reduce(
  state: OwnedState,
  action: Exclude<OwnedAction, { kind: 'cursor' | 'mark-shown' | 'mark-range' | RenameAction['kind'] }>,
): OwnedState {
  switch (action.kind) {
    case 'loading':
      return startLoad(state, action.now);
    case 'waiting': {
      const { reason, until } = action;
      return state.load.kind === 'loading'
        ? { ...state, load: { ...state.load, waiting: { reason, until } } }
        : state;
    }
    case 'page':
      return applyPage(state, action.added, action.progress);
    case 'loaded':
      return finishLoad(state, action.rows, action.progress);
    case 'failed':
      return {
        ...state,
        load: { kind: 'failed', error: action.error, unread: action.unread, ...progressOf(state.load) },
      };
    case 'put':
      return changeLists(state, (list) => putNumber(list, action.number));
    case 'view':
      return withView(state, action.view);
    case 'notes':
      return changeLists(state, (list) => putNotes(list, action.notes, action.account));
    case 'buyers':
      return { ...state, buyers: action.buyers };
    case 'drop': {
      const marked = without(state.marked, action.phoneNumber);
      return { ...changeLists(state, (list) => dropNumber(list, action.phoneNumber)), marked };
    }
    case 'toggle-accounts':
      return ofOtherAccounts(state, action.now);
    case 'type':
      return { ...state, numberType: action.numberType };
    case 'sort':
      return { ...state, sort: action.sort };
    case 'reverse':
      return { ...state, sort: { ...state.sort, descending: !state.sort.descending } };
    case 'filtering':
      return { ...state, filtering: action.on };
    case 'edit':
      return { ...state, filter: editText(state.filter, action.edit) };
    case 'filter':
      return { ...state, filter: textState(action.text) };
    case 'clear-text':
      return { ...state, filter: textState(''), filtering: false };
    case 'clear-filter':
      return { ...state, filter: textState(''), numberType: undefined };
    case 'mark':
      return { ...state, marked: toggled(state.marked, action.phoneNumber) };
    case 'range':
      return { ...state, range: action.from };
    case 'unmark': {
      const { phoneNumber } = action;
      return { ...state, marked: phoneNumber === undefined ? new Set() : without(state.marked, phoneNumber) };
    }
  }
}

/** A new list; what the person typed and chose stays. */
function ofOtherAccounts(state: OwnedState, now: number): OwnedState {
  const { filter, numberType, sort, buyers, renaming, unsavedName } = state;
  const kept = { filter, numberType, sort, buyers, renaming, unsavedName };
  return { ...initialOwned(now), ...kept, allAccounts: !state.allAccounts };
}

function withView(state: OwnedState, { filter = '', type, sort, allAccounts, at }: ListView): OwnedState {
  const column = SORT_COLUMNS.find((known) => known === sort?.column);
  return {
    ...state,
    filter: textState(filter),
    numberType: NUMBER_TYPES.find((known) => known === type),
    sort: { column: column ?? 'listed', descending: column !== undefined && sort?.descending === true },
    allAccounts: allAccounts === true,
    anchor: at,
  };
}

/** What `view` takes. */
export function viewOf({ filter, numberType, sort, allAccounts, anchor }: OwnedState): ListView {
  return {
    filter: filter.value,
    sort,
    ...(numberType === undefined ? {} : { type: numberType }),
    ...(allAccounts ? { allAccounts } : {}),
    ...(anchor === undefined ? {} : { at: anchor }),
  };
}

/** The cursor stays on its number, and the number on its line of the screen, wherever the other rows move. */
function keepPlace(
  before: OwnedState,
  after: OwnedState,
  { rowsBefore, rows, height }: { readonly rowsBefore: Rows; readonly rows: Rows; readonly height: number },
): OwnedState {
  const { cursor, renaming } = before;
  // The field of a name stays at its number.
  const anchor = renaming?.number.phoneNumber ?? before.anchor;
  const found = anchor === undefined ? -1 : rows.indexOf(anchor);
  // A number of an earlier run may come with a later page.
  // A number that was dropped leaves the cursor on its line; one that a filter hides leaves it at the top.
  const filtered = before.filter.value !== after.filter.value || before.numberType !== after.numberType;
  // The number of an earlier run may come with a later page.
  const gone = anchor !== undefined && found < 0 && (filtered || rowsBefore.indexOf(anchor) >= 0);
  const index = found >= 0 ? found : gone && filtered ? 0 : cursor.index;
  const offset = Math.max(0, index - (cursor.index - cursor.offset));
  const placed = placeCursor({ index, offset }, index, rows.length, height);
  return {
    ...after,
    cursor: placed,
    anchor: gone && !filtered ? rows.at(placed.index)?.number.phoneNumber : anchor,
  };
}

export function shownRows(visible: Visible, state: OwnedState): Rows {
  return visible({
    list: state.list,
    sort: state.sort,
    numberType: state.numberType,
    filter: state.filter.value,
    marked: state.marked,
  });
}

/** The accounts that the last load could not read. */
export function unreadAccounts({ load }: OwnedState): readonly UnreadAccount[] {
  return load.kind === 'failed' ? load.unread : [];
}

/** Whether the filter or the type may hide loaded rows. */
export function isFiltered(state: OwnedState): boolean {
  return state.numberType !== undefined || state.filter.value.trim() !== '';
}
