/** A server in Twilio's place that answers as the test says, and keeps every request. */
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Account } from '../../../../src/api/account.ts';
import type { Provider } from '../../../../src/api/provider.ts';
import { createProvider } from '../../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../../src/api/runtime.ts';

export const AC = `AC${'0123456789abcdef'.repeat(2)}`;
export const SECRET = 'a-very-secret-token-0123';
export const PN = `PN${'0'.repeat(31)}1`;
export const ACCOUNT_PATH = `/2010-04-01/Accounts/${AC}`;

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** As it came, before decoding. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
}
export interface ScriptedAnswer {
  readonly status?: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
type Script = (request: SeenRequest) => ScriptedAnswer;

export const refusal = (status: number, code: number, message = 'No.'): ScriptedAnswer => ({
  status,
  json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** An owned number as Twilio sends it. */
export const ownedRow = (change: object = {}) => ({
  sid: PN,
  phone_number: '+12125550142',
  friendly_name: '(212) 555-0142',
  type: 'local',
  status: 'in-use',
  capabilities: { voice: true, sms: true, mms: false, fax: false },
  voice_url: '',
  voice_method: 'POST',
  voice_application_sid: '',
  sms_url: null,
  sms_application_sid: '',
  trunk_sid: null,
  date_created: 'Thu, 30 Jul 2015 23:19:04 +0000',
  ...change,
});

export async function scriptedTwilio(
  script: Script,
  change: Partial<Account> = {},
): Promise<{ readonly client: Provider; readonly requests: SeenRequest[]; readonly origin: string }> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      url: request.url ?? '',
      headers: request.headers,
      form: new URLSearchParams(body),
    };
    requests.push(seen);
    const { status = 200, json, headers } = script(seen);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(json === undefined ? '' : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const account: Account = {
    name: 'twilio',
    provider: 'twilio',
    baseUrl: origin,
    apiKey: SECRET,
    accountId: AC,
    currency: 'USD',
    ...change,
  };
  return {
    client: await createProvider(account, { runtime: systemRuntime, environment: {} }),
    requests,
    origin,
  };
}
