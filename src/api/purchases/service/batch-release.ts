/** Releases one number of a batch, by the same way as any other release, with a row whose id is written down before. */
import { type ApiError, localError, toApiError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import { lockRefusal } from '../../owned/deletion-lock.ts';
import { describeConflict } from '../../owned/describe-change.ts';
import { changedSinceKept, isAnotherThanKept } from '../../owned/kept-configuration.ts';
import type { ReleaseItem } from '../domain/batch-types.ts';
import type { ReleaseOutcome } from '../domain/types.ts';
import { JournalError } from '../journal/journal-error.ts';
import { failed, type ItemOutcome, type ItemTurn, isThrottled } from './batch-executor.ts';
import { releaseRow } from './batch-rows.ts';
import { release } from './release.ts';
import type { ServiceState } from './service-state.ts';

/** Throws JournalError, never ApiError. */
export async function releaseItem(service: ServiceState, turn: ItemTurn<ReleaseItem>): Promise<ItemOutcome> {
  const { item } = turn;
  const { phoneNumber, before } = item;
  try {
    const now = await service.provider.getOwned(phoneNumber);
    if (now === undefined) return failed(notShown(phoneNumber));
    const changed = changedSinceKept(before, now).map(describeConflict);
    if (isAnotherThanKept(before, now))
      changed.unshift('The carrier now has another number under these digits.');
    if (changed.length > 0) {
      return { kind: 'end', end: 'CHANGED_MEANWHILE', reason: changed.join(' '), number: now };
    }
    const locked = lockRefusal(now);
    if (locked !== undefined) return { kind: 'end', end: 'REFUSED', reason: locked.message, error: locked };
    const rowId = service.runtime.uuid();
    if (!turn.start({ rowId })) return { kind: 'as-it-is' };
    const outcome = await release(service, now, { rowId });
    return outcomeOf(outcome, now, releaseRow(service, rowId) !== undefined);
  } catch (error) {
    if (error instanceof JournalError) throw error;
    const failure = toApiError(error);
    return isThrottled(failure) ? { kind: 'again', error: failure } : failed(failure);
  }
}

/** `begun`: the release is in the journal, so that a request may have left. */
function outcomeOf(outcome: ReleaseOutcome, before: OwnedNumber, begun: boolean): ItemOutcome {
  switch (outcome.kind) {
    case 'released':
      if (outcome.marked !== true) return { kind: 'end', end: 'DONE', reason: '' };
      return {
        kind: 'end',
        end: 'DONE',
        reason: 'marked for release',
        number: { ...before, markedForRelease: true },
      };
    case 'unknown':
      return { kind: 'end', end: 'UNKNOWN', reason: outcome.message };
    case 'rejected':
      // Its journal cannot be written: the run ends, and its row tells later whether a request left.
      if (outcome.error.code === 'journal') return { kind: 'as-it-is' };
      if (begun) return { kind: 'end', end: 'REFUSED', reason: outcome.error.message, error: outcome.error };
      return isThrottled(outcome.error)
        ? { kind: 'again', error: outcome.error, fresh: true }
        : failed(outcome.error);
  }
}

function notShown(phoneNumber: string): ApiError {
  return localError(
    'not-found',
    `The carrier does not show ${phoneNumber} as yours now. Nothing was sent.`,
    'List the numbers of the account with: dialdeck owned',
  );
}
