/** Who applies which filter: the provider, dialdeck itself, or nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import type { Provider, SearchFilter, SearchQuery } from '../../../src/api/provider.ts';
import { offeredFilters } from '../../../src/api/search/filters.ts';
import { answerProblem, searchNumbers } from '../../../src/api/search/search.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

function provider(
  filters: readonly SearchFilter[],
  rows: readonly AvailableNumber[] = [],
  change: Partial<Provider> = {},
) {
  const memory = createMemoryProvider(rows);
  const searchFilters = (countryCode: string) =>
    new Set<SearchFilter>(countryCode === 'US' ? filters : ['countryCode']);
  return { ...memory, abilities: { ...memory.abilities, searchFilters }, ...change };
}

describe('a filter that nobody can apply', () => {
  it.each<[SearchQuery, RegExp, string]>([
    [
      { countryCode: 'US', postalCode: '10001' },
      /cannot search by postal code in US/,
      'Search by area code or city,',
    ],
    [{ countryCode: 'US', region: 'NY' }, /by region in US/, 'Search by area code or city,'],
    [{ countryCode: 'DE', locality: 'Berlin' }, /by city in DE/, 'Use another account.'],
    [
      { countryCode: 'US', near: '+12125550142', distance: 5 },
      /by nearby number or distance in US/,
      'Search by area code or city,',
    ],
  ])('%o is refused before anything is sent', async (query, message, hint) => {
    const shop = provider(['countryCode', 'areaCode', 'locality', 'contains']);
    await expect(searchNumbers(shop, query)).rejects.toMatchObject({
      code: 'invalid',
      progress: 'not-sent',
      message: expect.stringMatching(message),
      hint: expect.stringContaining(hint),
    });
    expect(shop.searches).toEqual([]);
  });

  it('is sent where the provider declares it for the country', async () => {
    const shop = provider(['countryCode', 'postalCode'], [offer('0101')]);
    const found = await searchNumbers(shop, { countryCode: 'US', postalCode: '10001' });
    expect(found).toMatchObject({ appliedHere: [], rows: [{ phoneNumber: '+12125550101' }] });
  });

  it('is not offered either; what a row shows is', () => {
    const { abilities } = provider(['countryCode', 'region']);
    const us = offeredFilters(abilities, 'US');
    for (const filter of [
      'region',
      'prefix',
      'suffix',
      'pattern',
      'MMS',
      'fax',
      'noDocuments',
      'limit',
    ] as const) {
      expect(us, filter).toContain(filter);
    }
    for (const filter of ['postalCode', 'locality', 'rateCenter', 'near', 'distance'] as const) {
      expect(us, filter).not.toContain(filter);
    }
    expect(offeredFilters(abilities, 'DE')).not.toContain('region');
  });
});

describe('a filter that dialdeck checks itself', () => {
  const rows = ['0100', '0111', '0200', '0300'].map((last) => offer(last));
  const asked = ['countryCode', 'contains', 'limit'] as const;
  const numbers = async (query: Omit<SearchQuery, 'countryCode'>) => {
    const shop = provider(asked, rows);
    const found = await searchNumbers(shop, { countryCode: 'US', ...query });
    return {
      last: found.rows.map(({ phoneNumber }) => phoneNumber.slice(-4)),
      here: found.appliedHere,
      sent: shop.searches[0],
      contradicting: found.contradicting,
    };
  };

  it('leaves out what does not fit, and says so', async () => {
    expect(await numbers({ pattern: '5501%' })).toMatchObject({ last: ['0100', '0111'], here: ['pattern'] });
    expect(await numbers({ fax: true })).toMatchObject({ last: ['0100', '0111', '0200', '0300'] });
    expect(await numbers({ MMS: true })).toMatchObject({ last: [], contradicting: 4 });
    expect((await numbers({ noDocuments: true })).here).toEqual(['noDocuments']);
  });

  it('asks the provider for numbers that contain the first or last digits, so that more of them fit', async () => {
    expect(await numbers({ suffix: '00' })).toMatchObject({
      sent: { contains: '00' },
      last: ['0100', '0200', '0300'],
    });
    expect(await numbers({ prefix: '0212', suffix: '11' })).toMatchObject({
      sent: { contains: '11' },
      last: ['0111'],
    });
    expect(await numbers({ prefix: '0212' })).toMatchObject({ sent: { contains: '212' } });
    expect((await numbers({ suffix: '00', contains: '02' })).sent).toMatchObject({ contains: '02' });
  });

  it('asks for as many as it can have, shows as many as were asked for, and counts only what did not fit', async () => {
    const fax = await searchNumbers(provider(asked, rows), { countryCode: 'US', fax: true, limit: 1 });
    expect([...fax.notConfirmed.keys()]).toEqual(['+12125550100']);
    expect(await numbers({ pattern: '00$', limit: 2 })).toMatchObject({
      sent: { limit: 20 },
      last: ['0100', '0200'],
      contradicting: 1,
    });
    expect((await numbers({ limit: 2 })).sent).toEqual({ countryCode: 'US', limit: 2 });
  });
});

describe('what the provider says of its own answer', () => {
  const reason = 'Mobile numbers could not be searched: out of order.';
  const answer = async (rows: readonly AvailableNumber[], unreadable = 0) => {
    const searchAvailable = async () => ({ rows, unreadable, reason, fetchedAt: 0 });
    return answerProblem(await searchNumbers(provider([], [], { searchAvailable }), { countryCode: 'US' }));
  };

  it('makes the list incomplete, also an empty one', async () => {
    expect(await answer([offer('0101')])).toEqual({ kind: 'incomplete', reason });
    expect(await answer([])).toEqual({ kind: 'incomplete', reason });
  });

  it('is said beside rows that could not be read', async () => {
    expect((await answer([offer('0101')], 2))?.reason).toBe(
      `2 numbers in the provider's answer could not be read. ${reason}`,
    );
    expect(await answer([], 1)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(reason),
    });
  });
});

/** The oracle: tries every way to read the pattern, from every place. */
function matches(pattern: string, number: string): boolean {
  const anchored = pattern.startsWith('+');
  const ended = pattern.endsWith('$');
  const body = [...pattern.replace('+', '').replace('$', '')];
  const digits = [...number.slice(1)];
  const from = (at: number, place: number): boolean => {
    const sign = body[at];
    if (sign === undefined) return !ended || place === digits.length;
    if (sign === '%') return from(at + 1, place) || (place < digits.length && from(at, place + 1));
    return place < digits.length && (sign === '*' || sign === digits[place]) && from(at + 1, place + 1);
  };
  return anchored ? from(0, 0) : digits.some((_, place) => from(0, place));
}

