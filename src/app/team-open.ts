/** What the other machines of a team have pending, for the header. */
import type { TeamReading } from '../api/team/team.ts';
import { formatSpan } from '../text/format.ts';
import type { TeamOpen } from './state.ts';

/** Counts the pending purchases and releases of the others. */
export function teamOpen(reading: TeamReading): TeamOpen {
  if (reading.kind !== 'read')
    return { count: 0, needPerson: 0, ...(reading.kind === 'unreadable' ? { asOf: null } : {}) };
  const count = reading.orders.filter(({ open }) => open).length;
  const needPerson = reading.orders.filter(({ abandonedClaim }) => abandonedClaim !== undefined).length;
  return { count, needPerson, ...(reading.failure === undefined ? {} : { asOf: reading.readAt }) };
}

/** The longest first: "team 2 pending", "team 2, action needed for 1", "team 2 pending 5 min ago" where that is the last that is known. */
export function teamTexts(team: TeamOpen | undefined, now: number): readonly string[] {
  if (team === undefined) return [];
  const { count, needPerson, asOf } = team;
  if (asOf === null) return ['team unknown', 'team ?'];
  const short = `team ${count}`;
  if (asOf !== undefined) return [`${short} pending ${formatSpan(now - asOf)} ago`, `${short} ?`];
  if (needPerson > 0) return [`${short}, action needed for ${needPerson}`, `${short} !`];
  return count === 0 ? [] : [`${short} pending`, short];
}
