/** What a text on the screen means. */

/** Colours of accounts. None of them says that something is good, bad or needs attention. */
export const ACCOUNT_TOKENS = [
  'account-1',
  'account-2',
  'account-3',
  'account-4',
  'account-5',
  'account-6',
] as const;

export type Token =
  | (typeof ACCOUNT_TOKENS)[number]
  | 'plain'
  | 'heading'
  | 'muted'
  /** Text behind a popup. */
  | 'behind'
  | 'accent'
  | 'key'
  | 'good'
  | 'warn'
  | 'bad'
  | 'match'
  | 'selected'
  /** The caret of a field. The output puts the terminal's cursor there. */
  | 'caret'
  | 'badge'
  /** An account where money is spent. */
  | 'real-money';
