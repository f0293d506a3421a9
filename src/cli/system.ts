/** The process in which dialdeck runs, as far as commands use it. Tests bring one of their own, so that one process runs many commands. */
import type { Readable, Writable } from 'node:stream';
import type { RawInput } from '../app/input/terminal-input.ts';
import type { ApiKeySources } from '../config/api-keys.ts';
import { forgetVariables } from './environment.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type OutputStream = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

export interface System {
  readonly stdin: Readable & RawInput & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Calls `listener` for each signal that asks the process to end, until the returned function is called. */
  onSignal(listener: (signal: NodeJS.Signals) => void): () => void;
  /** Sends the signal of Ctrl+C: a terminal in raw mode sends none. */
  interrupt(): void;
  /** Ends the process at once. */
  exit(code: number): void;
  /** Removes variables from the process, so that no child inherits them. */
  forgetVariables(names: readonly string[]): void;
  readonly openKeyring: ApiKeySources['openKeyring'];
}

/** The process itself. Its streams open when they are first used. */
export const ownProcess: System = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  onSignal: (listener) => {
    for (const signal of SIGNALS) process.on(signal, listener);
    return () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    };
  },
  interrupt: () => process.kill(process.pid, 'SIGINT'),
  exit: (code) => process.exit(code),
  forgetVariables,
  openKeyring: async () => (await import('../config/keyring.ts')).openKeyring(),
};
