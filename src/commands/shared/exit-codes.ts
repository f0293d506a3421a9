/** The exit codes and their meaning. The help and the tests read this table. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  notAuthorised: 3,
  notFound: 4,
  conflict: 5,
  notSettled: 6,
  rateLimited: 7,
  incomplete: 8,
  changes: 9,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Over several numbers the first of these that is present tells the most. */
const BY_WEIGHT: readonly ExitCode[] = [
  EXIT.interrupted,
  EXIT.notSettled,
  EXIT.notAuthorised,
  EXIT.rateLimited,
  EXIT.failed,
  EXIT.incomplete,
  EXIT.conflict,
  EXIT.notFound,
];

/** The one exit code of several outcomes. */
export function mostImportant(codes: readonly ExitCode[]): ExitCode {
  return BY_WEIGHT.find((code) => codes.includes(code)) ?? EXIT.done;
}

export const EXIT_CODES: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  { code: EXIT.done, meaning: 'done' },
  { code: EXIT.failed, meaning: 'failed' },
  { code: EXIT.usage, meaning: 'wrong usage or configuration; nothing was sent' },
  { code: EXIT.notAuthorised, meaning: 'not authorised: the key is missing, wrong or not allowed' },
  { code: EXIT.notFound, meaning: 'not found' },
  { code: EXIT.conflict, meaning: 'conflict, or no longer available' },
  {
    code: EXIT.notSettled,
    meaning: 'pending, or the outcome is unknown; the message says how to check',
  },
  { code: EXIT.rateLimited, meaning: 'rate limited' },
  { code: EXIT.incomplete, meaning: 'incomplete: more may exist than is printed; the message says why' },
  { code: EXIT.changes, meaning: 'the plan has something to change (only with --detailed-exitcode)' },
  { code: EXIT.interrupted, meaning: 'interrupted' },
];
