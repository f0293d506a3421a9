/** The keys of a picker. */
import { defineActions } from '../../keys/action.ts';

export const pickerActions = defineActions('picker', 'Pickers', {
  up: { keys: ['up', 'ctrl+p'], title: 'Previous item', short: 'up' },
  down: { keys: ['down', 'ctrl+n'], title: 'Next item', short: 'down' },
  pageUp: { keys: ['pageup'], title: 'Page up', short: 'page up' },
  pageDown: { keys: ['pagedown'], title: 'Page down', short: 'page down' },
  mark: { keys: ['tab'], title: 'Mark the item', short: 'mark', footer: 2 },
  unmarkAll: { keys: ['shift+tab'], title: 'Unmark all items', short: 'none', footer: 4 },
  manage: { keys: ['tab'], title: 'More that can be done with the item', short: 'more', footer: 2 },
  choose: { keys: ['enter'], title: 'Choose', short: 'choose', footer: 1 },
  close: { keys: ['esc', 'ctrl+g'], title: 'Close', short: 'close', footer: 3 },
});
