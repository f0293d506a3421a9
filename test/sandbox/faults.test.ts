import { describe, expect, test } from 'vitest';
import { MAGIC_FAULTS } from '../../src/sandbox/faults/magic.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { buy, call, magic, numbersIn, ownedPath, request, sandboxFor } from './client.ts';

const post = (phoneNumber: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ phone_number: phoneNumber }),
});

/** How a request ended: the status and body, or the name of what broke. */
async function outcome(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<string> {
  try {
    const response = await request(sandbox, path, { signal: AbortSignal.timeout(700), ...init });
    const body = await response.text();
    return `${response.status} ${response.headers.get('content-type')} ${body}`;
  } catch (error) {
    const reason = error instanceof Error ? (error.cause ?? error) : error;
    if (!(reason instanceof Error)) return String(reason);
    return 'code' in reason && typeof reason.code === 'string' ? reason.code : reason.name;
  }
}

describe('a purchase', () => {
  test.each([
    ['20', 0, /^ECONNRESET$/],
    ['21', 0, /^UND_ERR_SOCKET$/],
    ['22', 0, /^TimeoutError$/],
    ['23', 0, /^500 application\/problem\+json/],
    ['24', 0, /^502 text\/html.*Bad Gateway/],
    ['25', 0, /^503 application\/problem\+json/],
    ['26', 0, /^429 application\/problem\+json/],
    ['30', 1, /^ECONNRESET$/],
    ['31', 1, /^UND_ERR_SOCKET$/],
    ['32', 1, /^TimeoutError$/],
    ['33', 1, /^500 application\/problem\+json/],
    ['34', 1, /^502 text\/html/],
    ['35', 1, /^201 application\/json \u0000/],
    ['36', 1, /^(UND_ERR_SOCKET|TypeError|ECONNRESET)$/],
    ['37', 1, /^UND_ERR_HEADERS_OVERFLOW$/],
    ['38', 1, /^201 application\/json \{"phone_number":"\+1500555\d+"[^}]*$/],
    ['39', 1, /^201 application\/json $/],
    ['40', 1, /^TimeoutError$/],
    ['41', 1, /^TimeoutError$/],
    ['42', 1, /^TimeoutError$/],
    ['45', 1, /^200 text\/html/],
  ])('of magic number %s is applied %i times and answered %s', async (kind, applied, expected) => {
    const sandbox = await sandboxFor();
    const number = magic(kind);
    expect(await outcome(sandbox, '/owned', post(number))).toMatch(expected);
    expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied });
    expect(sandbox.ledger.arrivals()[0]?.fault).toBe(MAGIC_FAULTS[kind]);
    expect((await call(sandbox, ownedPath(number))).status).toBe(applied === 1 ? 200 : 404);
  });

  test.each([
    ['01', 409],
    ['02', 404],
    ['03', 422],
    ['04', 403],
    ['05', 402],
  ])('of magic number %s is refused with %i, once', async (kind, status) => {
    const sandbox = await sandboxFor();
    expect((await buy(sandbox, magic(kind))).status).toBe(status);
    expect((await buy(sandbox, magic(kind))).status).toBe(201);
    expect((await buy(sandbox, magic(kind, 1))).status).toBe(status);
  });

  test('is applied late even if the client gave up, and then the number is owned', async () => {
    const sandbox = await sandboxFor({ faults: ['late:300@purchase'] });
    const number = magic('00');
    const init = { ...post(number), signal: AbortSignal.timeout(50) };
    expect(await outcome(sandbox, '/owned', init)).toBe('TimeoutError');
    expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 0 });
    expect((await call(sandbox, ownedPath(number))).status).toBe(404);
    await expect.poll(() => sandbox.ledger.tally(number).applied).toBe(1);
    expect((await call(sandbox, ownedPath(number))).status).toBe(200);
  });

  test('that is applied late blocks a second request for the number', async () => {
    const sandbox = await sandboxFor({ faults: ['late:100@purchasex1'] });
    const number = magic('00');
    const [first, second] = await Promise.all([buy(sandbox, number), buy(sandbox, number)]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 2, applied: 1 });
  });

  test('is shown, unread, vanished and failed by the clock alone', async () => {
    let now = 1_800_000_000_000;
    const sandbox = await sandboxFor({ now: () => now, provisioningMs: 100 });
    const start = now;
    const [slow, unread, vanishing, failing] = [magic('10'), magic('11'), magic('12'), magic('13')];
    for (const number of [slow, unread, vanishing, failing])
      expect((await buy(sandbox, number)).status).toBe(201);
    const at = async (ms: number) => {
      now = start + ms;
      const list = numbersIn(await call(sandbox, '/owned'));
      const read = async (number: string) => (await call(sandbox, ownedPath(number))).status === 200;
      return Promise.all(
        [slow, unread, vanishing, failing].map(
          async (number) =>
            `${list.includes(number) ? 'listed' : '-'} ${(await read(number)) ? 'read' : '-'}`,
        ),
      );
    };
    expect(await at(50)).toEqual(['- -', '- -', '- -', '- -']);
    expect(await at(100)).toEqual(['- -', 'listed -', 'listed read', '- -']);
    expect(await at(1100)).toEqual(['- -', 'listed -', '- -', '- -']);
    expect(await at(6100)).toEqual(['- -', 'listed read', 'listed read', '- -']);
    expect(await at(30_000)).toEqual(['listed read', 'listed read', 'listed read', '- -']);
    expect((await buy(sandbox, failing)).status).toBe(201);
  });

  test('costs more than in the first search when the client searches for the whole number', async () => {
    const sandbox = await sandboxFor();
    const number = magic('15');
    const rate = async (query: string) => {
      const { body } = await call(sandbox, `/available?country_code=US&limit=20&${query}`);
      return new RegExp(`\\${number}".*?"monthly_rate":"([\\d.]+) USD"`).exec(JSON.stringify(body))?.[1];
    };
    const before = Number(await rate('area_code=500&contains=50055515'));
    expect(Number(await rate(`contains=${number.slice(2)}`))).toBeCloseTo(before + 0.5);
    expect((await buy(sandbox, number)).body).toMatchObject({
      monthly_rate: `${(before + 0.5).toFixed(2)} USD`,
    });
  });

  test('may answer with another number, or with a name that would take over a terminal', async () => {
    const sandbox = await sandboxFor();
    expect((await buy(sandbox, magic('16'))).body).toMatchObject({ phone_number: magic('16', 1) });
    expect(JSON.stringify((await buy(sandbox, magic('17'))).body)).toContain('\\u001b]0;');
  });
});

