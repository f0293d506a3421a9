/** The keys of an owned number. */
import { defineActions } from '../../keys/action.ts';

export const numberActions = defineActions('number', 'Number', {
  edit: { keys: ['enter', 'tab'], title: 'Edit name and webhooks', short: 'edit', footer: 1 },
  save: {
    keys: ['s', 'ctrl+s'],
    title: 'Save the changes',
    short: 'save',
    footer: 2,
    dangerous: true,
  },
  revert: { keys: ['u'], title: 'Discard the changes', short: 'undo', footer: 5 },
  release: {
    keys: ['R'],
    title: 'Release the number',
    short: 'release',
    footer: 6,
    dangerous: true,
  },
  more: { keys: ['m'], title: 'Show or hide the further settings', short: 'more', footer: 3 },
  note: { keys: ['N'], title: 'Edit your own note', short: 'note' },
  tags: { keys: ['T'], title: 'Edit your own tags', short: 'tags' },
  refresh: { keys: ['r'], title: 'Refresh', short: 'refresh', footer: 7 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy', footer: 8 },
  order: { keys: ['o'], title: 'Open the purchase of this number', short: 'order' },
  routeUrl: {
    keys: ['w'],
    title: 'Edit the URL of what routes the number, for all of its numbers',
    short: 'route URL',
    footer: 5,
    dangerous: true,
  },
  choose: { keys: ['enter'], title: 'Choose the value of the field from a list', short: 'choose', footer: 1 },
  next: { keys: ['tab', 'down'], title: 'Next field', short: 'next', footer: 3 },
  previous: { keys: ['shift+tab', 'up'], title: 'Previous field', short: 'previous' },
  confirm: { keys: ['enter'], title: 'Next field', short: 'next', footer: 1 },
  done: { keys: ['enter'], title: 'Leave the last field and keep what was typed', short: 'done', footer: 1 },
  saveTyped: {
    keys: ['ctrl+s'],
    title: 'Save the changes',
    short: 'save',
    footer: 2,
    dangerous: true,
  },
  leaveField: { keys: ['esc'], title: 'Leave the field and keep what was typed', short: 'leave', footer: 4 },
  leave: { keys: ['esc'], title: 'Back; asks about unsaved changes', short: 'back', footer: 4 },
});
