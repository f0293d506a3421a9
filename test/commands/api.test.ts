/** api: what it sends, what it refuses to send, and what it hides. */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

const NUMBER = '+12125550142';
const SURFACES = [
  { carrier: 'telefonie', path: '/owned?page=1', missing: '/owned/%2B12125550199' },
  {
    carrier: 'wiil',
    path: '/phone-configurations',
    missing: '/phone-configurations/none',
    billed: undefined,
  },
  {
    carrier: 'twilio',
    path: '/v1/PhoneNumbers/Countries/US',
    missing: '/v2/none',
  },
  { carrier: 'telnyx', path: '/balance', missing: '/phone_numbers/1' },
] as const;

/** WIIL states the time of each answer. */
const TIME = { metadata: expect.anything() };
const timeless = (text: string) =>
  z.record(z.string(), z.unknown()).parse({ ...JSON.parse(text), metadata: 0 });

describe.each(SURFACES)('at the sandbox as $carrier', ({ carrier, path, missing }) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse('--provider', carrier, '--numbers', '2', '--provisioning', '0ms');
  });
  afterAll(() => house[Symbol.asyncDispose]());

  it('prints the JSON of a path, laid out or as it came', async () => {
    const ran = await house.run(['api', 'GET', path]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\{\n {2}"/) });
    expect(ran.stderr).toMatch(/GET http\S+: 200/);
    const raw = await house.run(['api', 'GET', path, '--raw']);
    expect(raw.stdout).not.toContain('\n  ');
    expect(timeless(raw.stdout)).toEqual(timeless(ran.stdout));
    const whole = await house.run(['api', 'GET', `${house.baseUrl}${path}`, '--json']);
    expect(readDocument(DOCUMENTS.api, whole).data).toMatchObject({
      method: 'GET',
      url: `${house.baseUrl}${path}`,
      status: 200,
      body: { ...JSON.parse(raw.stdout), ...(carrier === 'wiil' ? TIME : {}) },
    });
  });

  it('prints the headers for HEAD, and what is missing with exit code 4', async () => {
    const absent = await house.run(['api', 'GET', missing]);
    expect(absent).toMatchObject({ code: 4, stderr: expect.stringContaining(': 404') });
    const document = readDocument(DOCUMENTS.api, await house.run(['api', 'GET', missing, '--json']));
    expect(document.data.status).toBe(404);
  });
});

