/** Opens the full-screen app; its code is loaded here and nowhere else. */

import { usageError } from '../commands/shared/failure.ts';
import type { OpenAt } from '../config/open-at.ts';
import { refuseDebugLog } from './debugging.ts';
import type { Host } from './process-context.ts';

/** Throws CommandError where the app can't be drawn, so that no key would be answered with a picture. */
export function requirePicture({ display: { linesOnly } }: Host): void {
  if (linesOnly === undefined) return;
  throw usageError(
    `The full-screen app needs a terminal that can place its cursor, and TERM is "${linesOnly}".`,
    'Use the commands instead: dialdeck --help lists them, and buy takes --yes. Or set TERM to what the terminal is, for example TERM=xterm-256color.',
  );
}

/** Resolves to the app's exit code. Rejects when it cannot start: the screen is already given back then. */
export async function openApp(host: Host, open: OpenAt): Promise<number> {
  refuseDebugLog(host.env);
  requirePicture(host);
  const accounts = await host.accounts();
  const { runApp } = await import('../app/main.tsx');
  return runApp({
    open,
    accounts,
    openSession: host.openSession,
    paths: host.paths,
    readOnly: host.readOnly,
    color: host.display.color,
    ascii: host.display.ascii,
    screenReader: host.display.screenReader,
    multiplexer: host.display.multiplexer,
    redact: host.redact,
  });
}
