/**
 * The keys of the offer of found credentials and of the form for a new account. What allows changes, and what copies a secret, has a key
 * that means nothing else: `r` would refresh and `k` would move.
 */
import { defineActions } from '../../keys/action.ts';

export const offerActions = defineActions('offer', 'Credentials found', {
  use: { keys: ['enter'], title: 'Use these credentials', short: 'use', footer: 1 },
  readOnly: {
    keys: ['!'],
    title: 'Allow changes, or forbid them',
    short: 'changes',
    footer: 2,
  },
  keep: {
    keys: ['K'],
    title: 'Keep a copy in the keyring, or none',
    short: 'keyring',
    footer: 3,
  },
  up: { keys: ['up', 'k'], title: 'Previous credentials', short: 'up' },
  down: { keys: ['down', 'j'], title: 'Next credentials', short: 'down' },
  close: { keys: ['esc'], title: 'Go on with the sandbox', short: 'sandbox', footer: 4 },
});

export const formActions = defineActions('account-form', 'Add an account', {
  next: { keys: ['tab', 'down'], title: 'Next field', short: 'next', footer: 2 },
  previous: { keys: ['shift+tab', 'up'], title: 'Previous field', short: 'previous' },
  change: { keys: ['space', 'right'], title: 'Change this choice', short: 'change', footer: 3 },
  changeBack: { keys: ['left'], title: 'Go back to the previous choice', short: 'back' },
  submit: { keys: ['enter'], title: 'Next field; at the end check and store', short: 'go on', footer: 1 },
  submitNow: { keys: ['ctrl+s'], title: 'Check and store the account', short: 'store', footer: 4 },
  close: { keys: ['esc'], title: 'Close without storing', short: 'close', footer: 5 },
});
