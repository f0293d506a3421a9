/** What Node offers to those who debug it shows the key: its own log of requests, and the inspector. */

import { usageError } from '../commands/shared/failure.ts';
import type { Environment } from '../config/paths.ts';

/** Throws CommandError where Node would log what it sends, reads and writes: it has read NODE_DEBUG before we could. */
export function refuseDebugLog({ NODE_DEBUG }: Environment): void {
  if ((NODE_DEBUG ?? '') === '') return;
  throw usageError(
    'NODE_DEBUG is set. With it, Node would print the API key on stderr.',
    'Unset NODE_DEBUG and try again, for example: env -u NODE_DEBUG dialdeck …',
  );
}

const ASKED_FOR = /^--inspect(?:-brk|-wait)?(?:=|$)/;

/**
 * Closes an inspector that SIGUSR1 opened before the launcher could ignore that signal; in the next turn, since Node opens it
 * in this one as well. One that the person asked for with --inspect stays.
 */
export function closeInspector({ NODE_OPTIONS = '' }: Environment): void {
  const options = [...process.execArgv, ...NODE_OPTIONS.split(/\s+/)];
  if (!process.features.inspector || options.some((option) => ASKED_FOR.test(option))) return;
  setImmediate(() => process.getBuiltinModule('node:inspector').close());
}
