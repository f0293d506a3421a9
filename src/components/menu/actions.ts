/** The keys of a menu. */
import { defineActions } from '../../keys/action.ts';

export const menuActions = defineActions('menu', 'Menus', {
  up: { keys: ['up', 'k'], title: 'One choice up', short: 'up' },
  down: { keys: ['down', 'j'], title: 'One choice down', short: 'down' },
  choose: { keys: ['enter'], title: 'Take this choice', short: 'choose', footer: 1 },
  close: { keys: ['esc'], title: 'Close', short: 'close', footer: 2 },
});
