/** The keys that work on every screen. */
import { defineActions } from '../keys/action.ts';

export const appActions = defineActions('app', 'Everywhere', {
  search: { keys: ['1'], words: 'find new numbers available', title: 'Go to Search', short: 'search' },
  pricing: {
    keys: ['2'],
    words: 'cheapest cheaper cost costs fees compare prices countries',
    title: 'Go to Pricing',
    short: 'pricing',
  },
  purchases: {
    keys: ['3'],
    words: 'orders history bought status receipts',
    firstFor: 'order orders',
    title: 'Go to Purchases',
    short: 'purchases',
  },
  owned: {
    keys: ['4'],
    words: 'my numbers list spend spending total monthly bill',
    title: 'Go to Owned',
    short: 'owned',
  },
  lookup: {
    keys: ['L'],
    words: 'port porting transfer check validate',
    title: 'Look up a number: carrier, portability',
    short: 'lookup',
  },
  cart: { keys: ['B'], title: 'Open the cart: the numbers marked on Search', short: 'cart' },
  palette: { keys: [':', 'ctrl+p'], title: 'Palette: find any action by name', short: 'palette', footer: 8 },
  help: { keys: ['?'], title: 'Help: all keys that work here', short: 'help', footer: 3 },
  back: { keys: ['esc'], title: 'Go back', short: 'back', footer: 4 },
  dismiss: { keys: ['X'], title: 'Hide the hint about accounts on this screen', short: 'dismiss' },
  accounts: {
    keys: ['A'],
    title: 'Switch the account, or change it',
    words: 'login sign in out logout remove delete replace user key settings',
    short: 'account',
  },
  saveView: {
    keys: ['ctrl+o'],
    words: 'keep filter sort columns name',
    title: 'Save this view under a name',
    short: 'save view',
  },
  balance: {
    keys: ['$'],
    words: 'credit money funds',
    title: "Read the account's balance (money left at the carrier)",
    short: 'balance',
  },
  addAccount: {
    keys: ['ctrl+n'],
    title: 'Add an account',
    words: 'login sign in connect api key credentials',
    short: 'add account',
  },
  copyCommand: {
    keys: ['Y'],
    words: 'shell script cli terminal clipboard',
    title: 'Copy this screen as a command',
    short: 'copy command',
  },
  carrierPage: {
    keys: ['O'],
    words: 'open console portal website browser link url',
    title: "Copy the address of the carrier's page",
    short: 'page',
  },
  theme: {
    keys: ['ctrl+t'],
    words: 'colours colors dark darker light lighter brighter mode contrast settings',
    title: 'Choose the theme (colours)',
    short: 'theme',
  },
  mouse: {
    keys: ['ctrl+x'],
    words: 'click wheel scroll select stop turn off disable enable settings',
    title: 'Switch the mouse on or off',
    short: 'mouse',
  },
  redraw: { keys: ['ctrl+l'], title: 'Redraw the screen', short: 'redraw' },
  suspend: { keys: ['ctrl+z'], title: 'Suspend (fg brings it back)', short: 'suspend' },
  quit: { keys: ['q'], words: 'exit close leave app', title: 'Quit', short: 'quit', footer: 9 },
  interrupt: {
    keys: ['ctrl+c'],
    title: 'Quit; asks once while an order is pending or a change is not saved',
    short: 'quit',
  },
});
