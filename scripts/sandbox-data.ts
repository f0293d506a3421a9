/**
 * Writes the sandbox's data modules: the price list from its CSV, and the patterns that its numbers are drawn from. Every
 * completion of every pattern is checked against libphonenumber-js, here and not while the sandbox runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type NumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';
import * as z from 'zod';

const folder = join(import.meta.dirname, '..', 'src', 'sandbox', 'data');
const TYPES = ['local', 'national', 'toll_free', 'mobile'] as const;
type Type = (typeof TYPES)[number];

/** What libphonenumber-js calls a class, in the order in which we look for numbers of it. */
const CLASSES: Readonly<Record<Type, readonly NonNullable<NumberType>[]>> = {
  local: ['FIXED_LINE', 'FIXED_LINE_OR_MOBILE'],
  national: ['UAN', 'VOIP', 'SHARED_COST', 'PERSONAL_NUMBER', 'FIXED_LINE'],
  toll_free: ['TOLL_FREE'],
  mobile: ['MOBILE', 'FIXED_LINE_OR_MOBILE'],
};

/** Numbers kept for fiction; see data/README.md for who keeps them. */
const FICTION: Readonly<Record<string, readonly string[]>> = {
  'GB local': [
    ...['113', '114', '115', '116', '117', '118', '121', '131', '141', '151', '161'].map(
      (a) => `+44${a}4960###`,
    ),
    '+442079460###',
    '+441914980###',
    '+442896496###',
    '+442920180###',
    '+441632960###',
  ],
  'GB toll_free': ['+448081570###'],
  'GB national': ['+443069990###'],
  'AU local': ['2', '3', '7', '8'].flatMap((a) => [`+61${a}5550####`, `+61${a}7010####`]),
  'AU mobile': ['006', '156', '157', '158', '159', '110', '313', '737']
    .map((end) => `+61491570${end}`)
    .concat(
      [
        '1266',
        '1491',
        '1804',
        '2549',
        '2665',
        '2983',
        '3770',
        '3087',
        '4118',
        '4632',
        '5254',
        '5789',
        '6398',
        '6801',
        '7426',
        '7644',
        '8957',
        '8148',
        '8888',
        '9212',
        '9760',
        '9455',
      ].map((end) => `+6149157${end}`),
    ),
  'AU toll_free': ['160401', '975707', '975708', '975709', '975710', '975711'].map((end) => `+611800${end}`),
  'DE local': ['3023125', '6990009', '4066969', '2214710', '8999998'].map((area) => `+49${area}###`),
  'SE local': ['313900600', '406280400', '846500400', '980319200'].map(
    (first) => `+46${first.slice(0, -2)}##`,
  ),
  'SE mobile': ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((block) => `+467017406${block}#`),
  'FR local': ['19900', '26191', '35301', '46571', '53649'].map((a) => `+33${a}####`),
  'FR mobile': ['+3363998####'],
};
const SHARED_TOLL_FREE: Readonly<Record<string, readonly string[]>> = {
  US: ['+180055501##', '+188855501##', '+187755501##'],
  CA: ['+186655501##'],
};

const NORTH_AMERICAN = new Set<string>(
  getCountries().filter((country) => getCountryCallingCode(country) === '1'),
);

const classOf = (e164: string) => {
  const parsed = parsePhoneNumberFromString(e164);
  return parsed?.isValid() ? { parsed, type: parsed.getType() } : undefined;
};

/** Whether the number is valid, of the country, and of the class. */
function fits(e164: string, country: string, types: readonly (NumberType | undefined)[]): boolean {
  const found = classOf(e164);
  if (found === undefined || !types.includes(found.type)) return false;
  if (found.parsed.country === country) return true;
  // Toll-free codes of +1 are shared by its countries and attributed to none of them.
  return found.type === 'TOLL_FREE' && found.parsed.countryCallingCode === '1' && NORTH_AMERICAN.has(country);
}

