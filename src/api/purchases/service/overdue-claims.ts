/** Claims of a team: our open ones are renewed, and what became of others' that nobody renews is looked for. Nothing here ever sends. */
import { toApiError } from '../../errors.ts';
import type { WantedClaim } from '../domain/claims.ts';
import { isOpen } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import { findingOf } from './claim-finding.ts';
import type { ServiceState } from './service-state.ts';
import type { TeamLink } from './team-link.ts';

/**
 * Claims the number for a row. Where an overdue claim is in the way, it is looked into first. Returns a warning for the history when the
 * team goes on without the ledger. Throws ApiError when nothing may be sent.
 */
export async function claimNumber(
  service: ServiceState,
  team: TeamLink,
  wanted: WantedClaim,
): Promise<string | undefined> {
  try {
    return await team.claim(wanted);
  } catch (error) {
    if (toApiError(error).code !== 'conflict') throw error;
    // Somebody else may end it at the same moment, so that the ledger is asked again in any case.
    await settleOverdue(service, team, wanted.phoneNumber);
    return await team.claim(wanted);
  }
}

/** One turn: renews the claims of the open rows of this process, then looks into what others left. */
export async function keepClaims(service: ServiceState, team: TeamLink): Promise<void> {
  const rows = openRows(service);
  if (rows.length > 0) await team.renew(rows);
  await settleOverdue(service, team);
}

function openRows({ index, fingerprint, me }: ServiceState): string[] {
  const purchases = index.purchases
    .unfinished()
    .filter(({ row }) => row.state !== 'INTENT' && isOpen(row.state));
  const releases = index.releases.unfinished().filter(({ row }) => isReleaseOpen(row.state));
  return [...purchases, ...releases].flatMap(({ row, stored }) =>
    row.accountFingerprint === fingerprint && stored.owner === me ? [row.id] : [],
  );
}

/** Looks at the carrier for claims whose leases are over, and ends those of which it shows how they ended. Never rejects. */
export async function settleOverdue(
  service: ServiceState,
  team: TeamLink,
  phoneNumber?: string,
): Promise<void> {
  for (const claim of await team.overdue(phoneNumber)) {
    if (service.ended.aborted) return;
    const finding = await findingOf(service, claim);
    if (finding !== undefined) await team.settle(claim, finding);
  }
}
