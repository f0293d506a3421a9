/** Runs the full-screen app and always restores the terminal. */
import { writeSync } from 'node:fs';
import { type Instance, render } from 'ink';
import { LAST_WRITES_MS, REQUEST_DEADLINES, WORTH_ANNOUNCING_MS } from '../api/limits.ts';
import { systemRuntime } from '../api/runtime.ts';
import { createTheme } from '../components/theme.ts';
import { readSavedState } from '../config/saved-state.ts';
import { cleanText } from '../text/clean.ts';
import { App, type AppProps } from './app.tsx';
import { type Attention, createAttention } from './attention.ts';
import { clipboardSequences, loadTmuxBuffer } from './clipboard.ts';
import { createExit, type Exit, exitCodeOf, type Reason } from './exit.ts';
import { purchaseCode, summaryLines } from './exit-summary.ts';
import { TerminalInput } from './input/terminal-input.ts';
import { createLog, type Log } from './log.ts';
import { createMouse, type Mouse } from './mouse/mouse.ts';
import type { RunApp, RunAppOptions } from './options.ts';
import { DiffingOutput } from './output/diffing-output.ts';
import { TerminalStream } from './output/terminal-stream.ts';
import { readKeymap } from './read-keymap.ts';
import { type Repaint, repaintOnResize, type Screen } from './repaint.ts';
import { RESET } from './reset.ts';
import { createShell } from './shell.ts';
import type { Shell } from './shell-type.ts';
import { createJobControl, type SuspendTerminal } from './suspend.ts';
import type { WindowSize } from './terminal.ts';
import { keepStderrClean } from './warnings.ts';

/** A screen reader has no window, so lists have the length of a standard window. */
const SCREEN_READER_SIZE: WindowSize = { columns: 80, rows: 24 };
const WAITING = `Waiting for the answer to what was sent, ${REQUEST_DEADLINES.write / 1_000} s at most. Ctrl+C exits now; the next start then checks what became of it.`;

export const runApp: RunApp = async (options) => {
  const startedAt = systemRuntime.now();
  const redact = options.redact ?? ((text: string) => text);
  const log = createLog(options.paths.log, redact, systemRuntime.now);
  options.traceRequests?.(log.note);
  const settings = await readSettings(options, log);
  const exit = createExit((exitCode) => {
    giveBack(undefined);
    process.exit(exitCode);
  });
  const keysAreRead = Promise.withResolvers<void>();
  const openSession: RunAppOptions['openSession'] = async (profile, ...told) => {
    // Loading the sandbox (a server and a database) blocks the event loop, so it waits until keys are read.
    if (profile.kind === 'sandbox') await Promise.race([keysAreRead.promise, exit.reason]);
    return options.openSession(profile, ...told);
  };
  const shell = createShell({ ...options, ...settings, openSession, logError: log.error }, systemRuntime);
  const warnings = keepStderrClean(log);
  const screen = openScreen({ ...options, ...settings }, shell, exit, log, keysAreRead.resolve);
  const reason = await exit.reason;
  screen.close();
  saveState(shell, log);
  const exitCode = await settle(options, shell, reason, startedAt);
  if (reason.kind === 'fault') reportFault(reason.error, log, options.paths.log, redact);
  warnings.dispose();
  exit.dispose();
  endSoon(exitCode);
  return exitCode;
};

/** Reads the saved state and the person's keys. Problems are logged and shown. */
async function readSettings(
  { paths }: RunAppOptions,
  log: Log,
): Promise<Pick<RunAppOptions, 'keymap' | 'saved' | 'notices' | 'notify' | 'theme' | 'mouse' | 'links'>> {
  const { state, problem } = readSavedState(paths.state);
  const { keymap, problems, columns, notify, theme, mouse, links } = await readKeymap(paths.settings);
  const notices = [...problems, ...(problem === undefined ? [] : [problem])];
  for (const notice of notices) log.note(notice);
  // What the person chose in the app comes before what the file says.
  const saved = columns === undefined ? state : { ...state, columns: { ...columns, ...state.columns } };
  return {
    keymap,
    saved,
    notices,
    ...(notify === undefined ? {} : { notify }),
    ...(theme === undefined ? {} : { theme }),
    ...(mouse === undefined ? {} : { mouse }),
    // Not every terminal takes them, so the file can only switch them off.
    ...(links === false ? { links } : {}),
  };
}

/** A fault of the app can break this as well. What follows, the answers to purchases and the report of the fault, must not be lost by it. */
function saveState(shell: Shell, log: Log): void {
  try {
    shell.remembered.save();
  } catch (error) {
    log.error(error);
  }
}

