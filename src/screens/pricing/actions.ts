/** The keys of Pricing. */
import { defineActions } from '../../keys/action.ts';

export const pricingActions = defineActions('pricing', 'Pricing', {
  open: { keys: ['enter'], title: 'Search numbers of this country and type', short: 'search', footer: 1 },
  all: {
    keys: ['&'],
    words: 'everywhere world',
    title: 'Show all countries, or the chosen ones again',
    short: 'all countries',
    footer: 2,
  },
  countries: { keys: ['c'], title: 'Choose the countries', short: 'countries', footer: 3 },
  type: { keys: ['t'], title: 'Choose the number type to show', short: 'type', footer: 5 },
  narrow: { keys: ['/'], title: 'Filter the rows', short: 'filter', footer: 6 },
  sort: {
    keys: ['s'],
    words: 'cheapest expensive cost',
    title: 'Sort: choose the column',
    short: 'sort',
    footer: 7,
  },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  refresh: { keys: ['r'], title: 'Refresh prices', short: 'refresh', footer: 9 },
  rate: { keys: ['%'], title: 'Set exchange rates', short: 'exchange rates' },
  empty: { keys: ['.'], title: 'Show or hide types that are not offered', short: 'not offered' },
  copy: { keys: ['y'], title: 'Copy the prices of the row', short: 'copy' },
  stop: { keys: ['esc'], title: 'Stop loading prices', short: 'stop', footer: 2 },
  completeFilter: { keys: ['tab'], title: 'Complete the word of the filter', short: 'complete', footer: 3 },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'Return to the prices and keep the filter',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Leave the filter and clear it', short: 'clear', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 3 },
});
