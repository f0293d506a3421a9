/** What a look at the carrier says of a claim whose lease is over: of a number that is shown, or of an order that carries our reference. */
import type { Finding, OverdueClaim } from '../domain/claims.ts';
import { classifyRecord } from '../domain/classify-outcome.ts';
import { whyNotUsable } from './reconcile.ts';
import type { ServiceState } from './service-state.ts';

/** `unusable`: it is listed in a state from which nothing follows. `unread`: nothing is known of it now. */
type Sight = 'usable' | 'unusable' | 'absent' | 'unread';

const AFTER = 'after the lease of the claim had ended, the provider';

/** undefined where the carrier does not say how it ended. Never rejects. */
export async function findingOf(service: ServiceState, claim: OverdueClaim): Promise<Finding | undefined> {
  const first = await lookOnce(service, claim);
  if (first === undefined || isSureAtOnce(first)) return first;
  if (!claim.mayBeAbsent || claim.overdueMs < service.policy.settleWindow) return undefined;
  await service.pause(service.policy.pause(0, 0));
  if (service.ended.aborted) return undefined;
  const second = await lookOnce(service, claim);
  return second?.outcome === first.outcome ? second : undefined;
}

/** What was on its way when the lease ended can still change the others. */
function isSureAtOnce({ outcome }: Finding): boolean {
  return outcome === 'CONFIRMED' || outcome === 'RELEASED';
}

async function lookOnce(service: ServiceState, claim: OverdueClaim): Promise<Finding | undefined> {
  const seen = await sightOf(service, claim.phoneNumber);
  return claim.kind === 'release' ? findingOfRelease(seen) : findingOfPurchase(service, claim, seen);
}

function findingOfRelease(seen: Sight): Finding | undefined {
  if (seen === 'absent') return { outcome: 'RELEASED', evidence: `${AFTER} no longer showed the number` };
  if (seen !== 'usable') return undefined;
  return { outcome: 'RELEASE_REJECTED', evidence: `${AFTER} showed the number beyond the settle window` };
}

async function findingOfPurchase(
  service: ServiceState,
  claim: OverdueClaim,
  seen: Sight,
): Promise<Finding | undefined> {
  if (seen === 'usable') return { outcome: 'CONFIRMED', evidence: `${AFTER} showed the number` };
  // A request that a carrier has taken may still bring a number that is not shown.
  if (service.provider.abilities.asyncPurchase) return findingOfOrder(service, claim, seen);
  if (seen !== 'absent') return undefined;
  return {
    outcome: 'SETTLED_ABSENT',
    evidence: `${AFTER} did not show the number within the settle window`,
  };
}

/** Only what the order itself says counts; without an order that is surely this purchase's, a person decides. */
async function findingOfOrder(
  { provider, ended }: ServiceState,
  { phoneNumber, rowId }: OverdueClaim,
  seen: Sight,
): Promise<Finding | undefined> {
  if (provider.abilities.findsByReference !== true) return undefined;
  try {
    const record = await provider.findPurchase?.({ phoneNumber, reference: rowId }, ended);
    if (record === undefined || record.metadata?.statusKnown === false) return undefined;
    const { type, evidence } = classifyRecord({ phoneNumber }, record);
    const found = `after the lease of the claim had ended, ${evidence}`;
    if (type === 'shown') return { outcome: 'CONFIRMED', evidence: found };
    const hasEnded = type === 'rejected' || type === 'cancelled-by-provider';
    return hasEnded && seen !== 'unread' ? { outcome: 'SETTLED_ABSENT', evidence: found } : undefined;
  } catch {
    // The next turn looks again.
    return undefined;
  }
}

async function sightOf({ provider, ended }: ServiceState, phoneNumber: string): Promise<Sight> {
  try {
    const owned = await provider.getOwned(phoneNumber, ended);
    if (owned === undefined || owned.markedForRelease === true) return 'absent';
    return whyNotUsable(owned, provider.abilities.usableStates) === undefined ? 'usable' : 'unusable';
  } catch {
    // The next turn looks again.
    return 'unread';
  }
}
