/** The providers that there are. */
import type { Account, ProviderKind } from '../account.ts';
import { ApiError } from '../errors.ts';
import type { Provider } from '../provider.ts';
import type { ProviderDeps } from './deps.ts';
import { createTelefonieProvider } from './telefonie/client.ts';

export type { ProviderDeps } from './deps.ts';

const PROVIDERS: Readonly<Partial<Record<ProviderKind, (account: Account, deps: ProviderDeps) => Provider>>> =
  {
    telefonie: createTelefonieProvider,
  };

/**
 * The client for an account. Throws ApiError `invalid` when its base URL or key must not be used, or when there is no client
 * for its provider.
 */
export function createProvider(account: Account, deps: ProviderDeps): Provider {
  const create = PROVIDERS[account.provider];
  if (create === undefined) {
    throw new ApiError({
      code: 'invalid',
      message: `The provider "${account.provider}" of the account "${account.name}" is not supported.`,
      hint: `Use one of: ${Object.keys(PROVIDERS).join(', ')}.`,
      retryable: false,
      progress: 'not-sent',
    });
  }
  return create(account, deps);
}
