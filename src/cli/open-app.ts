/** Opens the full-screen app; its code is loaded here and nowhere else. */
import type { FirstFrame } from '../app/first-frame.ts';
import type { OpenAt } from '../session/open-at.ts';
import type { GlobalFlags, Host } from './host.ts';

/** Resolves to the app's exit code. Rejects when it cannot start: the screen is already given back then. */
export async function openApp(
  host: Host,
  flags: GlobalFlags,
  open: OpenAt,
  firstFrame: FirstFrame = {},
): Promise<number> {
  const accounts = await host.accounts();
  const { runApp } = await import('../app/main.tsx');
  return runApp({
    open,
    accounts,
    openSession: (choice) => host.openSession(choice),
    paths: host.paths,
    readOnly: host.readOnly,
    color: host.color,
    ascii: flags.ascii === true,
    screenReader: flags.screenReader === true || host.env.INK_SCREEN_READER === 'true',
    redact: host.redact,
    firstFrame,
  });
}
