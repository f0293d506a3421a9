/** Says where credentials are, by name and never by value. */
import { listWords } from '../text/list-words.ts';
import { variableNames } from './credential-variables.ts';
import type { FoundCredentials } from './found-credentials.ts';
import type { CredentialReference } from './references.ts';

/** Where the credentials are, in words: "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN". No value is in it. */
export function referenceText(reference: CredentialReference): string {
  return reference.from === 'twilio-cli'
    ? `the twilio-cli profile "${reference.profile}"`
    : listWords(variableNames(reference));
}

/** What is offered, in words: "Twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN". No value is in it. */
export function foundText({ provider, reference }: FoundCredentials): string {
  return `${provider}: ${referenceText(reference)}`;
}
