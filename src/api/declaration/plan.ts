/** What would have to change so that the account is as a file declares it. Plans nothing that creates a number. Pure. */
import { toApiError } from '../errors.ts';
import type { ConfigurationChange, ConfigurationField, OwnedNumber } from '../model.ts';
import { checkNote, readOwnTags } from '../notes/own-notes.ts';
import { checkChange } from '../owned/check-change.ts';
import { CONFIGURATION_FIELDS, type FieldDifference, rawOf } from '../owned/configuration-fields.ts';
import { type ConfigurationPlan, hasValue, planChange } from '../owned/configure.ts';
import { whyNotEditable } from '../owned/routing.ts';
import type { ProviderAbilities } from '../provider.ts';
import {
  type DeclaredField,
  type DeclaredNumber,
  OWN_FIELDS,
  type OwnField,
  type Place,
  type PlacedNumber,
} from './declared.ts';
import { type FieldProblem, type KnownTargets, resolveRoutes } from './routes.ts';

/** The account as it was read. */
export interface AccountAsRead {
  readonly abilities: ProviderAbilities;
  readonly numbers: readonly OwnedNumber[];
  /** Whether the list of numbers is known to be whole. */
  readonly complete: boolean;
  readonly targets: KnownTargets;
}

/** A number that cannot be made as the file declares it. Nothing of it is changed. */
export interface RefusedNumber {
  readonly phoneNumber: string;
  readonly problems: readonly (FieldProblem & Place)[];
}

/** A number that is not as the file declares it. */
export interface NumberChange {
  readonly phoneNumber: string;
  /** What is sent to the carrier. */
  readonly configuration: ConfigurationPlan;
  /** What is written on this machine: your own notes. */
  readonly own: readonly OwnDifference[];
}

/** A note, or tags with commas between them, before and after. */
export interface OwnDifference {
  readonly field: OwnField;
  readonly before: string;
  readonly after: string;
}

/** Every difference of a change, in the order of the file's fields. */
export function differencesOf({
  configuration,
  own,
}: NumberChange): readonly (FieldDifference | OwnDifference)[] {
  return [...configuration.differences, ...own];
}

export interface DeclarationPlan {
  /** In the order of the file. */
  readonly changes: readonly NumberChange[];
  readonly refused: readonly RefusedNumber[];
  /** How many numbers are as the file declares them. */
  readonly unchanged: number;
  /** In the file, and not a number of the account. dialdeck never buys them because of a file. */
  readonly notOwned: readonly PlacedNumber[];
  /** In the file, and not in a list of the account's numbers that may not be whole: nothing is known of them. */
  readonly notSeen: readonly PlacedNumber[];
  /** Numbers of the account that are not in the file. */
  readonly undeclared: readonly OwnedNumber[];
}

/** Compares a file with the account. A value that the carrier spells in its own way is no difference. */
export function planDeclaration(
  declared: readonly PlacedNumber[],
  { abilities, numbers, complete, targets }: AccountAsRead,
): DeclarationPlan {
  const owned = new Map(numbers.map((number) => [number.phoneNumber, number]));
  const changes: NumberChange[] = [];
  const refused: RefusedNumber[] = [];
  const absent: PlacedNumber[] = [];
  for (const entry of declared) {
    const number = owned.get(entry.phoneNumber);
    owned.delete(entry.phoneNumber);
    if (number === undefined) {
      absent.push(entry);
      continue;
    }
    const planned = planNumber(abilities, number, entry, targets);
    if ('problems' in planned) refused.push(planned);
    else if (differencesOf(planned).length > 0) changes.push(planned);
  }
  return {
    changes,
    refused,
    unchanged: declared.length - changes.length - refused.length - absent.length,
    notOwned: complete ? absent : [],
    notSeen: complete ? [] : absent,
    undeclared: [...owned.values()],
  };
}

function planNumber(
  abilities: ProviderAbilities,
  number: OwnedNumber,
  entry: PlacedNumber,
  targets: KnownTargets,
): NumberChange | RefusedNumber {
  const { change: routes, problems } = resolveRoutes(entry.fields, targets);
  const wanted: ConfigurationChange = { ...configurationIn(entry), ...routes };
  const different = CONFIGURATION_FIELDS.filter((field) => {
    const after = wanted[field];
    if (after === undefined || after === rawOf(number, field)) return false;
    return !hasValue(number, { field, after });
  });
  const change = Object.fromEntries(different.map((field) => [field, wanted[field]]));
  const own = planOwn(number, entry);
  const found = [
    ...problems,
    ...own.problems,
    ...different.flatMap((field) => problemOf(abilities, number, field, change, wanted)),
  ];
  const refusal = (all: readonly FieldProblem[]): RefusedNumber => ({
    phoneNumber: number.phoneNumber,
    problems: all.map((problem) => ({ ...problem, ...placeOf(entry, problem.field) })),
  });
  if (found.length > 0) return refusal(found);
  try {
    const configuration = planChange({ abilities }, number, change);
    return { phoneNumber: number.phoneNumber, configuration, own: own.differences };
  } catch (error) {
    const { message, hint } = toApiError(error);
    return refusal([{ field: different[0] ?? 'friendlyName', message, hint }]);
  }
}

function planOwn(number: OwnedNumber, { fields }: DeclaredNumber) {
  const differences: OwnDifference[] = [];
  const problems: FieldProblem[] = [];
  for (const field of OWN_FIELDS) {
    const value = fields[field];
    if (value === undefined) continue;
    try {
      const after = field === 'note' ? checkNote(value) : readOwnTags(value).join(', ');
      const before = number[field] ?? '';
      if (after !== before) differences.push({ field, before, after });
    } catch (error) {
      const { message, hint } = toApiError(error);
      problems.push({ field, message, hint });
    }
  }
  return { differences, problems };
}

function configurationIn({ fields }: DeclaredNumber): ConfigurationChange {
  return Object.fromEntries(
    CONFIGURATION_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
  );
}

/** Why one value cannot be set. `wanted` has the values that need no change as well: two of them may exclude each other. */
function problemOf(
  abilities: ProviderAbilities,
  number: OwnedNumber,
  field: ConfigurationField,
  change: ConfigurationChange,
  wanted: ConfigurationChange,
): readonly FieldProblem[] {
  const reason = whyNotEditable(abilities, number, field, { ...change, ...exclusive(abilities, wanted) });
  if (reason !== undefined) {
    const hint = `Leave out ${field}.`;
    return [{ field, message: `${field} cannot be changed: ${reason}.`, hint }];
  }
  try {
    checkChange({ [field]: change[field] });
    return [];
  } catch (error) {
    const { message, hint } = toApiError(error);
    return [{ field, message, hint }];
  }
}

/** The declared fields of which the carrier keeps only one. */
function exclusive(
  { exclusiveFields = [] }: ProviderAbilities,
  wanted: ConfigurationChange,
): ConfigurationChange {
  const fields = exclusiveFields.flat();
  return Object.fromEntries(
    fields.flatMap((field) => (wanted[field] === undefined ? [] : [[field, wanted[field]]])),
  );
}

function placeOf({ place, places }: PlacedNumber, field: DeclaredField): Place {
  const { line, column } = places[field] ?? place;
  return { line, column };
}
