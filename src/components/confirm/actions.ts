/** The keys of a question. */
import { defineActions } from '../../keys/action.ts';

export const confirmActions = defineActions('confirm', 'Questions', {
  other: { keys: ['tab', 'right', 'down'], title: 'Go to the next button', short: 'move', footer: 2 },
  previous: { keys: ['shift+tab', 'left', 'up'], title: 'Go to the previous button', short: 'back' },
  press: { keys: ['enter'], title: 'Press the button', short: 'select', footer: 1 },
  cancel: { keys: ['esc'], title: 'Cancel', short: 'cancel', footer: 3 },
});
