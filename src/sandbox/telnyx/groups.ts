/** Requirement groups: the documents of the account, which an order names by their id. */
import type { Offering } from '../catalogue.ts';
import { GROUPS, MANDATORY_GROUP, type SandboxGroup } from '../data/telnyx-documents.ts';
import type { Group } from '../ledger/order-times.ts';
import { refused } from './errors.ts';
import { uuidOf } from './ids.ts';

/** The id of a group of the account. */
export const groupId = (group: SandboxGroup) => uuidOf('requirement_group', GROUPS.indexOf(group) + 1);

export const groupWithId = (id: string) => GROUPS.find((group) => groupId(group) === id);

type Wanted = Pick<Offering, 'countryCode' | 'type' | 'verificationRequired'>;

/** Throws 422 with code 10027 for a group that is none of the account's, or not for numbers of this kind. */
export function fittingGroup({ countryCode, type }: Wanted, id: string): Group {
  const group = groupWithId(id);
  if (group === undefined) throw refused(422, 10027, `There is no requirement group ${id}`);
  if (group.countryCode !== countryCode || group.type !== type || group.action !== 'ordering')
    throw refused(
      422,
      10027,
      `The requirement group ${id} is not for orders of ${countryCode} ${type} numbers`,
    );
  if (group.status === 'expired') throw refused(422, 10027, `The requirement group ${id} has expired`);
  return { id, declined: group.status === 'declined' };
}

/**
 * The group that an order names. Throws 422 with code 10027 where a complete and approved one is mandatory and missing, and for
 * a group that does not fit.
 */
export function groupOfOrder(wanted: Wanted, id: string | undefined): Group | undefined {
  const group = id === undefined ? undefined : fittingGroup(wanted, id);
  const mandatory = wanted.verificationRequired && MANDATORY_GROUP.has(wanted.countryCode);
  const approved = id !== undefined && groupWithId(id)?.status === 'approved';
  if (mandatory && !approved)
    throw refused(422, 10027, `${wanted.countryCode} numbers need a complete and approved requirement group`);
  return group;
}
