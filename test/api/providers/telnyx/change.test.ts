/** A change that Telnyx takes as several requests, when one of them does not leave. */
import { expect, it } from 'vitest';
import { localError } from '../../../../src/api/errors.ts';
import { createHttpClient, type HttpClient } from '../../../../src/api/http/client.ts';
import { createChange } from '../../../../src/api/providers/telnyx/change.ts';
import { systemRuntime } from '../../../../src/api/runtime.ts';
import { failureOf } from '../support.ts';

const ROW = { phoneNumber: '+12125550142', numberType: 'LOCAL', providerId: '7', capabilities: {} } as const;

/** Answers the first `answered` requests; the next one cannot be sent. */
function clientOf(answered: number): HttpClient {
  const api = createHttpClient({
    baseUrl: 'http://127.0.0.1:1',
    apiKey: 'KEY0123456789abcdef',
    authorization: { kind: 'bearer' },
    runtime: systemRuntime,
    environment: {},
  });
  let requests = 0;
  return {
    ...api,
    json: async (_request, schema) => {
      requests += 1;
      if (requests > answered) throw localError('network', 'No connection.', '');
      const data = schema().parse({ data: { id: '7', phone_number: ROW.phoneNumber } });
      return { data, status: 200, fetchedAt: 0 };
    },
  };
}

it.each([
  ['first', 0, 'not-sent'],
  ['second', 1, 'sent'],
])('says what was sent when the %s request does not leave', async (_which, answered, progress) => {
  const change = createChange({ api: clientOf(answered), runtime: systemRuntime });
  const wanted = { friendlyName: 'Desk', messagingProfileId: 'profile-1' };
  expect((await failureOf(change(ROW, wanted, undefined))).progress).toBe(progress);
});
