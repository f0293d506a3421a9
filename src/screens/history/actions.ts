/** The keys of Purchases. People configure them by their ids, which begin with `purchases`, `history` and `settle`. */
import { defineActions } from '../../keys/action.ts';

export const historyActions = defineActions('purchases', 'Purchases', {
  open: {
    keys: ['enter'],
    title: 'Open the order, review card, number or history',
    short: 'open',
    footer: 1,
  },
  number: { keys: ['o'], title: 'Open the number', short: 'number' },
  history: { keys: ['H'], title: 'Show the full history', short: 'history', footer: 5 },
  check: { keys: ['r'], title: 'Check again', short: 'check', footer: 2 },
  batches: {
    keys: ['J'],
    title: 'Open the batches: many numbers at once',
    short: 'batches',
    words: 'bulk many jobs continue resume retry restore',
    footer: 8,
  },
  withdraw: { keys: ['x'], title: 'Withdraw', short: 'withdraw', footer: 6 },
  settle: { keys: ['m'], title: 'Resolve manually', short: 'resolve', footer: 7 },
  adopt: { keys: ['@'], title: 'Assign to this account', short: 'assign' },
  show: {
    keys: ['t'],
    title: 'Choose the type to show: all, open, purchases, releases, other accounts, team',
    short: 'type',
    footer: 10,
  },
  narrow: { keys: ['/'], title: 'Filter the list', short: 'filter', footer: 4 },
  sort: { keys: ['s'], title: 'Sort: choose the column', short: 'sort', footer: 11 },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
  completeFilter: { keys: ['tab'], title: 'Complete the word of the filter', short: 'complete', footer: 3 },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'From the filter to the list',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Clear the filter and go to the list', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 3 },
});

export const entryDetailActions = defineActions('history', 'History of a purchase', {
  close: { keys: ['esc', 'enter', 'q', 'H'], title: 'Close the history', short: 'close', footer: 1 },
  up: { keys: ['up', 'k', 'pageup'], title: 'Scroll up', short: 'up', footer: 2 },
  down: { keys: ['down', 'j', 'pagedown', 'space'], title: 'Scroll down', short: 'down', footer: 3 },
});

export const resolveActions = defineActions('settle', 'Resolving a purchase', {
  next: { keys: ['tab', 'down'], title: 'Next field or button', short: 'next', footer: 2 },
  previous: { keys: ['shift+tab', 'up'], title: 'Previous field or button', short: 'previous' },
  change: { keys: ['left', 'right', 'space'], title: 'Completed or failed', short: 'change', footer: 3 },
  press: {
    keys: ['enter'],
    title: 'Press the button; in a field, go to the next one',
    short: 'next',
    footer: 1,
  },
  cancel: { keys: ['esc'], title: 'Cancel', short: 'cancel', footer: 4 },
});
