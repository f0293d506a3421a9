/** The keys of the cart. */
import { defineActions } from '../../keys/action.ts';

export const cartActions = defineActions('cart', 'Cart', {
  review: { keys: ['enter'], title: 'Open the review card of the number', short: 'review', footer: 1 },
  pattern: { keys: ['p'], title: 'Type a pattern for the names', short: 'names', footer: 5 },
  name: { keys: ['n'], title: 'Type the name of this number', short: 'name' },
  remove: { keys: ['space'], title: 'Take the number out of the cart', short: 'take out', footer: 4 },
  empty: { keys: ['u'], title: 'Empty the cart', short: 'empty' },
  compare: { keys: ['='], title: 'Compare the numbers in the cart', short: 'compare' },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
