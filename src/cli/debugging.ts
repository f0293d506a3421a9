/** Keeps the API key out of Node's own tools for debugging: its log of requests, and the inspector. */

import { usageError } from '../commands/shared/failure.ts';
import type { Environment } from '../config/paths.ts';

/** Throws CommandError when NODE_DEBUG is set: Node would log every request, and read the variable before dialdeck started. */
export function refuseDebugLog({ NODE_DEBUG }: Environment): void {
  if ((NODE_DEBUG ?? '') === '') return;
  throw usageError(
    'NODE_DEBUG is set. With it, Node would print the API key on stderr.',
    'Unset NODE_DEBUG and try again, for example: env -u NODE_DEBUG dialdeck …',
  );
}

const ASKED_FOR = /^--inspect(?:-brk|-wait)?(?:=|$)/;

/**
 * Closes an inspector that SIGUSR1 opened before the launcher ignored that signal. It waits for the next turn of the event loop,
 * because Node may still open one in this turn. An inspector that --inspect opened stays open.
 */
export function closeInspector({ NODE_OPTIONS = '' }: Environment): void {
  const options = [...process.execArgv, ...NODE_OPTIONS.split(/\s+/)];
  if (!process.features.inspector || options.some((option) => ASKED_FOR.test(option))) return;
  setImmediate(() => process.getBuiltinModule('node:inspector').close());
}
