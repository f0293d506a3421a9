/** The Telnyx side as any HTTP client sees it. Telnyx's own client is in test/contract/telnyx. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.ts';
import { magic, sandboxFor } from './client.ts';

const Row = z.record(z.string(), z.unknown());
const Rows = z.object({ data: z.array(Row) });
const One = z.object({ data: Row });
const Ordered = z.object({
  data: z.object({
    id: z.string(),
    status: z.string(),
    sub_number_orders_ids: z.array(z.string()),
    phone_numbers: z.array(z.looseObject({ id: z.string(), requirements_status: z.string() })),
  }),
});

interface Ask {
  readonly method?: string;
  readonly json?: unknown;
  readonly key?: string;
}

async function telnyx(sandbox: Sandbox, path: string, { method, json, key }: Ask = {}) {
  const response = await fetch(sandbox.telnyxBaseUrl + path, {
    method: method ?? (json === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${key ?? sandbox.apiKey}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

type Filters = Readonly<Record<string, string>>;

function queryOf(filters: Filters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) query.set(`filter[${name}]`, value);
  return query.toString();
}

const US = { country_code: 'US', phone_number_type: 'local' };

/** A sandbox whose clock stands still but for `pass`. */
async function account(options: SandboxOptions = {}) {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const sandbox = await sandboxFor({ numbersAt: 'telnyx', now: () => now, ...options });
  const at = (path: string, ask?: Ask) => telnyx(sandbox, path, ask);
  const search = async (filters: Filters) =>
    Rows.parse((await at(`/available_phone_numbers?${queryOf(filters)}`)).body).data;
  const numbers = async (filters: Filters) => (await search(filters)).map((row) => String(row.phone_number));
  const order = (phone_number: string, more: object = {}) =>
    at('/number_orders', { json: { phone_numbers: [{ phone_number }], ...more } });
  return {
    sandbox,
    at,
    search,
    numbers,
    order,
    pass: (ms: number) => {
      now += ms;
    },
    /** Searches for the very number and orders it. */
    buy: async (phoneNumber: string) => {
      const digits = phoneNumber.replace(/^\+1/, '');
      expect(await numbers({ ...US, 'phone_number][starts_with': digits })).toEqual([phoneNumber]);
      return Ordered.parse((await order(phoneNumber)).body).data;
    },
    orderOf: async (id: string) => Ordered.parse((await at(`/number_orders/${id}`)).body).data,
    owned: async (filters: Filters = {}) =>
      Rows.parse((await at(`/phone_numbers?${queryOf(filters)}&page[size]=250`)).body).data,
  };
}

const firstCode = (answer: { readonly body: unknown }) =>
  z.object({ errors: z.array(z.object({ code: z.string() })) }).parse(answer.body).errors[0]?.code;

describe('every answer', () => {
  it('needs the key as a bearer, and has an id of the request and the limits of requests', async () => {
    const { at } = await account();
    const known = await at('/balance');
    expect(known.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(known.headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
    const refused = await at('/balance', { key: 'wrong' });
    expect(refused.status).toBe(401);
    expect(firstCode(refused)).toBe('10009');
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer /);
    for (const path of ['/nothing', '/phone_numbers/abc', '/number_orders/abc', '/requirement_groups/abc'])
      expect(firstCode(await at(path))).toBe('10005');
  });

  it('refuses too many requests with 10011, and says that none are left', async () => {
    const { at } = await account({ faults: ['429:7@account'] });
    const refused = await at('/balance');
    expect(firstCode(refused)).toBe('10011');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('retry-after')).toBe('7');
  });
});

