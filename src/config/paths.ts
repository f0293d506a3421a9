/**
 * Finds dialdeck's files and folders: https://specifications.freedesktop.org/basedir/latest/. No other code reads these
 * variables. An empty or relative value means "not set", as the specification requires, so that no file is created in the
 * current folder.
 */
import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { ConfigError } from './errors.ts';

export interface Paths {
  /** The accounts file. */
  readonly accounts: string;
  /** The durable record of purchases. */
  readonly journal: string;
  /** Notes and tags of your own. */
  readonly notes: string;
  /** The ledger of the embedded sandbox. */
  readonly sandboxLedger: string;
  readonly log: string;
  /** The person's own keys. */
  readonly settings: string;
  /** The state that one run of the app saves for the next. */
  readonly state: string;
  /** The carts that one run of the app leaves to the next. */
  readonly carts: string;
  readonly configFolder: string;
  readonly stateFolder: string;
  readonly cacheFolder: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute paths for this environment. `accountsFile` (--config) replaces the path of the accounts file. Throws
 * ConfigError when it is empty, and when neither the environment nor the system names a home folder.
 */
export function findPaths(env: Environment, accountsFile?: string, systemHome = homeOfUser): Paths {
  if (accountsFile?.trim() === '') {
    throw new ConfigError(
      '--config is empty.',
      'Name the accounts file, for example: --config ./accounts.json',
    );
  }
  const folder = (variable: string, ...fallback: string[]): string =>
    join(absolute(env[variable]) ?? join(requireHome(env, systemHome), ...fallback), 'dialdeck');
  const configFolder = folder('XDG_CONFIG_HOME', '.config');
  const stateFolder = folder('XDG_STATE_HOME', '.local', 'state');
  return {
    accounts: accountsFile === undefined ? join(configFolder, 'accounts.json') : resolve(accountsFile),
    journal: join(stateFolder, 'journal.db'),
    notes: join(stateFolder, 'notes.db'),
    sandboxLedger: join(stateFolder, 'sandbox.db'),
    log: join(stateFolder, 'dialdeck.log'),
    settings: join(configFolder, 'config.json'),
    state: join(stateFolder, 'state.json'),
    carts: join(stateFolder, 'carts.json'),
    configFolder,
    stateFolder,
    cacheFolder: folder('XDG_CACHE_HOME', '.cache'),
  };
}

/** The user's home folder from HOME, else from the system; undefined when neither is an absolute path. */
export function findHome(env: Environment, systemHome = homeOfUser): string | undefined {
  const home = absolute(env.HOME);
  if (home !== undefined) return home;
  try {
    return absolute(systemHome());
  } catch {
    // Some containers use a user id without an entry in the user database.
    return undefined;
  }
}

function requireHome(env: Environment, systemHome: () => string): string {
  const home = findHome(env, systemHome);
  if (home !== undefined) return home;
  throw new ConfigError(
    'dialdeck does not know where to keep its files: HOME is not an absolute folder, and the system knows no home folder of this user.',
    'Set HOME, or XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME, to absolute folders.',
  );
}

/** The home folder in the system's user database, independent of HOME. */
function homeOfUser(): string {
  return userInfo().homedir;
}

function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}
