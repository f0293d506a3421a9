/** What the history knows, and how keys and the journal change it. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { TeamOrder, TeamReading } from '../../api/team/team.ts';
import { rememberLast } from '../../components/remember.ts';
import type { ListView } from '../../config/saved-state-shape.ts';
import { placeCursor, TOP } from '../../keys/list-cursor.ts';
import { textState } from '../../keys/text-edit.ts';
import { fitsFilter, readListFilter } from '../../text/list-filter.ts';
import { type FilteredList, type FilteredListAction, reduceFilteredList } from '../filtered-list.ts';
import {
  compareBy,
  type Entry,
  entryText,
  isShown,
  numberOf,
  rowOf,
  SHOWN,
  type Shown,
  SORT_COLUMNS,
  type SortColumn,
  teamEntriesOf,
} from './entries.ts';

type JournalStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | {
      readonly kind: 'open';
      readonly entries: readonly Entry[];
      /** Older rows than these are still to be read. */
      readonly more?: boolean;
      /** Why this journal can only be read, so that nothing can be bought. */
      readonly unusable?: { readonly message: string; readonly hint: string };
    };

export interface HistoryState extends FilteredList<SortColumn> {
  readonly journal: JournalStatus;
  /** What the other machines of the team do; undefined without a team. */
  readonly team: TeamReading | undefined;
  readonly shown: Shown;
  /** Ids of purchases whose check has not been answered yet. */
  readonly checking: ReadonlySet<string>;
}

export type HistoryAction =
  | { readonly kind: 'journal'; readonly journal: JournalStatus; readonly height: number }
  | { readonly kind: 'team'; readonly team: TeamReading; readonly height: number }
  | { readonly kind: 'show'; readonly shown: Shown }
  | FilteredListAction<SortColumn>
  /** The list as the person arranged it before. */
  | { readonly kind: 'view'; readonly view: ListView }
  | { readonly kind: 'checking'; readonly id: string }
  | { readonly kind: 'checked'; readonly id: string };

export const initialHistory: HistoryState = {
  journal: { kind: 'opening' },
  team: undefined,
  focus: 'rows',
  filter: textState(''),
  shown: 'all',
  sort: { column: 'placed', descending: true },
  cursor: TOP,
  checking: new Set(),
};

export function reduceHistory(state: HistoryState, action: HistoryAction): HistoryState {
  switch (action.kind) {
    case 'journal':
      return keepPlace(state, { ...state, journal: action.journal }, action.height);
    case 'team':
      return keepPlace(state, { ...state, team: action.team }, action.height);
    case 'show':
      return { ...state, shown: action.shown, cursor: TOP };
    case 'view':
      return withView(state, action.view);
    case 'checking':
      return { ...state, checking: new Set([...state.checking, action.id]) };
    case 'checked':
      return { ...state, checking: new Set([...state.checking].filter((id) => id !== action.id)) };
    default:
      return reduceFilteredList(state, action);
  }
}

function withView(state: HistoryState, { filter = '', type, sort, at }: ListView): HistoryState {
  const column = SORT_COLUMNS.find((known) => known === sort?.column);
  const next: HistoryState = {
    ...state,
    filter: textState(filter),
    shown: SHOWN.find((known) => known === type) ?? 'all',
    sort: column === undefined ? initialHistory.sort : { column, descending: sort?.descending === true },
    cursor: TOP,
    wanted: at,
  };
  // The row may be there already; if not, it is looked for each time that rows arrive.
  const index = at === undefined ? 0 : visibleEntries(next).findIndex((entry) => rowOf(entry).id === at);
  return index > 0 ? { ...next, cursor: { index, offset: 0 } } : next;
}

/** What `view` takes. */
export function viewOf(state: HistoryState): ListView {
  const { filter, shown, sort, wanted } = state;
  const current = currentEntry(state);
  const at = wanted ?? (current === undefined ? undefined : rowOf(current).id);
  return { filter: filter.value, type: shown, sort, ...(at === undefined ? {} : { at }) };
}

/** What the list can be narrowed to. */
export function shownChoices({ team, shown: current }: HistoryState): readonly Shown[] {
  return SHOWN.filter((shown) => shown !== 'team' || team !== undefined || current === 'team');
}

/** The cursor stays on its row when the journal changes, also when rows were added above it. */
function keepPlace(before: HistoryState, next: HistoryState, height: number): HistoryState {
  const current = currentEntry(before);
  const rows = visibleEntries(next);
  const id = before.wanted ?? (current === undefined ? undefined : rowOf(current).id);
  const found = rows.findIndex((entry) => rowOf(entry).id === id);
  const index = found < 0 ? next.cursor.index : found;
  return { ...next, cursor: placeCursor(next.cursor, index, rows.length, height) };
}

const joinEntries = rememberLast((own: readonly Entry[], orders: readonly TeamOrder[]) =>
  orders.length === 0
    ? own
    : [...own, ...teamEntriesOf(orders)].sort(
        (left, right) => rowOf(right).createdAt - rowOf(left).createdAt,
      ),
);

/** Those of this machine and of the team, newest first. */
export function allEntries({ journal, team }: HistoryState): readonly Entry[] {
  const own = journal.kind === 'open' ? journal.entries : [];
  return team?.kind === 'read' ? joinEntries(own, team.orders) : own;
}

/** The rows that what is shown and the filter let through, in the order of the journal. */
export function matchingEntries(entries: readonly Entry[], shown: Shown, text: string): Entry[] {
  const filter = readListFilter(text);
  return entries.filter(
    (entry) =>
      isShown(entry, shown) &&
      fitsFilter(
        filter,
        () => entryText(entry),
        () => numberOf(entry),
      ),
  );
}

/** A journal may have 100,000 rows, and one key asks several times. */
const arrangeEntries = rememberLast(
  (entries: readonly Entry[], shown: Shown, text: string, sort: HistoryState['sort']) => {
    const sign = sort.descending ? -1 : 1;
    return matchingEntries(entries, shown, text).sort(
      (left, right) => sign * compareBy(sort.column, left, right),
    );
  },
);

/** The rows as shown: filtered and sorted. Rows that compare equal stay newest first. */
export function visibleEntries(state: HistoryState): readonly Entry[] {
  return arrangeEntries(allEntries(state), state.shown, state.filter.value, state.sort);
}

export function currentEntry(state: HistoryState): Entry | undefined {
  return visibleEntries(state)[state.cursor.index];
}

/**
 * Whether older rows are wanted now: the cursor comes near the end, or all rows have to be known to filter or sort them. `height`: the rows
 * in view.
 */
export function wantsOlder(state: HistoryState, height: number): boolean {
  const { journal, cursor } = state;
  if (journal.kind !== 'open' || journal.more !== true) return false;
  return wantsAll(state) || journal.entries.length - cursor.index < 3 * height;
}

/** The same for the orders of the team. */
export function wantsOlderOfTeam(state: HistoryState, height: number): boolean {
  const { team, cursor } = state;
  if (team?.kind !== 'read' || team.complete || team.failure !== undefined) return false;
  return wantsAll(state) || allEntries(state).length - cursor.index < 3 * height;
}

function wantsAll({ filter, shown, sort }: HistoryState): boolean {
  const newestFirst = sort.column === 'placed' && sort.descending;
  return filter.value !== '' || shown !== 'all' || !newestFirst;
}
