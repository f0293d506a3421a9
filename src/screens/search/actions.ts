/** The keys of Search. */
import { defineActions } from '../../keys/action.ts';

export const searchActions = defineActions('search', 'Search', {
  buy: {
    keys: ['enter'],
    words: 'order purchase',
    title: 'Review and buy the number',
    short: 'buy',
    footer: 1,
  },
  country: { keys: ['c'], title: 'Choose the country', short: 'country', footer: 5 },
  type: { keys: ['t'], title: 'Choose the number type', short: 'type', footer: 6 },
  areaCode: { keys: ['a'], title: 'Type an area code, or a place', short: 'area code' },
  takePlace: { keys: ['enter', 'tab'], title: 'Use the area code of the place', short: 'use', footer: 1 },
  nextPlace: { keys: ['down'], title: 'Go to the next area code', short: 'next', footer: 3 },
  previousPlace: { keys: ['up'], title: 'Go to the area code above', short: 'above' },
  neighbour: {
    keys: ['Z'],
    words: 'nearby overlay',
    title: 'Try the nearest other area code',
    short: 'area code nearby',
  },
  contains: {
    keys: ['n'],
    title: 'Type digits or letters that the number contains',
    short: 'contains',
    footer: 7,
  },
  postalCode: { keys: ['z'], title: 'Type a postal code', short: 'postal code' },
  sms: { keys: ['M'], title: 'SMS: any, with or without', short: 'SMS' },
  voice: { keys: ['V'], title: 'Voice: any, with or without', short: 'voice' },
  more: {
    keys: ['f'],
    title: 'Show more filters: digits, place, MMS, fax, documents',
    short: 'more filters',
    footer: 8,
  },
  limit: { keys: ['#'], title: 'Type how many numbers to show', short: 'show' },
  narrow: {
    keys: ['/'],
    title: 'Filter the list, by words, type:mobile or marked',
    short: 'filter',
    footer: 4,
  },
  again: { keys: ['r'], words: 'refresh reload update', title: 'Search again', short: 'again', footer: 10 },
  watch: {
    keys: ['W'],
    words: 'wait until notify alert',
    title: 'Watch: search every 30 s until a number matches, then ring',
    short: 'watch',
  },
  endWatch: { keys: ['esc'], title: 'End the watching of the search', short: 'end watch', footer: 3 },
  widen: { keys: ['w'], title: 'Remove one filter', short: 'remove filter' },
  sort: {
    keys: ['s'],
    words: 'cheapest expensive cost order',
    title: 'Sort: choose the column',
    short: 'sort',
    footer: 11,
  },
  reverse: { keys: ['S'], title: 'Reverse the order', short: 'reverse' },
  mark: {
    keys: ['space'],
    title: 'Mark: put into the cart, or take out, and go to the next',
    short: 'mark',
    footer: 2,
  },
  range: {
    keys: ['v'],
    words: 'select several from to',
    title: 'Mark a range: from here, then to here',
    short: 'range',
  },
  dropRange: { keys: ['esc'], title: 'Drop the range', short: 'drop range', footer: 3 },
  compare: { keys: ['='], title: 'Compare the marked numbers', short: 'compare' },
  unmark: { keys: ['u'], title: 'Unmark all: empty the cart', short: 'unmark' },
  copy: { keys: ['y'], title: 'Copy the number, or all marked ones', short: 'copy' },
  completeFilter: { keys: ['tab'], title: 'Complete the word of the filter', short: 'complete', footer: 3 },
  leaveField: {
    keys: ['enter', 'down', 'tab'],
    title: 'From the field to the results',
    short: 'done',
    footer: 1,
  },
  clearField: { keys: ['esc'], title: 'Undo and leave the field', short: 'undo', footer: 2 },
  clearFilter: { keys: ['esc'], title: 'Clear the filter', short: 'clear', footer: 3 },
});

export const compareActions = defineActions('compare', 'Comparison', {
  close: { keys: ['esc', 'enter', 'q', '='], title: 'Close the comparison', short: 'close', footer: 1 },
});
