/** The sandbox inside dialdeck, as an account: one ledger in the state folder, a new address and token at each start. */
import type { Account } from '../api/account.ts';
import type { AccountChoice } from '../config/choice.ts';
import type { Paths } from '../config/paths.ts';
import { ensurePrivateFolder } from '../config/private-file.ts';
import { startSandbox } from '../sandbox/index.ts';

/** Slow enough to be seen on the way, fast enough for a first try. */
const PROVISIONING_MS = 3_000;

/** Starts it on a free loopback port. */
export async function startEmbeddedSandbox(
  choice: Extract<AccountChoice, { kind: 'sandbox' }>,
  paths: Paths,
): Promise<{ readonly account: Account; close(): Promise<void> }> {
  ensurePrivateFolder(paths.stateFolder);
  const sandbox = await startSandbox({ state: paths.sandboxLedger, provisioningMs: PROVISIONING_MS });
  return {
    account: {
      name: choice.name,
      provider: choice.provider,
      baseUrl: choice.provider === 'wiil' ? sandbox.wiilBaseUrl : sandbox.telefonieBaseUrl,
      apiKey: sandbox.apiKey,
      currency: 'USD',
      sandboxLedger: paths.sandboxLedger,
    },
    close: () => sandbox.close(),
  };
}
