/** What was planned, as it can be confirmed, kept in a file and carried out: with what was read of each number. Pure. */
import type { ConfigurationChange } from '../model.ts';
import type { FieldDifference } from '../owned/configuration-fields.ts';
import { type KeptNumber, keptOf } from '../owned/kept-configuration.ts';
import type { DeclarationPlan, OwnDifference } from './plan.ts';

export interface PlannedChange {
  readonly phoneNumber: string;
  /** Empty where it has none. */
  readonly name: string;
  /** What is sent to the carrier; empty where only your own notes change. */
  readonly change: ConfigurationChange;
  /** What the number was: the carrier's settings that are otherwise when their turn comes are not changed. */
  readonly before: KeptNumber;
  readonly differences: readonly FieldDifference[];
  readonly own: readonly OwnDifference[];
}

export interface PlannedRelease {
  readonly phoneNumber: string;
  readonly before: KeptNumber;
}

export interface Planned {
  readonly changes: readonly PlannedChange[];
  /** The numbers that are not in the file. They are released only when a person says how many they are. */
  readonly undeclared: readonly PlannedRelease[];
  /** Why they must not be released because of this file, as a sentence; missing when they may be. */
  readonly pruneProblem?: string;
}

/** The plan with what was read of each number. */
export function plannedOf(plan: DeclarationPlan, complete: boolean): Planned {
  const problem = pruneProblem(plan, complete);
  return {
    changes: plan.changes.map(({ phoneNumber, configuration, own }) => ({
      phoneNumber,
      name: configuration.before.friendlyName ?? '',
      change: configuration.change,
      before: keptOf(configuration.before),
      differences: configuration.differences,
      own,
    })),
    undeclared: plan.undeclared
      .filter(({ markedForRelease }) => markedForRelease !== true)
      .map((number) => ({ phoneNumber: number.phoneNumber, before: keptOf(number) })),
    ...(problem === undefined ? {} : { pruneProblem: problem }),
  };
}

/** A file of another account has none of the numbers: it would release all of them. */
function pruneProblem(plan: DeclarationPlan, complete: boolean): string | undefined {
  if (!complete) return 'The list of numbers is incomplete.';
  const known = plan.changes.length + plan.refused.length + plan.unchanged;
  return known === 0 ? 'None of the numbers in the file is at this account.' : undefined;
}