describe('search', () => {
  it('ignores filters that it does not know, and known ones without filter[…]', async () => {
    const { at, numbers } = await account();
    const all = await numbers({});
    expect(all.some((number) => !number.startsWith('+1'))).toBe(true);
    expect(await numbers({ contry_code: 'US' })).toEqual(all);
    const bare = Rows.parse((await at('/available_phone_numbers?country_code=US')).body).data;
    expect(bare.map(({ phone_number }) => phone_number)).toEqual(all);
  });

  it('states prices as texts with five decimals, and neither type nor country of a number', async () => {
    const { search } = await account();
    const [row = {}] = await search({ country_code: 'AU', phone_number_type: 'mobile' });
    expect(row.cost_information).toEqual({
      upfront_cost: '6.50000',
      monthly_cost: '5.50000',
      currency: 'USD',
    });
    expect(Object.keys(row)).not.toContain('phone_number_type');
    expect(row.region_information).toEqual([{ region_type: 'country_code', region_name: 'AU' }]);
  });

  it('compares digits without the country code; other characters find nothing, a place without numbers is refused', async () => {
    const { at, numbers } = await account();
    const [number = ''] = await numbers({ ...US, national_destination_code: '212' });
    const national = number.slice(2);
    const starts = { ...US, 'phone_number][starts_with': national };
    expect(await numbers(starts)).toEqual([number]);
    const split = {
      ...US,
      national_destination_code: '212',
      'phone_number][starts_with': national.slice(3, 6),
    };
    expect(await numbers(split)).toContain(number);
    for (const pattern of [`1${national}`, '212*', '%', number])
      expect(await numbers({ ...US, 'phone_number][starts_with': pattern })).toEqual([]);
    expect(await numbers({ ...US, 'phone_number][contains': '21**2' })).toEqual([]);
    expect(await numbers({ ...US, national_destination_code: '21*' })).toEqual([]);
    expect(await numbers({ ...US, 'phone_number][ends_with': national.slice(-4) })).toContain(number);
    for (const place of [{ national_destination_code: '211' }, { administrative_area: 'ZZ' }]) {
      const refused = await at(`/available_phone_numbers?${queryOf({ ...US, ...place })}`);
      expect(refused.status).toBe(400);
    }
    const unsold = { country_code: 'DE', phone_number_type: 'shared_cost' };
    expect((await at(`/available_phone_numbers?${queryOf(unsold)}`)).status).toBe(400);
  });

  it('finds digits that others are between, after those that are together', async () => {
    const { numbers } = await account();
    const found = await numbers({ ...US, 'phone_number][contains': '77', limit: '500' });
    const together = found.filter((number) => number.includes('77'));
    expect(together.length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(together.length);
    expect(found.slice(0, together.length)).toEqual(together);
  });

  it('fills up with numbers of other places only when best_effort is true', async () => {
    const { search } = await account();
    const place = { ...US, locality: 'Garden City' };
    expect((await search(place)).filter((row) => row.best_effort)).toEqual([]);
    expect((await search({ ...place, best_effort: 'true' })).some((row) => row.best_effort)).toBe(true);
  });

  it('finds a city outside North America', async () => {
    const { numbers } = await account();
    const found = await numbers({ country_code: 'DE', locality: 'Berlin' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((number) => !number.startsWith('+4930'))).toEqual([]);
  });

  it('finds numbers that can do all that is asked for', async () => {
    const { search, numbers } = await account();
    const rows = await search({ country_code: 'GB', phone_number_type: 'mobile', features: 'sms,voice' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.features).toEqual(expect.arrayContaining([{ name: 'sms' }, { name: 'voice' }]));
    expect(await numbers({ country_code: 'GB', phone_number_type: 'mobile', features: 'sms,mms' })).toEqual(
      [],
    );
  });

  it('hides a held number only when held ones are excluded', async () => {
    const { at, numbers, pass } = await account();
    const area = { ...US, national_destination_code: '212' };
    const [number = ''] = await numbers(area);
    const held = await at('/number_reservations', { json: { phone_numbers: [{ phone_number: number }] } });
    expect(held.body).toMatchObject({ data: { status: 'success' } });
    const again = await at('/number_reservations', { json: { phone_numbers: [{ phone_number: number }] } });
    expect(again.body).toMatchObject({ data: { status: 'failure', errors: 'Number is already on hold' } });
    expect(await numbers(area)).toContain(number);
    expect(await numbers({ ...area, exclude_held_numbers: 'true' })).not.toContain(number);
    pass(30 * 60_000);
    expect(await numbers({ ...area, exclude_held_numbers: 'true' })).toContain(number);
  });
});

describe('an order', () => {
  it('of a number that another process has shown is accepted, as both have one ledger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dialdeck-telnyx-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const state = join(folder, 'ledger.db');
    const [one, other] = [await account({ state }), await account({ state })];
    const [number = ''] = await one.numbers(US);
    expect((await other.order(number)).status).toBe(200);
    expect(await other.owned()).toMatchObject([{ phone_number: number }]);
  });

  it('does not make its number usable at once', async () => {
    const { numbers, order, owned, orderOf, pass } = await account({ provisioningMs: 2_000 });
    const [number = ''] = await numbers(US);
    const { id } = Ordered.parse((await order(number)).body).data;
    expect(await owned()).toEqual([]);
    pass(2_000);
    expect(await orderOf(id)).toMatchObject({ status: 'success' });
    expect(await owned()).toMatchObject([{ status: 'purchase-pending', phone_number_type: 'longcode' }]);
    pass(1_000);
    expect(await owned()).toMatchObject([{ status: 'active', phone_number_type: 'local' }]);
  });

  it('is made again under the same reference, and charged again', async () => {
    const { at, numbers, order, sandbox } = await account({ provisioningMs: 60_000 });
    const [number = ''] = await numbers(US);
    const reference = { customer_reference: 'intent-1' };
    const ids = [await order(number, reference), await order(number, reference)].map(
      ({ body }) => Ordered.parse(body).data.id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(sandbox.ledger.charges(number)).toHaveLength(2);
    const query = queryOf({ ...reference, 'created_at][gt': '2026-11-26T09:59:59Z', status: 'pending' });
    expect(Rows.parse((await at(`/number_orders?${query}`)).body).data).toHaveLength(2);
    const later = queryOf({ ...reference, 'created_at][gt': '2026-11-26T10:00:00Z' });
    expect(Rows.parse((await at(`/number_orders?${later}`)).body).data).toEqual([]);
  });

  it('gives its number the connection and the profile that it names', async () => {
    const { at, numbers, order, owned } = await account();
    const idIn = async (path: string) => Rows.parse((await at(path)).body).data[0]?.id;
    const connection_id = await idIn('/texml_applications');
    const messaging_profile_id = await idIn('/messaging_profiles');
    const [number = ''] = await numbers(US);
    expect((await order(number, { connection_id, messaging_profile_id })).status).toBe(200);
    expect(await owned()).toMatchObject([{ connection_id, messaging_profile_id }]);
    const [next = ''] = await numbers(US);
    expect(firstCode(await order(next, { connection_id: '1' }))).toBe('10027');
  });

  it('that waits for documents is cancelled at its deadline, and its number is free again', async () => {
    const { numbers, order, orderOf, pass, sandbox } = await account({ cooldownMs: 0 });
    const german = { country_code: 'DE', phone_number_type: 'local' };
    const [number = ''] = await numbers(german);
    const { id } = Ordered.parse((await order(number)).body).data;
    const week = 7 * 24 * 3600_000;
    pass(week - 1);
    expect(await orderOf(id)).toMatchObject({
      status: 'pending',
      phone_numbers: [{ requirements_status: 'requirement-info-pending' }],
    });
    expect(await numbers(german)).not.toContain(number);
    pass(1);
    expect(await orderOf(id)).toMatchObject({
      status: 'cancelled',
      phone_numbers: [{ requirements_status: 'cancelled' }],
    });
    expect(await numbers(german)).toContain(number);
    expect(sandbox.ledger.ownedCount()).toBe(0);
  });

  it('whose documents are declined waits for others, and goes on with them', async () => {
    const { at, numbers, order, orderOf, owned, pass } = await account({
      faults: ['declined:5000'],
      provisioningMs: 3_000,
    });
    const german = { country_code: 'DE', phone_number_type: 'local' };
    const query = queryOf({ country_code: 'DE', status: 'approved', action: 'ordering' });
    const [group] = z.array(Row).parse((await at(`/requirement_groups?${query}`)).body);
    const [phone_number = ''] = await numbers(german);
    const item = { phone_number, requirement_group_id: group?.id };
    const ordered = Ordered.parse((await order(phone_number, { phone_numbers: [item] })).body).data;
    const { id } = ordered;
    const stateOf = async () => (await orderOf(id)).phone_numbers[0]?.requirements_status;
    const numberPath = `/number_order_phone_numbers/${ordered.phone_numbers[0]?.id}`;
    pass(4_999);
    expect(await stateOf()).toBe('requirement-info-under-review');
    expect(One.parse((await at(numberPath)).body).data).not.toHaveProperty('deadline');
    pass(1);
    expect(await stateOf()).toBe('requirement-info-exception');
    expect((await orderOf(id)).status).toBe('pending');
    expect(One.parse((await at(numberPath)).body).data.deadline).toBe('2026-12-03T10:00:05.000Z');
    const others = { requirement_group_id: group?.id };
    await at(`${numberPath}/requirement_group`, { json: others });
    expect(await stateOf()).toBe('requirement-info-under-review');
    pass(3_000);
    expect((await orderOf(id)).status).toBe('success');
    expect(await owned()).toMatchObject([{ phone_number }]);
  });

  it('names a group of the right country, type and use that has not expired', async () => {
    const { at, numbers, order } = await account();
    const groups = z.array(Row).parse((await at('/requirement_groups')).body);
    const [number = ''] = await numbers({ country_code: 'DE', phone_number_type: 'local' });
    const orderWith = (group: Record<string, unknown>) =>
      order(number, { phone_numbers: [{ phone_number: number, requirement_group_id: group.id }] });
    const fits = ({ country_code, status, action }: Record<string, unknown>) =>
      country_code === 'DE' && status !== 'expired' && action === 'ordering';
    for (const group of groups.filter((one) => !fits(one)))
      expect(firstCode(await orderWith(group)), String(group.customer_reference)).toBe('10027');
    const [british = ''] = await numbers({ country_code: 'GB', phone_number_type: 'local' });
    const mobile = groups.find(({ country_code, phone_number_type }) => {
      return country_code === 'GB' && phone_number_type === 'mobile';
    });
    const item = { phone_number: british, requirement_group_id: mobile?.id };
    expect(firstCode(await order(british, { phone_numbers: [item] }))).toBe('10027');
    const approved = groups.filter(fits).find(({ status }) => status === 'approved') ?? {};
    expect(Ordered.parse((await orderWith(approved)).body).data.status).toBe('success');
  });

  it('where a group is mandatory needs an approved one', async () => {
    const { at, numbers, order, sandbox } = await account();
    for (const country_code of ['CH', 'DK', 'IT', 'NO', 'PT', 'SE']) {
      const [number = ''] = await numbers({ country_code, phone_number_type: 'local' });
      expect(firstCode(await order(number)), country_code).toBe('10027');
      expect(sandbox.ledger.tally(number).applied).toBe(0);
    }
    const query = queryOf({ country_code: 'CH', status: 'unapproved' });
    const [draft] = z.array(Row).parse((await at(`/requirement_groups?${query}`)).body);
    const [swiss = ''] = await numbers({ country_code: 'CH', phone_number_type: 'local' });
    const item = { phone_number: swiss, requirement_group_id: draft?.id };
    expect(firstCode(await order(swiss, { phone_numbers: [item] }))).toBe('10027');
  });

  it('of a trial account is one, whatever comes of it; it sees no whole number and can hold none', async () => {
    const { at, numbers, order } = await account({ trial: true });
    const [shown = ''] = await numbers({ ...US, national_destination_code: '212' });
    expect(shown).toMatch(/^\+1212\dx{6}$/);
    expect(firstCode(await order(shown))).toBe('10016');
    const hold = { phone_numbers: [{ phone_number: magic('13') }] };
    expect(firstCode(await at('/number_reservations', { json: hold }))).toBe('10010');
    await numbers({ ...US, 'phone_number][starts_with': magic('13').slice(2) });
    expect((await order(magic('13'))).status).toBe(200);
    expect(firstCode(await order(magic('00')))).toBe('10010');
  });
});

describe('magic numbers', () => {
  it.each([
    ['01', 422, '85001'],
    ['04', 403, '10010'],
    ['05', 402, '20100'],
    ['26', 429, '10011'],
  ])('%s is refused with %i and code %s, and buys nothing', async (kind, status, code) => {
    const { numbers, order, sandbox } = await account();
    await numbers({ ...US, 'phone_number][starts_with': magic(kind).slice(2) });
    const refused = await order(magic(kind));
    expect(refused.status).toBe(status);
    expect(firstCode(refused)).toBe(code);
    expect(sandbox.ledger.tally(magic(kind)).applied).toBe(0);
  });

  it.each([
    ['10', 3_000, 'pending', 30_000, 'success'],
    ['13', 1_999, 'pending', 2_000, 'failure'],
    ['18', 1_999, 'pending', 2_000, 'cancelled'],
    ['19', 999, 'success', 1_000, 'pending'],
    ['19', 5_999, 'pending', 6_000, 'success'],
    ['60', 4_999, 'pending', 5_000, 'cancelled'],
  ])('%s: after %i ms the order is %s, after %i ms %s', async (kind, early, first, late, then) => {
    const { buy, orderOf, pass } = await account();
    const { id } = await buy(magic(kind));
    pass(early);
    expect((await orderOf(id)).status).toBe(first);
    pass(late - early);
    expect((await orderOf(id)).status).toBe(then);
  });

  it('15 costs more when its whole number is searched for', async () => {
    const { search } = await account();
    const monthly = async (digits: string) => {
      const rows = await search({ ...US, 'phone_number][starts_with': digits });
      const row = rows.find(({ phone_number }) => phone_number === magic('15'));
      return Number(z.object({ monthly_cost: z.string() }).parse(row?.cost_information).monthly_cost);
    };
    expect(await monthly(magic('15').slice(2))).toBe((await monthly('50055515')) + 0.5);
  });

  it('11 is listed before it is found by its digits', async () => {
    const { buy, owned, pass } = await account({ provisioningMs: 0 });
    await buy(magic('11'));
    pass(4_999);
    expect(await owned()).toMatchObject([{ phone_number: magic('11') }]);
    expect(await owned({ phone_number: magic('11').slice(1) })).toEqual([]);
    pass(1);
    expect(await owned({ phone_number: magic('11').slice(1) })).toHaveLength(1);
  });

  it('14 is there late, and its answer has the number', async () => {
    const { buy } = await account({ now: Date.now });
    expect((await buy(magic('14'))).phone_numbers).toMatchObject([{ phone_number: magic('14') }]);
  });
});

describe('owned numbers', () => {
  it('are listed with the newest first, in pages of at most 250', async () => {
    const { at } = await account({ numbers: 30 });
    const page = async (number: number) => {
      const { body } = await at(`/phone_numbers?page[size]=12&page[number]=${number}`);
      return z.looseObject({ data: z.array(Row), meta: Row }).parse(body);
    };
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    const dates = pages.flatMap(({ data }) => data.map((row) => String(row.purchased_at)));
    expect(dates).toHaveLength(30);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(pages[0]?.meta).toEqual({ total_results: 30, total_pages: 3, page_number: 1, page_size: 12 });
    expect((await at('/phone_numbers?page[size]=251')).status).toBe(400);
  });

  it('are filtered by digits, never by a plus sign, and by what was set', async () => {
    const { owned, at } = await account({ numbers: 12 });
    const all = await owned();
    const number = String(all[3]?.phone_number);
    expect(await owned({ phone_number: number.slice(1) })).toMatchObject([{ phone_number: number }]);
    expect(await owned({ phone_number: number })).toEqual([]);
    expect((await at(`/phone_numbers?${queryOf({ phone_number: '12' })}`)).status).toBe(400);
    expect(await owned({ customer_reference: 'Line 00007' })).toHaveLength(1);
    expect(await owned({ tag: 'support' })).toHaveLength(2);
    expect(await owned({ status: 'purchase-pending' })).toEqual([]);
    expect(await owned({ 'number_type][eq': 'toll_free' })).toEqual(
      all.filter((row) => row.phone_number_type === 'toll_free'),
    );
  });

  it('are routed in four ways from the start, and one is locked', async () => {
    const { owned, at } = await account({ numbers: 10 });
    const rows = await owned();
    const types = new Set<unknown>();
    for (const { connection_id } of rows.filter((row) => row.connection_id !== '')) {
      types.add(One.parse((await at(`/connections/${String(connection_id)}`)).body).data.record_type);
    }
    expect(types).toEqual(
      new Set(['texml_application', 'call_control_application', 'credential_connection']),
    );
    expect(rows.filter((row) => row.messaging_profile_id !== null)).toHaveLength(1);
    for (const status of ['port-out-pending', 'requirement-info-exception'])
      expect(await owned({ status })).toMatchObject([{ status, connection_id: '' }]);
    const [locked] = rows.filter((row) => row.deletion_lock_enabled);
    const refused = await at(`/phone_numbers/${String(locked?.id)}`, { method: 'DELETE' });
    expect(refused.status).toBe(403);
    expect(firstCode(refused)).toBe('10035');
  });

  it('show a new lock only when its job is completed', async () => {
    const { owned, at, pass } = await account({ numbers: 1, provisioningMs: 2_000 });
    const [row] = await owned();
    const job = { phone_numbers: [row?.phone_number, '+19995550100'], deletion_lock_enabled: true };
    const asked = await at('/phone_numbers/jobs/update_phone_numbers', { json: job });
    expect(asked.status).toBe(202);
    const { id } = One.parse(asked.body).data;
    expect(await owned()).toMatchObject([{ deletion_lock_enabled: false }]);
    pass(1_000);
    expect(await owned()).toMatchObject([{ deletion_lock_enabled: true }]);
    expect((await at(`/phone_numbers/jobs/${String(id)}`)).body).toMatchObject({
      data: {
        status: 'completed',
        successful_operations: [{ phone_number: row?.phone_number }],
        failed_operations: [{ phone_number: '+19995550100' }],
      },
    });
  });
});

it('the balance falls by the set-up fee and the first month of each purchase, and not by a release', async () => {
  const { at, numbers, search, buy, pass } = await account({ numbers: 2 });
  const balance = async () => Number(One.parse((await at('/balance')).body).data.balance);
  expect(await balance()).toBe(1_000);
  const [first = ''] = await numbers(US);
  const row = (await search(US)).find(({ phone_number }) => phone_number === first);
  const cost = z
    .object({
      cost_information: z.object({ upfront_cost: z.coerce.number(), monthly_cost: z.coerce.number() }),
    })
    .parse(row).cost_information;
  await buy(first);
  pass(60_000);
  expect(await balance()).toBeCloseTo(1_000 - cost.upfront_cost - cost.monthly_cost, 2);
});
