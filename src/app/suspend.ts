/** Ctrl+Z and SIGTSTP: dialdeck restores the terminal and stops, and `fg` draws everything again. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { inBackground } from '../api/background.ts';

export type SuspendTerminal = (callback: () => Promise<void>) => Promise<void>;

export interface JobControl {
  /** Stops the whole job, as Ctrl+Z at a shell does. */
  stopJob(): void;
  /** Whether the process is stopped and the shell uses the terminal. */
  isStopped(): boolean;
  dispose(): void;
}

/** How long to wait for the stop. It takes effect at once, or never when no shell could continue the process. */
const STOP_MS = 100;

class TerminalJob implements JobControl {
  readonly #suspendTerminal: () => SuspendTerminal | undefined;
  readonly #onError: (error: unknown) => void;
  readonly #onStop = () => this.#report(this.#stop(process.pid));
  readonly #onContinue = () => {
    const suspend = this.#suspendTerminal();
    // There is nothing to wait for: leaving and entering the full screen restores the terminal.
    if (!this.#stopped && suspend !== undefined)
      this.#report(this.#whileStopped(suspend, async () => undefined));
  };
  #stopped = false;

  constructor(suspendTerminal: () => SuspendTerminal | undefined, onError: (error: unknown) => void) {
    this.#suspendTerminal = suspendTerminal;
    this.#onError = onError;
    if (process.platform !== 'win32') this.#listen();
  }

  stopJob(): void {
    this.#report(this.#stop(0));
  }

  isStopped(): boolean {
    return this.#stopped;
  }

  dispose(): void {
    process.off('SIGTSTP', this.#onStop);
    process.off('SIGCONT', this.#onContinue);
  }

  #listen(): void {
    process.on('SIGTSTP', this.#onStop);
    process.on('SIGCONT', this.#onContinue);
  }

  #report(work: Promise<void>): void {
    inBackground(work, this.#onError);
  }

  async #stop(pid: number): Promise<void> {
    const suspend = this.#suspendTerminal();
    if (this.#stopped || suspend === undefined) return;
    await this.#whileStopped(suspend, () => this.#stopUntilContinued(pid));
  }

  async #whileStopped(suspend: SuspendTerminal, callback: () => Promise<void>): Promise<void> {
    this.#stopped = true;
    try {
      await suspend(callback);
    } finally {
      this.#stopped = false;
    }
  }

  /**
   * Ink unrefs stdin, so a timer keeps the loop alive, else the process would end instead of stopping (vadimdemedes/ink#989).
   * An orphaned process group ignores SIGTSTP (https://pubs.opengroup.org/onlinepubs/9799919799/functions/V2_chap02.html,
   * 2.4.3): then no SIGCONT ever comes either, and the app continues.
   */
  async #stopUntilContinued(pid: number): Promise<void> {
    this.dispose();
    const keepAlive = setInterval(() => undefined, 1_000_000);
    const waiting = new AbortController();
    try {
      const continued = once(process, 'SIGCONT', { signal: waiting.signal });
      process.kill(pid, 'SIGTSTP');
      await Promise.race([continued, delay(STOP_MS)]);
    } finally {
      waiting.abort();
      clearInterval(keepAlive);
      this.#listen();
    }
  }
}

/**
 * `suspendTerminal` releases the terminal during a callback; it is undefined before the first frame. A SIGTSTP from another
 * process is handled in the same way. SIGSTOP cannot be handled, so after it the SIGCONT handler takes the terminal again.
 */
export function createJobControl(
  suspendTerminal: () => SuspendTerminal | undefined,
  onError: (error: unknown) => void,
): JobControl {
  return new TerminalJob(suspendTerminal, onError);
}
