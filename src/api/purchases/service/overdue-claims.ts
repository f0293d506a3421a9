/** Claims of a team: our open ones are renewed, and what became of others' that nobody renews is looked for. Nothing here ever sends. */
import { toApiError } from '../../errors.ts';
import type { Finding, OverdueClaim, WantedClaim } from '../domain/claims.ts';
import { isOpen } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import { whyNotUsable } from './reconcile.ts';
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

async function settleOverdue(service: ServiceState, team: TeamLink, phoneNumber?: string): Promise<void> {
  for (const claim of await team.overdue(phoneNumber)) {
    if (service.ended.aborted) return;
    const finding = await findingOf(service, claim);
    if (finding !== undefined) await team.settle(claim, finding);
  }
}

/** What the carrier shows of it; undefined where that does not say how it ended. Never rejects. */
async function findingOf(service: ServiceState, claim: OverdueClaim): Promise<Finding | undefined> {
  const { phoneNumber, kind } = claim;
  const { abilities } = service.provider;
  const seen = await isOwned(service, phoneNumber);
  if (seen === undefined) return undefined;
  const after = 'after the lease of the claim had ended, the provider';
  if (seen && kind === 'purchase') return { outcome: 'CONFIRMED', evidence: `${after} showed the number` };
  if (!seen && kind === 'release')
    return { outcome: 'RELEASED', evidence: `${after} no longer showed the number` };
  // A request that a carrier has taken may still bring the number: a person decides about it.
  if (kind === 'purchase' && abilities.asyncPurchase) return undefined;
  if (!claim.mayBeAbsent || claim.overdueMs < service.policy.settleWindow) return undefined;
  await service.pause(service.policy.pause(0, 0));
  if (service.ended.aborted || (await isOwned(service, phoneNumber)) !== seen) return undefined;
  return kind === 'purchase'
    ? { outcome: 'SETTLED_ABSENT', evidence: `${after} did not show the number within the settle window` }
    : { outcome: 'RELEASE_REJECTED', evidence: `${after} showed the number beyond the settle window` };
}

/** undefined: it cannot be read, or is listed in a state from which nothing follows. */
async function isOwned({ provider, ended }: ServiceState, phoneNumber: string): Promise<boolean | undefined> {
  try {
    const owned = await provider.getOwned(phoneNumber, ended);
    if (owned === undefined || owned.markedForRelease === true) return false;
    return whyNotUsable(owned, provider.abilities.usableStates) === undefined ? true : undefined;
  } catch {
    // The next turn looks again.
    return undefined;
  }
}
