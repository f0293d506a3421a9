/** Decides which faults affect a request: those of `--fault`, counted down, and the fault of a magic number, once. */

import type { Provisioning } from '../ledger/provisioning.ts';
import type { Requests } from '../ledger/requests.ts';
import type { OperationName } from '../operation-names.ts';
import type { Fault } from './grammar.ts';
import { magicFault } from './magic.ts';

export interface FaultPlan {
  /** The faults of this request, in order. Uses up one of the N requests of a fault with `xN`. */
  take(operation: OperationName, phoneNumber: string): Fault[];
  /** The surcharge in US cents when a client searches for the whole number or buys it. */
  surcharge(phoneNumber: string): number;
}

/** `given` has the faults of `--fault`, counted down only in this process. The ledger records which magic faults happened. */
export function createFaultPlan(given: readonly Fault[], requests: Requests): FaultPlan {
  const remaining = given.map((fault) => ({ fault, left: fault.times }));
  return {
    take(operation, phoneNumber) {
      const hit = remaining.filter(({ fault, left }) => {
        return (
          left > 0 && (fault.operation === operation || fault.operation === 'any') && fault.kind !== 'price'
        );
      });
      for (const entry of hit) entry.left -= 1;
      const magic = magicFault(phoneNumber);
      const fires =
        magic?.operation === operation &&
        magic.kind !== 'price' &&
        !requests.hadFault(phoneNumber, operation, magic.spec);
      return [...hit.map(({ fault }) => fault), ...(magic !== undefined && fires ? [magic] : [])];
    },
    surcharge(phoneNumber) {
      const raise = [...remaining.map(({ fault }) => fault), magicFault(phoneNumber)].find(
        (fault) => fault?.kind === 'price',
      );
      return raise === undefined ? 0 : Number(raise.argument.replace('.', ''));
    },
  };
}

function changeOf({ kind, argument }: Fault): Partial<Provisioning> {
  const [first = 0, second = 0] = argument.split(',').map(Number);
  switch (kind) {
    case 'late':
      return { appliedAfterMs: first };
    case 'slow':
      return { provisioningMs: first };
    case 'fails':
      return { failsAfterMs: first };
    case 'cancelled':
      return { failsAfterMs: first, cancelled: true };
    case 'unread':
      return { unreadForMs: first };
    case 'vanish':
      return { vanishes: { shownForMs: first, goneForMs: second } };
    case 'regress':
      return { regresses: { doneForMs: first, pendingForMs: second } };
    case 'deadline':
      return { deadlineAfterMs: first };
    case 'declined':
      return { declinesAfterMs: first };
    default:
      return {};
  }
}

/** The changes that the faults make to the provisioning of a purchase; the last fault wins. */
export function provisioningChanges(faults: readonly Fault[]): Partial<Provisioning> {
  let changes: Partial<Provisioning> = {};
  for (const fault of faults) changes = { ...changes, ...changeOf(fault) };
  return changes;
}
