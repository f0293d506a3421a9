/** The state of Owned, changed by pages, keys and changes made elsewhere. Pure, except for the memory of `visible`. */
import type { ApiError } from '../../api/errors.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import type { ListedNumber, UnreadAccount } from '../../api/owned/groups.ts';
import type { Progress } from '../../api/owned/together.ts';
import { type ListCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import type { ListView } from '../saved-state.ts';
import { appendNumbers, dropNumber, emptyList, type OwnedList, putNotes, putNumber } from './list.ts';
import { stillThere, withAll, without } from './marks.ts';
import type { Rows } from './rows.ts';
import { SORT_COLUMNS, type Sort } from './sorting.ts';
import type { Visible } from './visible.ts';

/**
 * A load over an existing list collects rows in `next` and replaces the list at the end: the old rows stay visible
 * meanwhile. The first load adds its pages to the list that is shown.
 */
type Load =
  | {
      readonly kind: 'loading';
      readonly since: number;
      readonly progress?: Progress;
      readonly next?: OwnedList;
      /** Why the provider makes it wait, and until when in ms since the epoch. */
      readonly waiting?: { readonly reason: string; readonly until: number };
    }
  | { readonly kind: 'ended' }
  | {
      readonly kind: 'failed';
      readonly error: ApiError;
      /** The accounts that could not be read, where several are shown. */
      readonly unread: readonly UnreadAccount[];
      readonly progress?: Progress;
    };

export interface OwnedState {
  readonly list: OwnedList;
  /** The progress of the list that is shown; undefined before its first page. */
  readonly listed: Progress | undefined;
  readonly load: Load;
  readonly numberType: NumberType | undefined;
  readonly filter: TextState;
  readonly filtering: boolean;
  readonly sort: Sort;
  readonly cursor: ListCursor;
  /** The number that the person selected: the cursor returns to it after every change of the rows. */
  readonly anchor: string | undefined;
  readonly marked: ReadonlySet<string>;
  /** The numbers of all accounts, not only of the active one. */
  readonly allAccounts: boolean;
}

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
  | { readonly kind: 'notes'; readonly notes: NotesByNumber }
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
  /** The text alone, from its field. */
  | { readonly kind: 'clear-text' }
  | { readonly kind: 'clear-filter' }
  | { readonly kind: 'mark'; readonly phoneNumber: string }
  | { readonly kind: 'mark-shown' }
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
  action: Exclude<OwnedAction, { kind: 'cursor' | 'mark-shown' }>,
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
      return changeLists(state, (list) => putNotes(list, action.notes));
    case 'drop': {
      const marked = without(state.marked, action.phoneNumber);
      return { ...changeLists(state, (list) => dropNumber(list, action.phoneNumber)), marked };
    }
    case 'toggle-accounts': {
      const { filter, numberType, sort } = state;
      return { ...initialOwned(action.now), filter, numberType, sort, allAccounts: !state.allAccounts };
    }
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
    case 'clear-text':
      return { ...state, filter: textState(''), filtering: false };
    case 'clear-filter':
      return { ...state, filter: textState(''), numberType: undefined };
    case 'mark': {
      const marked = new Set(state.marked);
      if (!marked.delete(action.phoneNumber)) marked.add(action.phoneNumber);
      return { ...state, marked };
    }
    case 'unmark': {
      const { phoneNumber } = action;
      return { ...state, marked: phoneNumber === undefined ? new Set() : without(state.marked, phoneNumber) };
    }
  }
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

function startLoad(state: OwnedState, now: number): OwnedState {
  const over = state.listed === undefined ? {} : { next: emptyList() };
  return { ...state, load: { kind: 'loading', since: now, ...over } };
}

function applyPage(state: OwnedState, added: readonly ListedNumber[], progress: Progress): OwnedState {
  const { load } = state;
  if (load.kind !== 'loading') return state;
  if (load.next === undefined) {
    const list = appendNumbers(state.list, added);
    return { ...state, list, listed: progress, load: { ...load, progress } };
  }
  const next = appendNumbers(load.next, added);
  // A list that was never complete is replaced as soon as the new one has as many rows.
  if (state.listed?.complete !== true && next.entries.length >= state.list.entries.length) {
    return {
      ...state,
      list: next,
      listed: progress,
      load: { kind: 'loading', since: load.since, progress },
    };
  }
  return { ...state, load: { ...load, progress, next } };
}

function finishLoad(
  state: OwnedState,
  rows: readonly ListedNumber[] | undefined,
  progress: Progress,
): OwnedState {
  const { load } = state;
  if (load.kind !== 'loading') return state;
  const list = rows === undefined ? (load.next ?? state.list) : appendNumbers(emptyList(), rows);
  const marked = progress.complete ? stillThere(state.marked, list) : state.marked;
  return { ...state, list, listed: progress, load: { kind: 'ended' }, marked };
}

function progressOf(load: Load): { progress?: Progress } {
  return load.kind === 'ended' || load.progress === undefined ? {} : { progress: load.progress };
}

/** A change made elsewhere applies to the list that is shown and to the one that is being loaded. */
function changeLists(state: OwnedState, change: (list: OwnedList) => OwnedList): OwnedState {
  const { load } = state;
  const list = state.listed === undefined ? state.list : change(state.list);
  if (load.kind !== 'loading' || load.next === undefined) return { ...state, list };
  return { ...state, list, load: { ...load, next: change(load.next) } };
}

/** The cursor stays on its number, and the number on its line of the screen, wherever the other rows move. */
function keepPlace(
  before: OwnedState,
  after: OwnedState,
  { rowsBefore, rows, height }: { readonly rowsBefore: Rows; readonly rows: Rows; readonly height: number },
): OwnedState {
  const { anchor, cursor } = before;
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
