/** Reads an account from the environment, for CI: DIALDECK_BASE_URL and DIALDECK_API_KEY, both or none. */
import { type Account, PROVIDER_KINDS, type ProviderKind } from '../api/account.ts';
import { checkAccountName, checkApiKey, checkBaseUrl } from './checks.ts';
import { ConfigError } from './errors.ts';
import type { Environment } from './paths.ts';
import { sandboxNamed } from './sandbox-accounts.ts';

/** The account of the environment, or undefined when neither variable of the pair is set. Throws ConfigError for half a pair. */
export function accountFromEnvironment(env: Environment): Account | undefined {
  const key = setValue(env.DIALDECK_API_KEY);
  const baseUrl = setValue(env.DIALDECK_BASE_URL);
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
  const checkedUrl = checkBaseUrl(baseUrl);
  if (!checkedUrl.ok)
    throw new ConfigError(`DIALDECK_BASE_URL: ${checkedUrl.reason}.`, 'Correct the variable.');
  const checkedKey = checkApiKey(key);
  if (!checkedKey.ok)
    throw new ConfigError(`DIALDECK_API_KEY: ${checkedKey.reason}.`, 'Set the variable again.');
  const name = checkAccountName(setValue(env.DIALDECK_ACCOUNT) ?? 'environment');
  if (!name.ok) throw new ConfigError(`DIALDECK_ACCOUNT: ${name.reason}.`, 'Correct the variable.');
  if (sandboxNamed(name.value) !== undefined) {
    throw new ConfigError(
      `DIALDECK_ACCOUNT names the sandbox ("${name.value}"), but DIALDECK_BASE_URL and DIALDECK_API_KEY name a provider, which is real money.`,
      'To use the sandbox, unset the two variables. To use the provider, unset DIALDECK_ACCOUNT or choose another name.',
    );
  }
  return {
    name: name.value,
    provider: providerOf(setValue(env.DIALDECK_PROVIDER) ?? 'telefonie'),
    baseUrl: checkedUrl.value,
    apiKey: checkedKey.value,
    currency: 'USD',
  };
}

/** The name in DIALDECK_ACCOUNT, if any. */
export function accountNameFromEnvironment(env: Environment): string | undefined {
  return setValue(env.DIALDECK_ACCOUNT);
}

function providerOf(text: string): ProviderKind {
  const provider = PROVIDER_KINDS.find((kind) => kind === text.toLowerCase());
  if (provider !== undefined) return provider;
  throw new ConfigError(
    'DIALDECK_PROVIDER does not name a known provider.',
    `Use one of: ${PROVIDER_KINDS.join(', ')}.`,
  );
}

function setValue(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}
