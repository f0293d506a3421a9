/** What a command is given: where it runs, what was asked of all commands, and the account it works on. */
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { OnWait } from '../../api/wait.ts';
import type { Accounts } from '../../config/account-profiles.ts';
import type { OpenAt } from '../../config/open-at.ts';
import type { Environment, Paths } from '../../config/paths.ts';
import { type CommandError, usageError } from './failure.ts';
import type { Meta, Output } from './output.ts';

interface Globals {
  readonly account?: string;
  readonly json: boolean;
  readonly readOnly: boolean;
  readonly dryRun: boolean;
}

export interface CommandContext {
  readonly env: Environment;
  /** Throws ConfigError when nothing says where the user's files belong. */
  readonly paths: Paths;
  readonly runtime: Runtime;
  readonly globals: Globals;
  readonly output: Output;
  readonly terminal: Terminal;
  /** Aborted by Ctrl+C and by the system's wish that the process ends. */
  readonly interrupted: AbortSignal;
  /** Aborted when the reader of stdout is gone (`| head`). */
  readonly readerGone: AbortSignal;
  /** The accounts and the one in use; the file is read once. Throws ConfigError, also when none of several was chosen. */
  accounts(): Promise<Accounts>;
  /** The same for what lists and names them, chosen or not. */
  allAccounts(): Promise<Accounts>;
  /** Opens the account in use, or the one named, and names it on stderr; closed when the command has ended. */
  openSession(name?: string): Promise<Session>;
  /** Throws CommandError where the full-screen app can't be drawn. */
  requirePicture(): void;
  /** Opens the full-screen app, which is in a terminal only; gives its exit code. */
  openApp(open: OpenAt): Promise<number>;
  /** Says on stderr what is waited for. */
  readonly onWait: OnWait;
  /** Takes this text out of everything that is printed from now on. */
  hide(secret: string): void;
}

export interface Terminal {
  /** Keys come from a person who sees what they do: stdin and stdout are a terminal. */
  readonly seen: boolean;
  /** The same, and stderr is one too: questions can be asked. */
  readonly interactive: boolean;
  readonly stdinIsTerminal: boolean;
  /** All of stdin, of at most 64 kB; throws CommandError when it is longer. */
  readStdin(): Promise<string>;
  /** The answer to a question on stderr; undefined when stdin ended. */
  ask(question: string, options?: { readonly hidden?: boolean }): Promise<string | undefined>;
}

export interface CommandInput {
  readonly args: readonly string[];
  /** As the argument parser gives them; each command reads its own. */
  readonly options: unknown;
}

/** Runs a command; gives the exit code. Throws what `toFailure` can read. */
export type RunCommand = (context: CommandContext, input: CommandInput) => Promise<number>;

/** What every answer says about its account. */
export async function accountMeta(context: CommandContext): Promise<Meta> {
  const { active, standIn } = await context.allAccounts();
  const sandbox = active.kind === 'sandbox';
  return { account: active.name, provider: active.provider, sandbox, realMoney: !sandbox, standIn };
}

/**
 * Refuses what spends or changes when nobody chose the account, and under --read-only. With --dry-run it may go on: nothing
 * is sent.
 */
export async function requireWritable(context: CommandContext, command: string): Promise<void> {
  if (context.globals.readOnly && !context.globals.dryRun) throw readOnlyError(command);
  if ((await context.accounts()).standIn) throw noAccountError(command);
}

/** Refuses what changes dialdeck's own files under --read-only. */
export function requireChanges(context: CommandContext, command: string): void {
  if (context.globals.readOnly && !context.globals.dryRun) throw readOnlyError(command);
}

function readOnlyError(command: string): CommandError {
  return usageError(`--read-only does not allow ${command}.`, 'Leave out --read-only, or use --dry-run.');
}

function noAccountError(command: string): CommandError {
  return usageError(
    `${command} needs an account, but none is in use.`,
    'Use --account sandbox (no money is spent), add an account with dialdeck accounts add NAME, or set DIALDECK_BASE_URL and DIALDECK_API_KEY.',
  );
}