describe('a pattern', () => {
  const shop = async (pattern: string, phoneNumber: string) => {
    const found = await searchNumbers(provider(['countryCode'], [offer('0', { phoneNumber })]), {
      countryCode: 'US',
      pattern,
    });
    return found.rows.length === 1;
  };

  it.each([
    ['+1212', true],
    ['+212', false],
    ['0142$', true],
    ['014$', false],
    ['2*25', true],
    ['2*35', false],
    ['+1%42$', true],
    ['12%%%42', true],
    ['%%%%%%%%%%%%%%%%%9', false],
  ])('%s is found in +12125550142: %s', async (pattern, expected) => {
    expect(await shop(pattern, '+12125550142')).toBe(expected);
  });

  it('matches what an exhaustive search of its meanings matches', async () => {
    const sign = fc.constantFrom('0', '1', '2', '5', '*', '%');
    const body = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''));
    const pattern = fc
      .tuple(fc.constantFrom('', '+', '+1', '+12'), body, fc.constantFrom('', '$'))
      .map((texts) => texts.join(''));
    const number = fc
      .array(fc.constantFrom('0', '1', '2', '5'), { minLength: 6, maxLength: 10 })
      .map((digits) => `+1${digits.join('')}`);
    await fc.assert(
      fc.asyncProperty(pattern, number, async (wanted, phoneNumber) => {
        expect(await shop(wanted, phoneNumber)).toBe(matches(wanted, phoneNumber));
      }),
      { numRuns: 500 },
    );
  });
});
