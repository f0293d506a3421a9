/** An account in use: its provider, its purchases. The one thing that screens and commands hold on to. */
import type { Account } from './account.ts';
import type { Provider } from './provider.ts';
import type { Purchases } from './purchases/types.ts';

export interface Session {
  readonly account: Account;
  readonly provider: Provider;
  readonly purchases: Purchases;
}
