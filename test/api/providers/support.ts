/** What the provider tests share: an account of each provider at a sandbox of its own. */
import { onTestFinished } from 'vitest';
import type { Account } from '../../../src/api/account.ts';
import { ApiError } from '../../../src/api/errors.ts';
import type { AvailableNumber } from '../../../src/api/model.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider, type ProviderDeps } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { searchNumbers } from '../../../src/api/search/search.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';

/** The carriers that the sandbox serves. */
export const SANDBOX_KINDS = ['telefonie', 'wiil', 'twilio', 'telnyx'] as const;
export type SandboxKind = (typeof SANDBOX_KINDS)[number];

export interface TestAccount {
  readonly sandbox: Sandbox;
  readonly client: Provider;
  /** A US local number that is on sale. */
  offer(): Promise<AvailableNumber>;
  /** Buys it and waits for nothing: numbers show at once unless the test says otherwise. */
  bought(): Promise<AvailableNumber>;
}

export interface AccountOptions extends SandboxOptions {
  readonly deadlines?: ProviderDeps['deadlines'];
  /** Instead of the right one. */
  readonly clientKey?: string;
}

export async function startAccount(kind: SandboxKind, options: AccountOptions = {}): Promise<TestAccount> {
  const { deadlines, clientKey, ...sandboxOptions } = options;
  const sandbox = await startSandbox({ provisioningMs: 0, numbersAt: kind, ...sandboxOptions });
  onTestFinished(sandbox.close);
  const account = {
    name: 'test',
    provider: kind,
    ...accountAt(sandbox, kind),
    apiKey: clientKey ?? sandbox.apiKey,
    currency: 'USD',
  };
  const client = await createProvider(account, {
    runtime: systemRuntime,
    environment: {},
    ...(deadlines === undefined ? {} : { deadlines }),
  });
  const offer = async () => {
    const query = { countryCode: 'US', numberType: 'LOCAL', limit: 1 } as const;
    const [first] = (await searchNumbers(client, query)).rows;
    if (first === undefined) throw new Error('nothing on sale');
    return first;
  };
  return {
    sandbox,
    client,
    offer,
    bought: async () => {
      const number = await offer();
      await client.purchase(orderOf(number));
      return number;
    },
  };
}

/** Where a sandbox serves a carrier, and whose account it is there. */
export function accountAt(sandbox: Sandbox, kind: SandboxKind): Pick<Account, 'baseUrl' | 'accountId'> {
  if (kind === 'telefonie') return { baseUrl: sandbox.telefonieBaseUrl };
  if (kind === 'wiil') return { baseUrl: sandbox.wiilBaseUrl };
  if (kind === 'telnyx') return { baseUrl: sandbox.telnyxBaseUrl };
  return { baseUrl: sandbox.twilioBaseUrl, accountId: sandbox.twilioAccountSid };
}

export function orderOf({ phoneNumber, countryCode = 'US', numberType }: AvailableNumber) {
  return { phoneNumber, countryCode, numberType };
}

/** The ApiError that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw new Error('no ApiError', { cause: error });
}

/** The way in which the provider applies a magic number's fault, as docs/sandbox.md lists them. */
export const magic = (kind: string) => `+1500555${kind}00`;
