/**
 * Where dialdeck keeps things: https://specifications.freedesktop.org/basedir/latest/ (a relative value in one of its
 * variables is invalid and ignored, as the specification wants).
 */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

export interface Paths {
  /** The accounts file. */
  readonly accounts: string;
  /** The durable record of purchases. */
  readonly journal: string;
  /** The ledger of the embedded sandbox. */
  readonly sandboxLedger: string;
  readonly log: string;
  /** The person's own keys. */
  readonly settings: string;
  /** What one run of the app leaves for the next. */
  readonly state: string;
  readonly configFolder: string;
  readonly stateFolder: string;
  readonly cacheFolder: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The places for this environment; `accountsFile` (--config) takes the place of the accounts file. */
export function findPaths(env: Environment, accountsFile?: string): Paths {
  const home = env.HOME ?? homedir();
  const folder = (variable: string, ...fallback: string[]): string => {
    const base = env[variable];
    return join(base !== undefined && isAbsolute(base) ? base : join(home, ...fallback), 'dialdeck');
  };
  const configFolder = folder('XDG_CONFIG_HOME', '.config');
  const stateFolder = folder('XDG_STATE_HOME', '.local', 'state');
  return {
    accounts: accountsFile === undefined ? join(configFolder, 'accounts.json') : resolve(accountsFile),
    journal: join(stateFolder, 'journal.db'),
    sandboxLedger: join(stateFolder, 'sandbox.db'),
    log: join(stateFolder, 'dialdeck.log'),
    settings: join(configFolder, 'config.json'),
    state: join(stateFolder, 'state.json'),
    configFolder,
    stateFolder,
    cacheFolder: folder('XDG_CACHE_HOME', '.cache'),
  };
}
