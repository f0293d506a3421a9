/** The keys of a question. */
import { defineActions } from '../../keys/action.ts';

export const confirmActions = defineActions('confirm', 'Questions', {
  other: {
    keys: ['tab', 'shift+tab', 'left', 'right', 'up', 'down'],
    title: 'Go to the other button',
    short: 'move',
    footer: 2,
  },
  press: { keys: ['enter'], title: 'Press the button', short: 'select', footer: 1 },
  cancel: { keys: ['esc'], title: 'Cancel', short: 'cancel', footer: 3 },
});
