/** Opens the full-screen app, and gives the terminal back whichever way it is left. */

import { writeSync } from 'node:fs';
import { type Instance, render } from 'ink';
import { LAST_WRITES_MS, REQUEST_DEADLINES, WORTH_ANNOUNCING_MS } from '../api/limits.ts';
import { systemRuntime } from '../api/runtime.ts';
import { createTheme } from '../components/theme.ts';
import { cleanText } from '../text/clean.ts';
import { App, type AppProps } from './app.tsx';
import { clipboardSequences, loadTmuxBuffer } from './clipboard.ts';
import { codeOf, createWayOut, type Reason } from './exit.ts';
import { purchaseCode, purchasesOf, receiptLines } from './exit-summary.ts';
import { TerminalInput } from './input/terminal-input.ts';
import { createLog, type Log } from './log.ts';
import type { RunApp, RunAppOptions } from './options.ts';
import { DiffingOutput } from './output/diffing-output.ts';
import { TerminalStream } from './output/terminal-stream.ts';
import { readKeymap } from './read-keymap.ts';
import { type Repaint, repaintOnResize, type Screen } from './repaint.ts';
import { RESET } from './reset.ts';
import { readSavedState, writeSavedState } from './saved-state.ts';
import { createShell } from './shell.ts';
import type { Shell } from './shell-type.ts';
import { createJobControl, type SuspendTerminal } from './suspend.ts';
import type { WindowSize } from './terminal.ts';
import { keepStderrClean } from './warnings.ts';

export const runApp: RunApp = async (options) => {
  const startedAt = systemRuntime.now();
  const redact = options.redact ?? ((text: string) => text);
  const log = createLog(options.paths.log, redact, systemRuntime.now);
  const { state, problem } = readSavedState(options.paths.state);
  const { keymap, problems } = await readKeymap(options.paths.settings);
  const notices = [...problems, ...(problem === undefined ? [] : [problem])];
  for (const notice of notices) log.note(notice);
  const keysAreRead = Promise.withResolvers<void>();
  const openSession: RunAppOptions['openSession'] = async (profile, onWait) => {
    // The sandbox is a server and a database that load in one piece: the first keys don't wait for them.
    if (profile.kind === 'sandbox') await Promise.race([keysAreRead.promise, wayOut.reason]);
    return options.openSession(profile, onWait);
  };
  const shell = createShell(
    { ...options, openSession, keymap, saved: state, notices, logError: log.error },
    systemRuntime,
  );
  const wayOut = createWayOut((exitCode) => {
    giveBack(undefined);
    process.exit(exitCode);
  });
  const warnings = keepStderrClean(log);
  let suspend: SuspendTerminal | undefined;
  const jobs = createJobControl(
    () => suspend,
    (error) => log.error(error),
  );
  // A screen reader takes lines as they come; for everybody else only what changed is written.
  const spoken = options.screenReader === true;
  const output = spoken ? new TerminalStream(process.stdout) : new DiffingOutput(process.stdout);
  let repaint: Repaint | undefined;
  shell.attach({
    size: spoken ? () => SPOKEN_SIZE : output.size,
    copy: (text) => {
      process.stdout.write(clipboardSequences(text, options.multiplexer));
      if (options.multiplexer === 'tmux') loadTmuxBuffer(text);
    },
    redraw: () => repaint?.redraw(),
    suspend: () => {
      if (process.platform === 'win32')
        shell.notify({ kind: 'info', text: 'Suspending is not supported here.' });
      else jobs.stopJob();
    },
    exit: () => wayOut.leave({ kind: 'quit' }),
  });
  // Before the tree is drawn for the first time, so that its first frame is whole.
  shell.start();
  const drawn = draw(options, shell, output, (given) => {
    suspend = given;
    keysAreRead.resolve();
  });
  const { instance } = drawn;
  if (!spoken) repaint = repaintOnResize(output, drawn, jobs.isStopped);
  instance.waitUntilExit().then(
    () => wayOut.leave({ kind: 'quit' }),
    (error: unknown) => wayOut.leave({ kind: 'fault', error }),
  );

  const reason = await wayOut.reason;
  jobs.dispose();
  repaint?.dispose();
  output.dispose();
  giveBack(instance);
  await writeSavedState(options.paths.state, shell.saved());
  const exitCode = await settle(options, shell, reason, startedAt);
  if (reason.kind === 'fault') sayFault(reason.error, log, options.paths.log, redact);
  warnings.dispose();
  wayOut.dispose();
  endSoon(exitCode);
  return exitCode;
};

interface Drawn extends Screen {
  readonly instance: Instance;
}

function draw(
  options: RunAppOptions,
  shell: Shell,
  stdout: TerminalStream,
  onSuspendable: AppProps['onSuspendable'],
): Drawn {
  const screenReader = options.screenReader === true;
  const theme = createTheme({ colour: options.color, ascii: options.ascii, screenReader });
  const app = (
    <App
      shell={shell}
      theme={theme}
      window={stdout}
      screenReader={screenReader}
      onSuspendable={onSuspendable}
    />
  );
  const instance = render(app, {
    stdin: new TerminalInput(process.stdin),
    stdout,
    // Not Ink's guess, which is no wherever CI is set: it then draws nothing, and keys act all the same.
    interactive: true,
    alternateScreen: !screenReader,
    isScreenReaderEnabled: screenReader,
    exitOnCtrlC: false,
    patchConsole: false,
    // A throttle would hold back the frame of a single key; keys that come faster than frames arrive together.
    maxFps: 1_000,
  });
  return { instance, clear: instance.clear, commit: () => instance.rerender(app) };
}

/** The terminal as it was. Ink does it while it can; what it cannot do any more is done by hand, and twice does no harm. */
function giveBack(instance: Instance | undefined): void {
  try {
    instance?.unmount();
  } catch {
    // A tree that fell apart cannot be taken down; the terminal can.
  }
  try {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    writeSync(process.stdout.fd, RESET);
  } catch {
    // The terminal is gone.
  }
}

/** Waits for answers under way and says on the ordinary screen what came of this run. Gives the exit code. */
async function settle(
  options: RunAppOptions,
  shell: Shell,
  reason: Reason,
  startedAt: number,
): Promise<number> {
  const patience = setTimeout(() => say(WAITING), WORTH_ANNOUNCING_MS);
  const views = await shell.leave(purchasesOf);
  clearTimeout(patience);
  for (const line of receiptLines(views, startedAt)) say(line);
  if (reason.kind === 'quit' && options.open.kind === 'purchase') {
    return purchaseCode(views, options.open.order.phoneNumber, startedAt);
  }
  return codeOf(reason);
}

function sayFault(error: unknown, log: Log, file: string, redact: (text: string) => string): void {
  log.error(error);
  const message = error instanceof Error ? error.message : String(error);
  say(`dialdeck: ${cleanText(redact(message)).text}`);
  say(`  The details are in ${file}`);
}

/** On stderr: stdout stays for what a script may want. */
function say(line: string): void {
  try {
    writeSync(process.stderr.fd, `${line}\n`);
  } catch {
    // Nobody is there to read it.
  }
}

/** Nothing may keep the process any more: what could be saved is saved. */
function endSoon(exitCode: number): void {
  setTimeout(() => process.exit(exitCode), LAST_WRITES_MS).unref();
}

/** What is read aloud has no places: lists show as much at a time as in the usual window. */
const SPOKEN_SIZE: WindowSize = { columns: 80, rows: 24 };
const WAITING = `Waiting for the answer to a purchase, ${REQUEST_DEADLINES.write / 1_000} s at most. Ctrl+C leaves at once; the next start then looks for the number.`;
