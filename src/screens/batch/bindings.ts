/** The keys of a batch in a given state. */

import type { BatchSummary } from '../../api/purchases/domain/batch-types.ts';
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { batchActions } from './actions.ts';
import type { BatchController } from './controller.ts';
import { workText } from './dialogs.ts';
import { type BatchState, isOpen, toDo } from './state.ts';

const STOPPING = 'it stops already; what is in progress is finished first';

export function batchBindings(state: BatchState, controller: BatchController): readonly Binding[] {
  const isRunning = state.kind === 'shown' && state.run !== 'idle';
  return [
    {
      action: batchActions.run,
      disabled: () => runDisabled(state),
      takes: () => (state.kind === 'shown' ? workText(state) : undefined),
      run: controller.confirm,
    },
    {
      action: batchActions.stop,
      when: () => isRunning,
      disabled: () => (state.kind === 'shown' && state.run === 'stopping' ? STOPPING : undefined),
      run: controller.stop,
    },
    { action: batchActions.leave, disabled: () => leaveDisabled(state), run: controller.leave },
    { action: batchActions.restore, disabled: () => restoreDisabled(state), run: controller.restore },
    { action: batchActions.open, disabled: () => notShown(state), run: controller.open },
    { action: batchActions.copy, disabled: () => notShown(state), run: controller.copy },
    ...listBindings(controller.move),
  ];
}

function notShown(state: BatchState): string | undefined {
  return state.kind === 'shown' ? undefined : 'the batch is not loaded';
}

function runDisabled(state: BatchState): string | undefined {
  if (state.kind !== 'shown') return notShown(state);
  if (state.foreign) return otherAccount(state);
  if (state.run !== 'idle') return 'it is running';
  if (state.batch.driver === 'elsewhere') return 'another dialdeck runs it';
  const { open, again, further } = toDo(state);
  return open + again + further === 0 ? 'nothing is left to do' : undefined;
}

function leaveDisabled(state: BatchState): string | undefined {
  if (state.kind !== 'shown') return notShown(state);
  if (state.foreign) return otherAccount(state);
  if (state.run !== 'idle') return 'first stop it (Esc)';
  if (state.batch.driver === 'elsewhere') return 'another dialdeck runs it';
  return isOpen(state) || state.batch.head.state === 'OPEN' ? undefined : 'nothing is left to give up';
}

function restoreDisabled(state: BatchState): string | undefined {
  if (state.kind !== 'shown') return notShown(state);
  if (!state.foreign && state.run !== 'idle') return 'it is running';
  return undoRefusal(state.batch, state.foreign);
}

/** Why a batch cannot be undone; undefined when it can be tried. `foreign`: it was made with another account or key. */
export function undoRefusal(batch: BatchSummary, foreign: boolean): string | undefined {
  if (foreign) return otherAccount({ batch });
  if (batch.driver !== 'nobody') return 'it is running';
  if (batch.head.kind === 'set') return 'this batch is an edit; it lists the earlier value of each number';
  if (batch.head.kind !== 'release') return 'only a release can be undone';
  const { DONE, UNKNOWN } = batch.counts;
  return DONE + UNKNOWN === 0 ? 'no number was released' : undefined;
}

function otherAccount({ batch }: { readonly batch: BatchSummary }): string {
  return `it belongs to the account ${batch.head.accountName} (A switches)`;
}
