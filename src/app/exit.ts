/**
 * Owns the exit: collects every reason to leave (the person, a signal, an error, a lost terminal) and reports the first.
 * Until it is disposed, no such event ends the process directly, so that the terminal is always restored.
 */
import { constants } from 'node:os';

/** How a person leaves the app: with q, or with Ctrl+C. */
export type QuitBy = 'quit' | 'interrupt';

export type Reason =
  | { readonly kind: QuitBy }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
  /** Nobody can see the screen any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly error: unknown };

export interface Exit {
  readonly reason: Promise<Reason>;
  leave(reason: Reason): void;
  /** Restores the default effects of the events. */
  dispose(): void;
}

const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGINT'] as const;

/**
 * `onImpatient` is called at a second signal: its sender does not want to wait. A hangup is no such sign: a window that is closed sends
 * it two or three times.
 */
export function createExit(onImpatient: (exitCode: number) => void): Exit {
  let left = false;
  let resolve: (reason: Reason) => void = () => undefined;
  const reason = new Promise<Reason>((resolved) => {
    resolve = resolved;
  });
  const leave = (why: Reason) => {
    left = true;
    resolve(why);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (!left) leave({ kind: 'signal', signal });
    else if (signal !== 'SIGHUP') onImpatient(signalCode(signal));
  };
  const onFault = (error: unknown) => leave({ kind: 'fault', error });
  const onGone = () => leave({ kind: 'gone' });

  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  for (const stream of [process.stdin, process.stdout, process.stderr]) stream.on('error', onGone);
  process.stdin.on('end', onGone);

  return {
    reason,
    leave,
    dispose() {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      process.off('uncaughtException', onFault);
      process.off('unhandledRejection', onFault);
      process.stdin.off('end', onGone);
      // The 'error' listeners stay, because a later write to a closed terminal must not print a stack trace.
    },
  };
}

/** The exit code that a shell shows for a process that a signal ended. */
export function signalCode(signal: NodeJS.Signals): number {
  return 128 + (constants.signals[signal] ?? 0);
}

/** The default exit code for a reason. */
export function exitCodeOf(reason: Reason): number {
  switch (reason.kind) {
    case 'quit':
    case 'interrupt':
      return 0;
    case 'signal':
      return signalCode(reason.signal);
    case 'gone':
      return signalCode('SIGHUP');
    case 'fault':
      return 1;
  }
}
