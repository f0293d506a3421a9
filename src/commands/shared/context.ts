/** The context of a command: its environment, the global options, and the account. */
import { accountIsReadOnly } from '../../api/read-only.ts';
import type { Runtime } from '../../api/runtime.ts';
import type { Session } from '../../api/session.ts';
import type { OnWait } from '../../api/wait.ts';
import type { Accounts } from '../../config/account-profiles.ts';
import type { ApiKeySources } from '../../config/api-keys.ts';
import { unusedVariables } from '../../config/credential-variables.ts';
import type { OpenAt } from '../../config/open-at.ts';
import type { Environment, Paths } from '../../config/paths.ts';
import { listWords } from '../../text/list-words.ts';
import { type CommandError, usageError } from './failure.ts';
import type { Meta, Output } from './output.ts';

interface Globals {
  readonly account?: string;
  readonly json: boolean;
  readonly readOnly: boolean;
  readonly dryRun: boolean;
  /** The saved view in --view. */
  readonly view?: string;
}

export interface CommandContext {
  readonly env: Environment;
  /** Throws ConfigError when the place of the user's files is not known. */
  readonly paths: Paths;
  readonly runtime: Runtime;
  readonly globals: Globals;
  readonly output: Output;
  readonly terminal: Terminal;
  readonly self: Self;
  /** Aborted by Ctrl+C and by a signal that asks the process to end. */
  readonly interrupted: AbortSignal;
  /** Aborted when the reader of stdout is gone (`| head`). */
  readonly readerGone: AbortSignal;
  /**
   * The accounts and the one in use. Reads the file once. Throws ConfigError, also when there are several and nobody chose
   * one.
   */
  accounts(): Promise<Accounts>;
  /** The accounts for commands that list or name them. Does not throw when nobody chose one. */
  allAccounts(): Promise<Accounts>;
  /** Opens the account in use or the named one, and prints its name on stderr. It closes when the command has ended. */
  openSession(name?: string): Promise<Session>;
  /** Throws CommandError when the terminal cannot show the full-screen app. */
  requirePicture(): void;
  /** Opens the full-screen app, which needs a terminal. Resolves to its exit code. */
  openApp(open: OpenAt): Promise<number>;
  /** Reports on stderr what dialdeck waits for. */
  readonly onWait: OnWait;
  readonly openKeyring: ApiKeySources['openKeyring'];
  /** Removes this text from everything that is printed from now on. */
  hide(secret: string): void;
}

/** dialdeck itself, and how it shows text here. */
interface Self {
  readonly version: string;
  readonly color: boolean;
  /** Whether text for people is ASCII only. */
  readonly ascii: boolean;
  /** The width of the terminal at stdout, in cells; undefined if stdout is no terminal. */
  readonly size: { readonly columns: number; readonly rows: number } | undefined;
}

export interface Terminal {
  /** Whether stdin and stdout are a terminal, so that a person sees the effect of each key. */
  readonly seen: boolean;
  /** Whether stderr is a terminal too, so that dialdeck can ask questions. */
  readonly interactive: boolean;
  readonly stdinIsTerminal: boolean;
  /** All of stdin as text, without a byte order mark. Throws CommandError when it is longer than allowed. */
  readStdin(limit: StdinLimit): Promise<string>;
  /**
   * The answer to a question on stderr; undefined when stdin ended. Throws CommandError, before anything of it is shown, for a paste of
   * several lines, or of a text that `refuses` gives a reason against: it may be a key that belongs elsewhere.
   */
  ask(question: string, options?: QuestionOptions): Promise<string | undefined>;
}

export interface StdinLimit {
  readonly mostBytes: number;
  /** What to do about a longer text. */
  readonly hint: string;
}

export interface QuestionOptions {
  /** What is typed is not shown. */
  readonly hidden?: boolean;
  /** The answer spends, changes or deletes something: one that comes before a person could read the question is asked for again. */
  readonly decides?: boolean;
  /** Why a text cannot be the answer, without repeating it. */
  readonly refuses?: (text: string) => string | undefined;
}

export interface CommandInput {
  readonly args: readonly string[];
  /** The options from the argument parser. Each command checks its own. */
  readonly options: unknown;
}

/** Runs a command and resolves to the exit code. Throws errors that `toFailure` understands. */
export type RunCommand = (context: CommandContext, input: CommandInput) => Promise<number>;

/** The facts about the account in every JSON document. */
export async function accountMeta(context: CommandContext): Promise<Meta> {
  const { active, standIn } = await context.allAccounts();
  const sandbox = active.kind === 'sandbox';
  return { account: active.name, provider: active.provider, sandbox, realMoney: !sandbox, standIn };
}

/**
 * Refuses a command that spends or changes when nobody chose the account, or under --read-only, or when the account is read-only. --dry-run is
 * allowed all the same, because nothing is sent.
 */
export async function requireWritable(context: CommandContext, command: string): Promise<void> {
  const { dryRun } = context.globals;
  if (context.globals.readOnly && !dryRun) throw readOnlyError(command);
  const { active, standIn } = await context.accounts();
  if (standIn) throw noAccountError(command, context.env);
  if (active.readOnly === true && !dryRun) throw readOnlyAccountError(active.name, command);
}

/** Refuses a question that is billed under --read-only, or when the account is read-only. */
export async function requireMayPay(context: CommandContext): Promise<void> {
  if (context.globals.readOnly)
    throw usageError(
      '--read-only does not allow a lookup that is billed.',
      'Leave out --paid or --read-only.',
    );
  const { active } = await context.accounts();
  if (active.readOnly === true) throw readOnlyAccountError(active.name, 'a lookup that is billed');
}

function readOnlyAccountError(name: string, what: string): CommandError {
  const { because, hint } = accountIsReadOnly(name);
  return usageError(`${because}: it does not allow ${what}.`, hint);
}

/** Refuses a change of dialdeck's own files under --read-only. */
export function requireChanges(context: CommandContext, command: string): void {
  if (context.globals.readOnly && !context.globals.dryRun) throw readOnlyError(command);
}

function readOnlyError(command: string): CommandError {
  return usageError(`--read-only does not allow ${command}.`, 'Leave out --read-only, or use --dry-run.');
}

function noAccountError(command: string, env: Environment): CommandError {
  const [unused] = unusedVariables(env);
  if (unused !== undefined) {
    return usageError(
      `${command} needs an account, but none is in use. ${listWords(unused.names)} alone name none.`,
      `Set DIALDECK_PROVIDER=${unused.provider} as well, or use --account sandbox (no money is spent).`,
    );
  }
  return usageError(
    `${command} needs an account, but none is in use.`,
    'Use --account sandbox (no money is spent), add an account with dialdeck accounts add NAME, or set DIALDECK_BASE_URL and DIALDECK_API_KEY.',
  );
}
