/**
 * What a look at the carrier proves in a team: only while our claim lasts is what it shows ours. Where another member has settled the
 * claim meanwhile, this machine accepts that.
 */
import { localError } from '../../errors.ts';
import type { ClaimOfRow } from '../domain/claims.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import type { ReleaseEvent } from '../domain/release-machine.ts';
import type { JournalState, PurchaseRow } from '../domain/types.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { Observation } from './reconcile.ts';
import type { ServiceState } from './service-state.ts';

type Ended = Extract<ClaimOfRow, { kind: 'ended' }>;

const UNCHECKED = localError(
  'network',
  'The team ledger cannot be asked whether another member has looked into this meanwhile.',
  'dialdeck asks again.',
);

/** What may be concluded of a purchase from a look that was made before this call. */
export async function believed(
  { team }: Pick<ServiceState, 'team'>,
  { row }: PurchaseEntry,
  seen: Observation,
): Promise<Observation> {
  if (team === undefined || row.confirmed.unclaimed === true || row.state === 'SENDING') return seen;
  // The carrier has taken this very purchase: what it shows is ours.
  const accepted = row.state === 'ACCEPTED';
  const claim = accepted ? team.known(row.id) : await team.claimOf(row.id);
  if (claim?.kind === 'none') return seen;
  if (claim?.kind === 'ended') {
    // The order that the carrier took for this very purchase has ended: nobody knows that better than its record.
    if (row.providerRef !== undefined && isEndOfOrder(seen)) return seen;
    const event = settledAs(row, claim);
    if (event !== undefined) return { kind: 'event', event };
    return claim.superseded ? { kind: 'absent' } : seen;
  }
  return accepted || claim?.isHeld() === true ? seen : { kind: 'failed', error: UNCHECKED };
}

function settledAs({ state }: PurchaseRow, claim: Ended): PurchaseEvent | undefined {
  const by = bySomebody(claim);
  switch (claim.outcome) {
    case 'CONFIRMED':
      return { type: 'shown', evidence: `the team ledger says that it was bought${by}` };
    case 'SETTLED_ABSENT':
      if (claim.decided !== undefined) return decidedAbsent(state, by);
      if (state !== 'UNKNOWN' && state !== 'ACCEPTED') return undefined;
      return { type: 'absent', evidence: `the team ledger says that it was not bought${by}` };
    case 'NOT_SENT':
      if (state !== 'UNKNOWN') return undefined;
      return { type: 'not-sent', evidence: 'its claim in the team ledger ran out before anything was sent' };
    default:
      return undefined;
  }
}

/** Beside a decision the number is watched on: a person may be wrong. */
function decidedAbsent(state: JournalState, by: string): PurchaseEvent | undefined {
  if (state !== 'UNKNOWN' && state !== 'ACCEPTED' && state !== 'NEEDS_HUMAN') return undefined;
  return { type: 'decided-by-team', evidence: `the team ledger says that it was not bought${by}` };
}

function isEndOfOrder(seen: Observation): boolean {
  if (seen.kind !== 'event') return false;
  return seen.event.type === 'rejected' || seen.event.type === 'cancelled-by-provider';
}

/** The same of a release. */
export async function believedRelease(
  { team }: Pick<ServiceState, 'team'>,
  rowId: string,
  seen: ReleaseEvent,
): Promise<ReleaseEvent> {
  if (team === undefined) return seen;
  const claim = await team.claimOf(rowId);
  if (claim?.kind === 'ended' && claim.outcome === 'RELEASED')
    return { type: 'gone', evidence: `the team ledger says that it was released${bySomebody(claim)}` };
  if (claim?.kind === 'ended' && claim.outcome === 'RELEASE_REJECTED') {
    const evidence = `the team ledger says that it was not released${bySomebody(claim)}`;
    return { type: 'still-owned', evidence };
  }
  // Somebody else may have released the number since.
  if (claim?.kind === 'ended' && claim.outcome === 'NOT_SENT') {
    const evidence = 'its claim in the team ledger ran out before anything was sent: it was not released';
    return { type: 'still-owned', evidence };
  }
  if (claim === undefined || (claim.kind === 'open' && !claim.isHeld()))
    return { type: 'lost', evidence: UNCHECKED.message.replace(/\.$/, '') };
  return seen;
}

function bySomebody({ settledBy, decided }: Ended): string {
  if (settledBy === undefined) return '';
  return decided === undefined ? ` (${settledBy} looked into it)` : ` (${settledBy} decided it: ${decided})`;
}
