import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { buy, call, numbersIn, ownedPath, request, sandboxFor } from './client.ts';

async function anyNumber(sandbox: Sandbox, filter = 'country_code=US&area_code=212'): Promise<string> {
  const [first = ''] = numbersIn(await call(sandbox, `/available?${filter}&limit=1`));
  expect(first).toMatch(/^\+\d+$/);
  return first;
}

describe('search', () => {
  test('answers with what the contract requires and the formatted number, capabilities and price', async () => {
    const sandbox = await sandboxFor();
    const { status, body } = await call(sandbox, '/available?country_code=GB&type=mobile&limit=1');
    expect(status).toBe(200);
    expect(body).toEqual({
      available_numbers: [
        {
          phone_number: expect.stringMatching(/^\+447\d{9}$/),
          friendly_name: expect.stringMatching(/^\+44 7\d{3} \d{6}$/),
          country_code: 'GB',
          type: 'mobile',
          capabilities: { voice: true, sms: true, mms: false },
          monthly_rate: '2.00 USD',
        },
      ],
    });
  });

  test('gives 20 without a limit, and a limit is kept', async () => {
    const sandbox = await sandboxFor();
    expect(numbersIn(await call(sandbox, '/available?country_code=US'))).toHaveLength(20);
    expect(numbersIn(await call(sandbox, '/available?country_code=US&limit=7'))).toHaveLength(7);
  });

  test('an area code gives numbers of that area only, with or without the trunk zero', async () => {
    const sandbox = await sandboxFor();
    const newYork = numbersIn(await call(sandbox, '/available?country_code=US&area_code=212'));
    expect(newYork).toHaveLength(20);
    expect(newYork.every((number) => /^\+121255501\d\d$/.test(number))).toBe(true);
    const london = numbersIn(await call(sandbox, '/available?country_code=GB&area_code=020'));
    expect(london).toHaveLength(20);
    expect(london.every((number) => number.startsWith('+4420'))).toBe(true);
  });

  test('contains looks at the national number, not at the calling code', async () => {
    const sandbox = await sandboxFor();
    const found = numbersIn(await call(sandbox, '/available?country_code=GB&contains=44&limit=20'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((number) => number.slice(3).includes('44'))).toBe(true);
    const whole = await anyNumber(sandbox);
    expect(numbersIn(await call(sandbox, `/available?country_code=US&contains=${whole.slice(2)}`))).toEqual([
      whole,
    ]);
    expect(numbersIn(await call(sandbox, `/available?country_code=US&contains=${whole.slice(1)}`))).toEqual(
      [],
    );
  });

  test('capability filters leave out what lacks the capability', async () => {
    const sandbox = await sandboxFor();
    const texting = await call(sandbox, '/available?country_code=GB&sms_enabled=true');
    expect(numbersIn(texting).length).toBeGreaterThan(0);
    expect(JSON.stringify(texting.body)).not.toContain('"sms":false');
    const silent = await call(sandbox, '/available?country_code=GB&sms_enabled=false');
    expect(numbersIn(silent).length).toBeGreaterThan(0);
    expect(JSON.stringify(silent.body)).not.toContain('"sms":true');
    const mute = await call(sandbox, '/available?country_code=GB&voice_enabled=false');
    expect(JSON.stringify(mute.body)).not.toContain('"voice":true');
    const speaking = await call(sandbox, '/available?country_code=GB&voice_enabled=true');
    expect(JSON.stringify(speaking.body)).not.toContain('"voice":false');
    expect(JSON.stringify((await call(sandbox, '/available?country_code=GB')).body)).toContain('"sms":false');
  });

  test('a search in a country without numbers returns an empty list and no error', async () => {
    const sandbox = await sandboxFor();
    expect(await call(sandbox, '/available?country_code=AQ')).toMatchObject({
      status: 200,
      body: { available_numbers: [] },
    });
  });

  test.each([
    ['', 'country_code'],
    ['country_code=us', 'country_code'],
    ['country_code=USA', 'country_code'],
    ['country_code=US&type=satellite', 'type'],
    ['country_code=US&area_code=2x2', 'area_code'],
    ['country_code=US&contains=abc', 'contains'],
    ['country_code=US&contains=', 'contains'],
    ['country_code=US&sms_enabled=yes', 'sms_enabled'],
    ['country_code=US&limit=21', 'limit'],
    ['country_code=US&limit=0', 'limit'],
    ['country_code=US&limit=1.5', 'limit'],
  ])('"%s" is refused and names %s', async (query, parameter) => {
    const sandbox = await sandboxFor();
    const { status, headers, body } = await call(sandbox, `/available?${query}`);
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 422, parameter, detail: expect.stringContaining(parameter) });
  });
});

