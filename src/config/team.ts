/** Whether this machine has joined a team, and where the team's ledger is. Its URL holds a password, so it is kept as an API key is. */
import { localError } from '../api/errors.ts';
import { type LedgerAddress, readLedgerAddress } from '../api/team/ledger-address.ts';
import type { WhenUnreachable } from '../api/team/policy.ts';
import type { KeyStore } from './account-profiles.ts';
import { type AccountsFile, readAccountsFile, writeAccountsFile } from './accounts-file.ts';
import { type ApiKeySources, deleteApiKey, readKeyringEntry, storeApiKey } from './api-keys.ts';
import { TEAM_VARIABLE } from './carriers.ts';
import { setValue } from './credential-variables.ts';
import { ConfigError } from './errors.ts';

/** The name of the keyring's entry. It holds a space, so it is never the name of an account. */
const ENTRY = 'team ledger';

export interface JoinedTeam {
  readonly address: LedgerAddress;
  readonly from: 'environment' | KeyStore;
}

/** The team of this run: the environment's, else the one that was joined, else none. Throws ConfigError or ApiError. */
export async function joinedTeam(sources: ApiKeySources): Promise<JoinedTeam | undefined> {
  const given = setValue(sources.env, TEAM_VARIABLE);
  if (given !== undefined) return { address: readLedgerAddress(given), from: 'environment' };
  const { team } = sources.file;
  if (team === undefined) return undefined;
  const url =
    team.keyStore === 'file'
      ? team.url
      : await readKeyringEntry(
          ENTRY,
          sources.openKeyring,
          `Unlock the keyring, set ${TEAM_VARIABLE}, or join again with: dialdeck team join --key-store file`,
        );
  if (url !== undefined) return { address: readLedgerAddress(url), from: team.keyStore };
  throw new ConfigError(
    `This machine has joined the team ledger ${team.address}, and its address with the password is not stored any more.`,
    'Join again with: dialdeck team join. Or leave the team with: dialdeck team leave',
  );
}

/** The place of the team's ledger of this run, without a login: whoever logs in there is in the same team. undefined without a team. */
export function teamPlace({ env, file }: Pick<ApiKeySources, 'env' | 'file'>): string | undefined {
  const text = setValue(env, TEAM_VARIABLE) ?? file.team?.address;
  return text === undefined ? undefined : placeOf(text);
}

/** The same of an address. */
export function placeOf(text: string): string {
  try {
    const { host, port, database } = readLedgerAddress(text);
    return `${host}:${port}/${database}`;
  } catch {
    // It may hold a password, and nothing is reached with it.
    return 'an address that cannot be read';
  }
}

/** The team of this run. Throws ApiError `not-found` when there is none. */
export async function requireTeam(sources: ApiKeySources): Promise<JoinedTeam> {
  const team = await joinedTeam(sources);
  if (team !== undefined) return team;
  throw localError(
    'not-found',
    'This machine has not joined a team.',
    `Join one with: dialdeck team join postgres://USER@HOST/DATABASE. For one run, set ${TEAM_VARIABLE}.`,
  );
}

export interface StoredTeam {
  readonly keyStore: KeyStore;
  /** Why the keyring was not used. */
  readonly keyringFault?: string;
}

/** Keeps the address: in `wanted`, else in the keyring where one works, else in the accounts file. Throws ConfigError. */
export async function storeTeam(
  accountsFile: string,
  { address, whenUnreachable }: Pick<JoinedTeam, 'address'> & { readonly whenUnreachable: WhenUnreachable },
  wanted: KeyStore | undefined,
  openKeyring: ApiKeySources['openKeyring'],
): Promise<StoredTeam> {
  const stored = await storeApiKey(ENTRY, address.url, wanted, openKeyring);
  const { keyStore } = stored;
  writeAccountsFile(accountsFile, {
    ...readAccountsFile(accountsFile),
    team: {
      address: address.shown,
      keyStore,
      whenUnreachable,
      ...(keyStore === 'file' ? { url: address.url } : {}),
    },
  });
  return stored;
}

/**
 * Keeps what the team chose, so that the next process knows it while the ledger is out of reach. `address`: that of the team, without its
 * password. Never throws: a purchase does not fail because of it, and the next process asks again.
 */
export function keepWhenUnreachable(accountsFile: string, address: string, now: WhenUnreachable): void {
  try {
    const file = readAccountsFile(accountsFile);
    if (file.team?.address !== address) return;
    writeAccountsFile(accountsFile, { ...file, team: { ...file.team, whenUnreachable: now } });
  } catch {
    // The file cannot be read or written now.
  }
}

/** Forgets the team. Returns why the keyring may still hold the address, where it may. Throws ConfigError. */
export async function forgetTeam(
  accountsFile: string,
  { team, ...rest }: AccountsFile,
  openKeyring: ApiKeySources['openKeyring'],
): Promise<string | undefined> {
  const fault = team?.keyStore === 'keyring' ? await deleteApiKey(ENTRY, openKeyring) : undefined;
  writeAccountsFile(accountsFile, rest);
  return fault;
}
