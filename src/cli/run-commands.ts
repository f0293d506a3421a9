/** Runs the command that the line names, and turns every outcome into a message and an exit code. */
import { type Command, CommanderError } from 'commander';
import type { Purchases } from '../api/purchases/domain/purchases.ts';
import { systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import { createProgram } from '../commands/program.ts';
import type { CommandContext, CommandInput } from '../commands/shared/context.ts';
import type { LoadCommand } from '../commands/shared/define-command.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { CommandError, failureJson, interrupted, toFailure, usageError } from '../commands/shared/failure.ts';
import { Output } from '../commands/shared/output.ts';
import { parserMessage } from '../commands/shared/parser-message.ts';
import type { Accounts } from '../config/account-profiles.ts';
import type { Environment } from '../config/paths.ts';
import { createWaitNotifier } from '../text/wait.ts';
import {
  type CommandCall,
  type GlobalOptions,
  type PlainStart,
  readGlobalOptions,
  wantsDryRun,
} from './command-line.ts';
import { refuseDebugLog } from './debugging.ts';
import { describeAccount, unusedVariablesLines } from './describe-account.ts';
import { decideDisplay } from './display.ts';
import { openApp, openAt, requirePicture } from './open-app.ts';
import { patienceWith } from './patience.ts';
import { createProcessContext, type ProcessContext } from './process-context.ts';
import { refuseView } from './refuse-view.ts';
import { type Signals, watchSignals } from './signals.ts';
import type { System } from './system.ts';
import { systemTerminal } from './terminal.ts';

interface WatchedSystem {
  readonly system: System;
  readonly signals: Signals;
}

interface ParsedInput extends CommandInput {
  readonly options: Readonly<Record<string, unknown>>;
}

/** Resolves to the exit code, after everything has been printed. */
export async function runCommands(
  line: PlainStart | CommandCall,
  env: Environment,
  version: string,
  system: System,
): Promise<number> {
  const signals = watchSignals(system);
  const ended = await parseAndRun(line, env, version, { system, signals });
  // Once the command was asked to end, it does not wait for a reader that takes nothing more, such as a pager.
  using patience = patienceWith(signals.interrupted, () => false, systemRuntime);
  await Promise.race([settled(system.stdout), patience.over]);
  const exitCode = signals.exitCode() ?? ended;
  const fault = signals.outputFault();
  if (fault === undefined) return exitCode;
  system.stderr.write(
    `dialdeck: Could not write the output (${fault === 'ENOSPC' ? 'the disk is full' : fault}). What was printed is incomplete.\n`,
  );
  return exitCode === EXIT.done ? EXIT.failed : exitCode;
}

/** Resolves once everything that was written has arrived, or has failed to. */
function settled(stream: System['stdout']): Promise<void> {
  return new Promise((resolve) => {
    // The stream reports in a later turn why it took nothing more.
    if (!stream.writable) setImmediate(resolve);
    else stream.write('', () => setImmediate(resolve));
  });
}

async function parseAndRun(
  line: PlainStart | CommandCall,
  env: Environment,
  version: string,
  watched: WatchedSystem,
): Promise<number> {
  if (line.kind === 'no-command') {
    const input = { args: [], options: {} };
    return runCommand(line.options, input, () => import('./no-command.ts'), env, { ...watched, version });
  }
  let exitCode: number = EXIT.done;
  const program: Command = createProgram({
    version,
    stdout: watched.system.stdout,
    stderr: watched.system.stderr,
    execute: async (command, load) => {
      const input = { args: command.args, options: command.opts() };
      const options = readGlobalOptions(program.opts());
      const path = pathOf(command);
      exitCode = await runCommand(options, input, refuseView(load, path, options), env, {
        ...watched,
        version,
      });
      if (options.notify === true) await notify(`${path} ${endOf(exitCode)}`, env, watched.system);
    },
  });
  try {
    await program.parseAsync([...line.words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? EXIT.done : reportUsage(line, error, watched.system);
  }
  return exitCode;
}

/** Rings where a person can hear it. What is written elsewhere, such as a log, gets no control characters. */
async function notify(text: string, env: Environment, { stderr }: System): Promise<void> {
  if (stderr.isTTY !== true) return;
  const { notificationSequences } = await import('../app/notification.ts');
  const { notificationForm: form, multiplexer } = decideDisplay(env, {});
  stderr.write(notificationSequences(text, { form, multiplexer }));
}

/** The words of a command: "batches resume". */
function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}

function endOf(exitCode: number): string {
  return exitCode === EXIT.done ? 'is done' : `ended with ${exitCode}`;
}

/** The parser of commands has already printed on stderr what is wrong. */
function reportUsage({ json }: CommandCall, error: CommanderError, { stdout }: System): number {
  if (json) {
    stdout.write(`${failureJson(usageError(parserMessage(error.message), 'See --help.'))}\n`);
  }
  return EXIT.usage;
}

async function runCommand(
  options: GlobalOptions,
  input: ParsedInput,
  load: LoadCommand,
  env: Environment,
  { system, signals, version }: WatchedSystem & { readonly version: string },
): Promise<number> {
  const processContext = createProcessContext(env, options, system);
  const output = new Output({
    stdout: system.stdout,
    stderr: system.stderr,
    json: options.json === true,
    quiet: options.quiet === true,
    color: processContext.display.color,
    ascii: processContext.display.ascii,
    redact: processContext.redact,
  });
  processContext.traceRequests((line) => output.trace(line));
  const sessions = new OpenSessions();
  using patience = patienceWith(signals.interrupted, () => sessions.underWay, processContext.runtime);
  const carryOut = async () => {
    refuseDebugLog(env);
    const { run } = await load();
    const dryRun = wantsDryRun(input.options);
    const given = { processContext, options, dryRun, output, system, signals, sessions, version };
    const context = createContext(given);
    return run(context, input);
  };
  try {
    const exitCode = await Promise.race([carryOut(), patience.over]);
    if (exitCode === undefined) throw overdue(sessions.withJournal);
    return signals.exitCode() ?? exitCode;
  } catch (error) {
    if (signals.readerGone.aborted) return EXIT.done;
    const signalled = signals.exitCode();
    const seen = toFailure(error, options.config !== undefined);
    // A CommandError says what became of a purchase, a failure of the journal that it is not known. Anything else failed because of the signal.
    const keeps = signalled === undefined || error instanceof CommandError || seen.code === 'journal';
    const failure = keeps ? seen : interrupted();
    output.failure(failure);
    return signalled ?? failure.exitCode;
  } finally {
    output.clearProgress();
    await Promise.race([sessions.close(), patience.over]);
  }
}

/** The failure of a command that was asked to end, while what it waits for does not end. */
function overdue(withJournal: boolean): CommandError {
  const failure = interrupted();
  const hint =
    'The next command checks what may have been sent. See it with: dialdeck purchases, or dialdeck batches';
  return new CommandError(withJournal ? { ...failure, hint } : failure);
}

/** The sessions that a command has opened. */
class OpenSessions {
  /** Whether one of them has opened its journal, so that something may have been sent. */
  withJournal = false;
  readonly #opened: Promise<Session>[] = [];
  readonly #purchases = new Set<Purchases>();

  /** Whether a purchase or a release awaits its answer. */
  get underWay(): boolean {
    return [...this.#purchases].some((purchases) => purchases.underWay);
  }

  async add(opening: Promise<Session>): Promise<Session> {
    this.#opened.push(opening);
    const session = await opening;
    const openPurchases = async () => {
      this.withJournal = true;
      const purchases = await session.openPurchases();
      this.#purchases.add(purchases);
      return purchases;
    };
    return { ...session, openPurchases };
  }

  async close(): Promise<void> {
    for (const session of this.#opened) await session.then((open) => open.close()).catch(() => undefined);
  }
}

interface ContextParts extends WatchedSystem {
  readonly processContext: ProcessContext;
  readonly options: GlobalOptions;
  readonly dryRun: boolean;
  readonly output: Output;
  readonly sessions: OpenSessions;
  readonly version: string;
}

function createContext(given: ContextParts) {
  const { processContext, options, dryRun, output, system, signals, sessions } = given;
  let resolved: Accounts | undefined;
  const onWait = createWaitNotifier(processContext.runtime.monotonic, (text) => output.note(text));
  const context: CommandContext = {
    env: processContext.env,
    get paths() {
      return processContext.paths;
    },
    runtime: processContext.runtime,
    globals: {
      json: options.json === true,
      readOnly: options.readOnly === true,
      dryRun,
      ...(options.account === undefined ? {} : { account: options.account }),
      ...(options.view === undefined ? {} : { view: options.view }),
    },
    output,
    terminal: systemTerminal(system, signals.interrupted, processContext.runtime),
    self: { version: given.version, ...describeDisplay(given) },
    interrupted: signals.interrupted,
    readerGone: signals.readerGone,
    accounts: async () => {
      resolved ??= await processContext.accounts();
      return resolved;
    },
    allAccounts: processContext.allAccounts,
    openSession: async (name) => {
      const accounts = await (name === undefined ? processContext.accounts() : processContext.allAccounts());
      const profile = accounts.profiles.find((candidate) => candidate.name === name) ?? accounts.active;
      const standIn = accounts.standIn && profile === accounts.active;
      output.note(
        describeAccount(profile, standIn, profile === accounts.active ? accounts.ofView : undefined),
      );
      if (standIn) for (const line of unusedVariablesLines(processContext.env)) output.warn(line);
      return sessions.add(processContext.openSession(profile, onWait));
    },
    requirePicture: () => requirePicture(processContext),
    openApp: (open) => {
      signals.stop();
      return openApp(processContext, open.kind === 'search' ? openAt(options) : open);
    },
    onWait,
    openKeyring: system.openKeyring,
    hide: processContext.hide,
  };
  return context;
}

function describeDisplay({ processContext, system: { stdout } }: ContextParts) {
  const { columns, rows } = stdout;
  const { color, ascii } = processContext.display;
  return { color, ascii, size: columns === undefined || rows === undefined ? undefined : { columns, rows } };
}
