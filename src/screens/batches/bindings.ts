/** The keys of the list of batches in a given state. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { batchesActions } from './actions.ts';
import type { BatchesController } from './controller.ts';
import { type BatchesState, currentBatch } from './state.ts';

export function batchesBindings(state: BatchesState, controller: BatchesController): readonly Binding[] {
  return [
    {
      action: batchesActions.open,
      disabled: () => (currentBatch(state) === undefined ? 'there is no batch' : undefined),
      run: controller.open,
    },
    { action: batchesActions.refresh, run: controller.read },
    ...listBindings(controller.move),
  ];
}
