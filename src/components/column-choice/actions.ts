/** The keys of the list in which columns are chosen. */
import { defineActions } from '../../keys/action.ts';

export const columnActions = defineActions('columns', 'Columns', {
  up: { keys: ['up', 'k'], title: 'Previous column', short: 'up' },
  down: { keys: ['down', 'j'], title: 'Next column', short: 'down' },
  toggle: { keys: ['space'], title: 'Show or hide the column', short: 'show or hide', footer: 2 },
  earlier: { keys: ['K', 'shift+up'], title: 'Move the column to the left', short: 'left', footer: 3 },
  later: { keys: ['J', 'shift+down'], title: 'Move the column to the right', short: 'right', footer: 4 },
  reset: { keys: ['r'], title: 'Show all columns in their own order', short: 'reset', footer: 5 },
  keep: { keys: ['enter'], title: 'Keep the choice', short: 'keep', footer: 1 },
  close: { keys: ['esc'], title: 'Close and change nothing', short: 'close', footer: 6 },
});
