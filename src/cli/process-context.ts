/** What the app and the commands share from the start: environment, paths, accounts, and the secrets to hide. */
import { isAbsent } from '../api/files/absence.ts';
import { createRedactor, readsLikeWords } from '../api/http/redact.ts';
import type { OnRequest } from '../api/http/trace.ts';
import { type Runtime, systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { AccountProfile, Accounts } from '../config/account-profiles.ts';
import { type AccountSetup, createAccountSetup } from '../config/account-setup.ts';
import type { AccountsFile } from '../config/accounts-file.ts';
import { SECRET_VARIABLES } from '../config/carriers.ts';
import { checkApiKey } from '../config/checks.ts';
import type { SessionDeps } from '../config/open-session.ts';
import { type Environment, findPaths, type Paths } from '../config/paths.ts';
import { traceText } from '../text/request-trace.ts';
import type { GlobalOptions } from './command-line.ts';
import { closeInspector } from './debugging.ts';
import { type Display, decideDisplay } from './display.ts';
import type { System } from './system.ts';

/** What accounts need of the process. */
type SystemOfAccounts = Pick<System, 'openKeyring' | 'forgetVariables'>;

export interface ProcessContext {
  readonly env: Environment;
  /** Throws ConfigError when the place of the user's files is not known. */
  readonly paths: Paths;
  readonly runtime: Runtime;
  readonly readOnly: boolean;
  /** What the terminal can show. */
  readonly display: Display;
  /** The accounts and the one in use. Throws ConfigError when there are several and nobody chose one. */
  accounts(): Promise<Accounts>;
  /** The accounts for commands that list or name them. Does not throw when nobody chose one. */
  allAccounts(): Promise<Accounts>;
  /** `onWait` is called before each wait for a retry of a read. */
  openSession(
    profile: AccountProfile,
    onWait?: SessionDeps['onWait'],
    onForbidden?: SessionDeps['onForbidden'],
  ): Promise<Session>;
  /** Sets up accounts from inside the app. */
  accountSetup(): AccountSetup;
  /** Removes this key from everything that is printed from now on. */
  hide(secret: string): void;
  redact(text: string): string;
  /** With --debug, `write` gets a line for each request, answer and wait from now on. Without it, nothing happens. */
  traceRequests(write: (line: string) => void): void;
}

/** The context of this process under these options. Files are read when they are first needed. */
export function createProcessContext(
  env: Environment,
  options: GlobalOptions,
  system: SystemOfAccounts,
): ProcessContext {
  const { openKeyring } = system;
  let found: Paths | undefined;
  const paths = () => {
    found ??= findPaths(env, options.config);
    return found;
  };
  const { hide, redact } = createHiding(env);
  const readOnly = options.readOnly === true;
  const { onRequest, traceRequests } = createTracing(options.debug === true);
  let file: Promise<AccountsFile> | undefined;
  const accountsFile = () => {
    file ??= readFile(paths().accounts).then((read) => {
      forgetSecretsOf(read, env, system, hide);
      return read;
    });
    return file;
  };
  const keep = (read: AccountsFile) => {
    forgetSecretsOf(read, env, system, hide);
    file = Promise.resolve(read);
  };
  const allAccounts = async () => {
    const { resolveAccounts } = await import('../config/resolve.ts');
    return resolveAccounts(env, await wantedAccount(options, paths), await accountsFile());
  };
  return {
    env,
    get paths() {
      return paths();
    },
    runtime: systemRuntime,
    readOnly,
    display: decideDisplay(env, options),
    accounts: async () => {
      const { requireDecided } = await import('../config/resolve.ts');
      return requireDecided(await allAccounts());
    },
    allAccounts,
    openSession: async (profile, onWait, onForbidden) => {
      const { openSession } = await import('../config/open-session.ts');
      const keys = { env, file: await accountsFile(), openKeyring };
      return openSession(profile, {
        paths: paths(),
        runtime: systemRuntime,
        keys,
        readOnly,
        hide,
        onWait,
        onForbidden,
        onRequest,
      });
    },
    accountSetup: () =>
      createAccountSetup({
        env,
        accountsFile: paths().accounts,
        runtime: systemRuntime,
        openKeyring,
        hide,
        onRequest,
        onRead: keep,
        onChange: async (changed) => {
          keep(changed);
          return (await allAccounts()).active.name;
        },
      }),
    hide,
    redact,
    traceRequests,
  };
}

/** What the options say about the account: its name, or a saved view, which has one. */
async function wantedAccount({ account, view }: GlobalOptions, paths: () => Paths) {
  if (account !== undefined) return { account };
  if (view === undefined) return {};
  const { readSavedState } = await import('../config/saved-state.ts');
  // Who opens the view says what is wrong with its name, or with the file.
  const named = readSavedState(paths().state).state.named?.find(({ name }) => name === view);
  return named === undefined ? {} : { view: named };
}

/** Hides the secrets of the environment from the start. */
function createHiding(env: Environment): Pick<ProcessContext, 'hide' | 'redact'> {
  const redactors: ((text: string) => string)[] = [];
  const hide = (secret: string) => {
    closeInspector(env);
    if (!readsLikeWords(secret)) redactors.push(createRedactor(secret));
  };
  for (const name of SECRET_VARIABLES) {
    // An invalid key is refused before use, so it is not hidden.
    const given = checkApiKey(env[name] ?? '');
    if (given.ok) hide(given.value);
  }
  return { hide, redact: (text) => redactors.reduce((shown, redactOne) => redactOne(shown), text) };
}

interface Tracing extends Pick<ProcessContext, 'traceRequests'> {
  readonly onRequest: OnRequest | undefined;
}

function createTracing(debug: boolean): Tracing {
  let write: ((line: string) => void) | undefined;
  return {
    onRequest: debug ? (trace) => write?.(traceText(trace)) : undefined,
    traceRequests: (next) => {
      write = next;
    },
  };
}

/** An account may name a variable of its own for its secret. It is hidden and removed as those are that every account may have. */
function forgetSecretsOf(
  { accounts }: AccountsFile,
  env: Environment,
  { forgetVariables }: SystemOfAccounts,
  hide: (secret: string) => void,
): void {
  for (const { reference } of Object.values(accounts)) {
    if (reference?.from !== 'environment') continue;
    forgetVariables([reference.secret]);
    const given = checkApiKey(env[reference.secret] ?? '');
    if (given.ok && !SECRET_VARIABLES.includes(reference.secret)) hide(given.value);
  }
}

async function readFile(path: string): Promise<AccountsFile> {
  // Without a file there is nothing to check, so the first frame does not wait for the checks to load.
  if (isAbsent(path)) return { version: 1, accounts: {} };
  const { readAccountsFile } = await import('../config/accounts-file.ts');
  return readAccountsFile(path);
}
