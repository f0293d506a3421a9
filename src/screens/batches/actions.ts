/** The keys of the list of batches. */
import { defineActions } from '../../keys/action.ts';

export const batchesActions = defineActions('batches', 'Batches', {
  open: { keys: ['enter'], title: 'Open the batch: every number with its outcome', short: 'open', footer: 1 },
  restore: {
    keys: ['u'],
    title: 'Undo the release: buy the numbers back as they were; asks first',
    short: 'undo',
    words: 'restore buy back',
    footer: 3,
    dangerous: true,
  },
  refresh: { keys: ['r'], title: 'Refresh', short: 'refresh', footer: 2 },
});
