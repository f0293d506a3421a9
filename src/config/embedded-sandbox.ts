/** Starts the sandbox inside dialdeck as an account. The ledger is in the state folder; each start has a new address and key. */

import type { Account, ProviderKind } from '../api/account.ts';
import { localError } from '../api/errors.ts';
import { SANDBOX_PROVISIONING_MS } from '../api/limits.ts';
import { type Sandbox, SandboxError, startSandbox } from '../sandbox/index.ts';
import { systemFault } from '../text/system-fault.ts';
import type { AccountProfile } from './account-profiles.ts';
import type { Paths } from './paths.ts';
import { ensurePrivateFolder } from './private-file.ts';

/**
 * Starts it on a free loopback port. Rejects with ApiError when the folder cannot be created, the ledger is damaged or in
 * use by another program, or no port is free.
 */
export async function startEmbeddedSandbox(
  profile: Extract<AccountProfile, { kind: 'sandbox' }>,
  paths: Paths,
): Promise<{ readonly account: Account; close(): Promise<void> }> {
  const sandbox = await start(paths).catch((error: unknown) => {
    throw cannotStart(error, paths);
  });
  return {
    account: {
      name: profile.name,
      provider: profile.provider,
      ...atSandbox(profile.provider, sandbox),
      apiKey: sandbox.apiKey,
      currency: 'USD',
      sandboxLedger: paths.sandboxLedger,
    },
    close: () => sandbox.close(),
  };
}

function atSandbox(
  provider: ProviderKind,
  { telefonieBaseUrl, wiilBaseUrl, twilioBaseUrl, twilioAccountSid, telnyxBaseUrl }: Sandbox,
): Pick<Account, 'baseUrl' | 'accountId'> {
  switch (provider) {
    case 'telefonie':
      return { baseUrl: telefonieBaseUrl };
    case 'wiil':
      return { baseUrl: wiilBaseUrl };
    case 'twilio':
      return { baseUrl: twilioBaseUrl, accountId: twilioAccountSid };
    case 'telnyx':
      return { baseUrl: telnyxBaseUrl };
  }
}

async function start({ stateFolder, sandboxLedger }: Paths): Promise<Sandbox> {
  ensurePrivateFolder(stateFolder);
  return startSandbox({ state: sandboxLedger, provisioningMs: SANDBOX_PROVISIONING_MS });
}

function cannotStart(error: unknown, { stateFolder }: Paths): unknown {
  if (error instanceof SandboxError) return localError('unavailable', error.message, error.hint);
  const fault = systemFault(error);
  if (fault === undefined) return error;
  return localError(
    'unavailable',
    `The sandbox cannot start: dialdeck cannot use its folder ${stateFolder}: ${fault.reason} (${fault.code}).`,
    fault.hint,
  );
}
