/** Watches for signals and for the reader of stdout while a command runs. */
import { constants } from 'node:os';
import type { System } from './system.ts';

export interface Signals {
  readonly interrupted: AbortSignal;
  /** Aborted when stdout accepts no more output: its reader is gone, or `outputFault` returns the reason. */
  readonly readerGone: AbortSignal;
  /** Why output did not arrive, such as ENOSPC. undefined while it arrives, and when its reader is gone. */
  outputFault(): string | undefined;
  /** 130 for Ctrl+C, 143 for TERM, 129 for HUP; undefined when none came. */
  exitCode(): number | undefined;
  stop(): void;
}

/**
 * The first signal asks the command to end, and the command prints what is unfinished. The second ends the process at once, except
 * for a hangup: a window that is closed sends it two or three times. A closed stdout or stderr is no error and only ends a stream. A full disk behind stdout is an error.
 */
export function watchSignals(system: System): Signals {
  const interrupted = new AbortController();
  const readerGone = new AbortController();
  let code: number | undefined;
  let fault: string | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    const own = 128 + (constants.signals[signal] ?? 2);
    if (code !== undefined && signal !== 'SIGHUP') system.exit(own);
    code ??= own;
    interrupted.abort();
  };
  const stop = system.onSignal(onSignal);
  system.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!readerGone.signal.aborted && !isReaderGone(error, system.stdout.isTTY === true))
      fault = error.code ?? error.message;
    readerGone.abort();
  });
  // Nobody is left to read that stderr is closed.
  system.stderr.on('error', () => undefined);
  return {
    interrupted: interrupted.signal,
    readerGone: readerGone.signal,
    outputFault: () => fault,
    exitCode: () => code,
    stop,
  };
}

/** EPIPE means a closed pipe. EIO means a terminal that hung up; on anything else it means a broken disk. */
function isReaderGone({ code }: NodeJS.ErrnoException, toTerminal: boolean): boolean {
  return code === 'EPIPE' || (code === 'EIO' && toTerminal);
}
