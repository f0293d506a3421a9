/** Credentials that stay where they are: a reference names them, and they are read each time the account is opened. */
import type { ProviderKind } from '../api/account.ts';
import type { CredentialVariables } from './carriers.ts';
import { type Credentials, readVariables } from './credential-variables.ts';
import type { Environment } from './paths.ts';
import { readTwilioProfile } from './twilio-cli.ts';

export type CredentialReference =
  /** The names of environment variables. */
  | ({ readonly from: 'environment' } & CredentialVariables)
  /** A profile of twilio-cli. */
  | { readonly from: 'twilio-cli'; readonly profile: string };

/** Reads what a reference names. Throws ConfigError, which holds no value, when something is missing or has the wrong shape. */
export function readReference(
  provider: ProviderKind,
  reference: CredentialReference,
  env: Environment,
): Credentials {
  return reference.from === 'twilio-cli'
    ? readTwilioProfile(env, reference.profile)
    : readVariables(provider, reference, env);
}
