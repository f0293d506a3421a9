/** The client of an unruly provider, and a clock on which every pause is a thousandth: thousands of cases wait for nothing. */
import type { Account } from '../../../src/api/account.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';

export const hastyRuntime: Runtime = {
  ...systemRuntime,
  sleep: (ms, signal) => systemRuntime.sleep(ms / 1_000, signal),
};

export function hastyClient(account: Account): Provider {
  return createTelefonieProvider(account, { runtime: hastyRuntime, environment: {} });
}
