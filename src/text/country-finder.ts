/** Finds a country by codes, calling codes, names in English and in its own languages, and other common names. */
import { getCountryDataList } from 'countries-list';
import { allCountries, type Country, countryWithCode } from './countries.ts';
import { fold } from './fold.ts';

/** Common names that are not in the tables. A name of a part of a country finds the whole country. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirates', 'UAE', 'Dubai', 'Abu Dhabi'],
  BA: ['Bosnia and Herzegovina'],
  BO: ['Bolivia, Plurinational State of'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of the Congo', 'Zaire'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FK: ['Malvinas'],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  HK: ['Hong Kong'],
  IR: ['Persia'],
  KP: ['DPRK'],
  KR: ['Korea', 'Republic of Korea'],
  LA: ['Lao'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  NL: ['Holland', 'The Netherlands'],
  PH: ['The Philippines'],
  PS: ['Palestine'],
  RU: ['Russian Federation'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.', 'U.S.A.', 'America', 'United States of America', 'States'],
  VA: ['Holy See', 'Vatican'],
};

/**
 * The main country of each shared calling code. It is listed before the other countries with this code.
 * https://www.itu.int/pub/T-SP-E.164D
 */
const MAIN_OF_CODE: ReadonlySet<string> = new Set([
  'US',
  'GB',
  'RU',
  'IT',
  'NO',
  'AU',
  'MA',
  'FI',
  'GP',
  'CW',
  'RE',
  'SH',
]);

interface Findable {
  readonly country: Country;
  /** Folded. */
  readonly name: string;
  /** Folded, without `name`. */
  readonly others: readonly string[];
}

let findable: readonly Findable[] | undefined;
let byName: ReadonlyMap<string, readonly Country[]> | undefined;

const NO_FIT = 8;

/**
 * The countries that match the typed text, best first; all countries when nothing is typed. Equal matches are sorted: first
 * those in `first`, then main countries of a calling code, then by name.
 */
export function findCountries(typed: string, first: ReadonlySet<string> = new Set()): readonly Country[] {
  const wanted = fold(typed).trim();
  findable ??= makeFindable();
  const ranked = findable
    .map((entry) => ({ entry, rank: wanted === '' ? 0 : rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NO_FIT);
  const order = ({ entry, rank }: (typeof ranked)[number]) => [
    rank,
    first.has(entry.country.code) ? 0 : 1,
    wanted !== '' && !MAIN_OF_CODE.has(entry.country.code) ? 1 : 0,
  ];
  return ranked
    .map((match) => ({ match, order: order(match) }))
    .sort((left, right) => compare(left.order, right.order))
    .map(({ match }) => match.entry.country);
}

const RANK = {
  code: 0,
  exact: 1,
  callingCode: 2,
  start: 3,
  otherStart: 4,
  wordStart: 5,
  codeStart: 6,
  inside: 7,
};

/**
 * The country that a text names exactly, by code or whole name; undefined when no country or several match. For commands,
 * which must not guess.
 */
export function countryNamed(text: string): Country | undefined {
  // Most people type a code, and building the index of names takes as long as starting Node.
  const known = countryWithCode(text.trim().toUpperCase());
  if (known !== undefined) return known;
  byName ??= countriesByName();
  const named = byName.get(fold(text).trim()) ?? [];
  return named.length === 1 ? named[0] : undefined;
}

/** The countries of each folded name. */
function countriesByName(): ReadonlyMap<string, readonly Country[]> {
  findable ??= makeFindable();
  const countries = new Map<string, Country[]>();
  for (const { country, name, others } of findable) {
    for (const known of [name, ...others]) {
      const same = countries.get(known);
      if (same === undefined) countries.set(known, [country]);
      else same.push(country);
    }
  }
  return countries;
}

function rankOf({ country, name, others }: Findable, wanted: string): number {
  const { code, callingCode = '' } = country;
  if (code.toLowerCase() === wanted) return RANK.code;
  if (name === wanted || others.includes(wanted)) return RANK.exact;
  const digits = /^\+?\d+$/.test(wanted) ? `+${wanted.replace('+', '')}` : undefined;
  if (digits !== undefined) {
    if (callingCode === digits) return RANK.callingCode;
    return callingCode.startsWith(digits) ? RANK.codeStart : NO_FIT;
  }
  if (name.startsWith(wanted)) return RANK.start;
  if (others.some((other) => other.startsWith(wanted))) return RANK.otherStart;
  const words = wanted.split(/[\s\-.,()&']+/).filter((word) => word !== '');
  const own = [code.toLowerCase(), ...[name, ...others].flatMap((text) => text.split(/[\s\-.,()&']+/))];
  if (words.every((word) => own.some((part) => part.startsWith(word)))) return RANK.wordStart;
  return wanted.length > 2 && [name, ...others].some((text) => text.includes(wanted)) ? RANK.inside : NO_FIT;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/** Names in the languages of each country come from Node's own data; 250 countries take about 15 ms, once. */
function makeFindable(): readonly Findable[] {
  const data = new Map(getCountryDataList().map((entry) => [String(entry.iso2), entry]));
  const languages = new Map<string, Intl.DisplayNames>();
  const nameIn = (language: string, code: string): string => {
    const names = languages.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
    languages.set(language, names);
    return names.of(code) ?? '';
  };
  return allCountries().map((country) => {
    const { code } = country;
    const known = data.get(code);
    const local = known?.languages.map((language) => nameIn(language, code)) ?? [];
    const name = fold(country.name);
    const others = [known?.iso3, known?.name, known?.native, ...local, ...(OTHER_NAMES[code] ?? [])];
    const folded = others.map((text) => fold(text ?? '')).filter((text) => text !== '' && text !== name);
    return { country, name, others: [...new Set(folded)] };
  });
}
