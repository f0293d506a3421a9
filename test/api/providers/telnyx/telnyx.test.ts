/** What is particular to Telnyx, at a server that answers as the test says. What every provider does, provider.test.ts shows. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/api/account.ts';
import { applyConfiguration, planConfiguration } from '../../../../src/api/owned/configure.ts';
import { portabilityOf } from '../../../../src/api/portability.ts';
import { searchNumbers } from '../../../../src/api/search/search.ts';
import { type Script, type ScriptedAnswer, scriptedCarrier } from '../scripted-carrier.ts';
import { failureOf } from '../support.ts';

const KEY = 'KEY0123456789abcdef';
const NUMBER = '+12125550142';
const ORDER = { phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' } as const;

const scripted = (script: Script, change: Partial<Account> = {}) =>
  scriptedCarrier(script, { provider: 'telnyx', apiKey: KEY, ...change });
const one = (data: object): ScriptedAnswer => ({ json: { data } });
const list = (...data: object[]): ScriptedAnswer => ({
  json: { data, meta: { total_results: data.length, page_number: 1, page_size: 250 } },
});
const refusal = (status: number, code: string, detail = 'No.'): ScriptedAnswer => ({
  status,
  json: { errors: [{ code, title: 'Refused', detail }] },
  headers: { 'x-request-id': 'req-1' },
});
const offered = (phone_number: string, change: object = {}) => ({
  phone_number,
  region_information: [
    { region_type: 'country_code', region_name: 'US' },
    { region_type: 'state', region_name: 'NY' },
    { region_type: 'rate_center', region_name: 'NEW YORK' },
  ],
  features: [{ name: 'sms' }, { name: 'voice' }],
  cost_information: { upfront_cost: '1.00000', monthly_cost: '30.000', currency: 'USD' },
  reservable: true,
  quickship: true,
  ...change,
});
const ownedRow = (change: object = {}) => ({
  id: '1293384261075731499',
  phone_number: NUMBER,
  country_iso_alpha2: 'US',
  phone_number_type: 'local',
  status: 'active',
  purchased_at: '2026-10-01T00:00:00Z',
  customer_reference: 'Front desk',
  connection_id: null,
  messaging_profile_id: null,
  tags: [],
  deletion_lock_enabled: false,
  ...change,
});
const orderWith = (number: object, change: object = {}) => ({
  id: 'order-1',
  status: 'pending',
  customer_reference: 'ours',
  sub_number_orders_ids: ['sub-1'],
  phone_numbers: [
    { id: 'item-1', phone_number: NUMBER, phone_number_type: 'local', country_iso_alpha2: 'US', ...number },
  ],
  ...change,
});

describe('search', () => {
  it('reads type and country from the question, prices as plain decimals, and the set-up fee', async () => {
    const { client, requests } = await scripted(({ path }) =>
      path === '/available_phone_numbers' ? list(offered(NUMBER)) : list(),
    );
    const query = {
      countryCode: 'US',
      numberType: 'LOCAL',
      areaCode: '212',
      prefix: '2125',
      SMS: true,
    } as const;
    const { rows } = await searchNumbers(client, query);
    expect(rows).toMatchObject([
      {
        phoneNumber: NUMBER,
        numberType: 'LOCAL',
        countryCode: 'US',
        region: 'NY',
        rateCenter: 'NEW YORK',
        capabilities: { voice: true, SMS: true, MMS: false },
        monthlyRate: { kind: 'money', money: { amount: '30.00', currency: 'USD' } },
        setupFee: { amount: '1.00', currency: 'USD' },
        requirement: 'none',
        reservable: true,
      },
    ]);
    const asked = requests.find(({ path }) => path === '/available_phone_numbers')?.query;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      'filter[country_code]': 'US',
      'filter[phone_number_type]': 'local',
      'filter[national_destination_code]': '212',
      'filter[phone_number][starts_with]': '5',
      'filter[features]': 'sms',
      'filter[best_effort]': 'false',
      'filter[exclude_held_numbers]': 'true',
    });
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it.each(['1e3', '1,000.00', '-1'])(
    'cannot be bought with a set-up fee of %s, which nobody can confirm',
    async (upfront_cost) => {
      const cost_information = { currency: 'USD', monthly_cost: '1.00000', upfront_cost };
      const { client } = await scripted(({ path }) =>
        path === '/available_phone_numbers' ? list(offered(NUMBER, { cost_information })) : list(),
      );
      const { rows } = await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' });
      expect(rows[0]?.monthlyRate).toMatchObject({
        kind: 'unreadable',
        text: expect.stringContaining(upfront_cost),
      });
    },
  );

  it('drops rows that do not match, because Telnyx ignores filters that it does not know', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/available_phone_numbers' ? list(offered(NUMBER), offered('+13105550142')) : list(),
    );
    const found = await searchNumbers(client, { countryCode: 'US', numberType: 'LOCAL', areaCode: '212' });
    expect(found.rows.map(({ phoneNumber }) => phoneNumber)).toEqual([NUMBER]);
  });

  it('counts the numbers that a trial account sees without their digits, and says why', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/available_phone_numbers' ? list(offered('+49351xxxxxxx'), offered(NUMBER)) : list(),
    );
    const found = await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' });
    expect(found).toMatchObject({ unreadable: 1, reason: expect.stringContaining('trial accounts') });
  });

  it('searches the types that the country has, and finds nothing where Telnyx has no coverage', async () => {
    const { client, requests } = await scripted(({ path }) =>
      path.startsWith('/country_coverage/countries/US')
        ? one({ code: 'US', phone_number_type: ['local', 'toll_free'] })
        : path === '/available_phone_numbers'
          ? list()
          : refusal(404, '10005'),
    );
    expect((await client.searchAvailable({ countryCode: 'US' })).rows).toEqual([]);
    const types = requests.flatMap(({ query }) => query.get('filter[phone_number_type]') ?? []);
    expect(new Set(types)).toEqual(new Set(['local', 'toll_free']));
    expect((await client.searchAvailable({ countryCode: 'AQ' })).rows).toEqual([]);
  });

  it('reads a refusal as no numbers where the country has no such type, and as a refusal where it has', async () => {
    const { client } = await scripted(({ path }) =>
      path.startsWith('/country_coverage/countries/')
        ? one({ code: 'US', phone_number_type: ['local', 'toll_free'] })
        : refusal(400, '10015'),
    );
    const search = (numberType: 'MOBILE' | 'LOCAL') =>
      client.searchAvailable({ countryCode: 'US', numberType });
    const before = Date.now();
    const none = await search('MOBILE');
    expect(none).toMatchObject({ rows: [], unreadable: 0 });
    expect(none.fetchedAt).toBeGreaterThanOrEqual(before);
    await expect(search('LOCAL')).rejects.toMatchObject({ status: 400 });
  });

  it('reads a refusal as no numbers where the same question is answered for another type', async () => {
    const { client } = await scripted(({ path, query }) => {
      if (path.startsWith('/country_coverage/')) return one({ phone_number_type: ['local', 'toll_free'] });
      return query.get('filter[phone_number_type]') === 'local'
        ? list(offered(NUMBER))
        : refusal(400, '10015');
    });
    const found = await client.searchAvailable({ countryCode: 'US', areaCode: '212' });
    expect(found.rows).toHaveLength(1);
    expect(found.reason).toBeUndefined();
  });

  it('says in a quote that a trial account sees no whole numbers', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/available_phone_numbers'
        ? list(offered('+1212xxxxxxx'))
        : one({ phone_number_type: ['local'] }),
    );
    expect(await client.quote({ phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' })).toMatchObject(
      {
        kind: 'unreadable',
        reason: expect.stringContaining('Telnyx hides digits'),
      },
    );
  });

  it.each([
    ['DE', 'documents-later'],
    ['CH', 'documents'],
  ])('in %s an offer needs %s', async (country, requirement) => {
    const rule = { regulatory_requirements: [{ name: 'Address', description: 'in the area' }] };
    const region_information = [{ region_type: 'country_code', region_name: country }];
    const { client } = await scripted(({ path }) =>
      path === '/available_phone_numbers' ? list(offered('+4930123456', { region_information })) : list(rule),
    );
    const { rows } = await client.searchAvailable({ countryCode: country, numberType: 'LOCAL' });
    expect(rows).toMatchObject([{ requirement }]);
  });
});

describe('an order', () => {
  it('is one request for one number, with our id as its reference', async () => {
    const { client, requests } = await scripted(() => one(orderWith({ status: 'pending' })));
    const answer = await client.purchase({ ...ORDER, reference: 'ours', documentsId: 'group-1' });
    expect(answer).toMatchObject({ kind: 'request', purchase: { id: 'order-1', status: 'PENDING' } });
    expect(requests.map(({ method, json }) => [method, json])).toEqual([
      [
        'POST',
        {
          phone_numbers: [{ phone_number: NUMBER, requirement_group_id: 'group-1' }],
          customer_reference: 'ours',
        },
      ],
    ]);
  });

  it.each([
    [{ status: 'pending', requirements_status: 'pending' }, 'PENDING', undefined],
    [
      {
        status: 'pending',
        requirements_status: 'requirement-info-pending',
        deadline: '2026-12-03T10:00:00Z',
      },
      'PENDING',
      'waits for documents: give it approved ones; due 2026-12-03',
    ],
    [{ status: 'pending', requirements_status: 'requirement-info-under-review' }, 'PROCESSING', 'reviews'],
    [
      { status: 'pending', requirements_status: 'requirement-info-exception' },
      'PENDING',
      'refused the documents',
    ],
    [{ status: 'failure' }, 'FAILED', 'could not deliver'],
    [{ status: 'cancelled' }, 'CANCELLED', 'cancelled'],
    [{ status: 'failure', requirements_status: 'cancelled' }, 'CANCELLED', 'cancelled'],
    [{ status: 'pending', requirements_status: 'deleted' }, 'CANCELLED', 'deleted'],
    [{ status: 'on-the-moon' }, 'PROCESSING', 'on-the-moon'],
  ])('with %o is %s', async (number, status, details) => {
    const { client } = await scripted(({ path }) =>
      path.startsWith('/number_order_phone_numbers') ? refusal(404, '10005') : one(orderWith(number)),
    );
    const found = await client.purchaseStatus?.('order-1');
    expect(found?.status).toBe(status);
    if (details === undefined) expect(found?.statusDetails).toBeUndefined();
    else expect(found?.statusDetails).toContain(details);
  });

  it.each([
    ['requirement-info-pending', false, 'missing'],
    ['requirement-info-exception', false, 'refused'],
    ['pending', true, 'not-needed'],
    ['pending', false, undefined],
    ['pending', undefined, undefined],
  ])('with the requirements %s (met: %s) has the documents %s', async (requirements, met, documents) => {
    const number = { status: 'pending', requirements_status: requirements, requirements_met: met };
    const { client } = await scripted(({ path }) =>
      path.startsWith('/number_order_phone_numbers') ? refusal(404, '10005') : one(orderWith(number)),
    );
    const found = await client.purchaseStatus?.('order-1');
    expect(found?.metadata).toEqual({
      creditsStated: false,
      ...(documents === undefined ? {} : { documents }),
    });
  });

  it.each([
    ['failure', 'FAILED'],
    ['cancelled', 'CANCELLED'],
    ['success', 'COMPLETED'],
  ])('that ended with %s has no deadline any more', async (status, expected) => {
    const deadline = '2026-12-03T10:00:00Z';
    const { client } = await scripted(({ path }) =>
      path === '/phone_numbers'
        ? list(ownedRow())
        : one(orderWith({ status, deadline, requirements_status: 'requirement-info-pending' }, { status })),
    );
    const found = await client.purchaseStatus?.('order-1');
    expect(found?.status).toBe(expected);
    expect(found?.statusDetails ?? '').not.toContain('due');
  });

  it('has no deadline of another number', async () => {
    const { client } = await scripted(({ path }) =>
      path.startsWith('/number_order_phone_numbers')
        ? one({ phone_number: '+12125550199', deadline: '2026-12-03T10:00:00Z' })
        : one(orderWith({ status: 'pending', requirements_status: 'requirement-info-pending' })),
    );
    expect((await client.purchaseStatus?.('order-1'))?.statusDetails).not.toContain('due');
  });

  it.each([
    [undefined, 'PROCESSING'],
    ['purchase-pending', 'PROCESSING'],
    ['active', 'COMPLETED'],
  ])('that succeeded and whose number is %s is %s', async (numberStatus, status) => {
    const rows = numberStatus === undefined ? [] : [ownedRow({ status: numberStatus })];
    const { client } = await scripted(({ path }) =>
      path === '/phone_numbers'
        ? list(...rows)
        : one(orderWith({ status: 'success' }, { status: 'success' })),
    );
    expect((await client.purchaseStatus?.('order-1'))?.status).toBe(status);
  });

  const OTHER = '+12125550199';
  it.each([
    [
      'two numbers',
      [{ phone_number: NUMBER }, { phone_number: OTHER }],
      `of 2 numbers (${NUMBER}, ${OTHER})`,
    ],
    ['a number that cannot be read beside ours', [{ phone_number: NUMBER }, {}], 'of 2 numbers'],
    ['no number', [], 'does not say which number'],
    ['another number', [{ phone_number: OTHER }], `has our reference and is of another number (${OTHER})`],
  ])('of %s that carries our reference needs a person', async (_what, phone_numbers, words) => {
    const order = orderWith({}, { phone_numbers });
    const { client } = await scripted(({ path }) => (path === '/number_orders' ? list(order) : one(order)));
    expect(await client.findPurchase?.({ phoneNumber: NUMBER, reference: 'ours' })).toMatchObject({
      status: 'PROCESSING',
      statusDetails: expect.stringContaining(words),
      metadata: { needsPerson: true },
    });
    if (phone_numbers[0]?.phone_number !== OTHER)
      expect((await client.purchaseStatus?.('order-1'))?.metadata).toMatchObject({ needsPerson: true });
  });

  it('is not called placed when the answer has a second number', async () => {
    for (const second of [{ phone_number: OTHER }, {}]) {
      const { client } = await scripted(() =>
        one(orderWith({}, { phone_numbers: [{ phone_number: NUMBER }, second] })),
      );
      expect(await failureOf(client.purchase(ORDER))).toMatchObject({ code: 'contract', progress: 'sent' });
    }
  });

  it.each([
    ['purchase-failed', { needsPerson: true }, 'money may have been charged'],
    ['purchase-pending', {}, 'purchase-pending'],
    [undefined, { numberMissing: true }, 'not shown yet'],
  ])('that succeeded and whose number is %s says what that means', async (status, metadata, words) => {
    const rows = status === undefined ? [] : [ownedRow({ status })];
    const { client } = await scripted(({ path }) =>
      path === '/phone_numbers'
        ? list(...rows)
        : one(orderWith({ status: 'success' }, { status: 'success' })),
    );
    expect(await client.purchaseStatus?.('order-1')).toMatchObject({
      status: 'PROCESSING',
      statusDetails: expect.stringContaining(words),
      metadata: { creditsStated: false, ...metadata },
    });
  });

  it('whose answer was lost is found by our reference among rows that do not fit', async () => {
    const { client, requests } = await scripted(({ path }) =>
      path === '/number_orders'
        ? list(orderWith({}, { id: 'order-2', customer_reference: 'another' }), orderWith({}))
        : one(orderWith({ status: 'pending' })),
    );
    expect(await client.findPurchase?.({ phoneNumber: NUMBER, reference: 'ours' })).toMatchObject({
      id: 'order-1',
    });
    expect(requests[0]?.query.get('filter[customer_reference]')).toBe('ours');
    expect(await client.findPurchase?.({ phoneNumber: NUMBER, reference: 'unknown' })).toBeUndefined();
  });

  it('that a gateway repeated is found by the one that has not failed', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/number_orders'
        ? list(orderWith({}, { id: 'order-2', status: 'failure' }), orderWith({}))
        : one(orderWith({ status: 'pending' })),
    );
    expect(await client.findPurchase?.({ phoneNumber: NUMBER, reference: 'ours' })).toMatchObject({
      id: 'order-1',
    });
  });

  it('is found in a list that states no references', async () => {
    const bare = { id: 'order-1', phone_numbers: [{ phone_number: NUMBER }] };
    const { client } = await scripted(({ path }) =>
      path === '/number_orders' ? list(bare) : one(orderWith({ status: 'pending' })),
    );
    const find = (reference: string) => client.findPurchase?.({ phoneNumber: NUMBER, reference });
    expect(await find('ours')).toMatchObject({ id: 'order-1' });
    expect(await find('unknown')).toBeUndefined();
  });

  it.each([
    ['cannot be read before', 0, 'not-sent'],
    ['cannot be read after', 1, 'sent'],
  ])('that %s its change says what was sent', async (_when, readable, progress) => {
    let reads = 0;
    const { client, requests } = await scripted(({ method }) => {
      if (method !== 'GET') return one({ id: 'sub-1' });
      reads += 1;
      return reads <= readable ? one(orderWith({ status: 'pending' })) : refusal(403, '10010');
    });
    const cancelled = client.cancelPurchase?.('order-1') ?? Promise.reject(new Error('cannot'));
    expect((await failureOf(cancelled)).progress).toBe(progress);
    expect(requests.filter(({ method }) => method !== 'GET')).toHaveLength(readable);
  });

  it('of two numbers is not changed', async () => {
    const two = orderWith(
      {},
      { phone_numbers: [{ phone_number: NUMBER }, { phone_number: '+12125550199' }] },
    );
    const { client, requests } = await scripted(() => one(two));
    const cancelled = client.cancelPurchase?.('order-1') ?? Promise.reject(new Error('cannot'));
    expect((await failureOf(cancelled)).progress).toBe('not-sent');
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('that waits is given documents, or cancelled, by one request for its only part', async () => {
    const { client, requests } = await scripted(({ method }) =>
      method === 'GET' ? one(orderWith({ status: 'pending' })) : one({ id: 'sub-1' }),
    );
    await client.attachDocuments?.('order-1', 'group-1');
    await client.cancelPurchase?.('order-1');
    expect(
      requests.filter(({ method }) => method !== 'GET').map(({ method, path, json }) => [method, path, json]),
    ).toEqual([
      ['POST', '/sub_number_orders/sub-1/requirement_group', { requirement_group_id: 'group-1' }],
      ['PATCH', '/sub_number_orders/sub-1/cancel', undefined],
    ]);
  });

  it.each([
    [402, '20100', { code: 'invalid', status: 402 }],
    [422, '85000', { code: 'conflict', status: 422 }],
    [429, '10011', { code: 'rate-limited', notProcessed: false }],
  ])('refused with %i %s keeps the code and the request id', async (status, code, expected) => {
    const { client, requests } = await scripted(() => refusal(status, code));
    expect(await failureOf(client.purchase(ORDER))).toMatchObject({
      ...expected,
      progress: 'answered',
      providerCode: code,
      requestId: 'req-1',
    });
    expect(requests).toHaveLength(1);
  });
});

describe('a reservation', () => {
  const held = (change: object = {}, number: object = {}) =>
    one({ id: 'hold-1', phone_numbers: [{ phone_number: NUMBER, status: 'success', ...number }], ...change });
  const OURS = { id: 'hold-1', phoneNumber: NUMBER };

  it('is read and extended by its id', async () => {
    const { client, requests } = await scripted(() => held());
    expect(await client.reservations?.read(OURS)).toMatchObject({ ...OURS, status: 'held' });
    expect(await client.reservations?.extend(OURS)).toMatchObject({ ...OURS, status: 'held' });
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /number_reservations/hold-1',
      'POST /number_reservations/hold-1/actions/extend',
    ]);
  });

  it.each([
    ['another number', held({}, { phone_number: '+12125550199' })],
    ['another id', held({ id: 'hold-2' })],
    ['no number', held({ phone_numbers: [] })],
  ])('is not believed when its answer is about %s', async (_what, answer) => {
    const { client } = await scripted(() => answer);
    for (const [asked, progress] of [
      [client.reservations?.read(OURS), 'answered'],
      [client.reservations?.extend(OURS), 'sent'],
    ] as const)
      expect(await failureOf(asked ?? Promise.resolve())).toMatchObject({ code: 'contract', progress });
    const quote = client.quote({ ...ORDER, reservationId: 'hold-1' });
    expect((await failureOf(quote)).message).toContain('different number');
  });
});

describe('the quote', () => {
  it('of a number that we hold searches among the held ones', async () => {
    const expired_at = '2026-11-26T05:00:00Z';
    const { client, requests } = await scripted(({ path }) => {
      if (path === '/number_reservations/hold-1')
        return one({
          id: 'hold-1',
          phone_numbers: [{ phone_number: NUMBER, status: 'success', expired_at }],
        });
      return path === '/available_phone_numbers' ? list(offered(NUMBER)) : list();
    });
    expect(await client.quote({ ...ORDER, reservationId: 'hold-1' })).toMatchObject({ kind: 'offered' });
    const search = requests.find(({ path }) => path === '/available_phone_numbers');
    expect(search?.query.get('filter[exclude_held_numbers]')).toBe('false');
    expect(search?.query.get('filter[phone_number][contains]')).toBe('2125550142');
  });
});

describe('owned numbers', () => {
  const apps = (path: string) => {
    if (path === '/texml_applications')
      return list({ id: '11', friendly_name: 'Switchboard', voice_url: 'https://example.com/texml' });
    if (path === '/messaging_profiles')
      return list({ id: 'profile-1', name: 'Texts', webhook_url: 'https://example.com/texts' });
    return list();
  };

  it('are read with features, routes by name and URL, tags and lock', async () => {
    const row = ownedRow({
      connection_id: '11',
      messaging_profile_id: 'profile-1',
      customer_reference: '',
      tags: ['sales', 'berlin'],
      deletion_lock_enabled: true,
      phone_number_type: 'longcode',
    });
    const { client } = await scripted(({ path }) => {
      if (path === '/phone_numbers') return list(row);
      if (path === '/numbers_features') return list({ phone_number: NUMBER, features: ['sms', 'voice'] });
      return apps(path);
    });
    expect(await client.getOwned(NUMBER)).toMatchObject({
      numberType: 'LOCAL',
      friendlyName: 'sales',
      raw: { friendlyName: '' },
      tags: 'sales, berlin',
      deletionLock: 'on',
      capabilities: { voice: true, SMS: true, MMS: false, fax: false },
      routedBy: {
        voice: { kind: 'application', id: '11', name: 'Switchboard', url: 'https://example.com/texml' },
        SMS: { kind: 'messaging profile', name: 'Texts', url: 'https://example.com/texts' },
      },
    });
  });

  it('whose features cannot be read have no capability, and not none', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/phone_numbers' ? list(ownedRow()) : refusal(422, '10015'),
    );
    expect((await client.getOwned(NUMBER))?.capabilities).toEqual({});
  });

  it('a tag with a comma is never overwritten by what is shown', async () => {
    const { client } = await scripted(() => list(ownedRow({ tags: ['a,b'] })));
    expect((await client.getOwned(NUMBER))?.unreadable).toEqual(['tags']);
  });

  it('asks by digits alone, takes the exact number only, and no deleted one', async () => {
    const answers = [list(ownedRow({ phone_number: `${NUMBER}1` })), list(ownedRow({ status: 'deleted' }))];
    const { client, requests } = await scripted(({ path }) =>
      path === '/phone_numbers' ? (answers.shift() ?? list()) : list(),
    );
    expect(await client.getOwned(NUMBER)).toBeUndefined();
    expect(await client.getOwned(NUMBER)).toBeUndefined();
    expect(requests[0]?.query.get('filter[phone_number]')).toBe('12125550142');
  });

  it('are changed by the request that each field has', async () => {
    const job = { id: 'job-1', status: 'completed', failed_operations: [] };
    const { client, requests } = await scripted(({ path, method }) => {
      if (path.endsWith('/messaging')) return one({ messaging_profile_id: 'profile-1' });
      if (path.includes('/jobs/')) return { status: 202, json: { data: job } };
      if (method === 'PATCH' || path.startsWith('/phone_numbers/')) return one(ownedRow());
      return path === '/phone_numbers' ? list(ownedRow()) : list();
    });
    const change = { friendlyName: '', tags: 'a, b', messagingProfileId: 'profile-1', deletionLock: 'on' };
    await client.updateOwned(NUMBER, change);
    const changes = requests.filter(({ method, path }) => method === 'PATCH' || path.includes('/jobs/'));
    expect(changes.map(({ method, path, json }) => [method, path, json])).toEqual([
      ['PATCH', '/phone_numbers/1293384261075731499', { customer_reference: '', tags: ['a', 'b'] }],
      ['PATCH', '/phone_numbers/1293384261075731499/messaging', { messaging_profile_id: 'profile-1' }],
      [
        'POST',
        '/phone_numbers/jobs/update_phone_numbers',
        { phone_numbers: ['1293384261075731499'], deletion_lock_enabled: true },
      ],
    ]);
  });

  it.each([
    [{ status: 'completed', failed_operations: [{ id: '1' }] }, /^Telnyx could not change the deletion lock/],
    [{ status: 'expired' }, /did not change the deletion lock .*: its job ended as "expired"/],
  ])('whose lock is not set by the job %o say why', async (job, words) => {
    const { client } = await scripted(({ path }) => {
      if (path.includes('/jobs/')) return { status: 202, json: { data: { id: 'job-1', ...job } } };
      return path === '/phone_numbers' ? list(ownedRow()) : one(ownedRow());
    });
    expect(await failureOf(client.updateOwned(NUMBER, { deletionLock: 'on' }))).toMatchObject({
      progress: 'sent',
      message: expect.stringMatching(words),
    });
  });

  it('whose lock is answered by another job are not called changed', async () => {
    const { client } = await scripted(({ path, method }) => {
      if (path.includes('/jobs/'))
        return method === 'POST'
          ? { status: 202, json: { data: { id: 'job-1', status: 'pending' } } }
          : one({ id: 'job-2', status: 'completed' });
      return path === '/phone_numbers' ? list(ownedRow()) : one(ownedRow());
    });
    const failure = await failureOf(client.updateOwned(NUMBER, { deletionLock: 'on' }));
    expect(failure).toMatchObject({ code: 'contract', progress: 'sent' });
  });

  it('whose name was changed and whose lock was refused show both', async () => {
    let name = 'Front desk';
    const row = () => ownedRow({ customer_reference: name });
    const { client } = await scripted(({ path, method }) => {
      if (path.includes('/jobs/')) return refusal(422, '10015', 'No locks today.');
      if (method === 'PATCH') name = 'Desk';
      return path === '/phone_numbers' ? list(row()) : one(row());
    });
    const wanted = { friendlyName: 'Desk', deletionLock: 'on' };
    const plan = await planConfiguration(client, NUMBER, wanted);
    expect(await applyConfiguration(client, plan)).toMatchObject({
      kind: 'done',
      applied: [{ field: 'friendlyName', after: 'Desk' }],
      notApplied: [{ field: 'deletionLock', before: '', after: 'on' }],
      failure: { message: expect.stringContaining('No locks today') },
    });
  });

  it('that are locked are not released, and the refusal says why', async () => {
    const { client } = await scripted(({ method, path }) => {
      if (method === 'DELETE') return refusal(403, '10035');
      return path === '/phone_numbers' ? list(ownedRow()) : one(ownedRow());
    });
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
      code: 'conflict',
      hint: expect.stringContaining('deletion lock'),
    });
  });

  it.each([
    ['of another number', one(ownedRow({ phone_number: '+12125550199' })), '+12125550199'],
    ['of another id', one(ownedRow({ id: '2' })), 'id 2'],
    ['that cannot be read', one({ id: '1293384261075731499' }), 'cannot be read'],
    ['that is gone', refusal(404, '10005'), 'Nothing was sent'],
  ])('are left alone when the id in the list is one %s', async (_what, answer, words) => {
    const { client, requests } = await scripted(({ path }) => {
      if (path === '/phone_numbers') return list(ownedRow());
      return path.startsWith('/phone_numbers/') ? answer : list();
    });
    const changes = [
      () => client.release({ phoneNumber: NUMBER }),
      () => client.updateOwned(NUMBER, { friendlyName: 'Desk' }),
      () => client.updateOwned(NUMBER, { messagingProfileId: 'profile-1' }),
      () => client.updateOwned(NUMBER, { deletionLock: 'on' }),
    ];
    for (const change of changes) {
      const failure = await failureOf(change());
      expect(failure.progress).toBe('not-sent');
      expect(failure.message).toContain(words);
    }
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('whose messaging is answered with another number are not called changed', async () => {
    const { client } = await scripted(({ path }) => {
      if (path.endsWith('/messaging')) return one({ phone_number: '+12125550199' });
      return path === '/phone_numbers' ? list(ownedRow()) : one(ownedRow());
    });
    expect(await failureOf(client.updateOwned(NUMBER, { messagingProfileId: 'profile-1' }))).toMatchObject({
      progress: 'sent',
      message: expect.stringContaining('different number'),
    });
  });

  it('are looked for to the end of the list, and not called missing before', async () => {
    const page = (total: number, ...data: object[]): ScriptedAnswer => ({
      json: { data, meta: { total_results: total, page_number: 1, page_size: 1 } },
    });
    const other = ownedRow({ id: '2', phone_number: `${NUMBER}9` });
    const second = await scripted(({ path, query }) => {
      if (path !== '/phone_numbers') return list();
      return query.get('page[number]') === '1' ? page(2, other) : page(2, ownedRow());
    });
    expect(await second.client.getOwned(NUMBER)).toMatchObject({ phoneNumber: NUMBER });
    const cut = await scripted(({ path, query }) => {
      if (path !== '/phone_numbers') return list();
      return query.get('page[number]') === '1' ? page(2, other) : page(2);
    });
    expect(await failureOf(cut.client.getOwned(NUMBER))).toMatchObject({
      code: 'contract',
      message: expect.stringContaining('does not end its list'),
    });
  });

  it('that the account does not own are not released, and nothing is sent', async () => {
    const { client, requests } = await scripted(() => list());
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
      code: 'not-found',
      progress: 'not-sent',
    });
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('routes', () => {
  const SWITCHBOARD = {
    kind: 'application',
    id: '11',
    name: 'Switchboard',
    url: 'https://example.com/old',
    field: 'connectionId',
    urlEditable: true,
  } as const;

  it('change their URL with the name that Telnyx has for them, as it is', async () => {
    const { client, requests } = await scripted(({ path, method, json }) => {
      const now = { id: '11', friendly_name: ' Switch\u200bboard ', voice_url: 'https://example.com/old' };
      if (!path.startsWith('/texml_applications/11')) return refusal(404, '10005');
      return one(method === 'PATCH' ? { ...now, ...Object(json) } : now);
    });
    const shown = { ...SWITCHBOARD, name: ' Switchboard ' };
    expect(await client.routes?.updateUrl(shown, 'https://example.com/new')).toMatchObject({
      url: 'https://example.com/new',
    });
    expect(requests.at(-1)?.json).toEqual({
      friendly_name: ' Switch\u200bboard ',
      voice_url: 'https://example.com/new',
    });
  });

  it.each([
    ['of another id', { id: '12', friendly_name: 'Switchboard' }, '(12)'],
    ['of another name', { friendly_name: 'Reception' }, '"Reception"'],
    ['without a name', { friendly_name: '' }, '"11"'],
    ['of another URL', { friendly_name: 'Switchboard', voice_url: 'https://example.com/theirs' }, 'theirs'],
  ])('%s are not changed', async (_what, change, words) => {
    const { client, requests } = await scripted(({ path }) =>
      path === '/texml_applications/11'
        ? one({ id: '11', voice_url: 'https://example.com/old', ...change })
        : refusal(404, '10005'),
    );
    const changed = client.routes?.updateUrl(SWITCHBOARD, 'https://example.com/new');
    const failure = await failureOf(changed ?? Promise.resolve());
    expect(failure).toMatchObject({ progress: 'not-sent', message: expect.stringContaining(words) });
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('whose name was never stated are not changed, because the change would have to state it', async () => {
    const { client, requests } = await scripted(({ path }) =>
      path === '/texml_applications/11'
        ? one({ id: '11', voice_url: 'https://example.com/old' })
        : refusal(404, '10005'),
    );
    const changed = client.routes?.updateUrl({ ...SWITCHBOARD, name: '11' }, 'https://example.com/new');
    expect((await failureOf(changed ?? Promise.resolve())).message).toContain('might clear it');
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  const own = (count: number) => Array.from({ length: count }, () => ({ connection_id: '11' }));
  it.each([
    ['what the answer has', own(3), { total_results: 3 }, { numbers: 3 }],
    ['the total of several pages', own(2), { total_results: 12, page_size: 2 }, { numbers: 12 }],
    ['no total', own(3), {}, { numbers: 3 }],
    ['a total of 0 beside rows', own(3), { total_results: 0 }, { numbers: 3, atLeast: true }],
    ['a total that the only page does not have', own(3), { total_results: 9 }, { numbers: 3, atLeast: true }],
    ['a page that is full, without a total', own(2), { page_size: 2 }, { numbers: 2, atLeast: true }],
    [
      'rows of another connection',
      [...own(1), { connection_id: '12' }],
      { total_results: 2 },
      { numbers: 1, atLeast: true },
    ],
    ['rows that state nothing', [{}, {}], { total_results: 2 }, { numbers: 2 }],
    [
      'rows of others alone',
      [{ connection_id: '12' }, { connection_id: '' }],
      { total_results: 2 },
      'unknown',
    ],
    ['a total without rows', [], { total_results: 4 }, 'unknown'],
  ] as const)('say how many numbers use them: %s', async (_what, data, meta, count) => {
    const { client } = await scripted(() => ({ json: { data, meta } }));
    const counted = client.routes?.countNumbers({ kind: 'application', id: '11' }) ?? Promise.resolve();
    if (count === 'unknown') expect(await failureOf(counted)).toMatchObject({ code: 'contract' });
    else expect(await counted).toEqual(count);
  });

  it('of messages are counted by the profile of each number', async () => {
    const rows = [{ messaging_profile_id: 'p', connection_id: '11' }, { messaging_profile_id: 'q' }];
    const { client, requests } = await scripted(() => list(...rows));
    const counted = await client.routes?.countNumbers({ kind: 'messaging profile', id: 'p' });
    expect(counted).toEqual({ numbers: 1, atLeast: true });
    expect(requests.map(({ path }) => path)).toEqual(['/phone_numbers/messaging']);
  });

  it('are partial where one of their lists fails', async () => {
    const { client } = await scripted(({ path }) =>
      path === '/messaging_profiles' ? refusal(403, '10010') : list({ id: '1', connection_name: 'Trunk' }),
    );
    expect(await client.routes?.list()).toMatchObject({ reason: expect.stringContaining('not allowed') });
  });
});

describe('what Telnyx says about any number', () => {
  it('ports several numbers in one request, each with its answer', async () => {
    const { client, requests } = await scripted(() =>
      list(
        { phone_number: '+13125550123', portable: false, not_portable_reason: 'No coverage.' },
        { phone_number: NUMBER, portable: true, fast_portable: true },
      ),
    );
    expect(await client.portability?.([NUMBER, '+13125550123'])).toMatchObject([
      { phoneNumber: NUMBER, portable: true },
      { portable: false, reasons: ['Telnyx: No coverage.'] },
    ]);
    expect(requests).toHaveLength(1);
    expect(await failureOf(portabilityOf(client, '+442079460000') ?? Promise.resolve())).toMatchObject({
      code: 'contract',
    });
  });

  it('keeps the lookup that was answered, and billed, when another fails', async () => {
    const { client } = await scripted(({ query }) =>
      query.get('type') === 'carrier'
        ? one({ phone_number: NUMBER, carrier: { name: 'Example Mobile', type: 'mobile' } })
        : refusal(403, '10010', 'No caller names.'),
    );
    const answer = await client.lookup?.(NUMBER, ['carrier', 'caller name']);
    expect(answer).toMatchObject({ carrier: 'Example Mobile', lineType: 'mobile' });
    expect(answer?.reason).toContain('No caller names');
  });

  it('is never looked up unasked, and a lookup that is billed is sent once', async () => {
    const { client, requests } = await scripted(() => refusal(503, '10007'));
    expect(await failureOf(client.lookup?.(NUMBER, []) ?? Promise.resolve())).toMatchObject({
      code: 'invalid',
    });
    await failureOf(client.lookup?.(NUMBER, ['carrier']) ?? Promise.resolve());
    expect(requests.map(({ url }) => url)).toEqual(['/number_lookup/%2B12125550142?type=carrier']);
  });

  it('shows the balance, and notes one that is used up', async () => {
    const { client } = await scripted(() => one({ balance: '-3.50', currency: 'USD' }));
    expect((await client.balance?.())?.money).toEqual({ amount: '-3.50', currency: 'USD' });
    expect((await client.checkAccount?.())?.notices.join()).toContain('used up');
  });
});

describe('requirement groups', () => {
  it('are those of the country and type that the question named, with why one cannot be used', async () => {
    const group = (id: string, change: object) => ({
      id,
      status: 'approved',
      country_code: 'DE',
      phone_number_type: 'local',
      action: 'ordering',
      ...change,
    });
    const groups = [
      group('g1', { customer_reference: 'Example GmbH' }),
      group('g2', { status: 'expired' }),
      group('g3', { country_code: 'FR' }),
      group('g4', { action: 'porting' }),
    ];
    const rule = { regulatory_requirements: [{ name: 'Address', description: 'in the area' }] };
    const { client } = await scripted(({ path }) =>
      path === '/requirement_groups' ? { json: groups } : list(rule),
    );
    expect(await client.requirements?.({ countryCode: 'DE', numberType: 'LOCAL' })).toMatchObject({
      requirement: 'documents-later',
      details: ['Address: in the area'],
      items: [
        { id: 'g1', name: 'Example GmbH', usable: true },
        { id: 'g2', usable: 'it has expired' },
      ],
    });
  });
});
