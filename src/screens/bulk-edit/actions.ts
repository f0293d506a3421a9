/** The keys of the screen that edits many numbers at once. */
import { defineActions } from '../../keys/action.ts';

export const bulkActions = defineActions('bulk', 'Edit numbers', {
  start: {
    keys: ['ctrl+s'],
    title: 'Send the changes, continue, or try again what failed',
    short: 'send',
    footer: 1,
    dangerous: true,
  },
  stop: {
    keys: ['esc'],
    title: 'Stop; requests already sent are finished',
    short: 'stop',
    footer: 2,
  },
  undo: {
    keys: ['u'],
    title: 'Undo: shows the earlier value of each number, and asks before it sends',
    short: 'undo',
    words: 'revert back',
    footer: 2,
  },
  open: { keys: ['enter'], title: 'Open the number', short: 'open', footer: 3 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
