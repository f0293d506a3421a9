/** The keys of the list of batches in a given state. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { undoRefusal } from '../batch/bindings.ts';
import { batchesActions } from './actions.ts';
import type { BatchesController } from './controller.ts';
import { type BatchesState, currentBatch } from './state.ts';

export function batchesBindings(state: BatchesState, controller: BatchesController): readonly Binding[] {
  const batch = currentBatch(state);
  return [
    {
      action: batchesActions.open,
      disabled: () => (batch === undefined ? 'there is no batch' : undefined),
      run: controller.open,
    },
    {
      action: batchesActions.restore,
      disabled: () => (batch === undefined ? 'there is no batch' : undoRefusal(batch, batch.foreign)),
      run: controller.restore,
    },
    { action: batchesActions.refresh, run: controller.read },
    ...listBindings(controller.move),
  ];
}
