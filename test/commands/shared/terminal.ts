/** A command in a pseudo-terminal. */
import { type IPty, spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { BIN } from './house.ts';

const ASKED_AGAIN = 'Answer again.';

export interface CommandTerminal {
  /** Everything that was written to the terminal. */
  output(): string;
  readonly pid: number;
  type(text: string): void;
  /** Resolves once the output holds the text; rejects with the output after 10 s. */
  see(text: string): Promise<void>;
  /** As `see`, of what a person has before their eyes: what was written and wiped away again is not there. */
  seeOnScreen(text: string): Promise<void>;
  /**
   * Types the answer and Enter once the question is there. A test answers sooner than a person can, so it may be asked again: then it types the
   * same answer, or `again`.
   */
  answer(question: string, text: string, again?: string): Promise<void>;
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
    env: { TERM: 'xterm-256color', ...env },
  });
  const emulator = new Terminal({ cols: columns, rows: 24, allowProposedApi: true });
  let output = '';
  let retype = '';
  const waiting = new Set<() => void>();
  const lookAll = () => {
    for (const look of waiting) look();
  };
  pty.onData((data) => {
    output += data;
    if (data.includes(ASKED_AGAIN)) pty.write(retype);
    emulator.write(data, lookAll);
    lookAll();
  });
  const screen = () =>
    Array.from({ length: 24 }, (_, row) => {
      const { active } = emulator.buffer;
      return active.getLine(active.viewportY + row)?.translateToString(true) ?? '';
    }).join('\n');
  const seeIn = (shown: () => string, text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`"${text}" did not come:\n${output}`)), 10_000);
      const look = () => {
        if (!shown().includes(text)) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    output: () => output,
    pid: pty.pid,
    type: (text) => pty.write(text),
    see: (text) => seeIn(() => output, text),
    answer: async (question, text, again = text) => {
      await seeIn(screen, question);
      retype = `${again}\r`;
      pty.write(`${text}\r`);
    },
    seeOnScreen: (text) => seeIn(screen, text),
    ended: new Promise((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode))),
  };
}
