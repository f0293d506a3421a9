/** Opens the full-screen app; its code is loaded here and nowhere else. */

import { usageError } from '../commands/shared/failure.ts';
import type { OpenAt } from '../config/open-at.ts';
import type { GlobalOptions } from './command-line.ts';
import { refuseDebugLog } from './debugging.ts';
import type { ProcessContext } from './process-context.ts';

/** Throws CommandError where the terminal cannot show the app. */
export function requirePicture({ display: { linesOnly } }: ProcessContext): void {
  if (linesOnly === undefined) return;
  throw usageError(
    `The full-screen app needs a terminal that can move its cursor, but TERM is "${linesOnly}".`,
    'Use the commands: dialdeck --help lists them, and buy needs --yes. Or set TERM to the type of your terminal, for example TERM=xterm-256color.',
  );
}

/** Where the app opens under these options. */
export function openAt({ screen, view }: GlobalOptions): OpenAt {
  if (view !== undefined) return { kind: 'view', name: view };
  return screen === undefined ? { kind: 'search' } : { kind: 'screen', screen };
}

/** Resolves to the app's exit code. Rejects when the app cannot start; the terminal is restored by then. */
export async function openApp(context: ProcessContext, open: OpenAt): Promise<number> {
  refuseDebugLog(context.env);
  requirePicture(context);
  // A purchase needs the account that was chosen. Otherwise the app opens also where nobody chose one: it is the place to do so.
  const accounts = await (open.kind === 'purchase' ? context.accounts() : context.allAccounts());
  const { runApp } = await import('../app/main.tsx');
  return runApp({
    open,
    accounts,
    openSession: context.openSession,
    setup: context.accountSetup(),
    paths: context.paths,
    readOnly: context.readOnly,
    color: context.display.color,
    ascii: context.display.ascii,
    screenReader: context.display.screenReader,
    notificationForm: context.display.notificationForm,
    links: context.display.links,
    multiplexer: context.display.multiplexer,
    redact: context.redact,
    traceRequests: context.traceRequests,
  });
}
