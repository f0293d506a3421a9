/** Which route a file means, by its name, its id or both. Pure. */
import { routeName } from '../../text/routes.ts';
import type { ConfigurationChange } from '../model.ts';
import { findRoute } from '../owned/find-route.ts';
import type { RouteTarget, Rows } from '../provider.ts';
import {
  type DeclaredField,
  type DeclaredFields,
  isRouteField,
  ROUTE_NAMES,
  type RouteField,
} from './declared.ts';

/** A value that cannot be applied, as sentences. */
export interface FieldProblem {
  readonly field: DeclaredField;
  readonly message: string;
  readonly hint: string;
}

export interface ResolvedRoutes {
  readonly change: ConfigurationChange;
  readonly problems: readonly FieldProblem[];
}

/** What can route numbers of the account; undefined where its carrier does not list it. */
export type KnownTargets = Pick<Rows<RouteTarget>, 'rows' | 'reason' | 'unreadable'> | undefined;

/**
 * The ids that a file means. A name alone must be the name of exactly one route. An id alone is taken as it is. Where both are given they
 * must belong together; beside an empty id, or one of another account, the name decides.
 */
export function resolveRoutes(fields: DeclaredFields, known: KnownTargets): ResolvedRoutes {
  const read = Object.keys(ROUTE_NAMES)
    .filter(isRouteField)
    .flatMap((field) => resolveOne(field, fields, known));
  return {
    change: Object.fromEntries(read.flatMap((one) => ('id' in one ? [[one.field, one.id]] : []))),
    problems: read.flatMap((one) => ('id' in one ? [] : [one])),
  };
}

/** Whether the names of the account's routes are needed to understand the file. */
export function namesRoutes({ fields }: { readonly fields: DeclaredFields }): boolean {
  return Object.values(ROUTE_NAMES).some((name) => (fields[name] ?? '') !== '');
}

type Resolved = { readonly field: RouteField; readonly id: string };

function resolveOne(
  field: RouteField,
  fields: DeclaredFields,
  known: KnownTargets,
): readonly (Resolved | FieldProblem)[] {
  const nameField = ROUTE_NAMES[field];
  const name = fields[nameField]?.trim();
  const id = fields[field]?.trim();
  const problem = (message: string, hint: string) => [{ field: nameField, message, hint }];
  if (name === undefined) return id === undefined ? [] : [{ field, id }];
  const contradiction = (what: string) =>
    problem(`${nameField} is "${name}", but ${what}.`, `Correct one of them, or leave out ${field}.`);
  if (name === '') return (id ?? '') === '' ? [{ field, id: '' }] : contradiction(`${field} is ${id}`);
  if (known === undefined)
    return problem(`The carrier lists no ${nameField} by name.`, `Leave out ${nameField}.`);
  const rows = known.rows.filter((target) => target.field === field);
  const byId = rows.find((target) => target.id === id);
  if (byId !== undefined) {
    return byId.name === name ? [{ field, id: byId.id }] : contradiction(`${byId.id} is ${routeName(byId)}`);
  }
  const match = findRoute(rows, name);
  const candidates = (match.kind === 'found' ? [match.target] : match.candidates)
    .map((target) => `${routeName(target)} (${target.id})`)
    .join(', ');
  if (match.kind !== 'found') {
    const what =
      match.kind === 'several' ? `Several are called "${name}".` : `The account has none called "${name}".`;
    return problem(
      `${nameField}: ${what}`,
      candidates === '' ? 'Create it at the carrier.' : `Write ${field} of one of: ${candidates}.`,
    );
  }
  if (known.reason === undefined && known.unreadable === 0) return [{ field, id: match.target.id }];
  return problem(
    `${nameField}: another may also be called "${name}", because not all could be read.`,
    `Write ${field} as well: ${candidates}.`,
  );
}
