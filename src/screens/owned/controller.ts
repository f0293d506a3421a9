/** What Owned does: loads the accounts, follows changes made elsewhere, and opens the dialogs for export, bulk edit and release. */
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Provider } from '../../api/provider.ts';
import { buyersOf } from '../../api/team/buyers.ts';
import { prepareQuestion } from '../../components/confirm/ask.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { plural } from '../../text/format.ts';
import { openBulkDialogs } from '../bulk-edit/dialogs.ts';
import { chooseSort, sortBy } from '../choose-sort.ts';
import type { ScreenContext } from '../screen.ts';
import { chooseOwnedType, ownedSort } from './choices.ts';
import { openExport } from './export-dialog.ts';
import { exportOffer, incompleteText } from './export-offer.ts';
import { followChanges } from './follow.ts';
import { openGroups } from './groups-dialog.ts';
import { listRows } from './layout.ts';
import { loadInto, type OwnedSource } from './load.ts';
import { askToRelease } from './release-marked.ts';
import { saveName, saveUnsavedName, undoRename } from './rename.ts';
import { Rows } from './rows.ts';
import { sortedPlaces } from './sorting.ts';
import { type OwnedAction, type OwnedState, shownRows, unreadAccounts } from './state.ts';
import { isPartial } from './status-lines.ts';
import type { Visible } from './visible.ts';

