/** Whether a number is still the one that a person saw before deciding about it. */

import type { ApiError } from '../errors.ts';
import { localError } from '../errors.ts';
import type { OwnedNumber } from '../model.ts';
import { changedSince, seenOf } from './configuration-fields.ts';
import { describeConflict } from './describe-change.ts';

/** Why the number is not the one that was seen: another id at the carrier, or other settings; undefined when it is the same. */
export function changeRefusal(seen: OwnedNumber, now: OwnedNumber): ApiError | undefined {
  const changes = changedSince(seenOf(seen), now).map(describeConflict);
  if (isAnother(seen, now)) {
    changes.unshift(`It was ${seen.providerId} at the carrier and is ${now.providerId} now.`);
  }
  if (changes.length === 0) return undefined;
  return localError(
    'conflict',
    `${seen.phoneNumber} is not as you saw it. ${changes.join(' ')} Nothing was sent.`,
    'Look at the number again before you decide.',
  );
}

function isAnother(seen: OwnedNumber, now: OwnedNumber): boolean {
  return seen.providerId !== undefined && now.providerId !== undefined && seen.providerId !== now.providerId;
}
