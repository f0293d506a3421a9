/** A program in a pseudo-terminal, with the time at which each piece of its output came. */
import * as nodePty from '@lydell/node-pty';
import headless from '@xterm/headless';
import { UnicodeGraphemesAddon } from '../../test/support/graphemes.ts';

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export interface Piece {
  /** In ms, on the clock of `performance.now`. */
  readonly at: number;
  readonly bytes: number;
}

export interface TerminalSession {
  readonly pid: number;
  readonly startedAt: number;
  /** What came since `forget`. */
  readonly pieces: readonly Piece[];
  /** Everything that came, with its escape sequences. */
  raw(): string;
  /** What a person sees; it is only known a little later than it came. */
  screen(): string;
  rows(): string[];
  type(text: string): void;
  /** The time, from the start, of the piece with which `seen` became true of the raw output. */
  came(seen: (raw: string) => boolean, what: string, ms?: number): Promise<number>;
  /** The time, on the clock, of the piece with which `seen` became true of the screen. */
  shows(seen: (screen: string) => boolean, what: string, ms?: number): Promise<number>;
  forget(): void;
  /**
   * Whether the emulator follows at once (it does at first). Without it the machine is left to the program; what came meanwhile
   * is caught up with later.
   */
  watch(on: boolean): void;
  readonly ended: Promise<number>;
  kill(): void;
}

const PATIENCE_MS = 30_000;

/** `watched: false` begins without an emulator that follows: see `watch`. */
export function openTerminal(
  command: readonly string[],
  env: Record<string, string>,
  { columns, rows }: TerminalSize,
  watched = true,
): TerminalSession {
  const emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  emulator.loadAddon(new UnicodeGraphemesAddon());
  const [file = '', ...args] = command;
  const startedAt = performance.now();
  const pty = nodePty.spawn(file, args, { cols: columns, rows, env, cwd: env.HOME ?? '/' });
  let raw = '';
  let over = false;
  let pieces: Piece[] = [];
  let following = watched;
  let missed = '';
  const onRaw = new Set<(at: number) => void>();
  const onScreen = new Set<(at: number) => void>();
  const follow = (data: string, at: number) =>
    emulator.write(data, () => {
      for (const listener of onScreen) listener(at);
    });
  pty.onData((data) => {
    const at = performance.now();
    raw += data;
    pieces.push({ at, bytes: Buffer.byteLength(data) });
    for (const listener of onRaw) listener(at);
    if (following) follow(data, at);
    else missed += data;
  });
  const ended = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode }) => {
      over = true;
      resolve(exitCode);
    });
  });
  const lines = () => {
    const { active } = emulator.buffer;
    return Array.from(
      { length: rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  };
  const screen = () => lines().join('\n');

  function wait(
    listeners: Set<(at: number) => void>,
    seen: () => boolean,
    what: string,
    ms: number,
  ): Promise<number> {
    if (seen()) return Promise.resolve(performance.now());
    return new Promise((resolve, reject) => {
      const listener = (at: number) => {
        if (!seen()) return;
        finish();
        resolve(at);
      };
      const finish = () => {
        clearTimeout(timer);
        listeners.delete(listener);
      };
      const timer = setTimeout(() => {
        finish();
        reject(
          new Error(
            `not seen within ${ms} ms: ${what}\n${following ? screen() : JSON.stringify(raw.slice(-500))}`,
          ),
        );
      }, ms);
      listeners.add(listener);
    });
  }

  return {
    pid: pty.pid,
    startedAt,
    get pieces() {
      return pieces;
    },
    raw: () => raw,
    screen,
    rows: lines,
    type: (text) => pty.write(text),
    came: async (seen, what, ms = PATIENCE_MS) => (await wait(onRaw, () => seen(raw), what, ms)) - startedAt,
    shows: (seen, what, ms = PATIENCE_MS) => wait(onScreen, () => seen(screen()), what, ms),
    forget: () => {
      pieces = [];
      raw = '';
    },
    watch: (on) => {
      following = on;
      if (!on || missed === '') return;
      follow(missed, performance.now());
      missed = '';
    },
    ended,
    kill: () => {
      if (!over) pty.kill('SIGKILL');
    },
  };
}
