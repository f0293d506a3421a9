/** The keys of the bulk edit in a given state. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { plural } from '../../text/format.ts';
import { bulkActions } from './actions.ts';
import type { BulkController } from './controller.ts';
import { type BulkState, remaining, whatWasSet } from './state.ts';

const SENDING = 'the changes are being sent';
const STOPPING = 'it stops already; the requests that were sent are finished first';

export function bulkBindings(state: BulkState, controller: BulkController): readonly Binding[] {
  return [
    {
      action: bulkActions.start,
      disabled: () => startDisabled(state),
      takes: () => plural(remaining(state).length, 'change'),
      run: controller.confirm,
    },
    {
      action: bulkActions.stop,
      when: () => state.run !== 'idle',
      disabled: () => (state.run === 'stopping' ? STOPPING : undefined),
      run: controller.stop,
    },
    { action: bulkActions.undo, disabled: () => undoDisabled(state), run: controller.undo },
    { action: bulkActions.open, run: controller.open },
    { action: bulkActions.copy, run: controller.copy },
    ...listBindings(controller.move),
  ];
}

function undoDisabled(state: BulkState): string | undefined {
  if (state.run !== 'idle') return SENDING;
  return whatWasSet(state).numbers.length === 0 ? 'no number was set yet' : undefined;
}

function startDisabled(state: BulkState): string | undefined {
  if (state.run !== 'idle') return SENDING;
  return remaining(state).length === 0 ? 'nothing is left to send' : undefined;
}
