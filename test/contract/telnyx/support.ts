/** Telnyx's own client at a sandbox, changed only in the address. */
import Telnyx from 'telnyx';
import { onTestFinished } from 'vitest';
import { type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';

export const US = { country_code: 'US', phone_number_type: 'local' } as const;
export const PROVISIONING_MS = 4_000;

/** A sandbox whose clock stands still but for `pass`. An order takes `PROVISIONING_MS`. */
export async function officialClient(options: SandboxOptions = {}, maxRetries = 0) {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const sandbox = await startSandbox({
    provisioningMs: PROVISIONING_MS,
    numbersAt: 'telnyx',
    now: () => now,
    ...options,
  });
  onTestFinished(sandbox.close);
  const client = new Telnyx({ apiKey: sandbox.apiKey, baseURL: sandbox.telnyxBaseUrl, maxRetries });
  return {
    sandbox,
    client,
    pass: (ms: number) => {
      now += ms;
    },
    /** The first number that a search shows. */
    onSale: async (filter: Telnyx.AvailablePhoneNumberListParams.Filter): Promise<string> => {
      const { data } = await client.availablePhoneNumbers.list({ filter });
      const number = data?.[0]?.phone_number;
      if (number === undefined) throw new Error('nothing on sale');
      return number;
    },
    order: async (phone_number: string, requirement_group_id?: string) => {
      const item = requirement_group_id === undefined ? {} : { requirement_group_id };
      const { data } = await client.numberOrders.create({ phone_numbers: [{ phone_number, ...item }] });
      if (data?.id === undefined) throw new Error('no order');
      return { id: data.id, sub: data.sub_number_orders_ids?.[0] ?? '', number: data.phone_numbers?.[0] };
    },
    orderedNumber: async (id: string) => {
      const { data } = await client.numberOrders.retrieve(id);
      return { order: data?.status, ...data?.phone_numbers?.[0] };
    },
  };
}

/** Telnyx's code in an error of its client. */
export async function codeOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof Telnyx.APIError)) throw error;
    const body: unknown = error.error;
    return `${error.status} ${/"code":"(\d+)"/.exec(JSON.stringify(body))?.[1]}`;
  }
  throw new Error('it was not refused');
}
