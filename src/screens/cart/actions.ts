/** The keys of the cart. */
import { defineActions } from '../../keys/action.ts';

export const cartActions = defineActions('cart', 'Cart', {
  buy: {
    keys: ['b'],
    title: 'Buy the numbers in the cart; asks first',
    short: 'buy all',
    footer: 1,
    dangerous: true,
  },
  stop: {
    keys: ['esc'],
    title: 'Stop; purchases already sent are finished',
    short: 'stop',
    footer: 2,
  },
  review: { keys: ['enter'], title: 'Open the review card of the number', short: 'review', footer: 3 },
  pattern: { keys: ['E'], title: 'Type a pattern for the names', short: 'names', footer: 5 },
  name: { keys: ['e'], title: 'Type the name of this number', short: 'name' },
  why: { keys: ['N'], title: 'Type what the numbers are bought for', short: 'why' },
  remove: { keys: ['space'], title: 'Take the number out of the cart', short: 'take out', footer: 4 },
  putBack: { keys: ['u'], words: 'undo', title: 'Put back what was taken out last', short: 'put back' },
  empty: { keys: ['u'], title: 'Empty the cart', short: 'empty' },
  compare: { keys: ['='], title: 'Compare the numbers in the cart', short: 'compare' },
  copy: { keys: ['y'], title: 'Copy the number', short: 'copy' },
});
