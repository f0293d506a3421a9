/** The keys of Owned in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { completionBindings } from '../filter-help.ts';
import { ownedActions } from './actions.ts';
import type { OwnedController } from './controller.ts';
import { isFiltered, type OwnedState } from './state.ts';
import { ownedVocabulary } from './vocabulary.ts';

/** Other keys act in the filter than in the list. */
export function ownedBindings(state: OwnedState, controller: OwnedController): Binding[] {
  if (state.renaming !== undefined) return renameBindings(controller);
  if (state.filtering) return filterBindings(state, controller);
  const clear: Binding = {
    action: ownedActions.clearFilter,
    run: () => controller.dispatch({ kind: 'clear-filter' }),
  };
  const drop: Binding = {
    action: ownedActions.dropRange,
    run: () => controller.dispatch({ kind: 'range', from: undefined }),
  };
  return [
    ...numberBindings(state, controller),
    ...listStateBindings(state, controller),
    ...listBindings(controller.move),
    ...(state.range === undefined ? [] : [drop]),
    ...(isFiltered(state) ? [clear] : []),
  ];
}

function renameBindings({ dispatch, saveName }: OwnedController): Binding[] {
  return [
    { action: ownedActions.saveName, run: saveName },
    { action: ownedActions.cancelName, run: () => dispatch({ kind: 'rename', number: undefined }) },
  ];
}

function filterBindings({ filter, list }: OwnedState, { dispatch }: OwnedController): Binding[] {
  return [
    ...completionBindings(ownedActions.completeFilter, filter.value, ownedVocabulary(list), (text) =>
      dispatch({ kind: 'filter', text }),
    ),
    { action: ownedActions.leaveField, run: () => dispatch({ kind: 'filtering', on: false }) },
    { action: ownedActions.clearField, run: () => dispatch({ kind: 'clear-text' }) },
  ];
}

/** The keys that act on the number under the cursor, on the marked numbers or on all that are shown. */
function numberBindings(state: OwnedState, controller: OwnedController): Binding[] {
  const { dispatch } = controller;
  const noNumber = () => (current(state, controller) === undefined ? 'no number is shown' : undefined);
  const severalAccounts = () =>
    state.allAccounts ? 'several accounts are shown; & shows only the active one' : undefined;
  const nothingMarked = () =>
    state.marked.size === 0 ? 'no number is marked; Space marks a number' : undefined;
  return [
    {
      action: ownedActions.open,
      disabled: () => noNumber() ?? otherAccount(state, controller),
      run: controller.open,
    },
    { action: ownedActions.mark, disabled: () => noNumber() ?? severalAccounts(), run: controller.mark },
    { action: ownedActions.range, disabled: () => noNumber() ?? severalAccounts(), run: controller.range },
    {
      action: ownedActions.markShown,
      disabled: () => noNumber() ?? severalAccounts(),
      run: () => dispatch({ kind: 'mark-shown' }),
    },
    // One key: it undoes a rename, else it clears the marks, and the line of the marks says which it is.
    state.renamed === undefined
      ? { action: ownedActions.unmark, disabled: nothingMarked, run: () => dispatch({ kind: 'unmark' }) }
      : { action: ownedActions.undoName, disabled: () => controller.readOnly, run: controller.undoRename },
    {
      action: ownedActions.rename,
      disabled: () => noNumber() ?? otherAccount(state, controller),
      run: controller.rename,
    },
    {
      action: ownedActions.export,
      disabled: () => (controller.rowsOf(state).length === 0 ? 'no number is shown' : severalAccounts()),
      run: controller.exportShown,
    },
    { action: ownedActions.bulk, disabled: nothingMarked, run: controller.editMarked },
    { action: ownedActions.release, disabled: nothingMarked, run: controller.releaseMarked },
    { action: ownedActions.copy, disabled: noNumber, run: controller.copy },
  ];
}

/** The keys that change which rows are shown, and their sort order. */
function listStateBindings(state: OwnedState, controller: OwnedController): Binding[] {
  const { dispatch, accountNames } = controller;
  return [
    { action: ownedActions.filter, run: () => dispatch({ kind: 'filtering', on: true }) },
    {
      action: ownedActions.everywhere,
      disabled: () => (accountNames.length < 2 ? 'there is no other account' : undefined),
      run: controller.toggleAccounts,
    },
    { action: ownedActions.type, run: controller.chooseType },
    {
      action: ownedActions.groups,
      disabled: () => (controller.rowsOf(state).length === 0 ? 'no number is shown' : undefined),
      run: controller.showGroups,
    },
    { action: ownedActions.sort, run: controller.chooseSort },
    { action: ownedActions.reverse, run: () => dispatch({ kind: 'reverse' }) },
    {
      action: ownedActions.refresh,
      disabled: () => (state.load.kind === 'loading' ? 'the list is being loaded' : undefined),
      run: controller.refresh,
    },
  ];
}

function current(state: OwnedState, controller: OwnedController) {
  return controller.rowsOf(state).at(state.cursor.index)?.number;
}

/** Why the number under the cursor cannot be opened from here. */
function otherAccount(state: OwnedState, controller: OwnedController): string | undefined {
  const account = current(state, controller)?.account ?? controller.accountNames[0];
  return account === controller.accountNames[0]
    ? undefined
    : `it belongs to ${account}; switch the account first`;
}