export interface OwnedDependencies {
  readonly context: ScreenContext;
  readonly store: Store<OwnedState, OwnedAction>;
  /** The selector of the rows; the reducer and the view use the same one. */
  readonly visible: Visible;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

export interface OwnedController {
  /** The account in use first. */
  readonly accountNames: readonly string[];
  /** The rows of a state, sorted and filtered. */
  rowsOf(state: OwnedState): Rows;
  /** Loads the list and follows changes made elsewhere, in the background. */
  start(): void;
  /** Loads the list again, in the background. */
  refresh(): void;
  /** Takes in notes and tags that another screen or another process changed; in the background. */
  readNotes(): void;
  /** Changes that concern the screen alone: filter, sort, marks. */
  dispatch(action: OwnedAction): void;
  move(move: ListMove): void;
  /** Shows all accounts instead of one, or the other way round, and loads them. */
  toggleAccounts(): void;
  /** Opens the menu of the types of the loaded numbers. */
  chooseType(): void;
  /** Opens the menu of the columns that the list shows. */
  chooseSort(): void;
  sortBy(column: string): void;
  /** Opens the number under the cursor. */
  open(): void;
  /** Marks the number under the cursor, or removes its mark, and goes to the next one. */
  mark(): void;
  /** Begins a range of marks at the cursor, or marks the one that was begun up to the cursor. */
  range(): void;
  /** Copies the marked numbers, one in a row; without marks the one under the cursor. */
  copy(): void;
  /** Why nothing may be changed, as part of a sentence; undefined when it may. */
  readonly readOnly: string | undefined;
  /** Opens the name of the number under the cursor for typing. */
  rename(): void;
  /** Sends the typed name, in the background. */
  saveName(): void;
  /** Sends the name that is typed, or else the one that could not be saved, in the background. */
  saveUnsavedName(): void;
  /** Writes back the name that the last rename replaced, in the background. */
  undoRename(): void;
  /** Exports the marked numbers; without marks all that are shown. */
  exportShown(): void;
  /** Opens the groups of the numbers shown; choosing one adds it to the filter. */
  showGroups(): void;
  /** Opens the dialogs that edit the marked numbers. */
  editMarked(): void;
  /** Opens the question before the marked numbers are released, in the background. */
  releaseMarked(): void;
}

export function createOwnedController(deps: OwnedDependencies): OwnedController {
  const { context, store, visible } = deps;
  const { getState, dispatch } = store;
  const rowsOf = (state: OwnedState) => shownRows(visible, state);
  const current = () => rowsOf(getState()).at(getState().cursor.index)?.number;
  const withCurrent = (act: (number: OwnedNumber) => void) => () => {
    const number = current();
    if (number !== undefined) act(number);
  };
  const move = (by: ListMove) => {
    const cursor = moveCursor(getState().cursor, by, rowsOf(getState()).length, listRows(context.area()));
    dispatch({ kind: 'cursor', cursor });
  };
  const bulk = createBulkEdit(deps);
  let loading = new AbortController();
  const refresh = () => {
    loading.abort();
    loading = new AbortController();
    context.background(load(deps, AbortSignal.any([loading.signal, deps.signal])));
    context.background(bulk.prepare());
    context.background(readBuyers(deps));
  };
  return {
    accountNames: context.accountNames,
    rowsOf,
    start() {
      refresh();
      context.background(
        followChanges(context, store, deps.signal, () => context.background(readNotes(deps))),
      );
    },
    refresh,
    readNotes: () => context.background(readNotes(deps)),
    dispatch,
    move,
    toggleAccounts() {
      dispatch({ kind: 'toggle-accounts', now: context.runtime.now() });
      refresh();
    },
    chooseType: () => chooseOwnedType(context, store),
    chooseSort: () => chooseSort(context, ownedSort(context, store)),
    sortBy: (column) => sortBy(ownedSort(context, store), column),
    open: withCurrent((number) => context.go({ screen: 'number', phoneNumber: number.phoneNumber, number })),
    mark: withCurrent((number) => {
      const { phoneNumber } = number;
      dispatch({ kind: 'mark', phoneNumber });
      // Where only marked numbers are shown, the next one has moved under the cursor.
      if (current() === number) move('down');
    }),
    range: withCurrent(({ phoneNumber }) =>
      dispatch(
        getState().range === undefined ? { kind: 'range', from: phoneNumber } : { kind: 'mark-range' },
      ),
    ),
    copy: withCurrent((number) => copyNumbers(context, getState(), number)),
    readOnly: context.readOnly,
    rename: withCurrent((number) => dispatch({ kind: 'rename', number })),
    saveName: () => context.background(saveName(deps)),
    saveUnsavedName: () => context.background(saveUnsavedName(deps)),
    undoRename: () => context.background(undoRename(deps)),
    exportShown: () => openExport(context, () => exportOffer(context, getState(), rowsOf(getState()))),
    showGroups: () => showGroups(deps),
    editMarked: bulk.open,
    releaseMarked: () => prepareQuestion(context, releaseMarked(deps)),
  };
}

async function load({ context, store }: OwnedDependencies, signal: AbortSignal): Promise<void> {
  const { runtime, background } = context;
  const sources: readonly OwnedSource[] = store.getState().allAccounts
    ? context.accountNames.map((account) => ({ account, session: () => context.sessionOf(account) }))
    : [{ session: context.session }];
  store.dispatch({ kind: 'loading', now: runtime.now() });
  await loadInto(sources, { runtime, signal, dispatch: store.dispatch, background });
}

/** Never rejects: without its notes the list works, and the screen of a number says why they cannot be read. */
async function readNotes({ context, store, signal }: OwnedDependencies): Promise<void> {
  try {
    const session = await context.session();
    const notes = await session.notes.all();
    // A team's notes belong to one account, your own to the number.
    const account = session.sharedNotes === undefined ? undefined : context.accountName;
    if (!signal.aborted) store.dispatch({ kind: 'notes', notes, account });
  } catch {
    return;
  }
}

/** The account in use; a failure to open it is shown by the load. */
async function readBuyers({ context, store, signal }: OwnedDependencies): Promise<void> {
  const session = await context.session().catch(() => undefined);
  const buyers = session === undefined ? undefined : await buyersOf(session);
  if (!signal.aborted) store.dispatch({ kind: 'buyers', buyers });
}

function showGroups({ context, store, visible }: OwnedDependencies): void {
  const state = store.getState();
  openGroups(context, {
    numbers: [...shownRows(visible, state)].map(({ number }) => number),
    partial: isPartial(state),
    unread: state.allAccounts ? unreadAccounts(state) : undefined,
    narrow: (term) => {
      const typed = store.getState().filter.value.trim();
      store.dispatch({ kind: 'clear-text' });
      const text = typed === '' ? term : `${typed} ${term}`;
      store.dispatch({ kind: 'edit', edit: { kind: 'insert', text } });
    },
  });
}

/** The dialogs open at once, so that what is typed next goes into them: the carrier's abilities are known with the list. */
function createBulkEdit({ context, store }: OwnedDependencies) {
  let provider: Provider | undefined;
  return {
    async prepare(): Promise<void> {
      const session = await context.session().catch(() => undefined);
      provider = session?.provider ?? provider;
    },
    /** Only a list that came with a session has marks. */
    open(): void {
      const state = store.getState();
      if (provider !== undefined)
        openBulkDialogs(context, provider, markedNumbers(state), incompleteText(state));
    },
  };
}

async function releaseMarked({ context, store }: OwnedDependencies): Promise<void> {
  const session = await context.session();
  const state = store.getState();
  const numbers = markedNumbers(state);
  if (numbers.length > 0) await askToRelease(context, session, numbers, incompleteText(state));
}

function copyNumbers(context: ScreenContext, state: OwnedState, { phoneNumber }: OwnedNumber): void {
  const marked = markedNumbers(state).map((number) => number.phoneNumber);
  if (marked.length === 0) context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
  else context.copy(marked.join('\n'), plural(marked.length, 'marked number'));
}

/** In the order of the list as it is sorted, also those that a filter hides. */
function markedNumbers({ list, marked, sort }: OwnedState): readonly OwnedNumber[] {
  const rows = marked.size === 0 ? [] : new Rows(list, sortedPlaces(list, sort));
  return [...rows].map(({ number }) => number).filter(({ phoneNumber }) => marked.has(phoneNumber));
}
