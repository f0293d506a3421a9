/** What the history does: follows the journal, and acts on the purchase or release under the cursor. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import type { TextEdit } from '../../keys/text-edit.ts';
import { chooseSort, sortBy } from '../choose-sort.ts';
import { chooseShown, historySort } from './choices.ts';
import type { HistoryDependencies } from './dependencies.ts';
import type { Entry } from './entries.ts';
import { rowOf } from './entries.ts';
import {
  assignPurchase,
  checkPurchase,
  type EntryDependencies,
  openEntry,
  resolvePurchase,
  showHistoryOf,
  withdrawPurchase,
} from './entry-actions.ts';
import { createHistoryJournal } from './journal.ts';
import { layoutOf } from './layout.ts';
import { currentEntry, type HistoryAction, visibleEntries } from './state.ts';
import { type Steps, stepsOf } from './steps.ts';

export interface HistoryController {
  /** Opens the journal in the background and follows it until the screen goes. */
  openJournal(): void;
  /** The steps of a row of the journal, or why they cannot be read. */
  steps(id: string): Steps;
  /** Opens the screen on which the person can go on with the current entry. */
  openEntry(): void;
  openNumber(): void;
  showHistory(): void;
  openBatches(): void;
  copyNumber(): void;
  /** Asks the provider about the current purchase, in the background. */
  check(): void;
  /** Each of these three asks first. */
  withdraw(): void;
  resolve(): void;
  assign(): void;
  /** Opens the menu of what can be shown. */
  chooseShown(): void;
  /** Opens the menu of the columns that the list shows. */
  chooseSort(): void;
  sortBy(column: string): void;
  reverse(): void;
  moveCursor(move: ListMove): void;
  focusFilter(): void;
  leaveFilter(): void;
  clearFilter(): void;
  putFilter(text: string): void;
  edit(edit: TextEdit): void;
}

export function createHistoryController(dependencies: HistoryDependencies): HistoryController {
  const { context, store } = dependencies;
  const journal = createHistoryJournal(dependencies);
  const onEntry: EntryDependencies = { ...dependencies, journal };
  const withCurrent = (act: (entry: Entry) => void) => () => {
    const entry = currentEntry(store.getState());
    if (entry !== undefined) act(entry);
  };
  const dispatch = (action: HistoryAction) => () => store.dispatch(action);
  return {
    openJournal: () => context.background(journal.open()),
    steps: (id) => stepsOf(journal.purchases(), id),
    openEntry: withCurrent((entry) => openEntry(onEntry, entry)),
    openNumber: withCurrent((entry) =>
      context.go({ screen: 'number', phoneNumber: rowOf(entry).phoneNumber }),
    ),
    showHistory: withCurrent((entry) => showHistoryOf(onEntry, entry)),
    openBatches: () => context.go({ screen: 'batches' }),
    copyNumber: withCurrent((entry) => {
      const { phoneNumber } = rowOf(entry);
      context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
    }),
    check: () => context.background(checkPurchase(onEntry)),
    withdraw: () => withdrawPurchase(onEntry),
    resolve: () => resolvePurchase(onEntry),
    assign: () => assignPurchase(onEntry),
    chooseShown: () => chooseShown(dependencies),
    chooseSort: () => chooseSort(context, historySort(dependencies)),
    sortBy: (column) => sortBy(historySort(dependencies), column),
    reverse: dispatch({ kind: 'reverse' }),
    moveCursor(move) {
      const state = store.getState();
      const { listRows } = layoutOf(context.area(), state, context.memory.columns('purchases'));
      const cursor = moveCursor(state.cursor, move, visibleEntries(state).length, listRows);
      store.dispatch({ kind: 'cursor', cursor });
    },
    focusFilter: dispatch({ kind: 'focus', focus: 'filter' }),
    leaveFilter: dispatch({ kind: 'focus', focus: 'rows' }),
    clearFilter: dispatch({ kind: 'clear-filter' }),
    putFilter: (text) => store.dispatch({ kind: 'filter', text }),
    edit: (edit) => store.dispatch({ kind: 'edit', edit }),
  };
}
