/**
 * The product as a person starts it: the built command in a pseudo-terminal, its output in a terminal emulator. It runs
 * under a shell that notes the terminal's settings before and after, so that what a way out leaves behind can be read.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as nodePty from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { UnicodeGraphemesAddon } from '../../support/graphemes.ts';

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A home of an earlier run, to be started in again. */
  readonly home?: string;
  /** Loaded by Node before the product: a fault to be survived. */
  readonly preload?: string;
  /** Runs instead of the product, with the product's command line as "$@". */
  readonly script?: string;
}

export interface PtyApp {
  readonly home: string;
  readonly emulator: Terminal;
  rows(): string[];
  screen(): string;
  /** Everything that was written to the terminal. */
  raw(): string;
  /** What went to the clipboard by OSC 52, in order. */
  clipboard(): readonly string[];
  onAlternateScreen(): boolean;
  cursorHidden(): boolean;
  /** The process id of the product itself. */
  pid(): number;
  type(text: string): void;
  resize(columns: number, rows: number): void;
  until(seen: (screen: string) => boolean, what: string, ms?: number): Promise<string>;
  see(text: string, ms?: number): Promise<string>;
  /** The product's exit code, once the shell around it has ended. */
  readonly ended: Promise<number>;
  /** Whether the terminal's settings are what they were. */
  settingsRestored(): boolean;
  /** Closes the terminal's other end, as a window that is closed does. */
  hangUp(): void;
  pause(): void;
  resume(): void;
  dispose(): Promise<void>;
}

const WAIT_MS = 10_000;
const NODE = resolve('node_modules/.bin/node');
const PRODUCT = resolve(process.env.DIALDECK_UNDER_TEST ?? '.', 'bin/dialdeck.js');

const WRAPPER = `
stty -g > "$HOME/stty-before"
sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"
code=$?
stty -g > "$HOME/stty-after"
echo $code > "$HOME/code"
`;

/** Starts the product; nothing is awaited. */
export function startPty(options: PtyOptions = {}): PtyApp {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'dialdeck-pty-'));
  const columns = options.columns ?? 80;
  const rows = options.rows ?? 24;
  const command = [
    NODE,
    ...(options.preload === undefined ? [] : ['--import', preloadFile(home, options.preload)]),
    PRODUCT,
    ...(options.args ?? []),
  ];
  const emulator = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
  emulator.loadAddon(new UnicodeGraphemesAddon());
  const clipboard: string[] = [];
  emulator.parser.registerOscHandler(52, (data) => {
    clipboard.push(Buffer.from(data.slice(data.indexOf(';') + 1), 'base64').toString('utf8'));
    return true;
  });
  let cursorHidden = false;
  let updating = false;
  for (const final of ['h', 'l']) {
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      if (params.includes(25)) cursorHidden = final === 'l';
      if (params.includes(2026)) updating = final === 'h';
      return false;
    });
  }
  const pty = nodePty.spawn('/bin/sh', ['-c', options.script ?? WRAPPER, 'sh', ...command], {
    cols: columns,
    rows,
    cwd: home,
    env: environment(home, options.env ?? {}),
  });
  const listeners = new Set<() => void>();
  const output: string[] = [];
  let over = false;
  pty.onData((data) => {
    output.push(data);
    emulator.write(data, () => {
      for (const listener of listeners) listener();
    });
  });
  const ended = new Promise<number>((done) => {
    pty.onExit(({ exitCode }) => {
      over = true;
      const file = join(home, 'code');
      done(existsSync(file) ? Number(readFileSync(file, 'utf8')) : exitCode);
      for (const listener of listeners) listener();
    });
  });
  const lines = () => {
    const { active } = emulator.buffer;
    return Array.from(
      { length: emulator.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  };
  const screen = () => lines().join('\n');
  const until: PtyApp['until'] = (seen, what, ms = WAIT_MS) =>
    new Promise((found, failed) => {
      const finish = () => {
        clearTimeout(timer);
        clearInterval(poll);
        listeners.delete(check);
      };
      const check = () => {
        // A terminal shows nothing of an update before its end (DEC mode 2026).
        if (updating && !over) return;
        const now = screen();
        if (seen(now)) {
          finish();
          found(now);
        }
      };
      const timer = setTimeout(() => {
        finish();
        failed(new Error(`not seen within ${ms} ms${over ? ' (it has ended)' : ''}: ${what}\n${screen()}`));
      }, ms);
      const poll = setInterval(check, 25);
      listeners.add(check);
      check();
    });
  const note = (name: string) => readFileSync(join(home, name), 'utf8').trim();
  const product = () => (existsSync(join(home, 'pid')) ? Number(note('pid')) : pty.pid);
  return {
    home,
    emulator,
    rows: lines,
    screen,
    raw: () => output.join(''),
    clipboard: () => clipboard,
    onAlternateScreen: () => emulator.buffer.active.type === 'alternate',
    cursorHidden: () => cursorHidden,
    pid: product,
    type: (text) => pty.write(text),
    resize(nextColumns, nextRows) {
      emulator.resize(nextColumns, nextRows);
      pty.resize(nextColumns, nextRows);
    },
    until,
    see: (text, ms) => until((seen) => seen.includes(text), JSON.stringify(text), ms),
    ended,
    settingsRestored: () => note('stty-before') === note('stty-after'),
    hangUp: () => closeMaster(pty),
    pause: () => pty.pause(),
    resume: () => pty.resume(),
    async dispose() {
      if (!over) {
        for (const pid of new Set([product(), pty.pid])) endProcess(pid);
        await ended;
      }
      emulator.dispose();
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The interface of the library leaves it out: closes the master, and the kernel hangs up. */
function closeMaster(pty: nodePty.IPty): void {
  if ('destroy' in pty && typeof pty.destroy === 'function') pty.destroy();
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function preloadFile(home: string, source: string): string {
  const file = join(home, 'preload.mjs');
  writeFileSync(file, source);
  return file;
}

function environment(home: string, more: PtyOptions['env'] = {}): Record<string, string> {
  for (const folder of ['config', 'state', 'cache']) mkdirSync(join(home, folder), { recursive: true });
  const all = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CACHE_HOME: join(home, 'cache'),
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
