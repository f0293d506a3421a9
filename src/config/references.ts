/** Credentials that stay where they are: a reference names them, and they are read each time the account is opened. */
import type { ProviderKind } from '../api/account.ts';
import { listWords } from '../text/list-words.ts';
import type { CredentialVariables } from './carriers.ts';
import { type Credentials, readVariables, variableNames } from './credential-variables.ts';
import type { Environment } from './paths.ts';
import { readTwilioProfile } from './twilio-cli.ts';

export type CredentialReference =
  /** The names of environment variables. */
  | ({ readonly from: 'environment' } & CredentialVariables)
  /** A profile of twilio-cli. */
  | { readonly from: 'twilio-cli'; readonly profile: string };

/** Where the credentials are, in words: "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN". No value is in it. */
export function referenceText(reference: CredentialReference): string {
  return reference.from === 'twilio-cli'
    ? `the twilio-cli profile "${reference.profile}"`
    : listWords(variableNames(reference));
}

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
