import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('search', () => {
  it('prints offers with tabs on stdout and the account on stderr', async () => {
    const ran = await house.run(['search', '--country', 'us', '--area-code', '212', '--limit', '3']);
    expect(ran.code).toBe(0);
    const lines = ran.stdout.replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(line).toMatch(/^\+1212\d{7}\tlocal\tUS\t[^\t]*\tvoice[^\t]*\t\d+\.\d\d USD\t\t$/);
    expect(ran.stderr).toContain('Account environment (telefonie)');
  });

  it('prints one JSON document in the model’s names', async () => {
    const ran = await house.run([
      'search',
      '--country',
      'US',
      '--type',
      'toll-free',
      '--sms',
      '--json',
      '--limit',
      '2',
    ]);
    expect(ran.code).toBe(0);
    const { data, meta } = readDocument(DOCUMENTS.search, ran);
    expect(data).toHaveLength(2);
    for (const number of data) {
      expect(number).toMatchObject({
        numberType: 'TOLL_FREE',
        countryCode: 'US',
        capabilities: { SMS: true },
      });
      expect(number.monthlyRate).toEqual({ amount: expect.stringMatching(/^\d+\.\d+$/), currency: 'USD' });
    }
    expect(meta).toMatchObject({ account: 'environment', limit: 2 });
  });

  it('takes the cheapest few of all that the carrier returns, and says that there are more', async () => {
    const filters = ['search', '--country', 'US', '--json'];
    const all = readDocument(DOCUMENTS.search, await house.run(filters)).data;
    const few = await house.run([...filters, '--limit', '3']);
    const { data, meta } = readDocument(DOCUMENTS.search, few);
    const amounts = (rows: typeof data) => rows.map(({ monthlyRate }) => Number(monthlyRate?.amount));
    expect(amounts(all)).toEqual(amounts(all).toSorted((left, right) => left - right));
    expect(amounts(data)).toEqual(amounts(all).slice(0, 3));
    expect(few.code).toBe(0);
    expect(meta).toMatchObject({
      limit: 3,
      limited: true,
      complete: false,
      reason: expect.stringMatching(/^Only 3 of \d+ numbers are printed \(--limit\)\.$/),
    });
  });

  it('says once for each kind where documents are usually needed', async () => {
    const ran = await house.run(['search', '--country', 'DE', '--type', 'local', '--limit', '5']);
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(5);
    expect(ran.stderr.match(/DE local: ID or proof of address usually needed/g)).toHaveLength(1);
  });

  it('reads letters as on a keypad', async () => {
    const ran = await house.run(['search', '--country', 'US', '--contains', 'JJJ-01', '--json']);
    const { data } = readDocument(DOCUMENTS.search, ran);
    expect(data.length).toBeGreaterThan(0);
    for (const number of data) expect(number.phoneNumber).toContain('55501');
  });

  it.each([
    ['uk', 'GB'],
    ['Deutschland', 'DE'],
    ['usa', 'US'],
    ['Österreich', 'AT'],
  ])('takes %s for the country %s', async (typed, code) => {
    const ran = await house.run(['search', '--country', typed, '--limit', '3', '--json']);
    const { data } = readDocument(DOCUMENTS.search, ran);
    expect(new Set(data.map(({ countryCode }) => countryCode))).toEqual(new Set([code]));
  });

  it('says that nothing is offered, with an empty list and exit 0', async () => {
    const ran = await house.run(['search', '--country', 'US', '--contains', '00000000']);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('No numbers are offered');
  });

  it.each([
    ['no country', ['search'], 'A search needs a country'],
    [
      'a postal code where none can be searched for',
      ['search', '--country', 'US', '--postal-code', '10001'],
      'Search by area code, or use another account.',
    ],
    [
      'a city where none can be searched for',
      ['search', '--country', 'US', '--city', 'Reno'],
      'by city in US',
    ],
    ['a pattern that is none', ['search', '--country', 'US', '--pattern', '1+2'], 'not a pattern'],
    ['a distance from nowhere', ['search', '--country', 'US', '--distance', '5'], 'to measure from'],
    [
      'a distance too far',
      ['search', '--country', 'US', '--near', '+12125550142', '--distance', '501'],
      '1 to 500',
    ],
    ['a postal code that is none', ['search', '--country', 'US', '--postal-code', '*'], 'not a postal code'],
    ['no country', ['search', '--country', 'Germania Land'], 'is not a country'],
    ['a part of a name', ['search', '--country', 'germ'], 'Did you mean DE (Germany)?'],
    ['an unknown type', ['search', '--country', 'US', '--type', 'landline'], 'is not a number type'],
    ['letters in an area code', ['search', '--country', 'US', '--area-code', '21x'], 'only digits'],
    ['an unknown place', ['search', '--country', 'US', '--area-code', 'NYC'], 'No area code of "NYC"'],
    ['a limit above the provider’s', ['search', '--country', 'US', '--limit', '21'], '1 to 20'],
    ['a limit of nothing', ['search', '--country', 'US', '--limit', '0'], 'from 1 to 20, not "0"'],
    ['a limit in words', ['search', '--country', 'US', '--limit', 'x'], 'from 1 to 20, not "x"'],
    ['a misspelt option', ['search', '--contry', 'US'], 'Did you mean --country?'],
    ['a word too many', ['search', 'US'], 'dialdeck: Too many arguments: expected 0, got 1.'],
    ['a second country', ['search', '--country', 'US', '--country', 'GB'], 'Use it once'],
    ['an unknown option', ['search', '--bogus'], 'dialdeck search --help shows the usage.'],
  ])('refuses %s with exit 2 and an empty stdout', async (_case, args, message) => {
    const ran = await house.run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('prints a usage error as a JSON document too', async () => {
    expect(readError(await house.run(['search', '--json', '--country', 'XX']))).toMatchObject({
      code: 'usage',
      retryable: false,
    });
    expect(readError(await house.run(['search', '--json', '--contry', 'US']))).toMatchObject({
      code: 'usage',
    });
  });

  it('ends with 3 for a key that the provider refuses', async () => {
    const ran = await house.run(['search', '--country', 'US', '--json'], {
      env: { DIALDECK_API_KEY: 'not-the-right-key' },
    });
    expect(ran.code).toBe(3);
    expect(readError(ran)).toMatchObject({ code: 'auth' });
  });

  it('ends with 1 when nothing answers, and does not name the key', async () => {
    const ran = await house.run(['search', '--country', 'US'], {
      env: { DIALDECK_BASE_URL: 'http://127.0.0.1:9/v1/numbers' },
    });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).not.toContain(house.apiKey);
  });
});

it('says of too many digits that they are too many', async () => {
  await using house = await openHouse();
  const ran = await house.run(['search', '--country', 'US', '--contains', '1234567890123456', '--json']);
  expect([ran.code, readError(ran).message]).toEqual([2, 'The part of the number has 16 digits.']);
});
