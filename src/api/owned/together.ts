/** Several accounts read as one list. Pure. */
import type { OwnedProgress } from './load.ts';

/** The progress of a load, without its rows. */
export type Progress = Omit<OwnedProgress, 'rows' | 'added'>;

/**
 * The combined progress of several accounts. Its age is that of the oldest account. The total is not known while some are
 * `behind`: not read yet, or not readable.
 */
export function together(parts: readonly Progress[], behind: number): Progress {
  const sum = (of: (part: Progress) => number) => parts.reduce((total, part) => total + of(part), 0);
  const senders = parts.flatMap((part) => part.senders ?? []);
  const reasons = parts.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  const known = behind === 0 && parts.every((part) => part.total !== undefined);
  return {
    loaded: sum((part) => part.loaded),
    ...(known ? { total: sum((part) => part.total ?? 0) } : {}),
    unreadable: sum((part) => part.unreadable),
    ...(senders.length === 0 ? {} : { senders }),
    pass: Math.max(...parts.map((part) => part.pass)),
    complete: behind === 0 && parts.every((part) => part.complete),
    ...(behind > 0 || reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    fetchedAt: Math.min(...parts.map((part) => part.fetchedAt)),
  };
}

/** The progress of an account. When several accounts are read, the reason names the account. */
export function progressOf({ rows: _, added: __, ...progress }: OwnedProgress, account?: string): Progress {
  const { reason } = progress;
  return account === undefined || reason === undefined
    ? progress
    : { ...progress, reason: `${account}: ${reason}` };
}
