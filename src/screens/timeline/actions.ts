/** The keys of the timeline. People configure them by their ids, which begin with `order`. */
import { defineActions } from '../../keys/action.ts';

export const timelineActions = defineActions('order', 'Order', {
  open: { keys: ['enter', 'o'], title: 'Open the number', short: 'open number', footer: 1 },
  check: { keys: ['r'], title: 'Check with the provider now', short: 'check now', footer: 2 },
  documents: {
    keys: ['d'],
    title: 'Give documents to the order',
    short: 'documents',
    footer: 3,
    dangerous: true,
  },
  cancel: {
    keys: ['x'],
    title: 'Cancel the order at the provider',
    short: 'cancel',
    footer: 4,
    dangerous: true,
  },
  settle: { keys: ['m'], title: 'Resolve manually', short: 'resolve', footer: 3 },
  another: { keys: ['b'], words: 'again', title: 'Buy another', short: 'buy another', footer: 5 },
  purchases: { keys: ['P'], title: 'All purchases', short: 'purchases', footer: 6 },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy', footer: 7 },
});
