/** The keys of a menu. */
import { defineActions } from '../../keys/action.ts';

export const menuActions = defineActions('menu', 'Menus', {
  up: { keys: ['up', 'k'], title: 'Previous choice', short: 'up' },
  down: { keys: ['down', 'j'], title: 'Next choice', short: 'down' },
  first: { keys: ['g', 'home'], title: 'First choice', short: 'first' },
  last: { keys: ['G', 'end'], title: 'Last choice', short: 'last' },
  choose: { keys: ['enter'], title: 'Choose', short: 'choose', footer: 1 },
  close: { keys: ['esc'], title: 'Close', short: 'close', footer: 2 },
});