describe('--fault', () => {
  test('hits the operation that it names, as often as it says', async () => {
    const sandbox = await sandboxFor({ faults: ['503:7@listx2'] });
    const first = await call(sandbox, '/owned');
    expect(first.status).toBe(503);
    expect(first.headers.get('retry-after')).toBe('7');
    expect((await call(sandbox, '/available?country_code=US')).status).toBe(200);
    expect((await call(sandbox, '/owned')).status).toBe(503);
    expect((await call(sandbox, '/owned')).status).toBe(200);
  });

  test.each([
    ['429', '1'],
    ['429:60', '60'],
    ['429:date', expect.stringMatching(/GMT$/)],
    ['429:garbage', 'soon'],
    ['429:negative', '-5'],
    ['429:huge', '99999999999'],
    ['429:none', null],
  ])('%s sends Retry-After %s', async (fault, expected) => {
    const sandbox = await sandboxFor({ faults: [fault] });
    expect((await call(sandbox, '/owned')).headers.get('retry-after')).toEqual(expected);
  });

  test('delays add up with what comes after them', async () => {
    const sandbox = await sandboxFor({ faults: ['delay:120@list', '500@list'] });
    const started = performance.now();
    expect((await call(sandbox, '/owned')).status).toBe(500);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  test('a delay after the purchase applies it at once and answers later', async () => {
    const sandbox = await sandboxFor({ faults: ['delay:60000@purchase.after'] });
    const number = magic('00');
    const init = { ...post(number), signal: AbortSignal.timeout(200) };
    expect(await outcome(sandbox, '/owned', init)).toBe('TimeoutError');
    expect(sandbox.ledger.tally(number)).toMatchObject({ applied: 1 });
  });

  test('a release is lost after it was carried out', async () => {
    const sandbox = await sandboxFor({ faults: ['reset@release.after'] });
    const number = magic('00');
    await buy(sandbox, number);
    expect(await outcome(sandbox, ownedPath(number), { method: 'DELETE' })).toBe('ECONNRESET');
    expect(sandbox.ledger.tally(number)).toEqual({ arrived: 1, applied: 1, released: 1 });
    expect((await call(sandbox, ownedPath(number))).status).toBe(404);
  });

  test('sends elsewhere, and nests too deep', async () => {
    const sandbox = await sandboxFor({ faults: ['redirect:http://127.0.0.1:9/x@list', 'deep@search'] });
    const list = await request(sandbox, '/owned');
    expect([list.status, list.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/x']);
    expect(await (await request(sandbox, '/available?country_code=US')).text()).toMatch(
      /^\[{10000}\]{10000}$/,
    );
  });

  test.each([
    ['big-body@list', 64],
    ['gzip-bomb:100@list', 64],
  ])('%s goes on for more than %i MiB', async (fault, least) => {
    const sandbox = await sandboxFor({ faults: [fault] });
    const response = await request(sandbox, '/owned');
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > least * 1024 * 1024) break;
    }
    expect(bytes).toBeGreaterThan(least * 1024 * 1024);
  });

  test.each([
    ['', /of the form/],
    ['explode', /no such kind.*reset/],
    ['reset@elsewhere', /no operation elsewhere.*purchase/],
    ['late:100@get', /works at purchase only/],
    ['delay:soon', /cannot use "soon"/],
    ['reset:5', /cannot use "5"/],
    ['429:later', /cannot use/],
    ['resetx0', /no such kind|of the form/],
  ])('"%s" is refused at the start, with what is known', async (fault, message) => {
    await expect(sandboxFor({ faults: [fault] })).rejects.toThrow(message);
  });

  test('close() ends answers that would never come', async () => {
    const sandbox = await sandboxFor({ faults: ['hang'] });
    const hanging = outcome(sandbox, '/owned', { signal: new AbortController().signal });
    await expect
      .poll(() => outcome(sandbox, '/available', { signal: AbortSignal.timeout(50) }))
      .toBe('TimeoutError');
    await sandbox.close();
    expect(await hanging).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
  });
});
