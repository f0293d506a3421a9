/** Credentials in environment variables, read by the names that the carrier's own tools use. */
import { PROVIDER_KINDS, type ProviderKind } from '../api/account.ts';
import { CARRIERS, type CredentialVariables, type IdPart } from './carriers.ts';
import { type Checked, checkApiKey, checkBaseUrl } from './checks.ts';
import { ConfigError } from './errors.ts';
import type { Environment } from './paths.ts';

/** What an account is opened with, besides its base URL. */
export interface Credentials {
  readonly accountId?: string;
  readonly keyId?: string;
  readonly secret: string;
}

/** The names of a set, in the order in which a person reads them. */
export function variableNames({ accountId, keyId, secret }: CredentialVariables): readonly string[] {
  return [accountId, keyId, secret].filter((name) => name !== undefined);
}

/** The value of a variable; undefined when it is not set or empty. */
export function setValue(env: Environment, name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : env[name];
  return value === undefined || value === '' ? undefined : value;
}

/** Variables of a carrier that name an account only together with DIALDECK_PROVIDER. */
export interface UnusedVariables {
  readonly provider: ProviderKind;
  readonly names: readonly string[];
}

/** The carriers' own variables that are set; none is used while DIALDECK_PROVIDER is not set. */
export function unusedVariables(env: Environment): readonly UnusedVariables[] {
  if (setValue(env, 'DIALDECK_PROVIDER') !== undefined) return [];
  return PROVIDER_KINDS.flatMap((provider) => {
    const names = [...new Set(CARRIERS[provider].variables.flatMap(variableNames))];
    const set = names.filter((name) => setValue(env, name) !== undefined);
    return set.length === 0 ? [] : [{ provider, names: set }];
  });
}

/** Reads a set of variables. Throws ConfigError, which holds no value, when one is missing or has the wrong shape. */
export function readVariables(
  provider: ProviderKind,
  names: CredentialVariables,
  env: Environment,
): Credentials {
  const carrier = CARRIERS[provider];
  const accountId = readId(names.accountId, carrier.accountId, env);
  const keyId = readId(names.keyId, carrier.keyId, env);
  return {
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
    secret: required(names.secret, checkApiKey, env),
  };
}

function readId(name: string | undefined, part: IdPart | undefined, env: Environment): string | undefined {
  return name === undefined || part === undefined ? undefined : required(name, part.check, env);
}

function required(name: string, check: (text: string) => Checked, env: Environment): string {
  const value = setValue(env, name);
  if (value === undefined)
    throw new ConfigError(`${name} is not set.`, `Set ${name}, or use another account.`);
  const checked = check(value);
  if (checked.ok) return checked.value;
  throw new ConfigError(`${name}: ${checked.reason}.`, 'Correct the variable.');
}

/** The base URL for credentials of a carrier that are found here: its variable, else its own. */
export function baseUrlOf(provider: ProviderKind, env: Environment): Checked {
  const { baseUrl, baseUrlVariable } = CARRIERS[provider];
  const named = setValue(env, baseUrlVariable);
  if (named === undefined) return { ok: true, value: baseUrl };
  const checked = checkBaseUrl(named);
  return checked.ok ? checked : { ok: false, reason: `${baseUrlVariable}: ${checked.reason}.` };
}
