/** What went wrong with the journal, in words for people. */
import { type ApiError, localError } from '../../errors.ts';
import { SQLITE, sqliteCode } from './sqlite.ts';

export type JournalTrouble =
  | 'busy'
  | 'full'
  | 'read-only'
  | 'io'
  | 'damaged'
  /** It lies where it cannot be relied on. */
  | 'place';

/** A read or a write of the journal that did not happen. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly trouble: JournalTrouble;
  readonly hint: string;

  constructor(trouble: JournalTrouble, message: string, hint: string) {
    super(message);
    this.trouble = trouble;
    this.hint = hint;
  }
}

/** Why a journal cannot be used at all. */
export interface Unusable {
  readonly message: string;
  readonly hint: string;
  /** Whether entries are damaged or missing, so that a repair saves what is left. */
  readonly repairable: boolean;
}

/** Thrown while a journal is opened that cannot be used. */
export class Refusal extends Error {
  readonly unusable: Unusable;
  constructor(message: string, hint: string) {
    super(message);
    this.unusable = { message, hint, repairable: hint === REPAIR_HINT };
  }
}

/** The same for whoever asked for its rows: a journal that cannot be read is never one without rows. */
export function unreadableJournal({ message, hint }: Pick<Unusable, 'message' | 'hint'>): ApiError {
  return localError('journal', message, hint);
}

/** What `work` gives; throws ApiError `journal` where it throws JournalError. */
export function asApiErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof JournalError) throw unreadableJournal(error);
    throw error;
  }
}

export const REPAIR_HINT =
  'Run "dialdeck journal check", then "dialdeck journal repair"; the old file is kept.';

/** What `read` gives; throws JournalError where SQLite or the file system could not read. */
export function reading<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw toJournalError(error);
  }
}

/** The JournalError in whatever SQLite or the file system threw; anything else comes back unchanged. */
export function toJournalError(error: unknown): unknown {
  const detail = error instanceof Error ? error.message : String(error);
  switch (sqliteCode(error)) {
    case SQLITE.busy:
      return new JournalError(
        'busy',
        'The journal is held by another program.',
        'Try again; if it stays so, end the other program.',
      );
    case SQLITE.full:
      return new JournalError(
        'full',
        'The disk of the journal is full.',
        'Free some space; nothing is sent without its entry.',
      );
    case SQLITE.readOnly:
    case SQLITE.cannotOpen:
      return new JournalError(
        'read-only',
        `The journal cannot be written: ${detail}.`,
        'Make its folder and file writable.',
      );
    case SQLITE.ioError:
      return new JournalError(
        'io',
        `The journal cannot be read or written: ${detail}.`,
        'Check the disk and its free space.',
      );
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return new JournalError('damaged', `The journal is damaged: ${detail}.`, REPAIR_HINT);
    default:
      return error;
  }
}
