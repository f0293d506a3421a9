/** The providers that there are. */
import type { Account, ProviderKind } from '../account.ts';
import type { Provider } from '../provider.ts';
import type { ProviderDeps } from './deps.ts';
import { createTelefonieProvider } from './telefonie/client.ts';
import { createWiilProvider } from './wiil/client.ts';

export type { ProviderDeps } from './deps.ts';

const PROVIDERS: Readonly<Record<ProviderKind, (account: Account, deps: ProviderDeps) => Provider>> = {
  telefonie: createTelefonieProvider,
  wiil: createWiilProvider,
};

/** The client for an account. Throws ApiError `invalid` when its base URL or key must not be used. */
export function createProvider(account: Account, deps: ProviderDeps): Provider {
  return PROVIDERS[account.provider](account, deps);
}
