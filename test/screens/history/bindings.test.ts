import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { JournalState } from '../../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../../src/api/purchases/domain/view.ts';
import { historyBindings } from '../../../src/screens/history/bindings.ts';
import type { HistoryController } from '../../../src/screens/history/controller.ts';
import { entriesOf } from '../../../src/screens/history/entries.ts';
import {
  type HistoryAction,
  type HistoryState,
  initialHistory,
  reduceHistory,
} from '../../../src/screens/history/state.ts';
import { disabledReasons } from '../../support/bindings.ts';
import { purchaseRow } from '../../support/scripted-purchases.ts';

const nothing = () => undefined;
const CONTROLLER: HistoryController = {
  openJournal: nothing,
  steps: () => [],
  openEntry: nothing,
  openNumber: nothing,
  openBatches: nothing,
  showHistory: nothing,
  copyNumber: nothing,
  check: nothing,
  withdraw: nothing,
  resolve: nothing,
  assign: nothing,
  chooseShown: nothing,
  sortBy: () => undefined,
  chooseSort: nothing,
  reverse: nothing,
  moveCursor: nothing,
  focusFilter: nothing,
  leaveFilter: nothing,
  putFilter: () => undefined,
  clearFilter: nothing,
  edit: nothing,
};

function reasonsAfter(...actions: HistoryAction[]) {
  const state = actions.reduce<HistoryState>(reduceHistory, initialHistory);
  return disabledReasons(historyBindings(state, CONTROLLER));
}

function opened(state: JournalState, accountFingerprint = 'mine'): HistoryAction {
  const row = purchaseRow('0101', state, { accountFingerprint, accountName: 'work' });
  const entries = entriesOf([viewOf(row, 'nobody', {})], [], 'mine');
  return { kind: 'journal', journal: { kind: 'open', entries }, height: 10 };
}

describe('keys of the history', () => {
  it('an unsent purchase can be withdrawn, and not checked or resolved', () => {
    expect(reasonsAfter(opened('INTENT'))).toMatchObject({
      'purchases.open': undefined,
      'purchases.withdraw': undefined,
      'purchases.check': 'it was not sent; Enter reviews it',
      'purchases.settle': 'it was not sent; x withdraws it',
      'purchases.adopt': 'it already belongs to this account',
    });
  });

  it('an unknown outcome can be checked or resolved, and not withdrawn', () => {
    expect(reasonsAfter(opened('UNKNOWN'))).toMatchObject({
      'purchases.check': undefined,
      'purchases.settle': undefined,
      'purchases.withdraw': 'it was already sent',
      'purchases.number': 'it is not COMPLETED',
    });
    expect(reasonsAfter(opened('UNKNOWN'), { kind: 'checking', id: 'id-0101' })).toMatchObject({
      'purchases.check': 'it is being checked now',
    });
  });

  it('a purchase of another account can only be shown or assigned', () => {
    const belongs = 'it belongs to work; @ assigns it';
    expect(reasonsAfter(opened('UNKNOWN', 'theirs'))).toMatchObject({
      'purchases.open': undefined,
      'purchases.adopt': undefined,
      'purchases.check': belongs,
      'purchases.settle': belongs,
      'purchases.withdraw': belongs,
    });
  });

  it('a journal that could not be opened can be opened again', () => {
    const error = new ApiError({
      code: 'contract',
      message: 'The journal is damaged.',
      hint: '',
      retryable: false,
      progress: 'not-sent',
    });
    const failed: HistoryAction = { kind: 'journal', journal: { kind: 'failed', error }, height: 10 };
    expect(reasonsAfter()).toMatchObject({ 'purchases.check': 'there is no purchase here' });
    expect(reasonsAfter(failed)).toMatchObject({ 'purchases.check': undefined });
  });

  it('Esc clears a filter that is set; in the field no other key acts', () => {
    const typed: HistoryAction = { kind: 'edit', edit: { kind: 'insert', text: 'x' } };
    expect(reasonsAfter(opened('UNKNOWN'))).not.toHaveProperty(['purchases.clearFilter']);
    expect(reasonsAfter(opened('UNKNOWN'), typed)).toHaveProperty(['purchases.clearFilter']);
    expect(reasonsAfter({ kind: 'focus', focus: 'filter' })).toStrictEqual({
      'purchases.leaveField': undefined,
      'purchases.clearField': undefined,
    });
  });
});
