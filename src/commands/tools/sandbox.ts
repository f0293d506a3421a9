/** sandbox: the provider on loopback, alone, for tests and other clients. */

import * as z from 'zod';
import { LONGEST_LATENCY_MS } from '../../api/limits.ts';
import { checkApiKey } from '../../config/checks.ts';
import { type Sandbox, SandboxError, type SandboxOptions, startSandbox } from '../../sandbox/index.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { readCount, readSpan } from '../shared/inputs.ts';

/** Whose APIs the sandbox serves. */
const SERVED = ['telefonie', 'wiil', 'twilio', 'telnyx'] as const;

const OptionsSchema = z.object({
  port: z.string().optional(),
  host: z.string().optional(),
  key: z.string().optional(),
  trial: z.boolean().optional(),
  seed: z.string().optional(),
  numbers: z.string().optional(),
  state: z.string().optional(),
  provisioning: z.string().optional(),
  latency: z.string().optional(),
  fault: z.array(z.string()),
  provider: z.string(),
  statusCase: z.enum(['upper', 'lower']).optional(),
});
type Options = z.infer<typeof OptionsSchema>;

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const provider = SERVED.find((kind) => kind === options.provider);
  if (provider === undefined) {
    throw usageError(`"${options.provider}" is not a provider.`, `Use one of: ${SERVED.join(', ')}.`);
  }
  const sandbox = await startSandbox({ ...readOptions(options), numbersAt: provider }).catch(
    (error: unknown) => {
      throw cannotStart(error);
    },
  );
  const { output, interrupted } = context;
  const { apiKey, port } = sandbox;
  const { baseUrl, accountId } = accountAt(sandbox, provider);
  if (output.json) output.document({ baseUrl, apiKey, accountId: accountId ?? null, provider, port }, {});
  else {
    // Who reads them in a terminal pastes them into another one; programs read NAME=value.
    const exported = output.toTerminal && process.platform !== 'win32' ? 'export ' : '';
    for (const line of variables(provider, baseUrl, apiKey, accountId)) output.line(`${exported}${line}`);
  }
  output.note('The sandbox is running; no money is spent. Press Ctrl+C to stop it.');
  await new Promise<void>((resolve) => {
    if (interrupted.aborted) resolve();
    else interrupted.addEventListener('abort', () => resolve(), { once: true });
  });
  await sandbox.close();
  return EXIT.done;
};

function accountAt(
  sandbox: Sandbox,
  provider: (typeof SERVED)[number],
): { readonly baseUrl: string; readonly accountId?: string } {
  switch (provider) {
    case 'telefonie':
      return { baseUrl: sandbox.telefonieBaseUrl };
    case 'wiil':
      return { baseUrl: sandbox.wiilBaseUrl };
    case 'twilio':
      return { baseUrl: sandbox.twilioBaseUrl, accountId: sandbox.twilioAccountSid };
    case 'telnyx':
      return { baseUrl: sandbox.telnyxBaseUrl };
  }
}

/** The environment with which dialdeck, and other clients of the carrier, find the account. */
function variables(
  provider: (typeof SERVED)[number],
  baseUrl: string,
  apiKey: string,
  accountId: string | undefined,
): readonly string[] {
  if (accountId !== undefined) {
    return [
      `DIALDECK_PROVIDER=${provider}`,
      `DIALDECK_BASE_URL=${baseUrl}`,
      `TWILIO_ACCOUNT_SID=${accountId}`,
      `TWILIO_AUTH_TOKEN=${apiKey}`,
    ];
  }
  if (provider === 'telnyx') {
    return [
      `DIALDECK_PROVIDER=${provider}`,
      `DIALDECK_BASE_URL=${baseUrl}`,
      `TELNYX_BASE_URL=${baseUrl}`,
      `TELNYX_API_KEY=${apiKey}`,
    ];
  }
  const named = provider === 'telefonie' ? [] : [`DIALDECK_PROVIDER=${provider}`];
  return [`DIALDECK_BASE_URL=${baseUrl}`, `DIALDECK_API_KEY=${apiKey}`, ...named];
}

function readOptions(options: Options): SandboxOptions {
  return {
    statusCase: options.statusCase ?? 'upper',
    port: readCount(options.port ?? '0', '--port', 0, 65_535),
    seed: readCount(options.seed ?? '1', '--seed', 0, 4_294_967_295),
    numbers: readCount(options.numbers ?? '0', '--numbers', 0, 1_000_000),
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.provisioning === undefined
      ? {}
      : { provisioningMs: readSpan(options.provisioning, '--provisioning') }),
    ...(options.latency === undefined ? {} : { latencyMs: readLatency(options.latency) }),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.key === undefined ? {} : { apiKey: readKey(options.key) }),
    trial: options.trial === true,
    faults: options.fault,
  };
}

function readKey(text: string): string {
  const checked = checkApiKey(text);
  if (checked.ok) return checked.value;
  throw usageError(`--key: ${checked.reason}.`, 'Leave it out for a random one.');
}

function readLatency(text: string): number {
  const latency = readSpan(text, '--latency');
  if (latency <= LONGEST_LATENCY_MS) return latency;
  throw usageError(`--latency takes at most 1h, not "${text}".`, 'No client waits longer for an answer.');
}

/** A value that cannot be used is wrong usage; what the machine refuses is a failure. Anything else is a bug. */
function cannotStart(error: unknown): unknown {
  if (!(error instanceof SandboxError)) return error;
  const { code, message, hint } = error;
  const exitCode = code === 'option' ? EXIT.usage : EXIT.failed;
  return new CommandError({ code: 'sandbox', message, hint, retryable: false, exitCode });
}
