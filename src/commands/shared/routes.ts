/** What routes numbers, in commands: the routes of the account in use, and a target by what was typed. */
import { findRoute } from '../../api/owned/find-route.ts';
import type { Routes, RouteTarget, Rows } from '../../api/provider.ts';
import type { Session } from '../../api/session.ts';
import { routeName } from '../../text/routes.ts';
import { type CommandError, usageError } from './failure.ts';

/** The routes of the account. Throws a usage error where its carrier has none. */
export function requireRoutes({ provider, account }: Session): Routes {
  if (provider.routes !== undefined) return provider.routes;
  throw usageError(
    `The carrier of ${account.name} has no list of what routes numbers that dialdeck can read.`,
    'Set URLs with dialdeck set NUMBER --voice-url URL. Where the carrier has applications, --voice-application-id takes an id.',
  );
}

/**
 * The target that was typed. `what` names what it was typed for, such as "--voice-app". Throws a usage error that lists up to five
 * candidates when none or several fit, and for a name when a part of the list is missing: another may have the same name.
 */
export function pickRoute(list: Rows<RouteTarget>, typed: string, what: string): RouteTarget {
  const { rows, reason, unreadable } = list;
  const match = findRoute(rows, typed);
  if (match.kind === 'found') {
    const { target } = match;
    if (target.id === typed.trim() || (reason === undefined && unreadable === 0)) return target;
    throw usageError(
      `${what}: another may also be called "${typed}", because not all could be read.${reason === undefined ? '' : ` ${reason}`}`,
      `To use ${routeName(target)}, give its id: ${target.id}.`,
    );
  }
  const names = match.candidates.map(({ kind, name, id }) => `${kind} "${name}" (${id})`).join(', ');
  if (match.kind === 'several')
    throw usageError(`${what}: several are called "${typed}".`, `Use the id of one of: ${names}.`);
  throw none(what, typed, names, reason);
}

function none(what: string, typed: string, names: string, reason: string | undefined): CommandError {
  const partly = reason === undefined ? '' : ` Not all could be read: ${reason}`;
  return usageError(
    `${what}: the account has none with the id or name "${typed}".${partly}`,
    names === '' ? 'It has none at all. Create one at the carrier.' : `There are, for example: ${names}.`,
  );
}