describe('a number bought', () => {
  test('is answered at once, leaves the search, and is refused a second time', async () => {
    const sandbox = await sandboxFor();
    const number = await anyNumber(sandbox);
    const bought = await buy(sandbox, number, { friendly_name: 'Desk', voice_url: 'https://example.com/v' });
    expect(bought).toMatchObject({
      status: 201,
      body: {
        phone_number: number,
        type: 'local',
        country_code: 'US',
        friendly_name: 'Desk',
        voice_url: 'https://example.com/v',
        monthly_rate: expect.stringMatching(/^[12]\.\d\d USD$/),
        date_created: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    });
    expect(numbersIn(await call(sandbox, `/available?country_code=US&contains=${number.slice(2)}`))).toEqual(
      [],
    );
    expect(await buy(sandbox, number)).toMatchObject({ status: 409, body: { code: 'number-taken' } });
    expect(sandbox.ledger.tally(number)).toEqual({ arrived: 2, applied: 1, released: 0 });
  });

  test('shows only when provisioning is over, by the clock and without a timer', async () => {
    let now = 1_800_000_000_000;
    const sandbox = await sandboxFor({ provisioningMs: 3000, now: () => now });
    const number = await anyNumber(sandbox);
    await buy(sandbox, number);
    now += 2999;
    expect((await call(sandbox, ownedPath(number))).status).toBe(404);
    expect((await call(sandbox, '/owned')).body).toMatchObject({ numbers: [], total: 0 });
    now += 1;
    expect((await call(sandbox, ownedPath(number))).status).toBe(200);
    expect((await call(sandbox, '/owned')).body).toMatchObject({ total: 1 });
  });

  test('an update changes the given fields only, and an empty text clears', async () => {
    const sandbox = await sandboxFor();
    const number = await anyNumber(sandbox);
    await buy(sandbox, number, { friendly_name: 'Desk', voice_url: 'https://example.com/v' });
    const update = (body: object) =>
      call(sandbox, ownedPath(number), { method: 'POST', body: JSON.stringify(body) });
    expect((await update({ sms_url: 'https://example.com/s' })).body).toMatchObject({
      friendly_name: 'Desk',
      voice_url: 'https://example.com/v',
      sms_url: 'https://example.com/s',
    });
    expect((await update({ voice_url: '', friendly_name: '' })).status).toBe(200);
    const { body } = await call(sandbox, ownedPath(number));
    expect(body).not.toHaveProperty('voice_url');
    expect(body).not.toHaveProperty('friendly_name');
    expect(body).toMatchObject({ sms_url: 'https://example.com/s' });
    expect((await update({ voice_url: 'ftp://example.com' })).status).toBe(422);
    expect((await update({ friendly_name: 7 })).status).toBe(422);
  });

  test('is gone once released, and back in the inventory after the cool-down', async () => {
    let now = 1_800_000_000_000;
    const sandbox = await sandboxFor({ cooldownMs: 1000, now: () => now });
    const number = await anyNumber(sandbox);
    const offered = async () =>
      numbersIn(await call(sandbox, `/available?country_code=US&contains=${number.slice(2)}`)).length;
    await buy(sandbox, number);
    expect((await call(sandbox, ownedPath(number), { method: 'DELETE' })).status).toBe(204);
    expect((await call(sandbox, ownedPath(number))).status).toBe(404);
    expect((await call(sandbox, ownedPath(number), { method: 'DELETE' })).status).toBe(404);
    expect(await offered()).toBe(0);
    now += 1000;
    expect(await offered()).toBe(1);
    expect((await buy(sandbox, number)).status).toBe(201);
    expect(sandbox.ledger.tally(number)).toEqual({ arrived: 2, applied: 2, released: 1 });
  });

  test.each([
    ['{', 400],
    ['[]', 422],
    ['{}', 422],
    ['{"phone_number":"2125550142"}', 422],
    ['{"phone_number":12125550142}', 422],
    ['{"phone_number":"+19995550142"}', 404],
  ])('the body %s is refused with %i', async (body, status) => {
    const sandbox = await sandboxFor();
    const answer = await call(sandbox, '/owned', { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('the owned list', () => {
  test('pages count from 1, in one stable order, with the total of what matches', async () => {
    const sandbox = await sandboxFor({ numbers: 250 });
    const page = (query: string) => call(sandbox, `/owned?${query}`);
    const pages = [await page('page=1'), await page('page=2'), await page('page=3')];
    expect(pages.map((answer) => numbersIn(answer).length)).toEqual([100, 100, 50]);
    expect(new Set(pages.flatMap(numbersIn)).size).toBe(250);
    expect(pages[2]?.body).toMatchObject({ total: 250 });
    expect((await page('page=4')).body).toEqual({ numbers: [], total: 250 });
    expect(numbersIn(await page('page=2&page_size=30'))).toEqual(
      numbersIn(pages[0] ?? (await page(''))).slice(30, 60),
    );
    const mobile = await page('type=mobile');
    expect(mobile.body).toMatchObject({ total: numbersIn(mobile).length });
    expect(JSON.stringify(mobile.body)).not.toContain('"type":"local"');
  });

  test.each(['page=0', 'page=-1', 'page_size=101', 'page_size=0', 'type=toll_free'])(
    '%s is refused',
    async (query) => {
      expect((await call(await sandboxFor(), `/owned?${query}`)).status).toBe(422);
    },
  );

  test('has 100,000 numbers and returns a full last page', async () => {
    const sandbox = await sandboxFor({ numbers: 100_000 });
    expect(sandbox.ledger.ownedCount()).toBe(100_000);
    await call(sandbox, '/owned?page=1');
    const last = await call(sandbox, '/owned?page=1000');
    expect(numbersIn(last)).toHaveLength(100);
    expect(last.body).toMatchObject({ total: 100_000 });
  });
});

describe('the guards', () => {
  test.each([{ 'x-api-key': '' }, { 'x-api-key': 'wrong-key' }])('the key %o is refused', async (headers) => {
    const answer = await call(await sandboxFor(), '/owned', { headers });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a purchase without a key is not applied, but the ledger records it', async () => {
    const sandbox = await sandboxFor();
    const number = await anyNumber(sandbox);
    const body = JSON.stringify({ phone_number: number });
    expect(
      (await call(sandbox, '/owned', { method: 'POST', body, headers: { 'x-api-key': 'wrong' } })).status,
    ).toBe(401);
    expect(sandbox.ledger.tally(number)).toEqual({ arrived: 1, applied: 0, released: 0 });
    expect(JSON.stringify(sandbox.ledger.arrivals())).not.toContain('wrong');
  });

  test('a body over 64 KiB, another method and another path are problems too', async () => {
    const sandbox = await sandboxFor();
    const body = JSON.stringify({ friendly_name: 'x'.repeat(70_000) });
    expect((await call(sandbox, '/owned', { method: 'POST', body })).status).toBe(413);
    const put = await call(sandbox, '/owned', { method: 'PUT' });
    expect(put.status).toBe(405);
    expect(put.headers.get('allow')).toBe('GET, POST');
    expect(await call(sandbox, '/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('a path that is no number is refused', async () => {
    expect((await request(await sandboxFor(), '/owned/12125550142')).status).toBe(422);
  });
});
