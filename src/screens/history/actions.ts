/** The keys of Purchases. */
import { defineActions } from '../../keys/action.ts';

export const purchasesActions = defineActions('purchases', 'Purchases', {
  open: {
    keys: ['enter'],
    title: 'Open: the order, the review card, the number or the history',
    short: 'open',
    footer: 1,
  },
  number: { keys: ['o'], title: 'Open the number', short: 'number' },
  history: {
    keys: ['v'],
    title: 'Every step of it, and the record of the provider',
    short: 'history',
    footer: 5,
  },
  check: { keys: ['r'], title: 'Check again', short: 'check', footer: 2 },
  withdraw: { keys: ['w'], title: 'Withdraw', short: 'withdraw', footer: 6 },
  settle: { keys: ['m'], title: 'Settle by hand', short: 'settle', footer: 7 },
  adopt: { keys: ['a'], title: 'Adopt into this account', short: 'adopt' },
  show: {
    keys: ['t'],
    title: 'Show all, open, purchases, releases, other accounts',
    short: 'show',
    footer: 10,
  },
  narrow: { keys: ['/'], title: 'Filter what is shown', short: 'filter', footer: 4 },
  sort: { keys: ['s'], title: 'Sort by the next column', short: 'sort', footer: 11 },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'From the filter to the list',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Leave the filter and clear it', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 3 },
});

export const historyActions = defineActions('history', 'History of a purchase', {
  close: { keys: ['esc', 'enter', 'q', 'v'], title: 'Close the history', short: 'close', footer: 1 },
  up: { keys: ['up', 'k', 'pageup'], title: 'Scroll up', short: 'up', footer: 2 },
  down: { keys: ['down', 'j', 'pagedown', 'space'], title: 'Scroll down', short: 'down', footer: 3 },
});

export const settleActions = defineActions('settle', 'Settling by hand', {
  next: { keys: ['tab', 'down'], title: 'To the next field', short: 'next', footer: 2 },
  previous: { keys: ['shift+tab', 'up'], title: 'To the field before', short: 'before' },
  change: { keys: ['left', 'right', 'space'], title: 'Completed or failed', short: 'change', footer: 3 },
  press: { keys: ['enter'], title: 'Go on, or press the button', short: 'go on', footer: 1 },
  cancel: { keys: ['esc'], title: 'Cancel', short: 'cancel', footer: 4 },
});
