/** What a person may type into the filters of a search. */
import { describe, expect, it } from 'vitest';
import { checkSearch, narrowestFilter, type SearchInput } from '../../../src/api/search/check-search.ts';

const check = (input: Omit<SearchInput, 'countryCode'>) => checkSearch({ countryCode: 'us', ...input }, 20);

describe('a filter as typed', () => {
  it.each<[Omit<SearchInput, 'countryCode'>, object]>([
    [
      { prefix: '(212) 555', suffix: 'PIZZA' },
      { prefix: '212555', suffix: '74992' },
    ],
    [{ pattern: '+1 212 % 00$' }, { pattern: '+1212%00$' }],
    [{ pattern: '5**5' }, { pattern: '5**5' }],
    [{ locality: '  Saint  Louis ' }, { locality: 'Saint Louis' }],
    [
      { locality: 'Zürich', region: 'ny' },
      { locality: 'Zürich', region: 'NY' },
    ],
    [
      { region: 'Bavaria', rateCenter: 'NWYRCYZN01' },
      { region: 'Bavaria', rateCenter: 'NWYRCYZN01' },
    ],
    [{ postalCode: ' k1a 0b1' }, { postalCode: 'K1A 0B1' }],
    [
      { near: '+1 (212) 555-0142', distance: '50' },
      { near: '+12125550142', distance: 50 },
    ],
    [
      { near: '+12125550142', distance: '500' },
      { near: '+12125550142', distance: 500 },
    ],
    [
      { MMS: true, fax: false, noDocuments: true },
      { MMS: true, fax: false, noDocuments: true },
    ],
    [{ prefix: '', pattern: ' ', locality: ' ', near: '', limit: '' }, {}],
  ])('%o is sent as %o', (input, query) => {
    expect(check(input)).toEqual({ kind: 'query', query: { countryCode: 'US', ...query } });
  });

  it.each<[Omit<SearchInput, 'countryCode'>, string, RegExp]>([
    [{ prefix: '+1' }, 'prefix', /1 to 15 digits/],
    [{ contains: '-1' }, 'contains', /"-1" starts with a minus sign/],
    [{ contains: '1_2' }, 'contains', /something other than digits/],
    [{ contains: '\u22121' }, 'contains', /something other than digits/],
    [{ contains: ' () ' }, 'contains', /has no digits and no letters/],
    [{ areaCode: '-212' }, 'areaCode', /starts with a minus sign/],
    [{ areaCode: '-' }, 'areaCode', /has no digits/],
    [{ prefix: '-2' }, 'prefix', /starts with a minus sign/],
    [{ pattern: ' -21*' }, 'pattern', /starts with a minus sign/],
    [{ near: '-+12125550142' }, 'near', /starts with a minus sign/],
    [{ suffix: '1234567890123456' }, 'suffix', /1 to 15 digits/],
    [{ pattern: '**' }, 'pattern', /"\*\*" is not a pattern/],
    [{ pattern: '12$3' }, 'pattern', /is not a pattern/],
    [{ pattern: '1+2' }, 'pattern', /is not a pattern/],
    [{ pattern: '(.*)+' }, 'pattern', /is not a pattern/],
    [{ locality: '<b>' }, 'locality', /not the name of a city/],
    [{ region: '!' }, 'region', /not the name of a region/],
    [{ rateCenter: `N${'Y'.repeat(64)}` }, 'rateCenter', /not the name of a rate center/],
    [{ near: '2125550142' }, 'near', /number with its country code/],
    [{ near: '+12125550142', distance: '0' }, 'distance', /1 to 500, not "0"/],
    [{ near: '+12125550142', distance: '501' }, 'distance', /1 to 500, not "501"/],
    [{ near: '+12125550142', distance: '5.5' }, 'distance', /whole number of miles/],
    [{ distance: '5' }, 'distance', /needs a number to measure from/],
  ])('%o is refused', (input, filter, message) => {
    expect(check(input)).toMatchObject({
      kind: 'problem',
      problem: { filter, message: expect.stringMatching(message), hint: expect.stringMatching(/.+\S$/) },
    });
  });
});

it('filters are removed from the narrowest on, until only the country is left', () => {
  const all: SearchInput = {
    countryCode: 'US',
    numberType: 'LOCAL',
    areaCode: '212',
    contains: '5',
    prefix: '2',
    suffix: '0',
    pattern: '1*1',
    locality: 'New York',
    region: 'NY',
    rateCenter: 'X',
    postalCode: '10001',
    near: '+12125550142',
    distance: '5',
    SMS: true,
    voice: false,
    MMS: true,
    fax: true,
    noDocuments: true,
    limit: '5',
  };
  const removed: string[] = [];
  let input: SearchInput = all;
  for (let next = narrowestFilter(input); next !== undefined; next = narrowestFilter(input)) {
    removed.push(next);
    const { [next]: _, ...rest } = input;
    input = { ...rest, countryCode: 'US' };
  }
  expect(removed.slice(0, 3)).toEqual(['near', 'distance', 'postalCode']);
  expect(removed.at(-1)).toBe('numberType');
  expect(input).toEqual({ countryCode: 'US', limit: '5' });
});