const free = (pattern: string) => pattern.split('#').length - 1;
const complete = (pattern: string, value: number) =>
  pattern.replace(/#+$/, String(value).padStart(free(pattern), '0').slice(0, free(pattern)));

function everyCompletionFits(
  pattern: string,
  country: string,
  types: readonly (NumberType | undefined)[],
): boolean {
  const count = 10 ** free(pattern);
  for (let value = 0; value < count; value += 1) {
    if (!fits(complete(pattern, value), country, types)) return false;
  }
  return true;
}

/** Spaces as libphonenumber writes them, with the free digits as `#`. */
function spaced(pattern: string): string {
  const format = parsePhoneNumberFromString(complete(pattern, 0))?.formatInternational() ?? pattern;
  const hashes = free(pattern);
  let seen = 0;
  const digits = pattern.length - 1;
  return format.replace(/[\s-]+/g, ' ').replace(/\d/g, (digit) => {
    seen += 1;
    return seen > digits - hashes ? '#' : digit;
  });
}

/** The part of libphonenumber's metadata that we read: the calling code, and at place 11 the patterns of the classes. */
const PlanSchema = z
  .array(z.unknown())
  .transform((plan) => ({ 0: plan[0], 11: plan[11] }))
  .pipe(
    z.object({
      0: z.string(),
      11: z.array(z.union([z.array(z.unknown()), z.literal(0), z.null()]).transform((one) => one || [])),
    }),
  );
const PLACE: Readonly<Record<string, number>> = {
  FIXED_LINE: 0,
  MOBILE: 1,
  TOLL_FREE: 2,
  PERSONAL_NUMBER: 4,
  UAN: 6,
  VOIP: 8,
  SHARED_COST: 9,
};

/** Drops rare lengths, and leading zeros where other numbers have none. */
function ofUsualShape(samples: readonly string[]): readonly string[] {
  const long = samples.filter((sample) => sample.length >= 6);
  const plain = long.filter((sample) => !sample.startsWith('0'));
  const chosen = plain.length > 0 ? plain : long;
  const lengths = Map.groupBy(chosen, (sample) => sample.length);
  return [...lengths.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Prefixes found by drawing from the country's own pattern, spread over as many area codes as there are. */
function derived(country: string, type: Type, wanted: number): string[] {
  if (!isSupportedCountry(country)) return [];
  const plan = PlanSchema.parse(metadata.countries[country]);
  for (const name of CLASSES[type]) {
    const source = plan[11][PLACE[name] ?? -1]?.[0];
    if (typeof source !== 'string' || source === '') continue;
    const arbitrary = fc.stringMatching(new RegExp(`^(?:${source})$`));
    const samples = ofUsualShape(fc.sample(arbitrary, { numRuns: 3000, seed: 20_261_122 }));
    for (const [hashes, types] of [3, 2].flatMap((count) => [
      [count, [name]] as const,
      [count, CLASSES[type]] as const,
    ])) {
      const found = new Map<string, string>();
      const perArea = new Map<string, number>();
      for (const spread of [1, 2, 12]) {
        for (const sample of samples) {
          if (found.size >= wanted) break;
          const stem = sample.slice(0, -hashes);
          const area = stem.slice(0, 2);
          if (found.has(stem) || (perArea.get(area) ?? 0) >= spread || stem.length + hashes < 6) continue;
          const pattern = `+${plan[0]}${stem}${'#'.repeat(hashes)}`;
          if (pattern.length > 16 || !everyCompletionFits(pattern, country, types)) continue;
          found.set(stem, pattern);
          perArea.set(area, (perArea.get(area) ?? 0) + 1);
        }
      }
      if (found.size > 0) return [...found.values()];
    }
  }
  return [];
}

/** NPA-555-01XX for each area code that libphonenumber knows in the country. */
function northAmerican(country: string): string[] {
  return Array.from({ length: 800 }, (_, index) => `+1${index + 200}55501##`).filter((pattern) =>
    everyCompletionFits(pattern, country, CLASSES.local),
  );
}

const csv = readFileSync(join(folder, 'number-prices.csv'), 'utf8');
const combinations = [
  ...new Set(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(1, 3).join(' ')),
  ),
].sort();
const islands = combinations.flatMap((combination) => {
  const [country = '', type] = combination.split(' ');
  return type === 'toll_free' && NORTH_AMERICAN.has(country) && !(country in SHARED_TOLL_FREE)
    ? [country]
    : [];
});

function patternsOf(country: string, type: Type): readonly string[] {
  const fiction = FICTION[`${country} ${type}`];
  if (fiction !== undefined)
    return fiction.filter((pattern) => everyCompletionFits(pattern, country, CLASSES[type]));
  if (type === 'toll_free') {
    const island = islands.indexOf(country);
    const own = SHARED_TOLL_FREE[country];
    if (own !== undefined) return own;
    if (island >= 0) {
      const codes = ['855', '844', '833'];
      return [island * 2, island * 2 + 1].map(
        (block) => `+1${codes[Math.floor(block / 10)]}55501${block % 10}#`,
      );
    }
  }
  const five = northAmerican(country);
  if (type === 'local' && five.length > 0) return five;
  return derived(country, type, type === 'local' ? 12 : 6);
}

const lines = combinations.flatMap((combination) => {
  const [country = '', name] = combination.split(' ');
  const type = TYPES.find((one) => one === name);
  if (type === undefined) throw new Error(`unknown type ${name}`);
  const patterns = patternsOf(country, type);
  if (patterns.length === 0) process.stderr.write(`no numbers for ${combination}\n`);
  const wrong = patterns.filter((pattern) => !everyCompletionFits(pattern, country, CLASSES[type]));
  if (wrong.length > 0) throw new Error(`${combination}: ${wrong.join(' ')}`);
  return patterns.map((pattern) => `${country},${type},${spaced(pattern)}`);
});

const prefixes = lines.map((line) => line.slice(line.indexOf('+')).replace(/[ #]/g, ''));
const overlap = prefixes.find((one, index) =>
  prefixes.some((other, at) => at !== index && other.startsWith(one)),
);
if (overlap !== undefined) throw new Error(`two patterns share numbers at ${overlap}`);

const asModule = (name: string, source: string, text: string) =>
  `// Written by scripts/sandbox-data.ts from ${source}; not edited by hand.\nexport const ${name} = \`${text.trim()}\`;\n`;
writeFileSync(join(folder, 'number-prices.ts'), asModule('NUMBER_PRICES', 'number-prices.csv', csv));
writeFileSync(
  join(folder, 'number-ranges.ts'),
  asModule(
    'NUMBER_RANGES',
    'the metadata of libphonenumber-js',
    ['country_code,number_type,pattern', ...lines].join('\n'),
  ),
);
