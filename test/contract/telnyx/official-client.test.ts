/** Telnyx's own client against the sandbox, changed only in the address. */
import Telnyx from 'telnyx';
import { expect, it, onTestFinished } from 'vitest';
import { type SandboxOptions, startSandbox } from '../../../src/sandbox/index.ts';

async function officialClient(options: SandboxOptions = {}, maxRetries = 0) {
  const sandbox = await startSandbox({ provisioningMs: 0, numbersAt: 'telnyx', ...options });
  onTestFinished(sandbox.close);
  const client = new Telnyx({ apiKey: sandbox.apiKey, baseURL: sandbox.telnyxBaseUrl, maxRetries });
  const onSale = async (filter: Telnyx.AvailablePhoneNumberListParams.Filter) => {
    const { data } = await client.availablePhoneNumbers.list({ filter });
    const number = data?.[0]?.phone_number;
    if (number === undefined) throw new Error('nothing on sale');
    return number;
  };
  return { sandbox, client, onSale };
}

const US = { country_code: 'US', phone_number_type: 'local' } as const;

it("Telnyx's own client searches, orders, polls, reads, changes, lists and releases", async () => {
  const { client, sandbox, onSale } = await officialClient({ numbers: 60 });
  const number = await onSale({ ...US, national_destination_code: '212', features: ['sms', 'voice'] });
  expect(number).toMatch(/^\+1212/);
  const ordered = await client.numberOrders.create({
    phone_numbers: [{ phone_number: number }],
    customer_reference: 'intent-1',
  });
  expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
  const id = ordered.data?.id ?? '';
  expect((await client.numberOrders.retrieve(id)).data).toMatchObject({ status: 'success' });
  const found = await client.numberOrders.list({ filter: { customer_reference: 'intent-1' } });
  expect(found.data).toMatchObject([{ id, phone_numbers: [{ phone_number: number }] }]);
  const [bought] = (await client.phoneNumbers.list({ filter: { phone_number: number.slice(1) } })).data ?? [];
  expect(bought).toMatchObject({ phone_number: number, status: 'active' });
  const all = new Set<string>();
  for await (const row of client.phoneNumbers.list({ 'page[size]': 25 } as object)) all.add(row.id);
  expect(all.size).toBe(61);
});
