/** Describes errors of the operating system and of SQLite for people. */

export interface SystemFault {
  /** The system's name for the error, such as EACCES or SQLITE_BUSY. */
  readonly code: string;
  /** The reason, to end a sentence about what failed: "access is denied". */
  readonly reason: string;
  /** What the person can do about it. */
  readonly hint: string;
}

const DISK = { reason: 'the disk is full', hint: 'Free some space.' };
const CLOSED = { reason: 'access is denied', hint: 'Check its owner and its permissions.' };
const READ_ONLY = { reason: 'the file system is read-only', hint: 'Use a folder that you can write to.' };
const DAMAGED = {
  reason: 'it is damaged or not a database',
  hint: 'Move the file elsewhere, or restore it from a backup.',
};
const FAILING = { reason: 'the disk reports an error', hint: 'Check the disk and its free space.' };

const OF_SYSTEM: Readonly<Record<string, Omit<SystemFault, 'code'>>> = {
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: READ_ONLY,
  ENOSPC: DISK,
  EDQUOT: { reason: 'the disk quota is used up', hint: 'Free some space.' },
  EFBIG: {
    reason: 'the file would be too large for this system',
    hint: 'Raise the limit for file sizes.',
  },
  EIO: FAILING,
  ENOTDIR: { reason: 'part of its path is a file', hint: 'Use a path of folders.' },
  EEXIST: {
    reason: 'there is a file or a broken link where a folder should be',
    hint: 'Move it elsewhere, mount the disk that the link points to, or use another folder.',
  },
  EISDIR: { reason: 'it is a folder', hint: 'Move that folder elsewhere, or give a file.' },
  ENOENT: { reason: 'there is no such file or folder', hint: 'Check the path.' },
  ELOOP: { reason: 'its symbolic links form a loop', hint: 'Check the symbolic links of the path.' },
  ENAMETOOLONG: { reason: 'the path is too long', hint: 'Use a shorter path.' },
  EMFILE: {
    reason: 'too many files are open',
    hint: 'Close other programs, or raise the limit of open files.',
  },
  ENFILE: { reason: 'too many files are open on this machine', hint: 'Close other programs.' },
  EBUSY: {
    reason: 'another program uses it',
    hint: 'Try again. If it happens again, close the other program.',
  },
  EADDRINUSE: { reason: 'the port is taken', hint: 'Use another port, or let the system choose one.' },
};

/** By primary result code: https://sqlite.org/rescode.html */
const OF_SQLITE: Readonly<Record<number, SystemFault>> = {
  5: { code: 'SQLITE_BUSY', ...held() },
  6: { code: 'SQLITE_LOCKED', ...held() },
  8: {
    code: 'SQLITE_READONLY',
    reason: 'it cannot be written',
    hint: 'Make the file and its folder writable.',
  },
  10: { code: 'SQLITE_IOERR', ...FAILING },
  11: { code: 'SQLITE_CORRUPT', ...DAMAGED },
  13: { code: 'SQLITE_FULL', ...DISK },
  14: { code: 'SQLITE_CANTOPEN', reason: 'it cannot be opened', hint: 'Check the path and its permissions.' },
  26: { code: 'SQLITE_NOTADB', ...DAMAGED },
};

function held() {
  return {
    reason: 'another program uses it',
    hint: 'Try again. If it happens again, close the other program.',
  };
}

/** The system's or SQLite's fault in `error`; undefined for any other error. */
export function systemFault(error: unknown): SystemFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return OF_SQLITE[error.errcode & 0xff];
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const known = OF_SYSTEM[error.code];
  return known === undefined ? undefined : { code: error.code, ...known };
}
