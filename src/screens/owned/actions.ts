/** The keys of Owned. */
import { defineActions } from '../../keys/action.ts';

export const ownedActions = defineActions('owned', 'Owned', {
  open: { keys: ['enter'], title: 'Open the number', short: 'open', footer: 1 },
  mark: {
    keys: ['space'],
    words: 'select choose',
    title: 'Mark the number, and go to the next',
    short: 'mark',
    footer: 2,
  },
  range: {
    keys: ['v'],
    words: 'select several from to',
    title: 'Mark a range: from here, then to here',
    short: 'range',
  },
  dropRange: { keys: ['esc'], title: 'Drop the range', short: 'drop range', footer: 3 },
  filter: {
    keys: ['/'],
    title: 'Filter by words, or by fields such as type:mobile no:voice-url',
    short: 'filter',
    footer: 4,
  },
  type: { keys: ['t'], title: 'Choose the number type to show', short: 'type', footer: 5 },
  everywhere: { keys: ['&'], title: 'Show all accounts, or only the active one', short: 'accounts' },
  export: {
    keys: ['>'],
    words: 'csv excel xlsx json download save file',
    title: 'Export the marked numbers, or all that are shown, to a file',
    short: 'export',
    footer: 6,
  },
  groups: {
    keys: ['i'],
    title: 'Show groups: count and cost by country, type, tag, webhook or account',
    short: 'groups',
  },
  sort: {
    keys: ['s'],
    words: 'order expensive cheapest newest',
    title: 'Sort: choose the column',
    short: 'sort',
    footer: 7,
  },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  refresh: { keys: ['r'], words: 'reload update again', title: 'Refresh', short: 'refresh', footer: 8 },
  markShown: {
    keys: ['*', 'ctrl+a'],
    words: 'select all',
    title: 'Mark all numbers shown',
    short: 'mark all',
  },
  unmark: { keys: ['u'], words: 'deselect select none', title: 'Clear all marks', short: 'clear marks' },
  bulk: {
    keys: ['E'],
    title: 'Edit marked numbers',
    words: 'bulk rename many set webhook url route',
    short: 'edit marked',
    dangerous: true,
  },
  release: {
    keys: ['R'],
    words: 'delete give back cancel number',
    title: 'Release marked numbers',
    short: 'release marked',
    dangerous: true,
  },
  copy: { keys: ['y'], words: 'clipboard yank', title: 'Copy the number, or all marked ones', short: 'copy' },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'Return to the list and keep the filter',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear filter and type', short: 'clear', footer: 3 },
});
