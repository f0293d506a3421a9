/** The wishes from outside while a command runs: end, or stop writing. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Signals {
  readonly interrupted: AbortSignal;
  /** Nothing further can be written to stdout: its reader is gone, or `outputFault` says why. */
  readonly readerGone: AbortSignal;
  /** Why what was written to stdout did not arrive, such as ENOSPC; undefined while it does, or nobody reads it. */
  outputFault(): string | undefined;
  /** 130 for Ctrl+C, 143 for TERM, 129 for HUP; undefined when none came. */
  exitCode(): number | undefined;
  stop(): void;
}

/**
 * The first signal asks the command to end, and it says what it leaves behind; the second ends the process at once. A closed
 * stdout or stderr is not an error: it only ends what streams. A stdout that cannot take the data is one.
 */
export function watchSignals(): Signals {
  const interrupted = new AbortController();
  const readerGone = new AbortController();
  let code: number | undefined;
  let fault: string | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    const own = 128 + (constants.signals[signal] ?? 2);
    if (code !== undefined) process.exit(own);
    code = own;
    interrupted.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!readerGone.signal.aborted && !isReaderGone(error)) fault = error.code ?? error.message;
    readerGone.abort();
  });
  // Where a complaint about stderr could go there is nobody left to read it.
  process.stderr.on('error', () => undefined);
  return {
    interrupted: interrupted.signal,
    readerGone: readerGone.signal,
    outputFault: () => fault,
    exitCode: () => code,
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}

/** EPIPE is a pipe that was closed; EIO on a terminal is one that was hung up, on anything else a broken disk. */
function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || (code === 'EIO' && process.stdout.isTTY === true);
}
