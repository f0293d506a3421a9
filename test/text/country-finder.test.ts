import { describe, expect, it } from 'vitest';
import { allCountries } from '../../src/text/countries.ts';
import { countryNamed, findCountries } from '../../src/text/country-finder.ts';

const best = (typed: string, first?: ReadonlySet<string>) => findCountries(typed, first)[0]?.code;

describe('the first country found is the one that people mean', () => {
  it.each([
    ['uk', 'GB'],
    ['U.K.', 'GB'],
    ['england', 'GB'],
    ['Great Britain', 'GB'],
    ['usa', 'US'],
    ['America', 'US'],
    ['deutschland', 'DE'],
    ['DEU', 'DE'],
    ['österreich', 'AT'],
    ['oesterreich', undefined],
    ['osterreich', 'AT'],
    ['suisse', 'CH'],
    ['svizzera', 'CH'],
    ['schweiz', 'CH'],
    ['españa', 'ES'],
    ['espana', 'ES'],
    ['holland', 'NL'],
    ['uae', 'AE'],
    ['turkey', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['turkiye', 'TR'],
    ['中国', 'CN'],
    ['россия', 'RU'],
    ["cote d'ivoire", 'CI'],
    ['cote d ivoire', 'CI'],
    ['ivory coast', 'CI'],
    ['korea', 'KR'],
    ['kingdom united', 'GB'],
    ['ger', 'DE'],
    ['de', 'DE'],
    ['in', 'IN'],
    ['44', 'GB'],
    ['+44', 'GB'],
    ['٤٤', 'GB'],
    ['1', 'US'],
    ['7', 'RU'],
    ['39', 'IT'],
    ['49', 'DE'],
  ])('%s: %s', (typed, code) => {
    expect(best(typed)).toBe(code);
  });
});

it('lists all when nothing is typed, those that are sold before the others', () => {
  expect(findCountries('')).toHaveLength(allCountries().length);
  expect(best('')).toBe('AF');
  expect(
    findCountries('', new Set(['DE', 'AU']))
      .slice(0, 3)
      .map(({ code }) => code),
  ).toEqual(['AU', 'DE', 'AF']);
  expect(best('gu', new Set(['GT']))).toBe('GU');
  expect(best('gua', new Set(['GT']))).toBe('GT');
});

it('every country is found by its codes and by its name', () => {
  for (const { code, name } of allCountries()) {
    expect(best(code), code).toBe(code);
    expect(countryNamed(code)?.code).toBe(code);
    expect(countryNamed(name)?.code, name).toBe(code);
  }
});

it('a command takes a whole name and guesses nothing', () => {
  expect(countryNamed('uk')?.code).toBe('GB');
  expect(countryNamed('deutschland')?.code).toBe('DE');
  for (const unclear of ['ger', 'united', '44', '', 'u', 'xx', 'islan'])
    expect(countryNamed(unclear), unclear).toBeUndefined();
});
