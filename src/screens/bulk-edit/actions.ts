/** The keys of a change of many numbers. */
import { defineActions } from '../../keys/action.ts';

export const bulkActions = defineActions('bulk', 'Many numbers', {
  start: {
    keys: ['s'],
    title: 'Send the changes, or go on with them',
    short: 'send',
    footer: 1,
    dangerous: true,
  },
  stop: {
    keys: ['esc'],
    title: 'Stop after what is under way',
    short: 'stop',
    footer: 2,
  },
  open: { keys: ['enter'], title: 'Open the number', short: 'open', footer: 3 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
