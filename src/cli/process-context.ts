/** What the app and the commands share from the start: environment, paths, accounts, and the secrets to hide. */
import { isAbsent } from '../api/files/absence.ts';
import { createRedactor, readsLikeWords } from '../api/http/redact.ts';
import { type Runtime, systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { AccountProfile, Accounts } from '../config/account-profiles.ts';
import { type AccountSetup, createAccountSetup } from '../config/account-setup.ts';
import type { AccountsFile } from '../config/accounts-file.ts';
import { SECRET_VARIABLES } from '../config/carriers.ts';
import { checkApiKey } from '../config/checks.ts';
import type { SessionDeps } from '../config/open-session.ts';
import { type Environment, findPaths, type Paths } from '../config/paths.ts';
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
  openSession(profile: AccountProfile, onWait?: SessionDeps['onWait']): Promise<Session>;
  /** Sets up accounts from inside the app. */
  accountSetup(): AccountSetup;
  /** Removes this key from everything that is printed from now on. */
  hide(secret: string): void;
  redact(text: string): string;
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
  const readOnly = options.readOnly === true;
  let file: Promise<AccountsFile> | undefined;
  const accountsFile = () => {
    file ??= readFile(paths().accounts).then((read) => {
      forgetSecretsOf(read, env, system, hide);
      return read;
    });
    return file;
  };
  const allAccounts = async () => {
    const { resolveAccounts } = await import('../config/resolve.ts');
    const wanted = options.account === undefined ? {} : { account: options.account };
    return resolveAccounts(env, wanted, await accountsFile());
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
    openSession: async (profile, onWait) => {
      const { openSession } = await import('../config/open-session.ts');
      const keys = { env, file: await accountsFile(), openKeyring };
      return openSession(profile, { paths: paths(), runtime: systemRuntime, keys, readOnly, hide, onWait });
    },
    accountSetup: () =>
      createAccountSetup({
        env,
        accountsFile: paths().accounts,
        runtime: systemRuntime,
        openKeyring,
        hide,
        onChange: (changed) => {
          forgetSecretsOf(changed, env, system, hide);
          file = Promise.resolve(changed);
        },
      }),
    hide,
    redact: (text) => redactors.reduce((shown, redact) => redact(shown), text),
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
