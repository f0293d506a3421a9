/**
 * Reads an account from the environment, for CI. Carriers with variables of their own (TWILIO_…) need DIALDECK_PROVIDER as well; the others
 * need DIALDECK_BASE_URL and DIALDECK_API_KEY, both or none.
 */
import { type Account, PROVIDER_KINDS, type ProviderKind } from '../api/account.ts';
import { listWords } from '../text/list-words.ts';
import { CARRIERS, type CredentialVariables } from './carriers.ts';
import { checkAccountName, checkApiKey, checkBaseUrl } from './checks.ts';
import { baseUrlOf, readVariables, setValue, variableNames } from './credential-variables.ts';
import { ConfigError } from './errors.ts';
import type { Environment } from './paths.ts';
import { sandboxNamed } from './sandbox-accounts.ts';

export interface EnvironmentAccount {
  readonly account: Account;
  /** The variables that it comes from, in words. */
  readonly from: string;
}

type Source = Pick<Account, 'provider' | 'baseUrl' | 'apiKey' | 'accountId' | 'keyId'> & {
  readonly from: string;
};

/** The account of the environment, or undefined when it names none. Throws ConfigError for half a set, and for a value of the wrong shape. */
export function accountFromEnvironment(env: Environment): EnvironmentAccount | undefined {
  const provider = providerOf(setValue(env, 'DIALDECK_PROVIDER') ?? 'telefonie');
  const source =
    CARRIERS[provider].variables.length > 0 ? fromCarrier(provider, env) : fromPair(provider, env);
  if (source === undefined) return undefined;
  const { from, ...credentials } = source;
  const name = checkAccountName(setValue(env, 'DIALDECK_ACCOUNT') ?? 'environment');
  if (!name.ok) throw new ConfigError(`DIALDECK_ACCOUNT: ${name.reason}.`, 'Correct the variable.');
  if (sandboxNamed(name.value) !== undefined) {
    throw new ConfigError(
      `DIALDECK_ACCOUNT names the sandbox ("${name.value}"), but ${from} name a provider, which is real money.`,
      'To use the sandbox, unset these variables. To use the provider, unset DIALDECK_ACCOUNT or choose another name.',
    );
  }
  return { account: { name: name.value, ...credentials, currency: 'USD' }, from };
}

/** The name in DIALDECK_ACCOUNT, if any. */
export function accountNameFromEnvironment(env: Environment): string | undefined {
  return setValue(env, 'DIALDECK_ACCOUNT');
}

function fromPair(provider: ProviderKind, env: Environment): Source | undefined {
  const key = setValue(env, 'DIALDECK_API_KEY');
  const baseUrl = setValue(env, 'DIALDECK_BASE_URL');
  if (key === undefined && baseUrl === undefined) return undefined;
  if (key === undefined) {
    throw new ConfigError(
      'DIALDECK_BASE_URL is set, but DIALDECK_API_KEY is not.',
      'Set both variables, or neither.',
    );
  }
  if (baseUrl === undefined) {
    throw new ConfigError(
      'DIALDECK_API_KEY is set, but DIALDECK_BASE_URL is not.',
      'Set both variables, or neither.',
    );
  }
  const checkedKey = checkApiKey(key);
  if (!checkedKey.ok)
    throw new ConfigError(`DIALDECK_API_KEY: ${checkedKey.reason}.`, 'Set the variable again.');
  return {
    provider,
    baseUrl: checkedBaseUrl(baseUrl),
    apiKey: checkedKey.value,
    from: 'DIALDECK_BASE_URL and DIALDECK_API_KEY',
  };
}

/** With the carrier's own variables, which are used only when DIALDECK_PROVIDER names the carrier. */
function fromCarrier(provider: ProviderKind, env: Environment): Source {
  const { variables } = CARRIERS[provider];
  const complete = variables.find((set) =>
    variableNames(set).every((name) => setValue(env, name) !== undefined),
  );
  const ways = variables.map((set) => listWords(variableNames(set))).join(', or ');
  if (setValue(env, 'DIALDECK_API_KEY') !== undefined) {
    throw new ConfigError(
      `DIALDECK_API_KEY is not used with DIALDECK_PROVIDER=${provider}.`,
      `Unset it, and set ${ways}.`,
    );
  }
  if (complete === undefined) {
    throw new ConfigError(
      `DIALDECK_PROVIDER is ${provider}, but no complete set of its credentials is set.`,
      `Set ${ways}; or unset DIALDECK_PROVIDER.`,
    );
  }
  const { secret, ...ids } = readVariables(provider, complete, env);
  return {
    provider,
    ...ids,
    apiKey: secret,
    baseUrl: carrierBaseUrl(provider, env),
    from: fromText(complete),
  };
}

function fromText(set: CredentialVariables): string {
  return listWords(['DIALDECK_PROVIDER', ...variableNames(set)]);
}

function carrierBaseUrl(provider: ProviderKind, env: Environment): string {
  const named = setValue(env, 'DIALDECK_BASE_URL');
  if (named !== undefined) return checkedBaseUrl(named);
  const own = baseUrlOf(provider, env);
  if (own.ok) return own.value;
  throw new ConfigError(own.reason, 'Correct the variable.');
}

function checkedBaseUrl(text: string): string {
  const checked = checkBaseUrl(text);
  if (checked.ok) return checked.value;
  throw new ConfigError(`DIALDECK_BASE_URL: ${checked.reason}.`, 'Correct the variable.');
}

function providerOf(text: string): ProviderKind {
  const provider = PROVIDER_KINDS.find((kind) => kind === text.toLowerCase());
  if (provider !== undefined) return provider;
  throw new ConfigError(
    'DIALDECK_PROVIDER does not name a known provider.',
    `Use one of: ${PROVIDER_KINDS.join(', ')}.`,
  );
}