/** Draws the app until `close`, which restores the terminal. */
function openScreen(
  options: RunAppOptions,
  shell: Shell,
  exit: Exit,
  log: Log,
  onDrawn: () => void,
): { close(): void } {
  let suspend: SuspendTerminal | undefined;
  let repaint: Repaint | undefined;
  const jobs = createJobControl(
    () => suspend,
    (error) => log.error(error),
  );
  // A screen reader reads lines in the order in which they are written. A screen gets only the changes.
  const screenReader = options.screenReader === true;
  const output = screenReader ? new TerminalStream(process.stdout) : new DiffingOutput(process.stdout);
  const attention = createAttention({
    write: (data) => process.stdout.write(data),
    monotonic: systemRuntime.monotonic,
    enabled: options.notify !== false && !screenReader,
    form: options.notificationForm,
    multiplexer: options.multiplexer,
  });
  const mouse = screenReader ? undefined : mouseOf(options, shell);
  shell.attach({
    ring: attention.ring,
    switchMouse: () => mouse?.toggle(),
    size: screenReader ? () => SCREEN_READER_SIZE : output.size,
    copy: (text) => copyToClipboard(text, options.multiplexer),
    redraw: () => repaint?.redraw(),
    suspend: () => {
      if (process.platform === 'win32')
        shell.notify({ kind: 'info', text: 'Suspending is not supported here.' });
      else jobs.stopJob();
    },
    exit: (by) => exit.leave({ kind: by }),
  });
  // This runs before the first frame, so that the frame is complete.
  shell.start();
  const startReports = () => {
    attention.start();
    mouse?.start();
  };
  const stopReports = () => {
    attention.stop();
    mouse?.stop();
  };
  const drawn = draw({ options, shell, stdout: output, attention, mouse }, (given) => {
    // The shell that gets the terminal must not get reports of the focus and the mouse as keys.
    suspend = async (callback) => {
      stopReports();
      try {
        await given(callback);
      } finally {
        startReports();
      }
    };
    startReports();
    onDrawn();
    return stopReports;
  });
  const { instance } = drawn;
  if (!screenReader) repaint = repaintOnResize(output, drawn, () => jobs.isStopped());
  instance.waitUntilExit().then(
    () => exit.leave({ kind: 'quit' }),
    (error: unknown) => exit.leave({ kind: 'fault', error }),
  );
  return {
    close() {
      jobs.dispose();
      repaint?.dispose();
      stopReports();
      output.dispose();
      giveBack(instance);
    },
  };
}

function mouseOf({ saved, mouse }: RunAppOptions, shell: Shell): Mouse {
  return createMouse({
    write: (data) => process.stdout.write(data),
    on: saved?.mouse ?? mouse ?? true,
    monotonic: systemRuntime.monotonic,
    onGesture: (gesture) => shell.point(gesture),
  });
}

function copyToClipboard(text: string, multiplexer: RunAppOptions['multiplexer']): void {
  process.stdout.write(clipboardSequences(text, multiplexer));
  if (multiplexer === 'tmux') loadTmuxBuffer(text);
}

interface Drawn extends Screen {
  readonly instance: Instance;
}

interface Drawing {
  readonly options: RunAppOptions;
  readonly shell: Shell;
  readonly stdout: TerminalStream;
  readonly attention: Attention;
  /** Undefined for a screen reader. */
  readonly mouse: Mouse | undefined;
}

function draw(
  { options, shell, stdout, attention, mouse }: Drawing,
  onSuspendable: AppProps['onSuspendable'],
): Drawn {
  const screenReader = options.screenReader === true;
  const app = (
    <App
      shell={shell}
      theme={(name) =>
        createTheme({
          colour: options.color,
          ascii: options.ascii,
          screenReader,
          links: options.links === true,
          name: name ?? options.theme,
        })
      }
      window={stdout}
      screenReader={screenReader}
      {...(mouse === undefined ? {} : { regions: mouse.regions })}
      onSuspendable={onSuspendable}
    />
  );
  const instance = render(app, {
    stdin: new TerminalInput(process.stdin, undefined, {
      focus: attention.focus,
      ...(mouse === undefined ? {} : { mouse: mouse.report }),
    }),
    stdout,
    // Ink's default is false wherever CI is set. It would then draw nothing, while keys still act.
    interactive: true,
    alternateScreen: !screenReader,
    isScreenReaderEnabled: screenReader,
    exitOnCtrlC: false,
    patchConsole: false,
    // A lower limit would delay the frame of a single key. Keys that arrive faster than frames are handled together.
    maxFps: 1_000,
  });
  return { instance, clear: instance.clear, commit: () => instance.rerender(app) };
}

/** Restores the terminal. Ink does it if it can, and this function does the rest. Doing it twice does no harm. */
function giveBack(instance: Instance | undefined): void {
  try {
    instance?.unmount();
  } catch {
    // A broken tree cannot be unmounted, but the terminal can still be restored.
  }
  try {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    writeSync(process.stdout.fd, RESET);
  } catch {
    // The terminal is closed.
  }
}

/** Waits for pending answers and prints the results of this run on the normal screen. Resolves to the exit code. */
async function settle(
  options: RunAppOptions,
  shell: Shell,
  reason: Reason,
  startedAt: number,
): Promise<number> {
  const patience = setTimeout(() => say(WAITING), WORTH_ANNOUNCING_MS);
  const done = await shell.leave();
  clearTimeout(patience);
  for (const line of summaryLines(done, startedAt)) say(line);
  if ((reason.kind === 'quit' || reason.kind === 'interrupt') && options.open.kind === 'purchase') {
    return purchaseCode(done.purchases, options.open.order.phoneNumber, startedAt, reason.kind);
  }
  return exitCodeOf(reason);
}

function reportFault(error: unknown, log: Log, file: string, redact: (text: string) => string): void {
  log.error(error);
  const message = error instanceof Error ? error.message : String(error);
  say(`dialdeck: ${cleanText(redact(message)).text}`);
  say(`  The details are in ${file}`);
}

/** Writes to stderr, because stdout is for scripts. */
function say(line: string): void {
  try {
    writeSync(process.stderr.fd, `${line}\n`);
  } catch {
    // Nobody can read it.
  }
}

/** Ends the process even if something keeps it alive. Everything is saved by now. */
function endSoon(exitCode: number): void {
  setTimeout(() => process.exit(exitCode), LAST_WRITES_MS).unref();
}
