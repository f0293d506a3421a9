/** A release as a filter knows it, and its state in words, on the screen and in `purchases list --releases`. */
import type { ListedNumber } from '../api/owned/groups.ts';
import type { ReleaseRow, ReleaseState } from '../api/purchases/domain/types.ts';
import { fold } from './fold.ts';

/** Its own words, so that nobody takes it for a purchase. */
export const RELEASE_WORDS: Readonly<Record<ReleaseState, string>> = {
  RELEASE_INTENT: 'release, not sent',
  RELEASING: 'releasing',
  RELEASED: 'released',
  RELEASE_UNKNOWN: 'release unknown',
  RELEASE_REJECTED: 'release refused',
};

/** Folded text with one line for each: number, account, reason, id, state and name. */
export function releaseText({
  phoneNumber,
  accountName,
  reason,
  id,
  state,
  configuration,
}: ReleaseRow): string {
  const { friendlyName = '' } = configuration;
  return fold([phoneNumber, accountName, reason, id, RELEASE_WORDS[state], friendlyName].join('\n'));
}

/** What is known of its number, for the fields of the filter. */
export function releasedNumber({ configuration, accountName: account }: ReleaseRow): ListedNumber {
  return { ...configuration, account };
}
