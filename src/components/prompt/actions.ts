/** The keys of a prompt. */
import { defineActions } from '../../keys/action.ts';

export const promptActions = defineActions('prompt', 'Questions', {
  submit: { keys: ['enter'], title: 'Go on with what was typed', short: 'go on', footer: 1 },
  close: { keys: ['esc'], title: 'Close', short: 'close', footer: 2 },
});
