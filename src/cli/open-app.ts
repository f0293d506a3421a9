/** Opens the full-screen app; its code is loaded here and nowhere else. */

import { systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { OnWait } from '../api/wait.ts';
import { usageError } from '../commands/shared/failure.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
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
  const ahead =
    open.kind === 'screen' && open.screen === 'owned' ? await askAhead(host, accounts.active) : undefined;
  const { runApp } = await import('../app/main.tsx');
  try {
    return await runApp({
      open,
      accounts,
      openSession: (choice, onWait) => ahead?.take(choice, onWait) ?? host.openSession(choice, onWait),
      paths: host.paths,
      readOnly: host.readOnly,
      color: host.display.color,
      ascii: host.display.ascii,
      screenReader: host.display.screenReader,
      multiplexer: host.display.multiplexer,
      redact: host.redact,
    });
  } finally {
    await ahead?.close();
  }
}

interface Ahead {
  /** The session, once, for the account that it was opened for; `onWait` hears of its waits from then on. */
  take(choice: AccountProfile, onWait: OnWait | undefined): Promise<Session> | undefined;
  /** Closes it if nobody took it. */
  close(): Promise<void>;
}

/**
 * Sends the first request of the Owned screen before the app is loaded, which would keep it from being sent. The embedded
 * sandbox has its answers at hand and takes longer to load than the app.
 */
async function askAhead(host: Host, choice: AccountProfile): Promise<Ahead | undefined> {
  if (choice.kind === 'sandbox') return undefined;
  const { withEarlyPage } = await import('../config/early-read.ts');
  let hear: OnWait | undefined;
  const opened = host
    .openSession(choice, (wait) => hear?.(wait))
    .then((session) => withEarlyPage(session, systemRuntime));
  // Whoever takes it hears of a failure.
  opened.catch(() => undefined);
  await letItLeave();
  let free = true;
  return {
    take: (wanted, onWait) => {
      if (!free || wanted !== choice) return undefined;
      free = false;
      hear = onWait;
      return opened;
    },
    close: async () => {
      if (free) await opened.then((session) => session.close()).catch(() => undefined);
    },
  };
}

/** A few turns of the event loop: one connects, the next writes. */
async function letItLeave(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
}
