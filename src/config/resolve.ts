/** Which accounts there are and which is in use: the flag, the environment, the file, else the sandbox stands in. */
import type { AccountsFile } from './accounts-file.ts';
import type { AccountChoice, Accounts } from './choice.ts';
import { accountFromEnvironment, accountNameFromEnvironment } from './environment.ts';
import { ConfigError } from './errors.ts';
import type { Environment } from './paths.ts';

/** The sandbox's accounts, one at each provider, on one ledger; nobody else can be called by their names. */
export const SANDBOX_ACCOUNTS: readonly AccountChoice[] = [
  { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' },
  { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' },
];

/**
 * The accounts and the one in use. In this order: --account, the pair DIALDECK_BASE_URL and DIALDECK_API_KEY,
 * DIALDECK_ACCOUNT, the file's active account, its only account, the sandbox where there is no other. Throws ConfigError when a name is unknown.
 */
export function resolveAccounts(
  env: Environment,
  flags: { readonly account?: string },
  file: AccountsFile,
): Accounts {
  const environment = accountFromEnvironment(env);
  const configured = Object.entries(file.accounts).map(
    ([name, { provider, baseUrl, currency, keyStore }]): AccountChoice => ({
      kind: 'configured',
      name,
      provider,
      baseUrl,
      currency,
      keyStore,
    }),
  );
  const fromEnvironment: AccountChoice[] =
    environment === undefined
      ? []
      : [
          {
            kind: 'environment',
            name: environment.name,
            provider: environment.provider,
            baseUrl: environment.baseUrl,
            currency: environment.currency,
          },
        ];
  // The environment's account hides a configured one of its name: the nearer setting prevails.
  const choices = [...fromEnvironment, ...configured, ...SANDBOX_ACCOUNTS].filter(
    (choice, index, all) => all.findIndex((other) => other.name === choice.name) === index,
  );
  const byName = (name: string, source: string): AccountChoice => {
    const choice = choices.find((candidate) => candidate.name === name);
    if (choice !== undefined) return choice;
    throw new ConfigError(
      `${source} names the account "${name}", which does not exist.`,
      `There are: ${choices.map((candidate) => candidate.name).join(', ')}. Add one with: dialdeck accounts add NAME`,
    );
  };
  const chosen = (active: AccountChoice): Accounts => ({ choices, active, standIn: false });
  const named = (active: AccountChoice): Accounts => ({ ...chosen(active), named: true });

  if (flags.account !== undefined) return named(byName(flags.account, '--account'));
  const [nearest] = fromEnvironment;
  if (nearest !== undefined) return named(nearest);
  const wanted = accountNameFromEnvironment(env);
  if (wanted !== undefined) return named(byName(wanted, 'DIALDECK_ACCOUNT'));
  if (file.active !== undefined) return chosen(byName(file.active, 'The accounts file'));
  const [only, ...others] = configured;
  if (only !== undefined && others.length === 0) return chosen(only);
  const [sandbox] = SANDBOX_ACCOUNTS;
  if (sandbox === undefined)
    throw new ConfigError('There is no account.', 'Add one with: dialdeck accounts add NAME');
  return { choices, active: sandbox, standIn: true, ...(only === undefined ? {} : { undecided: true }) };
}

/**
 * The same accounts, for whoever answers from the one in use. Throws ConfigError when several are set up and nobody chose:
 * neither a guess nor the sandbox is what the person meant.
 */
export function requireDecided(accounts: Accounts): Accounts {
  if (accounts.undecided !== true) return accounts;
  const names = accounts.choices.filter(({ kind }) => kind === 'configured').map(({ name }) => name);
  throw new ConfigError(
    `Several accounts are set up and none is in use: ${names.join(', ')}.`,
    'Choose one with: dialdeck accounts use NAME (or --account NAME for this run)',
  );
}
