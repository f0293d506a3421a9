/** The deletion lock of a number: while it is on, the carrier refuses to release the number. */
import { ApiError } from '../errors.ts';
import { LOCKED, type OwnedNumber } from '../model.ts';

/** Why the number cannot be released, before anything is sent; undefined where it has no lock. */
export function lockRefusal({
  phoneNumber,
  deletionLock,
}: Pick<OwnedNumber, 'phoneNumber' | 'deletionLock'>): ApiError | undefined {
  if (deletionLock !== LOCKED) return undefined;
  return new ApiError({
    code: 'conflict',
    message: `${phoneNumber} has a deletion lock, so the carrier does not release it. Nothing was sent.`,
    hint: `Remove the lock first: dialdeck set ${phoneNumber} --deletion-lock off`,
    retryable: false,
    progress: 'answered',
  });
}
