/** Parses the arguments, runs the command that they name, and turns whatever happens into words and an exit code. */
import { type Command, CommanderError } from 'commander';
import type { Purchases } from '../api/purchases/domain/types.ts';
import { systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import { createProgram } from '../commands/program.ts';
import type { CommandContext, CommandInput } from '../commands/shared/context.ts';
import type { LoadCommand } from '../commands/shared/define-command.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { CommandError, interrupted, toFailure, usageError } from '../commands/shared/failure.ts';
import { Output } from '../commands/shared/output.ts';
import type { Accounts } from '../config/account-profiles.ts';
import type { Environment } from '../config/paths.ts';
import { moneyWords } from '../text/account-words.ts';
import { createWaitSayer } from '../text/wait.ts';
import { refuseDebugLog } from './debugging.ts';
import { openAt, readGlobalFlags, readPlainStart, wantsDryRun } from './flags.ts';
import { openApp, requirePicture } from './open-app.ts';
import { patienceWith } from './patience.ts';
import { createHost, type GlobalFlags, type Host } from './process-context.ts';
import { type Signals, watchSignals } from './signals.ts';
import { systemTerminal } from './terminal.ts';

interface ParsedInput extends CommandInput {
  readonly options: Readonly<Record<string, unknown>>;
}

/** Resolves to the exit code; everything has been said by then. */
export async function runCommands(
  args: readonly string[],
  env: Environment,
  version: string,
): Promise<number> {
  const signals = watchSignals();
  const ended = await parseAndRun(args, env, version, signals);
  // A reader that takes nothing more, as a pager that waits, is not waited for once the command was asked to end.
  using patience = patienceWith(signals.interrupted, () => false, systemRuntime);
  await Promise.race([settled(process.stdout), patience.over]);
  const exitCode = signals.exitCode() ?? ended;
  const fault = signals.outputFault();
  if (fault === undefined) return exitCode;
  process.stderr.write(
    `dialdeck: The output could not be written (${fault === 'ENOSPC' ? 'the disk is full' : fault}); what was printed is not complete.\n`,
  );
  return exitCode === EXIT.done ? EXIT.failed : exitCode;
}

/** Resolves once what was written has arrived or has failed to. */
function settled(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // Not at once: the stream says in a later turn why it took nothing more.
    if (!stream.writable) setImmediate(resolve);
    else stream.write('', () => setImmediate(resolve));
  });
}

async function parseAndRun(
  args: readonly string[],
  env: Environment,
  version: string,
  signals: Signals,
): Promise<number> {
  const plain = readPlainStart(args);
  if (plain !== undefined) {
    return runCommand(plain, { args: [], options: {} }, () => import('./no-command.ts'), env, signals);
  }
  let exitCode: number = EXIT.done;
  const program: Command = createProgram({
    version,
    execute: async (command, load) => {
      const input = { args: command.args, options: command.opts() };
      exitCode = await runCommand(readGlobalFlags(program.opts()), input, load, env, signals);
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? EXIT.done : reportUsage(args, error);
  }
  return exitCode;
}

/** The argument parser has already said on stderr what was wrong. */
function reportUsage(args: readonly string[], error: CommanderError): number {
  if (args.includes('--json')) {
    const { code, message, hint, retryable } = usageError(
      error.message.replace(/^error: /, ''),
      'See --help.',
    );
    process.stdout.write(`${JSON.stringify({ error: { code, message, hint, retryable } })}\n`);
  }
  return EXIT.usage;
}

async function runCommand(
  flags: GlobalFlags,
  input: ParsedInput,
  load: LoadCommand,
  env: Environment,
  signals: Signals,
): Promise<number> {
  const host = createHost(env, flags);
  const output = new Output({
    stdout: process.stdout,
    stderr: process.stderr,
    json: flags.json === true,
    color: host.display.color,
    ascii: host.display.ascii,
    redact: host.redact,
  });
  const sessions = new OpenSessions();
  using patience = patienceWith(signals.interrupted, () => sessions.underWay, host.runtime);
  const carryOut = async () => {
    refuseDebugLog(env);
    const { run } = await load();
    const context = await createContext(host, flags, wantsDryRun(input.options), output, signals, sessions);
    return run(context, input);
  };
  try {
    const exitCode = await Promise.race([carryOut(), patience.over]);
    if (exitCode === undefined) throw overdue(sessions.withJournal);
    return signals.exitCode() ?? exitCode;
  } catch (error) {
    if (signals.readerGone.aborted) return EXIT.done;
    const signalled = signals.exitCode();
    // What became of a purchase is said all the same; whatever else failed, failed because of the signal.
    const failure =
      signalled === undefined || error instanceof CommandError
        ? toFailure(error, flags.config !== undefined)
        : interrupted();
    output.failure(failure);
    return signalled ?? failure.exitCode;
  } finally {
    output.clearProgress();
    await Promise.race([sessions.close(), patience.over]);
  }
}

/** The command was asked to end, and what it waits for does not. */
function overdue(withJournal: boolean): CommandError {
  const failure = interrupted();
  const hint = 'The next command looks for what may have been sent; see it with: dialdeck purchases';
  return new CommandError(withJournal ? { ...failure, hint } : failure);
}

/** The sessions that a command opened. */
class OpenSessions {
  /** Whether one of them opened its journal: something may have been sent. */
  withJournal = false;
  readonly #opened: Promise<Session>[] = [];
  readonly #purchases = new Set<Purchases>();

  /** Whether the answer to a purchase or a release is awaited. */
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

async function createContext(
  host: Host,
  flags: GlobalFlags,
  dryRun: boolean,
  output: Output,
  signals: Signals,
  sessions: OpenSessions,
): Promise<CommandContext> {
  let resolved: Accounts | undefined;
  const sayWait = createWaitSayer(host.runtime.monotonic, (text) => output.note(text));
  return {
    env: host.env,
    get paths() {
      return host.paths;
    },
    runtime: host.runtime,
    globals: {
      json: flags.json === true,
      readOnly: flags.readOnly === true,
      dryRun,
      ...(flags.account === undefined ? {} : { account: flags.account }),
    },
    output,
    terminal: systemTerminal(signals.interrupted),
    interrupted: signals.interrupted,
    readerGone: signals.readerGone,
    accounts: async () => {
      resolved ??= await host.accounts();
      return resolved;
    },
    allAccounts: host.allAccounts,
    openSession: async (name) => {
      const { active, profiles, standIn } = await (name === undefined ? host.accounts() : host.allAccounts());
      const profile = profiles.find((candidate) => candidate.name === name) ?? active;
      output.note(describeAccount(profile, standIn && profile === active));
      return sessions.add(host.openSession(profile, sayWait));
    },
    requirePicture: () => requirePicture(host),
    openApp: (open) => {
      signals.stop();
      return openApp(host, open.kind === 'search' ? openAt(flags) : open);
    },
    sayWait,
    hide: host.hide,
  };
}

function describeAccount({ name, provider, kind }: Accounts['active'], standIn: boolean): string {
  const money = moneyWords(kind === 'sandbox');
  if (standIn) {
    return `No account is in use: this is the sandbox, ${money}. Add one with: dialdeck accounts add NAME`;
  }
  return `Account ${name} (${provider}), ${money}`;
}
