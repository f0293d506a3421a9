/** The list of providers. A provider's code is loaded when an account of it is opened. */
import { type Account, PROVIDER_KINDS, type ProviderKind } from '../account.ts';
import { localError } from '../errors.ts';
import type { Provider } from '../provider.ts';
import type { ProviderDeps } from './deps.ts';

export type { ProviderDeps } from './deps.ts';

type Create = (account: Account, deps: ProviderDeps) => Provider;

const PROVIDERS: Readonly<Record<ProviderKind, () => Promise<Create>>> = {
  telefonie: async () => (await import('./telefonie/client.ts')).createTelefonieProvider,
  wiil: async () => (await import('./wiil/client.ts')).createWiilProvider,
  twilio: async () => (await import('./twilio/client.ts')).createTwilioProvider,
  telnyx: async () => (await import('./telnyx/client.ts')).createTelnyxProvider,
};

/**
 * The client for an account. Rejects with ApiError `invalid` when its provider is not known, or its
 * base URL or key must not be used.
 */
export async function createProvider(account: Account, deps: ProviderDeps): Promise<Provider> {
  // An account may come from a program that is not type-checked.
  if (!PROVIDER_KINDS.includes(account.provider)) {
    throw localError(
      'invalid',
      'The provider of the account is not known.',
      `Use one of: ${PROVIDER_KINDS.join(', ')}.`,
    );
  }
  const create = await PROVIDERS[account.provider]();
  return create(account, deps);
}
