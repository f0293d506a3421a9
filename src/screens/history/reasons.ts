/**
 * Why an action on a row is not possible now; undefined when it is. Together with the title of the action it fits into one
 * row of 60 columns. Pure.
 */
import { hasEndedOrder } from '../../api/purchases/domain/purchase-machine.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { TeamOrder } from '../../api/team/team.ts';
import { type Entry, isAllowed, rowOf } from './entries.ts';

const NO_ROW = 'there is no purchase here';
const OF_TEAM = 'it is of another machine';

export function whyNotOpen(entry: Entry | undefined): string | undefined {
  return entry === undefined ? NO_ROW : undefined;
}

export function whyNotNumber(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'team') return entry.order.state === 'CONFIRMED' ? undefined : 'it is not COMPLETED';
  if (entry.kind === 'release') {
    if (entry.row.state === 'RELEASED') return 'it was released';
    return entry.foreign ? `it belongs to ${entry.row.accountName}` : undefined;
  }
  if (entry.view.purchase.status !== 'COMPLETED') return 'it is not COMPLETED';
  return foreignReason(entry);
}

export function whyNotCheck(entry: Entry | undefined, checking: ReadonlySet<string>): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'team') return OF_TEAM;
  if (entry.kind === 'release')
    return entry.foreign
      ? `only ${entry.row.accountName} can check it`
      : 'a release is checked automatically';
  if (entry.foreign) return foreignReason(entry);
  const { row } = entry.view;
  if (row.state === 'INTENT') return 'it was not sent; Enter reviews it';
  const ended = entry.view.settled && !isAllowed(entry.view, 'settled-completed');
  if (ended && !hasEndedOrder(row)) return 'it is finished';
  return checking.has(row.id) ? 'it is being checked now' : undefined;
}

export function whyNotWithdraw(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'team') return OF_TEAM;
  if (entry.kind === 'release') return 'a release cannot be withdrawn here';
  if (entry.foreign) return foreignReason(entry);
  if (isAllowed(entry.view, 'withdrawn')) return undefined;
  return entry.view.settled ? 'it is finished' : 'it was already sent';
}

export function whyNotResolve(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'team') return whyNotDecide(entry.order);
  if (entry.kind === 'release') return 'a release cannot be resolved';
  return entry.foreign ? foreignReason(entry) : whyNotResolvePurchase(entry.view);
}

/** The same for a purchase of the account in use. */
export function whyNotResolvePurchase(view: PurchaseView): string | undefined {
  if (isAllowed(view, 'settled-failed')) return undefined;
  switch (view.row.state) {
    case 'INTENT':
      return 'it was not sent; x withdraws it';
    case 'SENDING':
      return 'it is being sent';
    default:
      return 'it is finished';
  }
}

function whyNotDecide({ open, kind, abandonedClaim }: TeamOrder): string | undefined {
  if (abandonedClaim !== undefined) return undefined;
  if (!open) return 'it is finished';
  return kind === 'release' ? 'a release cannot be resolved' : 'its machine may be back';
}

export function whyNotAssign(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return NO_ROW;
  if (entry.kind === 'team') return OF_TEAM;
  if (entry.kind === 'release') return 'a release stays with its account';
  return entry.foreign ? undefined : 'it already belongs to this account';
}

function foreignReason(entry: Entry): string | undefined {
  if (!entry.foreign) return undefined;
  return `it belongs to ${rowOf(entry).accountName}; @ assigns it`;
}
