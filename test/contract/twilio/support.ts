/** A sandbox with a proxy before its Twilio side, which holds every request and answer against Twilio's own description. */
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';
import { readTwilioContract } from '../document.ts';
import { type ContractProxy, startContractProxy } from '../proxy.ts';
import { createValidator } from '../validator.ts';

/** Twilio describes no error answers in its contract; this is the shape in its documentation. */
const ERROR = {
  type: 'object',
  required: ['code', 'message', 'more_info', 'status'],
  properties: {
    code: { type: 'integer' },
    message: { type: 'string' },
    more_info: { type: 'string' },
    status: { type: 'integer' },
  },
};

const validator = createValidator(readTwilioContract(), { undeclared: ERROR });

export interface WatchedTwilio {
  readonly sandbox: Sandbox;
  readonly proxy: ContractProxy;
  /** What breaks the contract, requests and answers, or answers alone. */
  problems(of?: 'both' | 'answers'): readonly string[];
  /** "ListIncomingPhoneNumber 200", each once. */
  seen(): readonly string[];
}

export async function watchedTwilio(options: SandboxOptions = {}): Promise<WatchedTwilio> {
  const sandbox = await startSandbox({ provisioningMs: 0, numbersAt: 'twilio', ...options });
  onTestFinished(sandbox.close);
  const proxy = await startContractProxy(sandbox.twilioBaseUrl, validator);
  return {
    sandbox,
    proxy,
    problems: (of = 'both') =>
      proxy.exchanges.flatMap(({ request, response, problems }) =>
        (of === 'both' ? problems : validator.checkResponse(request, response)).map(
          (problem) => `${request.method} ${request.path} ${response.status}: ${problem}`,
        ),
      ),
    seen: () => [
      ...new Set(proxy.exchanges.map(({ operation, response }) => `${operation} ${response.status}`)),
    ],
  };
}
