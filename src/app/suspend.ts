/** Ctrl+Z and SIGTSTP: the terminal is given back, the process stops, and `fg` draws everything anew. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { inBackground } from '../api/background.ts';

export type SuspendTerminal = (callback: () => Promise<void>) => Promise<void>;

export interface JobControl {
  /** Stops the whole job, as Ctrl+Z at a shell does. */
  stopJob(): void;
  /** Whether the terminal is the shell's. */
  isStopped(): boolean;
  dispose(): void;
}

/** A stop takes effect at once or, where no shell could continue the process, not at all: then this is how long it is waited for. */
const STOP_MS = 100;

/**
 * `suspendTerminal` gives the terminal back for the time of a callback; undefined while there is no frame yet. A stop from
 * outside (SIGTSTP) takes the same way, and a continue after one that could not be heard (SIGSTOP) takes the terminal again.
 */
export function createJobControl(
  suspendTerminal: () => SuspendTerminal | undefined,
  onError: (error: unknown) => void,
): JobControl {
  let stopped = false;

  async function stop(pid: number): Promise<void> {
    const suspend = suspendTerminal();
    if (stopped || suspend === undefined) return;
    stopped = true;
    try {
      await suspend(() => stopUntilContinued(pid));
    } finally {
      stopped = false;
    }
  }

  /**
   * Ink unrefs stdin, so a timer keeps the loop alive, else the process would end instead of stopping (vadimdemedes/ink#989).
   * An orphaned process group ignores SIGTSTP (https://pubs.opengroup.org/onlinepubs/9799919799/functions/V2_chap02.html,
   * 2.4.3): then no SIGCONT ever comes either, and the app goes on.
   */
  async function stopUntilContinued(pid: number): Promise<void> {
    process.off('SIGTSTP', onStop);
    process.off('SIGCONT', onContinue);
    const keepAlive = setInterval(() => undefined, 1_000_000);
    const waited = new AbortController();
    try {
      const continued = once(process, 'SIGCONT', { signal: waited.signal });
      process.kill(pid, 'SIGTSTP');
      await Promise.race([continued, delay(STOP_MS)]);
    } finally {
      waited.abort();
      clearInterval(keepAlive);
      listen();
    }
  }

  async function takeAgain(suspend: SuspendTerminal): Promise<void> {
    stopped = true;
    try {
      await suspend(async () => undefined);
    } finally {
      stopped = false;
    }
  }

  const report = (outcome: Promise<void>) => inBackground(outcome, onError);
  const onStop = () => report(stop(process.pid));
  const onContinue = () => {
    const suspend = suspendTerminal();
    if (!stopped && suspend !== undefined) report(takeAgain(suspend));
  };
  function listen(): void {
    process.on('SIGTSTP', onStop);
    process.on('SIGCONT', onContinue);
  }

  if (process.platform !== 'win32') listen();
  return {
    stopJob: () => report(stop(0)),
    isStopped: () => stopped,
    dispose() {
      process.off('SIGTSTP', onStop);
      process.off('SIGCONT', onContinue);
    },
  };
}
