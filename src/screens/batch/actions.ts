/** The keys of the screen of a batch. */
import { defineActions } from '../../keys/action.ts';

export const batchActions = defineActions('batch', 'Batch', {
  run: {
    keys: ['ctrl+s'],
    title: 'Continue, or try again what failed',
    short: 'continue',
    footer: 1,
    dangerous: true,
  },
  stop: { keys: ['esc'], title: 'Stop; what is in progress is finished', short: 'stop', footer: 2 },
  leave: { keys: ['x'], title: 'Give up what was not begun', short: 'give up the rest', footer: 3 },
  restore: {
    keys: ['u'],
    title: 'Undo a release: buy the numbers back as they were; asks first',
    short: 'undo',
    words: 'restore buy back',
    footer: 5,
    dangerous: true,
  },
  open: { keys: ['enter'], title: 'Open the number', short: 'open', footer: 4 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
