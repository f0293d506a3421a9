/** buy and purchases: money, so every way to end is looked at. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse, startCommand } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--provisioning', '150ms');
});
afterAll(() => house[Symbol.asyncDispose]());

async function offers(areaCode: string): Promise<readonly string[]> {
  const ran = await house.run(['search', '--country', 'US', '--area-code', areaCode, '--json']);
  return readDocument(DOCUMENTS.search, ran).data.map((row) => row.phoneNumber);
}

async function owned(): Promise<number> {
  return readDocument(DOCUMENTS.owned, await house.run(['owned', '--json'])).data.length;
}

describe('buy', () => {
  it('buys the given number with its name, and waits until the provider shows it', async () => {
    const [phoneNumber = ''] = await offers('212');
    const args = [
      'buy',
      phoneNumber,
      '--yes',
      '--name',
      'Reception',
      '--voice-url',
      'https://example.com/v',
      '--json',
    ];
    const ran = await house.run(args);
    expect(ran.code, ran.stderr).toBe(0);
    const { data, meta } = readDocument(DOCUMENTS.buy, ran);
    expect(data).toMatchObject({
      phoneNumber,
      status: 'COMPLETED',
      friendlyName: 'Reception',
      numberType: 'LOCAL',
    });
    expect(meta).toMatchObject({ settled: true, account: 'environment' });
    const shown = readDocument(DOCUMENTS.show, await house.run(['show', phoneNumber, '--json']));
    expect(shown.data).toMatchObject({ friendlyName: 'Reception', voiceUrl: 'https://example.com/v' });
    const again = await house.run(['buy', phoneNumber, '--yes', '--json']);
    expect(again.code).not.toBe(0);
    expect(readError(again).retryable).toBe(false);
  });

  it('waits with a --timeout that no timer can hold', async () => {
    const [, phoneNumber = ''] = await offers('212');
    const ran = await house.run(['buy', phoneNumber, '--yes', '--timeout', '999h', '--json']);
    expect(ran.code, ran.stderr).toBe(0);
    expect(readDocument(DOCUMENTS.buy, ran).data).toMatchObject({ phoneNumber, status: 'COMPLETED' });
  });

  it('takes the cheapest match in the quick form', async () => {
    const found = readDocument(
      DOCUMENTS.search,
      await house.run(['search', '--country', 'US', '--area-code', '646', '--json']),
    );
    const lowest = Math.min(...found.data.map((row) => Number(row.monthlyRate?.amount)));
    const ran = await house.run([
      'buy',
      '--country',
      'US',
      '--area-code',
      '646',
      '--yes',
      '--max-monthly',
      '9.00',
      '--json',
    ]);
    const { data } = readDocument(DOCUMENTS.buy, ran);
    expect(data).toMatchObject({
      status: 'COMPLETED',
      friendlyName: '',
      chargedCredits: Math.round(lowest * 100),
    });
  });

  it('says in the quick form that a set-up fee is not published', async () => {
    const args = ['--country', 'US', '--area-code', '212', '--max-monthly', '2', '--yes'];
    const ran = await house.run(['buy', ...args]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('a month, before set-up fees (not published)');
  });

  it('buys nothing above the limit, in another currency, or without one in the quick form', async () => {
    const before = await owned();
    const filters = ['--country', 'US', '--area-code', '212', '--yes'];
    const dear = await house.run(['buy', ...filters, '--max-monthly', '0.01', '--json']);
    expect(dear.code).toBe(5);
    expect(readError(dear)).toMatchObject({ code: 'price-above-limit' });
    expect((await house.run(['buy', ...filters, '--max-monthly', '2.00', '--currency', 'EUR'])).code).toBe(4);
    const unlimited = await house.run(['buy', ...filters]);
    expect(unlimited.code).toBe(2);
    expect(unlimited.stderr).toContain('--max-monthly');
    expect(await owned()).toBe(before);
  });

  it('does not ask a pipe: without --yes nothing is sent', async () => {
    const before = await owned();
    const [phoneNumber = ''] = await offers('212');
    const ran = await house.run(['buy', phoneNumber], { stdin: 'yes\ny\n\n' });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--yes');
    expect(await owned()).toBe(before);
  });

  it('says with --dry-run what it would buy', async () => {
    const before = await owned();
    const ran = await house.run(['buy', '--country', 'US', '--area-code', '212', '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS['buy-dry-run'], ran).data).toMatchObject({
      countryCode: 'US',
      offered: true,
    });
    expect(await owned()).toBe(before);
  });

  it('writes a price for programs in a pipe, and says where documents are usually needed', async () => {
    const ran = await house.run(['buy', '--country', 'GB', '--type', 'local', '--dry-run']);
    expect(ran.stdout).toMatch(/^\+44\d+\tlocal\t\d+\.\d+ USD\n$/);
    expect(ran.stderr).toMatch(/GB local: ID or proof of address usually needed \(as of \d{4}-\d\d-\d\d\)\./);
    const free = await house.run(['buy', '--country', 'US', '--type', 'local', '--dry-run']);
    expect(free.stderr).not.toContain('proof of address');
  });

  it('refuses a number that is not offered: it has no price', async () => {
    const ran = await house.run(['buy', '+12125559999', '--yes', '--json']);
    expect(ran.code).toBe(5);
    expect(readError(ran)).toMatchObject({ code: 'price-not-stated' });
  });

  it('ends with 5 when the number is gone and with 3 when the key may not buy, after looking for it', async () => {
    // Two homes: in one journal the second would be held up until the first is known.
    const env = { HOME: join(house.home, 'other') };
    const [gone, barred] = await Promise.all([
      house.run(['buy', '+15005550200', '--yes', '--json']),
      house.run(['buy', '+15005550400', '--yes', '--json'], { env }),
    ]);
    expect(gone.code, gone.stderr).toBe(5);
    expect(readError(gone)).toMatchObject({ code: 'conflict' });
    expect(gone.stderr).toContain('the carrier refused it (404); checking that nothing was bought');
    expect(barred.code, barred.stderr).toBe(3);
    expect(barred.stderr).toContain('the carrier refused it (403); checking');
  });

  it('finds a purchase whose answer was lost, and buys it once', async () => {
    const ran = await house.run(['buy', '+15005553000', '--yes', '--json']);
    expect(ran.code, ran.stderr).toBe(0);
    expect(readDocument(DOCUMENTS.buy, ran).data.status).toBe('COMPLETED');
    expect((await house.run(['show', '+15005553000'])).code).toBe(0);
  });

  it('ends with 6 and the id while it is pending, and completes on a later check', async () => {
    const accepted = await house.run(['buy', '+15005551000', '--yes', '--no-wait', '--json']);
    expect(accepted.code).toBe(6);
    const { data, meta } = readDocument(DOCUMENTS.buy, accepted);
    expect(data.status).toBe('PROCESSING');
    expect(meta.settled).toBe(false);
    expect(accepted.stderr).toContain(`dialdeck purchases check ${data.id}`);
    const timed = await house.run(['buy', '+15005551001', '--yes', '--timeout', '300ms']);
    expect(timed.code).toBe(6);
    expect(timed.stdout).toMatch(/^[0-9a-f-]{36}\t\+15005551001\tPROCESSING\n$/);
    const checked = await house.run(['purchases', 'check', data.id.slice(0, 8), '--json']);
    expect(checked.code).toBe(6);
    expect(readDocument(DOCUMENTS['purchases-check'], checked).data.id).toBe(data.id);
  });

  it('ends with 130 when interrupted and says what is still pending', async () => {
    const child = startCommand(['buy', '+15005551002', '--yes'], house.env());
    let stderr = '';
    await new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr += text;
        if (stderr.includes('accepted')) resolve();
      });
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toMatch(/dialdeck purchases check [0-9a-f-]{36}/);
  });

  it.each([
    [['buy'], 'needs a country'],
    [['buy', '+1 212', '--yes'], 'is incomplete'],
    [['buy', '+12125550142', '--area-code', '212', '--yes'], 'cannot be used together'],
    [['buy', '+12125550142', '--yes', '--max-monthly', 'two'], 'takes an amount'],
    [['buy', '+12125550142', '--yes', '--max-monthly', '1.500'], 'ambiguous in USD'],
    [['buy', '+12125550142', '--yes', '--max-monthly', '1,500', '--currency', 'KWD'], 'ambiguous in KWD'],
    [['buy', '+12125550142', '--yes', '--max-monthly', '-2'], 'takes an amount'],
    [['buy', '+12125550142', '--yes', '--timeout', 'soon'], 'takes a time'],
    [['buy', '+12125550142', '--yes', '--voice-url', 'ftp://x.example/'], 'must start with https://'],
    [['--read-only', 'buy', '+12125550142', '--yes'], '--read-only'],
  ])('refuses %j with exit 2', async (args, message) => {
    const ran = await house.run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('spends nothing when nobody chose an account', async () => {
    const bare = { bare: true };
    const ran = await house.run(['buy', '+12125550142', '--yes'], bare);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--account sandbox');
    expect((await house.run(['set', '+12125550142', '--name', 'x'], bare)).code).toBe(2);
    expect((await house.run(['release', '+12125550142', '--yes'], bare)).code).toBe(2);
    const search = await house.run(['search', '--country', 'US', '--json'], bare);
    expect(readDocument(DOCUMENTS.search, search).meta).toMatchObject({ account: 'sandbox', standIn: true });
    expect(search.stderr).toContain('No account is in use');
  });
});

describe('purchases', () => {
  it('lists, shows with history, and settles only what is open', async () => {
    const list = readDocument(DOCUMENTS['purchases-list'], await house.run(['purchases', '--json']));
    expect(list.data.length).toBeGreaterThan(3);
    expect(list.data.map((row) => row.createdAt)).toEqual(
      list.data.map((row) => row.createdAt).toSorted((a = 0, b = 0) => b - a),
    );
    const completed = list.data.find((row) => row.status === 'COMPLETED');
    const id = completed?.id ?? '';
    const shown = readDocument(
      DOCUMENTS['purchases-show'],
      await house.run(['purchases', 'show', id, '--json']),
    );
    expect(shown.meta.history.map((step) => step.to)).toEqual(
      expect.arrayContaining(['INTENT', 'SENDING', 'CONFIRMED']),
    );
    const piped = await house.run(['purchases', 'show', id]);
    expect(piped.stdout).toMatch(/^monthly\t\d+\.\d+ USD$/m);
    expect(piped.stdout).toMatch(/^confirmed\t\d{4}-\d\d-\d\dT.*Z\nended\t\d{4}-\d\d-\d\dT.*Z$/m);
    const settled = await house.run(['purchases', 'settle', id, '--as', 'failed', '--note', 'x', '--json']);
    expect(settled.code).toBe(5);
    const withdrawn = await house.run(['purchases', 'withdraw', id, '--json']);
    expect(withdrawn.code).toBe(5);
  });

  it.each([
    [['purchases', 'show', 'ffffffff'], 4],
    [['purchases', 'show', 'ff'], 2],
    [['purchases', 'show'], 2],
    [['purchases', 'settle', 'ffffffff', '--as', 'maybe', '--note', 'x'], 2],
    [['purchases', 'settle', 'ffffffff', '--as', 'failed'], 2],
    [['purchases', 'settle', 'ffffffff', '--as', 'failed', '--note', ' '], 2],
    [['purchases', 'withdraw', 'ffffffff'], 4],
    [['purchases', 'frobnicate'], 2],
    [['--read-only', 'purchases', 'withdraw', 'ffffffff'], 2],
  ])('ends %j with %i', async (args, code) => {
    expect((await house.run(args)).code).toBe(code);
  });
});

describe('journal', () => {
  it('checks and exports what was bought, without any key', async () => {
    const check = readDocument(DOCUMENTS['journal-check'], await house.run(['journal', 'check', '--json']));
    expect(check.data.purchases).toBeGreaterThan(3);
    const ran = await house.run(['journal', 'export', '--json']);
    expect(readDocument(DOCUMENTS['journal-export'], ran).data.purchases).toHaveLength(check.data.purchases);
    expect(ran.stdout).not.toContain(house.apiKey);
    const repair = await house.run(['journal', 'repair', '--json']);
    expect(readDocument(DOCUMENTS['journal-repair'], repair).data).toMatchObject({ repaired: false });
  });
});
