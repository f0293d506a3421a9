/** A command in a pseudo-terminal. */
import { type IPty, spawn } from '@lydell/node-pty';
import { BIN } from './house.ts';

export interface CommandTerminal {
  /** Everything that was written to the terminal. */
  output(): string;
  type(text: string): void;
  /** Resolves once the output holds the text; rejects with the output after 10 s. */
  see(text: string): Promise<void>;
  /** The exit code. */
  readonly ended: Promise<number>;
}

export function openTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  columns = 80,
): CommandTerminal {
  const pty: IPty = spawn(process.execPath, [BIN, ...args], {
    cols: columns,
    rows: 24,
    env: { ...env, TERM: 'xterm-256color' },
  });
  let output = '';
  const waiting = new Set<() => void>();
  pty.onData((data) => {
    output += data;
    for (const look of waiting) look();
  });
  return {
    output: () => output,
    type: (text) => pty.write(text),
    see: (text) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`"${text}" did not come:\n${output}`)), 10_000);
        const look = () => {
          if (!output.includes(text)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ended: new Promise((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode))),
  };
}
