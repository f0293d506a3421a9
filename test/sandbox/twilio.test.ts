/** The Twilio side as any HTTP client sees it. Twilio's own client and contract are in test/contract/twilio. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.ts';
import { sandboxFor } from './client.ts';

const Row = z.record(z.string(), z.unknown());
const Found = z.object({ available_phone_numbers: z.array(Row) });
const Listed = z.object({ incoming_phone_numbers: z.array(Row), next_page_uri: z.string().nullable() });
const Results = z.object({ results: z.array(Row) });

interface Ask {
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** User name and password; the account and its token unless given. */
  readonly as?: string;
}

async function twilio(sandbox: Sandbox, path: string, { method, form, as }: Ask = {}) {
  const user = as ?? `${sandbox.twilioAccountSid}:${sandbox.apiKey}`;
  const response = await fetch(sandbox.twilioBaseUrl + path, {
    method: method ?? (form === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

async function account(options: SandboxOptions = {}) {
  const sandbox = await sandboxFor({ numbersAt: 'twilio', ...options });
  const base = `/2010-04-01/Accounts/${sandbox.twilioAccountSid}`;
  const numbers = `${base}/IncomingPhoneNumbers`;
  const at = (path: string, ask?: Ask) => twilio(sandbox, path, ask);
  const search = async (path: string) =>
    Found.parse((await at(`${base}/AvailablePhoneNumbers/${path}`)).body).available_phone_numbers;
  return {
    sandbox,
    base,
    numbers,
    at,
    search,
    onSale: async (path: string) => String((await search(path))[0]?.phone_number),
    buy: (PhoneNumber: string, more: Readonly<Record<string, string>> = {}) =>
      at(`${numbers}.json`, { form: { PhoneNumber, ...more } }),
    list: async (query = '') => Listed.parse((await at(`${numbers}.json${query}`)).body),
  };
}

const sidOf = (answer: { readonly body: unknown }) => String(Row.parse(answer.body).sid);

describe('who may ask', () => {
  it('the account with its token, and a key of it with its secret; anybody else gets 20003', async () => {
    const { sandbox, numbers, at } = await account();
    const key = `SK${'0'.repeat(32)}`;
    expect((await at(`${numbers}.json`, { as: `${key}:${sandbox.apiKey}` })).status).toBe(200);
    for (const as of [`${sandbox.twilioAccountSid}:wrong`, `AC${'0'.repeat(32)}:${sandbox.apiKey}`]) {
      const refused = await at(`${numbers}.json`, { as });
      expect(refused.status).toBe(401);
      expect(refused.body).toMatchObject({ code: 20003, status: 401 });
      expect(refused.headers.get('www-authenticate')).toMatch(/^Basic /);
    }
  });

  it('every answer has an id of the request and a date', async () => {
    const { at, base, numbers } = await account();
    for (const path of [`${base}/Balance.json`, `${numbers}/PN0.json`, '/v9/nothing']) {
      const { headers } = await at(path);
      expect(headers.get('twilio-request-id')).toMatch(/^RQ[0-9a-f]{32}$/);
      expect(headers.get('date')).toBeTruthy();
    }
  });

  it('a path without .json, and one of another account, lead nowhere', async () => {
    const { at, base, numbers, sandbox } = await account();
    const key = base.replace(sandbox.twilioAccountSid, `SK${'0'.repeat(32)}`);
    for (const path of [
      numbers,
      `${base}/AvailablePhoneNumbers/US/Local`,
      `${key}/IncomingPhoneNumbers.json`,
    ]) {
      expect((await at(path)).body).toMatchObject({ code: 20404, status: 404 });
    }
  });
});

describe('search', () => {
  it('what a number must be able to do is filtered, and nothing here can fax', async () => {
    const { search } = await account();
    expect(await search('AU/Mobile.json?MmsEnabled=true')).not.toEqual([]);
    expect(await search('GB/Mobile.json')).not.toEqual([]);
    expect(await search('GB/Mobile.json?MmsEnabled=true')).toEqual([]);
    expect(await search('US/Local.json?FaxEnabled=true')).toEqual([]);
    expect((await search('US/Local.json?Beta=false')).filter(({ beta }) => beta)).toEqual([]);
  });

  it('a flag against address requirements finds nothing when it is false, as at Twilio', async () => {
    const { search } = await account();
    for (const kind of ['All', 'Local', 'Foreign']) {
      expect(await search(`US/Local.json?Exclude${kind}AddressRequired=true`)).not.toEqual([]);
      expect(await search(`US/Local.json?Exclude${kind}AddressRequired=false`)).toEqual([]);
    }
  });
});

describe('purchase', () => {
  it('a number shows in the list and by its SID only after a moment', async () => {
    let now = Date.now();
    const { onSale, buy, list, at, numbers } = await account({ provisioningMs: 2_000, now: () => now });
    const number = await onSale('US/Local.json');
    const bought = await buy(number);
    expect(bought.status).toBe(201);
    const path = `${numbers}/${sidOf(bought)}.json`;
    expect((await list()).incoming_phone_numbers).toEqual([]);
    expect((await at(path)).body).toMatchObject({ code: 20404 });
    now += 2_000;
    expect((await list()).incoming_phone_numbers).toMatchObject([{ phone_number: number }]);
    expect((await at(path)).status).toBe(200);
  });

  it('a bundle must be approved, current, and for the country and type', async () => {
    const { onSale, buy, at, sandbox } = await account();
    const number = await onSale('DE/Local.json');
    const all = Results.parse((await at('/v2/RegulatoryCompliance/Bundles')).body).results;
    const good = all.find(({ status, valid_until }) => status === 'twilio-approved' && valid_until === null);
    for (const { sid } of all.filter((one) => one !== good)) {
      expect((await buy(number, { BundleSid: String(sid) })).body).toMatchObject({
        code: 21649,
        status: 400,
      });
    }
    expect(sandbox.ledger.tally(number).applied).toBe(0);
    const bought = await buy(number, { BundleSid: String(good?.sid) });
    expect(bought.body).toMatchObject({ phone_number: number, bundle_sid: good?.sid });
    const bundle = await at(`/v2/RegulatoryCompliance/Bundles/${String(good?.sid)}`);
    expect(bundle.body).toMatchObject({ friendly_name: good?.friendly_name });
    const regulation = await at(`/v2/RegulatoryCompliance/Regulations/${String(good?.regulation_sid)}`);
    expect(regulation.body).toMatchObject({ iso_country: 'DE', number_type: 'local' });
  });

  it('bundles are found by name, regulation, kind of owner and date', async () => {
    const { at } = await account();
    const names = async (query: string) =>
      Results.parse((await at(`/v2/RegulatoryCompliance/Bundles?${query}`)).body).results.map(
        ({ friendly_name }) => friendly_name,
      );
    const all = await names('IsoCountry=DE');
    expect(all).toHaveLength(3);
    expect(await names('IsoCountry=DE&HasValidUntilDate=true')).toEqual(['Example GmbH, 2023']);
    expect(await names('IsoCountry=DE&HasValidUntilDate=false')).toHaveLength(2);
    expect(await names('FriendlyName=Example%20GmbH%2C%202023')).toEqual(['Example GmbH, 2023']);
    expect(await names('EndUserType=individual')).toEqual([]);
    expect(await names(`RegulationSid=RN${'0'.repeat(32)}`)).toEqual([]);
    const page = await at('/v2/RegulatoryCompliance/Bundles?EndUserType=business&PageSize=1');
    expect(JSON.stringify(page.body)).toMatch(/"next_page_url":"[^"]*EndUserType=business/);
  });

  it('an address must be given where one is needed, and be verified', async () => {
    const { onSale, buy, at, base } = await account();
    const number = await onSale('AT/TollFree.json');
    const { addresses } = z
      .object({ addresses: z.array(Row) })
      .parse((await at(`${base}/Addresses.json`)).body);
    const sid = (verified: boolean) => String(addresses.find((one) => one.verified === verified)?.sid);
    expect((await buy(number)).body).toMatchObject({ code: 21631 });
    expect((await buy(number, { AddressSid: sid(false) })).body).toMatchObject({ code: 21628 });
    expect((await buy(number, { AddressSid: sid(true) })).status).toBe(201);
  });

  it('the balance falls by the first month', async () => {
    const { onSale, buy, at, base } = await account({ provisioningMs: 0 });
    const balance = async () =>
      z.object({ balance: z.string() }).parse((await at(`${base}/Balance.json`)).body).balance;
    expect(await balance()).toBe('1000.00');
    expect((await buy(await onSale('US/Local.json'))).status).toBe(201);
    expect(await balance()).toBe('998.85');
  });

  it('a trial account buys one local number, however fast it asks', async () => {
    const { onSale, buy } = await account({ trial: true, provisioningMs: 60_000 });
    expect((await buy(await onSale('US/TollFree.json'))).body).toMatchObject({ code: 10002 });
    expect((await buy(await onSale('US/Local.json'))).status).toBe(201);
    expect((await buy(await onSale('US/Local.json'))).body).toMatchObject({ code: 21404 });
  });

  it('20429 is answered to a request that was not carried out', async () => {
    const { onSale, buy, sandbox } = await account({ faults: ['429@purchasex1'] });
    const number = await onSale('US/Local.json');
    const throttled = await buy(number);
    expect(throttled.status).toBe(429);
    expect(throttled.body).toMatchObject({ code: 20429 });
    expect(sandbox.ledger.tally(number).applied).toBe(0);
    expect((await buy(number)).status).toBe(201);
  });
});

describe('owned numbers', () => {
  it('next_page_uri leads through all of them, with the filters; a wrong token is refused', async () => {
    const { at, list, numbers } = await account({ numbers: 25 });
    const seen: unknown[] = [];
    for (let uri: string | null = `${numbers}.json?PhoneNumber=*&PageSize=10`; uri !== null; ) {
      const page = Listed.parse((await at(uri)).body);
      seen.push(...page.incoming_phone_numbers.map(({ sid }) => sid));
      uri = page.next_page_uri;
    }
    expect(new Set(seen).size).toBe(25);
    expect((await list('?FriendlyName=Line%2000007')).incoming_phone_numbers).toHaveLength(1);
    expect((await at(`${numbers}.json?Page=1&PageToken=nonsense`)).body).toMatchObject({ code: 21481 });
  });

  it('filters that match none of the numbers give an empty list, not all of them', async () => {
    const { list } = await account({ numbers: 3 });
    for (const query of ['Beta=true', 'Origin=hosted', 'Origin=hosted&PhoneNumber=*']) {
      expect((await list(`?${query}`)).incoming_phone_numbers).toEqual([]);
    }
    expect((await list('?Beta=false&Origin=twilio')).incoming_phone_numbers).toHaveLength(3);
  });

  it('the list of a type has no number of another type', async () => {
    const { at, buy, onSale, numbers } = await account();
    const number = await onSale('US/TollFree.json');
    await buy(number);
    const query = `?PhoneNumber=${encodeURIComponent(number)}`;
    const rows = async (type: string) =>
      Listed.parse((await at(`${numbers}/${type}.json${query}`)).body).incoming_phone_numbers;
    expect(await rows('TollFree')).toHaveLength(1);
    expect(await rows('Mobile')).toEqual([]);
  });

  it('of the first numbers one is routed by an application and one by a trunk', async () => {
    const { list } = await account({ numbers: 5 });
    const { incoming_phone_numbers } = await list();
    expect(incoming_phone_numbers.filter((row) => row.voice_application_sid !== '')).toMatchObject([
      {
        voice_application_sid: expect.stringMatching(/^AP/),
        sms_application_sid: expect.stringMatching(/^AP/),
      },
    ]);
    expect(incoming_phone_numbers.filter((row) => row.trunk_sid !== null)).toMatchObject([
      { trunk_sid: expect.stringMatching(/^TK/) },
    ]);
  });

  it('a change keeps what was not sent, an empty text clears, and a trunk removes the application', async () => {
    const { at, buy, onSale, numbers } = await account();
    const sid = sidOf(await buy(await onSale('US/Local.json'), { VoiceUrl: 'https://example.com/voice' }));
    const change = (form: Readonly<Record<string, string>>) => at(`${numbers}/${sid}.json`, { form });
    const application = `AP${'a'.repeat(32)}`;
    await change({
      VoiceApplicationSid: application,
      VoiceMethod: 'GET',
      StatusCallback: 'https://example.com/s',
    });
    expect((await change({ FriendlyName: 'Desk' })).body).toMatchObject({
      friendly_name: 'Desk',
      voice_url: 'https://example.com/voice',
      voice_application_sid: application,
      voice_method: 'GET',
      status_callback: 'https://example.com/s',
    });
    const trunk = `TK${'b'.repeat(32)}`;
    expect((await change({ TrunkSid: trunk, VoiceUrl: '' })).body).toMatchObject({
      trunk_sid: trunk,
      voice_application_sid: '',
      voice_url: '',
    });
    expect((await change({ TrunkSid: 'no-sid' })).body).toMatchObject({ status: 400 });
    expect((await change({ VoiceMethod: 'PUT' })).body).toMatchObject({ status: 400 });
    expect((await at(`${numbers}/${sid}.json`)).body).toMatchObject({
      trunk_sid: trunk,
      voice_method: 'GET',
    });
  });
});

it('lookup reads a number without its country code as one of the US, or of the country that is named', async () => {
  const { at } = await account();
  const lookup = async (path: string) => (await at(`/v2/PhoneNumbers/${path}`)).body;
  expect(await lookup('2125550142')).toMatchObject({ phone_number: '+12125550142', country_code: 'US' });
  expect(await lookup('02079460123?CountryCode=GB')).toMatchObject({ phone_number: '+442079460123' });
  // Twilio's client sends the plus sign as it is.
  expect(await lookup('+442079460123')).toMatchObject({ country_code: 'GB', line_type_intelligence: null });
});

describe('the sandbox describes itself', () => {
  it('/health answers without a key, and /openapi.json has every path once, as it is asked for', async () => {
    const sandbox = await sandboxFor();
    const origin = new URL('/', sandbox.twilioBaseUrl).origin;
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), Row) })
      .parse(await (await fetch(`${origin}/openapi.json`)).json());
    const paths = Object.keys(document.paths);
    const ours = `/twilio/2010-04-01/Accounts/${sandbox.twilioAccountSid}`;
    expect(paths).toContain(`${ours}/AvailablePhoneNumbers/{country}.json`);
    expect(paths).toContain(`${ours}/IncomingPhoneNumbers/{sid}.json`);
    expect(paths.filter((path) => /[\\:]|\{[^}]*[^\w}]/.test(path))).toEqual([]);
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => z.object({ operationId: z.string() }).parse(one).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it.each([
  ['DE', 'Berlin', '+4930'],
  ['GB', 'Leeds', '+44113'],
  ['US', 'New York', '+1'],
])('a city of %s is found by its name: %s', async (country, city, start) => {
  const { search } = await account();
  const rows = await search(`${country}/Local.json?InLocality=${encodeURIComponent(city)}`);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.locality).toBe(city);
    expect(String(row.phone_number).startsWith(start)).toBe(true);
  }
});
