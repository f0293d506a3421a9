/** The keys of Pricing. */
import { defineActions } from '../../keys/action.ts';

export const pricingActions = defineActions('pricing', 'Pricing', {
  open: { keys: ['enter'], title: 'Search numbers of this country and type', short: 'search', footer: 1 },
  countries: { keys: ['c'], title: 'Choose the countries', short: 'countries', footer: 2 },
  type: { keys: ['t'], title: 'Show the next number type', short: 'type', footer: 5 },
  narrow: { keys: ['/'], title: 'Filter what is shown', short: 'filter', footer: 6 },
  sort: { keys: ['s'], title: 'Sort by the next column', short: 'sort', footer: 7 },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  refresh: { keys: ['r'], title: 'Ask for all prices anew', short: 'refresh', footer: 9 },
  rate: { keys: ['x'], title: 'Compare two currencies by a rate of yours', short: 'rate' },
  empty: { keys: ['e'], title: 'Show or hide what is not offered', short: 'not offered' },
  copy: { keys: ['y'], title: 'Copy the prices of the row', short: 'copy' },
  stop: { keys: ['esc'], title: 'Stop asking for prices', short: 'stop', footer: 2 },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'From the filter to the prices',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Leave the filter and clear it', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 3 },
});
