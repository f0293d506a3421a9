import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactAreaCodes,
  findAreaCodes,
  knowsAreaCodes,
  neighbouringAreaCodes,
  placeOfAreaCode,
} from '../../src/text/area-codes.ts';
import { dialableCountries } from '../../src/text/countries.ts';

const codes = (countryCode: string, typed: string) =>
  findAreaCodes(countryCode, typed).map(({ code }) => code);

describe('a place', () => {
  it.each([
    ['DE', 'Berlin', '30'],
    ['DE', 'köln', '221'],
    ['DE', 'Cologne', '221'],
    ['DE', 'munchen', '89'],
    ['AT', 'Vienna', '1'],
    ['GB', 'London', '20'],
    ['US', 'San Francisco', '415'],
    ['CA', 'toronto', '416'],
    ['AU', 'sydney', '2'],
    ['IT', 'Roma', '06'],
    ['BR', 'sao paulo', '11'],
    ['NL', 'den haag', '70'],
    ['CM', 'Yaounde', '22222'],
  ])('in %s, %s, has the area code %s', (countryCode, typed, code) => {
    expect(codes(countryCode, typed)[0]).toBe(code);
  });

  it('with several area codes has all of them, and the whole state comes after the town', () => {
    const found = findAreaCodes('US', 'New York');
    const town = found.filter(({ place }) => place === 'New York').map(({ code }) => code);
    expect(town.slice(0, 3)).toEqual(['212', '332', '646']);
    const state = found.findIndex(({ place }) => place === 'New York (state)');
    expect(state).toBeGreaterThanOrEqual(town.length);
    expect(exactAreaCodes(found, 'new york').map(({ code }) => code)).toEqual(town);
  });

  it('is found by its beginning, the largest first, and one that is named exactly so before all others', () => {
    expect(codes('DE', 'berl')[0]).toBe('30');
    expect(codes('US', 'san f')[0]).toBe('415');
    expect(exactAreaCodes(findAreaCodes('DE', 'Berlin'), 'berlin')).toHaveLength(1);
  });

  it('that is not known has none, nor has a country without data', () => {
    expect(codes('DE', 'Xyzzy')).toEqual([]);
    expect(codes('DE', '  ')).toEqual([]);
    expect(knowsAreaCodes('FR')).toBe(false);
    expect(codes('FR', 'Paris')).toEqual([]);
    expect(codes('ZZ', 'Berlin')).toEqual([]);
  });
});

describe('the neighbours of an area code', () => {
  const near = (countryCode: string, code: string) =>
    neighbouringAreaCodes(countryCode, code).map((area) => area.code);

  it('are those of the same town, then of the same state', () => {
    const found = neighbouringAreaCodes('US', '212');
    expect(found.slice(0, 2).map(({ code }) => code)).toEqual(['332', '646']);
    const states = found.map(({ place, region }) => place === 'New York' || region === 'NY');
    expect(states.every(Boolean)).toBe(true);
    expect(near('CA', '416')[0]).toBe('437');
  });

  it('are those that begin alike where the plan is made so, the large towns first', () => {
    expect(near('DE', '30')[0]).toBe('331');
    expect(placeOfAreaCode('DE', '331')?.place).toBe('Potsdam');
    expect(near('DE', '221')[0]).toBe('228');
  });

  it('are none where similar digits mean nothing, and for a code that is not known', () => {
    expect(near('GB', '20')).toEqual([]);
    expect(near('US', '907')).toEqual([]);
    expect(near('DE', '99999')).toEqual([]);
  });
});

it('every area code is digits, has a place, is found by it, and is not its own neighbour', () => {
  const known = dialableCountries().filter(knowsAreaCodes);
  expect(known.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.string({ minLength: 1, maxLength: 3 }),
      (countryCode, typed) => {
        for (const area of findAreaCodes(countryCode, typed).slice(0, 20)) {
          expect(area.code).toMatch(/^\d{1,5}$/);
          expect(area.place).not.toBe('');
          expect(codes(countryCode, area.place)).toContain(area.code);
          expect(placeOfAreaCode(countryCode, area.code)?.code).toBe(area.code);
          expect(neighbouringAreaCodes(countryCode, area.code).map(({ code }) => code)).not.toContain(
            area.code,
          );
        }
      },
    ),
  );
});
