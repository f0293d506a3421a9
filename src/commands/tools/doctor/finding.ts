/** What doctor found out about one thing. */
export interface Finding {
  /** What was looked at: "journal", "account work". */
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem';
  readonly message: string;
  /** What to do next; empty if there is nothing to do. */
  readonly hint: string;
}

export const ok = (check: string, message: string): Finding => ({ check, status: 'ok', message, hint: '' });
export const warning = (check: string, message: string, hint: string): Finding => ({
  check,
  status: 'warning',
  message,
  hint,
});
export const problem = (check: string, message: string, hint: string): Finding => ({
  check,
  status: 'problem',
  message,
  hint,
});
