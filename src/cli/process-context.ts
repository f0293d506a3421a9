/** What the app and the commands share from the first moment: the environment, the places, the accounts, the secrets. */
import { isAbsent } from '../api/files/absence.ts';
import { createRedactor, readsLikeWords } from '../api/http/redact.ts';
import { type Runtime, systemRuntime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { AccountProfile, Accounts } from '../config/account-profiles.ts';
import { checkApiKey } from '../config/checks.ts';
import type { OpenScreen } from '../config/open-at.ts';
import type { SessionDeps } from '../config/open-session.ts';
import { type Environment, findPaths, type Paths } from '../config/paths.ts';
import { closeInspector } from './debugging.ts';
import { type Display, decideDisplay } from './display.ts';

/** The options that stand before or behind every command. */
export interface GlobalFlags {
  readonly account?: string | undefined;
  readonly json?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly config?: string | undefined;
  /** False with --no-color. */
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly screenReader?: boolean | undefined;
  /** The screen that the app opens on. */
  readonly screen?: OpenScreen | undefined;
}

export interface Host {
  readonly env: Environment;
  /** Throws ConfigError when nothing says where the user's files belong. */
  readonly paths: Paths;
  readonly runtime: Runtime;
  readonly readOnly: boolean;
  /** What the terminal can show. */
  readonly display: Display;
  /** The accounts and the one in use; throws ConfigError when that one was never chosen among several. */
  accounts(): Promise<Accounts>;
  /** The same for what lists and names them, chosen or not. */
  allAccounts(): Promise<Accounts>;
  /** `onWait` is told before each wait for another attempt of a read. */
  openSession(choice: AccountProfile, onWait?: SessionDeps['onWait']): Promise<Session>;
  /** Takes a key out of everything that is printed from now on. */
  hide(secret: string): void;
  redact(text: string): string;
}

export function createHost(env: Environment, flags: GlobalFlags): Host {
  let found: Paths | undefined;
  const paths = () => {
    found ??= findPaths(env, flags.config);
    return found;
  };
  const redactors: ((text: string) => string)[] = [];
  const hide = (secret: string) => {
    closeInspector(env);
    if (!readsLikeWords(secret)) redactors.push(createRedactor(secret));
  };
  const given = checkApiKey(env.DIALDECK_API_KEY ?? '');
  // What is no key is refused before it is used, and is no secret to hide.
  if (given.ok) hide(given.value);
  const readOnly = flags.readOnly === true;
  let file: ReturnType<typeof readFile> | undefined;
  const accountsFile = () => {
    file ??= readFile(paths().accounts);
    return file;
  };
  const allAccounts = async () => {
    const { resolveAccounts } = await import('../config/resolve.ts');
    const wanted = flags.account === undefined ? {} : { account: flags.account };
    return resolveAccounts(env, wanted, await accountsFile());
  };
  return {
    env,
    get paths() {
      return paths();
    },
    runtime: systemRuntime,
    readOnly,
    display: decideDisplay(env, flags),
    accounts: async () => {
      const { requireDecided } = await import('../config/resolve.ts');
      return requireDecided(await allAccounts());
    },
    allAccounts,
    openSession: async (choice, onWait) => {
      const { openSession } = await import('../config/open-session.ts');
      const { systemApiKeySources: systemKeySources } = await import('../config/api-keys.ts');
      const keys = systemKeySources(env, await accountsFile());
      return openSession(choice, { paths: paths(), runtime: systemRuntime, keys, readOnly, hide, onWait });
    },
    hide,
    redact: (text) => redactors.reduce((shown, redact) => redact(shown), text),
  };
}

async function readFile(path: string) {
  // Without a file there is nothing to check, and the checker need not be loaded for a first frame.
  if (isAbsent(path)) return { version: 1, accounts: {} } as const;
  const { readAccountsFile } = await import('../config/accounts-file.ts');
  return readAccountsFile(path);
}