describe('Twilio and Telnyx', () => {
  it.each([
    ['twilio', `/v2/PhoneNumbers/${NUMBER}?Fields=caller_name`],
    ['telnyx', `/number_lookup/${NUMBER}`],
  ])('%s: what is billed is sent only with --paid', async (carrier, billed) => {
    await using house = await openHouse('--provider', carrier);
    const refused = await house.run(['api', 'GET', billed, '--json']);
    expect(refused.code).toBe(2);
    expect(readError(refused)).toMatchObject({ message: expect.stringContaining('bills for this request') });
    const readOnly = await house.run(['api', 'GET', billed, '--paid', '--read-only']);
    expect(readOnly).toMatchObject({ code: 2, stdout: '' });
    const paid = await house.run(['api', 'GET', billed, '--paid', '-q']);
    expect(paid).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^This request is billed: about USD/),
    });
  });

  it.each([
    ['telnyx', `/number%5Flookup/${NUMBER}`],
    ['telnyx', `//number_lookup/${NUMBER}`.slice(1)],
    ['twilio', `/v2/PhoneNumbers/${NUMBER}?%46ields=caller_name`],
    ['twilio', `/v1/PhoneNumbers/${NUMBER}?Type=carrier`],
  ])('%s: the billed path may be spelled otherwise: %s', async (carrier, path) => {
    await using house = await openHouse('--provider', carrier);
    const ran = await house.run(['api', 'GET', path]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('bills for this request');
  });

  it('a lookup of Twilio without fields is free', async () => {
    await using house = await openHouse('--provider', 'twilio');
    expect(await house.run(['api', 'GET', `/v2/PhoneNumbers/${NUMBER}`])).toMatchObject({ code: 0 });
    const fields = await house.run([
      'api',
      'GET',
      `/v2/PhoneNumbers/${NUMBER}`,
      '--query',
      'Fields=caller_name',
    ]);
    expect(fields).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('at a carrier that answers as the test says', () => {
  const KEY = 'canary-7Gq+/=%&"<>-key';
  const seen: { method: string | undefined; url: string | undefined }[] = [];
  let answer: { status: number; headers?: Record<string, string>; body: string };
  let server: Server;
  let house: House;
  let origin = '';
  beforeAll(async () => {
    house = await openHouse();
    server = createServer(({ method, url }, response) => {
      seen.push({ method, url });
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await house[Symbol.asyncDispose]();
  });

  const api = (given: typeof answer, ...args: readonly string[]) => {
    answer = given;
    seen.length = 0;
    const env = { DIALDECK_BASE_URL: `${origin}/v1`, DIALDECK_API_KEY: KEY };
    return house.run(['api', ...args], { env });
  };
  const ok = (value: unknown) => ({ status: 200, body: JSON.stringify(value) });

  it.each([
    ['POST', '/owned'],
    ['DELETE', '/owned'],
    ['GETX', '/owned'],
    ['GET', 'https://example.com/owned'],
    ['GET', '//example.com/x'],
    ['GET', '/\\example.com'],
    ['GET', '/a/../owned'],
    ['GET', '/a/%2e%2E/owned'],
    ['GET', '/owned\nHost: x'],
    ['GET', '/owned x'],
    ['GET', '/owned#x'],
    ['GET', 'owned'],
    ['GET', 'file:///etc/passwd'],
    ['GET', 'https:owned'],
    ['GET', ''],
  ])('refuses %s %j before anything is sent', async (method, path) => {
    const ran = await api(ok({}), method, path, '--json');
    expect(ran.code).toBe(2);
    expect(readError(ran).message).not.toBe('');
    expect(seen).toEqual([]);
  });

  it('refuses another origin whose beginning is that of the account, and a user name', async () => {
    for (const path of [`${origin}1/x`, `${origin}@example.com/x`, origin.replace('//', '//u:p@')]) {
      expect(await api(ok({}), 'GET', path)).toMatchObject({ code: 2, stdout: '' });
    }
    expect(seen).toEqual([]);
  });

  it('adds --query to what the path has, encoded', async () => {
    await api(ok({}), 'GET', '/owned?a=%2B1', '--query', 'b=x y&z', '--query', 'b=+2');
    expect(seen).toEqual([{ method: 'GET', url: '/v1/owned?a=%2B1&b=x+y%26z&b=%2B2' }]);
    expect(await api(ok({}), 'GET', '/owned', '--query', 'b')).toMatchObject({ code: 2 });
  });

  it('follows no redirect', async () => {
    const moved = { status: 302, headers: { location: `${house.baseUrl}/owned` }, body: '' };
    const ran = await api(moved, 'GET', '/owned');
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('redirects to') });
    expect(seen).toHaveLength(1);
  });

  it('reads the headers alone with HEAD', async () => {
    const headers = { 'x-total': '7', 'set-cookie': 'session=abc', 'content-encoding': 'gzip' };
    const ran = await api({ status: 200, headers, body: '' }, 'HEAD', '/owned');
    expect(seen).toEqual([{ method: 'HEAD', url: '/v1/owned' }]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('x-total\t7\n');
    expect(ran.stdout).not.toContain('cookie');
  });

  it.each([
    [400, 1],
    [401, 3],
    [403, 3],
    [404, 4],
    [409, 5],
    [429, 7],
    [503, 1],
  ])('sends once and ends after %d with %d, and prints the body', async (status, code) => {
    const ran = await api({ status, headers: { 'x-request-id': 'R1' }, body: '{"title":"No"}' }, 'GET', '/x');
    expect(ran).toMatchObject({ code, stdout: '{\n  "title": "No"\n}\n' });
    expect(ran.stderr).toContain(`: ${status}, request R1.`);
    expect(seen).toHaveLength(1);
  });

  it('hides secrets by their names, at every depth, and leaves the rest as it came', async () => {
    const hidden = {
      auth_token: 'S1',
      authToken: 'S2',
      api_key: 'S3',
      sip: { sip_username: 'S4', sip_password: 'S5', user_name: 'S6' },
      tokens: ['S7', { name: 'S8' }],
      pin: 51_051,
      voice_url: 'https://user:S10@example.com/?token=S11&x=1',
      credentials: { a: [['S12']] },
      webhook: { headers: [{ name: 'X-Mine', value: 'S13' }] },
      entries: [
        { name: 'Authorization', value: 'S14' },
        { value: ['S15', { deep: 'S16' }], key: 'api_key' },
      ],
    };
    const shown = {
      next_page_uri: '/x?PageToken=PT1&Page=2',
      auth_type: 'CREDENTIAL',
      credential_connection_id: '77',
      pin_required: true,
      password: null,
      pairs: [{ name: 'Region', value: 'KEPT1' }],
      number: { name: 'Token line', id: 'KEPT2' },
      big: 'BIG',
    };
    const body = JSON.stringify({ ...hidden, ...shown }).replace('"BIG"', '12345678901234567890.10');
    for (const flags of [[], ['--raw'], ['--json']]) {
      const ran = await api({ status: 200, body }, 'GET', '/x', ...flags);
      expect(ran.code).toBe(0);
      expect(ran.stdout).not.toMatch(/S\d|51051/);
      const text = ran.stdout;
      for (const kept of [
        'PageToken=PT1&Page=2',
        'CREDENTIAL',
        '77',
        'true',
        'null',
        '&x=1',
        'KEPT1',
        'KEPT2',
        'X-Mine',
      ])
        expect(text).toContain(kept);
    }
    const raw = await api({ status: 200, body: `\n ${body}` }, 'GET', '/x', '--raw');
    expect(raw.stdout).toMatch(/^\n \{"auth_token":"\[hidden\]".*12345678901234567890\.10\}$/s);
  });

  it("hides the account's own key in every encoding, in names and behind escapes too", async () => {
    const shapes = [
      KEY,
      encodeURIComponent(KEY),
      Buffer.from(KEY).toString('base64'),
      Buffer.from(KEY).toString('base64url'),
    ];
    const escaped = [...KEY].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const body = `{${shapes.map((shape, at) => `"n${at}":${JSON.stringify(`x${shape}y`)}`).join()},"e":"${escaped}","${escaped}":1}`;
    for (const flags of [[], ['--raw'], ['--json']]) {
      const ran = await api({ status: 200, headers: { 'x-request-id': KEY }, body }, 'GET', '/x', ...flags);
      expect(ran.code).toBe(0);
      for (const shape of [...shapes, escaped, KEY.slice(0, 14)])
        expect((ran.stdout + ran.stderr).includes(shape), shape).toBe(false);
    }
  });

  it('prints no answer in which secrets cannot be found', async () => {
    for (const [type, body] of [
      ['application/xml', '<AuthToken>S1</AuthToken>'],
      ['text/csv', 'AuthToken\nS1'],
      ['application/json', '{"auth_token": "S1"'],
      ['application/json', `${'['.repeat(5000)}"S1"${']'.repeat(5000)}`],
    ] as const) {
      const ran = await api({ status: 200, headers: { 'content-type': type }, body }, 'GET', '/x', '--raw');
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toContain('The answer is not printed');
      expect(ran.stderr).not.toContain('S1');
    }
  });

  it('escapes what a terminal would act on, and keeps its meaning', async () => {
    const body = '{"name":"a\u202eb\u009b2Jc\u007f"}';
    const ran = await api({ status: 200, body }, 'GET', '/x');
    expect(ran.stdout).toBe('{\n  "name": "a\\u202eb\\u009b2Jc\\u007f"\n}\n');
    expect(JSON.parse(ran.stdout)).toEqual(JSON.parse(body));
  });

  it('takes --raw or --json', async () => {
    expect(await api(ok({}), 'GET', '/x', '--raw', '--json')).toMatchObject({ code: 2 });
  });
});
