/** Which faults a request runs into: those of `--fault`, counted down, and that of a magic number, once. */
import type { Course } from '../ledger/course.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OperationName } from '../operations.ts';
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
  const standing = given.map((fault) => ({ fault, left: fault.times }));
  return {
    take(operation, phoneNumber) {
      const hit = standing.filter(({ fault, left }) => {
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
      const raise = [...standing.map(({ fault }) => fault), magicFault(phoneNumber)].find(
        (fault) => fault?.kind === 'price',
      );
      return raise === undefined ? 0 : Number(raise.argument.replace('.', ''));
    },
  };
}

function changeOf({ kind, argument }: Fault): Partial<Course> {
  const [first = 0, second = 0] = argument.split(',').map(Number);
  switch (kind) {
    case 'late':
      return { appliedAfter: first };
    case 'slow':
      return { provisioning: first };
    case 'fails':
      return { failsAfter: first };
    case 'cancelled':
      return { failsAfter: first, cancelled: true };
    case 'unread':
      return { unreadFor: first };
    case 'vanish':
      return { vanishes: { shownFor: first, goneFor: second } };
    default:
      return {};
  }
}

/** What the faults change in the course of a purchase; the last one prevails. */
export function courseOf(faults: readonly Fault[]): Partial<Course> {
  let course: Partial<Course> = {};
  for (const fault of faults) course = { ...course, ...changeOf(fault) };
  return course;
}
