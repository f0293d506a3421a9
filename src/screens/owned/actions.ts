/** The keys of Owned. */
import { defineActions } from '../../keys/action.ts';

export const ownedActions = defineActions('owned', 'Owned', {
  open: { keys: ['enter'], title: 'Open the number', short: 'open', footer: 1 },
  mark: { keys: ['space'], title: 'Mark the number', short: 'mark', footer: 2 },
  filter: { keys: ['/'], title: 'Filter by number, name, country or URL', short: 'filter', footer: 4 },
  type: { keys: ['t'], title: 'Next number type', short: 'type', footer: 5 },
  everywhere: { keys: ['a'], title: 'All accounts, or the one in use alone', short: 'accounts' },
  export: { keys: ['e'], title: 'Export what is shown to a file', short: 'export', footer: 6 },
  sort: { keys: ['s'], title: 'Sort by the next column', short: 'sort', footer: 7 },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  refresh: { keys: ['r'], title: 'Load the account again', short: 'refresh', footer: 8 },
  markShown: { keys: ['v'], title: 'Mark every number that is shown', short: 'mark all' },
  unmark: { keys: ['u'], title: 'Unmark all', short: 'unmark' },
  bulk: {
    keys: ['b'],
    title: 'Set the marked numbers',
    short: 'set marked',
    dangerous: true,
  },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'From the filter to the list',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear filter and type', short: 'clear', footer: 3 },
});
