/** Which keys the history has in a state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { completionBindings } from '../filter-help.ts';
import { historyActions } from './actions.ts';
import type { HistoryController } from './controller.ts';
import { HISTORY_VOCABULARY } from './filter-words.ts';
import {
  whyNotAssign,
  whyNotCheck,
  whyNotNumber,
  whyNotOpen,
  whyNotResolve,
  whyNotWithdraw,
} from './reasons.ts';
import { currentEntry, type HistoryState } from './state.ts';

export function historyBindings(state: HistoryState, controller: HistoryController): Binding[] {
  return state.focus === 'filter'
    ? fieldBindings(state, controller)
    : [
        ...entryBindings(state, controller),
        { action: historyActions.batches, run: controller.openBatches },
        { action: historyActions.show, run: controller.chooseShown },
        { action: historyActions.narrow, run: controller.focusFilter },
        { action: historyActions.sort, run: controller.chooseSort },
        { action: historyActions.reverse, run: controller.reverse },
        ...listBindings(controller.moveCursor),
        ...(state.filter.value === ''
          ? []
          : [{ action: historyActions.clearFilter, run: controller.clearFilter }]),
      ];
}

function fieldBindings({ filter }: HistoryState, controller: HistoryController): Binding[] {
  return [
    ...completionBindings(
      historyActions.completeFilter,
      filter.value,
      HISTORY_VOCABULARY,
      controller.putFilter,
    ),
    { action: historyActions.leaveField, run: controller.leaveFilter },
    { action: historyActions.clearField, run: controller.clearFilter },
  ];
}

function entryBindings(state: HistoryState, controller: HistoryController): Binding[] {
  const entry = currentEntry(state);
  const missing = () => whyNotOpen(entry);
  return [
    { action: historyActions.open, disabled: missing, run: controller.openEntry },
    { action: historyActions.number, disabled: () => whyNotNumber(entry), run: controller.openNumber },
    { action: historyActions.history, disabled: missing, run: controller.showHistory },
    // A journal that could not be opened has no entries: the same key tries it again.
    state.journal.kind === 'failed'
      ? { action: historyActions.check, run: controller.openJournal }
      : {
          action: historyActions.check,
          disabled: () => whyNotCheck(entry, state.checking),
          run: controller.check,
        },
    { action: historyActions.withdraw, disabled: () => whyNotWithdraw(entry), run: controller.withdraw },
    { action: historyActions.settle, disabled: () => whyNotResolve(entry), run: controller.resolve },
    { action: historyActions.adopt, disabled: () => whyNotAssign(entry), run: controller.assign },
    { action: historyActions.copy, disabled: missing, run: controller.copyNumber },
  ];
}
