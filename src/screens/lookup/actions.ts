/** The keys of Lookup. */
import { defineActions } from '../../keys/action.ts';

export const lookupActions = defineActions('lookup', 'Lookup', {
  look: { keys: ['enter'], title: 'Look the number up', short: 'look up', footer: 1 },
  leaveField: {
    keys: ['esc', 'tab', 'down'],
    title: 'From the field to the answers',
    short: 'answers',
    footer: 2,
  },
  edit: { keys: ['n'], title: 'Type another number', short: 'another number', footer: 2 },
  plus: { keys: ['+'], title: 'Type another number, with its country code', short: 'another number' },
  open: { keys: ['enter'], title: 'Open the number that this account owns', short: 'open', footer: 1 },
  paid: {
    keys: ['p'],
    title: 'Ask the carrier for more (billed)',
    short: 'paid lookup',
    footer: 5,
    dangerous: true,
  },
  refresh: { keys: ['r'], title: 'Ask again', short: 'refresh', footer: 6 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy', footer: 7 },
});
