/** Who bought the numbers of an account, as its team knows it. */
import { ApiError, toApiError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { TeamBuyer } from './team.ts';

/** By number; the reason where the team's ledger cannot be read; undefined without a team. */
export type Buyers = ReadonlyMap<string, TeamBuyer> | ApiError | undefined;

/** What is known of one number. */
export type KnownBuyer = TeamBuyer | ApiError | undefined;

/** Of all numbers, or of these. Never rejects. */
export async function buyersOf(
  session: Pick<Session, 'openTeam'>,
  phoneNumbers?: readonly string[],
): Promise<Buyers> {
  try {
    return await (await session.openTeam())?.buyers(phoneNumbers);
  } catch (error) {
    return toApiError(error);
  }
}

export function buyerOf(buyers: Buyers, phoneNumber: string): KnownBuyer {
  return buyers instanceof ApiError ? buyers : buyers?.get(phoneNumber);
}
