/** Which faults a request runs into: those of `--fault`, counted down, and that of a magic number, once. */

import type { Ledger } from '../ledger/ledger.ts';
import type { Provisioning } from '../ledger/provisioning.ts';
import type { OperationName } from '../operation-names.ts';
import type { Fault } from './grammar.ts';
import { magicFault } from './magic.ts';

export interface FaultPlan {
  /** The faults of this request, in order; each one of `xN` is used up by one. */
  take(operation: OperationName, phoneNumber: string): Fault[];
  /** What a number costs more when it is asked for by itself or bought, in US cents. */
  surcharge(phoneNumber: string): number;
}

/** `given` are the faults of `--fault`, counted down in this process only; the ledger knows which magic ones fired. */
export function createFaultPlan(given: readonly Fault[], ledger: Ledger): FaultPlan {
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
        !ledger.hadFault(phoneNumber, operation, magic.spec);
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
    default:
      return {};
  }
}

/** What the faults change in the provisioning of a purchase; the last one prevails. */
export function provisioningChanges(faults: readonly Fault[]): Partial<Provisioning> {
  let changes: Partial<Provisioning> = {};
  for (const fault of faults) changes = { ...changes, ...changeOf(fault) };
  return changes;
}
