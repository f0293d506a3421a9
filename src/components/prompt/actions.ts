/** The keys of a prompt. */
import { defineActions } from '../../keys/action.ts';

export const promptActions = defineActions('prompt', 'Questions', {
  submit: { keys: ['enter'], title: 'Confirm what you typed', short: 'confirm', footer: 1 },
  close: { keys: ['esc'], title: 'Close', short: 'close', footer: 2 },
});
