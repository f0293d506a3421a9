/** The keys of the review card. People configure them by their ids, which begin with `purchase`. */
import { defineActions } from '../../keys/action.ts';

export const reviewActions = defineActions('purchase', 'Review card', {
  next: { keys: ['tab', 'down'], title: 'Next field or button', short: 'next', footer: 2 },
  previous: { keys: ['shift+tab', 'up'], title: 'Previous field or button', short: 'previous' },
  right: { keys: ['right', 'l'], title: 'From Cancel to Buy', short: 'to Buy', footer: 1 },
  left: { keys: ['left', 'h'], title: 'From Buy to Cancel', short: 'to Cancel' },
  cancel: { keys: ['enter'], title: 'Press Cancel (nothing is bought)', short: 'cancel', footer: 4 },
  buy: { keys: ['enter'], title: 'Press Buy (money is spent)', short: 'buy', footer: 1, dangerous: true },
  correct: { keys: ['enter'], title: 'Go to the field that is wrong', short: 'correct', footer: 1 },
  leaveField: { keys: ['enter'], title: 'Go to the next field', short: 'next', footer: 1 },
  requirements: { keys: ['d'], title: 'Choose an address or documents', short: 'documents', footer: 3 },
  holdLonger: { keys: ['+'], title: 'Hold the number longer (once)', short: 'hold longer', footer: 6 },
  reread: { keys: ['r'], title: 'Refresh price and availability', short: 'refresh', footer: 5 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
