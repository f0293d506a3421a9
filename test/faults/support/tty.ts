/** A command of dialdeck in a pseudo-terminal, read as the plain text of what it wrote. */
import { mkdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { homeEnvironment } from './command.ts';
import type { Market } from './market.ts';
import { BIN } from './product.ts';

export interface Tty {
  type(text: string): void;
  resize(columns: number, rows: number): void;
  /** Waits until this was written after `seen` was last called. */
  see(text: string): Promise<void>;
  /** How much was written, in characters. */
  written(): number;
  /** The terminal stops and goes on reading. */
  pause(): void;
  resume(): void;
  /** Presses Ctrl+C and waits until it has ended. */
  quit(): Promise<void>;
  kill(): void;
}

const PATIENCE = 30_000;

export function startInTty(
  market: Market,
  home: string,
  args: readonly string[],
  preload: readonly string[] = [],
): Tty {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const pty = spawn(process.execPath, [...preload, BIN, ...args], {
    cols: 80,
    rows: 24,
    cwd: home,
    env: { ...homeEnvironment(market, home), TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  let output = '';
  let seen = 0;
  let over = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  pty.onData((data) => {
    output += data;
    tell();
  });
  pty.onExit(() => {
    over = true;
    tell();
  });
  const until = (holds: () => boolean, what: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!holds() && !over) return;
        stop();
        if (holds()) resolve();
        else reject(new Error(`it ended before ${what}: ${stripVTControlCharacters(output).slice(-600)}`));
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${PATIENCE} ms without ${what}: ${stripVTControlCharacters(output).slice(-600)}`));
      }, PATIENCE);
      const stop = () => {
        clearTimeout(timer);
        listeners.delete(check);
      };
      listeners.add(check);
      check();
    });
  return {
    type: (text) => pty.write(text),
    resize: (columns, rows) => pty.resize(columns, rows),
    see: async (text) => {
      await until(() => stripVTControlCharacters(output.slice(seen)).includes(text), `"${text}"`);
      seen = output.length;
    },
    written: () => output.length,
    pause: () => pty.pause(),
    resume: () => pty.resume(),
    quit: async () => {
      pty.write('\u0003');
      await until(() => over, 'ending');
    },
    kill: () => {
      if (!over) pty.kill('SIGKILL');
    },
  };
}
