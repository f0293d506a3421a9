/** Reads typed arguments into values for the API module. Each function throws a usage error that says what is wrong. */
import * as z from 'zod';
import type { NumberType } from '../../api/model.ts';
import { type Money, parseAmount } from '../../api/money/money.ts';
import { checkWebhookUrl } from '../../api/owned/webhook-url.ts';
import type { SearchQuery } from '../../api/provider.ts';
import { checkSearch, type SearchInput } from '../../api/search/check-search.ts';
import { countryNamed, findCountries } from '../../text/country-finder.ts';
import { asciiDigits, fold } from '../../text/fold.ts';
import { LONGEST_NAME, nameProblem } from '../../text/names.ts';
import { usageError } from './failure.ts';
import { TYPE_WORDS } from './option-text.ts';
import type { Output } from './output.ts';

const TYPES: Readonly<Record<(typeof TYPE_WORDS)[number], NumberType>> = {
  local: 'LOCAL',
  national: 'NATIONAL',
  'toll-free': 'TOLL_FREE',
  mobile: 'MOBILE',
};

/** "toll-free", "TOLL_FREE" and "tollfree" are one type. */
export function readType(text: string): NumberType {
  const wanted = fold(text).replace(/[\s_-]/g, '');
  const found = Object.entries(TYPES).find(([word]) => word.replace('-', '') === wanted);
  if (found !== undefined) return found[1];
  throw usageError(`"${text}" is not a number type.`, `Use one of: ${TYPE_WORDS.join(', ')}.`);
}

/** The ISO 3166-1 alpha-2 code of a country that was named by a code or by its whole name: "de", "DEU", "UK", "Deutschland". */
export function readCountry(text: string): string {
  const country = countryNamed(text);
  if (country !== undefined) return country.code;
  const [near] = text.trim().length > 2 ? findCountries(text) : [];
  throw usageError(
    `"${text}" is not a country.`,
    near === undefined
      ? 'Use a two-letter code (ISO 3166-1) such as US, GB or DE, or the full name.'
      : `Did you mean ${near.code} (${near.name})?`,
  );
}

/** A currency, or the credits of a carrier. Throws CommandError. */
export function readCurrency(text: string): string {
  if (/^([A-Z]{3}|credits)$/.test(text)) return text;
  throw usageError(`"${text}" is not a currency.`, 'Use three capital letters, such as USD.');
}

/** A positive amount such as "2.00", its separators read as its currency has them; the currency in capitals. */
export function readMoney(text: string, given: string, option: string): Money {
  const currency = readCurrency(given);
  const amount = parseAmount(text.trim(), currency);
  if (amount !== undefined) return { amount, currency };
  if (/^\d{1,3}[.,]\d{3}$/.test(text.trim())) {
    const [whole, rest] = text.trim().split(/[.,]/);
    throw usageError(
      `${option} ${text} is ambiguous in ${currency}.`,
      `Write ${whole}${rest} without a separator, or with two decimals, such as ${whole}.${rest?.slice(0, 2)}.`,
    );
  }
  throw usageError(
    `${option} takes an amount such as 2.00, not "${text}".`,
    'Give the currency with --currency.',
  );
}

/** A whole number within bounds. */
export function readCount(text: string, option: string, least: number, most: number): number {
  const digits = asciiDigits(text);
  const count = Number(digits);
  if (/^\d+$/.test(digits) && count >= least && count <= most) return count;
  throw usageError(`${option} takes a whole number from ${least} to ${most}, not "${text}".`, '');
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, min: 60_000, h: 3_600_000 };

/** A span such as "90s", "5m" or "250ms", in ms. A bare number is refused, except 0, which is the same in every unit. */
export function readSpan(text: string, option: string): number {
  const { count = '', unit = '' } =
    /^(?<count>\d+(\.\d+)?)\s*(?<unit>ms|s|m|min|h)?$/.exec(asciiDigits(text.trim()))?.groups ?? {};
  if (count === '') throw usageError(`${option} takes a time such as 90s or 5m, not "${text}".`, '');
  const factor = UNITS[unit];
  if (factor !== undefined) return Math.round(Number(count) * factor);
  if (Number(count) === 0) return 0;
  throw usageError(
    `${option} ${count} has no unit: write ${count}s or ${count}ms.`,
    'For minutes use m, for hours h.',
  );
}

const switchValue = z.union([z.boolean(), z.string()]).optional();

/** The options of `searchFilters`; a switch alone is true, with a value it is the value's text. */
export const FilterOptionsSchema = z.object({
  country: z.string().optional(),
  type: z.string().optional(),
  areaCode: z.string().optional(),
  /** Another way to give the area code. */
  place: z.string().optional(),
  contains: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  pattern: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  rateCenter: z.string().optional(),
  postalCode: z.string().optional(),
  near: z.string().optional(),
  distance: z.string().optional(),
  sms: switchValue,
  voice: switchValue,
  mms: switchValue,
  fax: switchValue,
  /** False with --no-documents; there is no --documents. */
  documents: z.boolean().optional(),
});

export type FilterOptions = z.infer<typeof FilterOptionsSchema> & { readonly limit?: string | undefined };

/** Checks all filters except the limit, which depends on the provider. These errors need no account. */
export function checkFilters(options: FilterOptions): void {
  readSearch({ ...options, limit: undefined }, 1);
}

/** Whether any filter besides country and type is given. */
export function hasFilters({ country, type, documents, ...others }: FilterOptions): boolean {
  return (
    documents === false ||
    Object.values(FilterOptionsSchema.parse(others)).some((value) => value !== undefined)
  );
}

/** The search that the filters ask for. */
export function readSearch(options: FilterOptions, searchLimit: number): SearchQuery {
  if (options.country === undefined) {
    throw usageError('A search needs a country.', 'Give one, for example: --country US');
  }
  const checked = checkSearch(searchInput(options, options.country), searchLimit);
  if (checked.kind === 'query') return checked.query;
  throw usageError(checked.problem.message, checked.problem.hint);
}

function searchInput(options: FilterOptions, country: string): SearchInput {
  const { areaCode = '', contains = '', prefix = '', suffix = '', pattern = '', near = '' } = options;
  const { city = '', region = '', rateCenter = '', postalCode = '', distance = '', limit = '' } = options;
  return {
    countryCode: readCountry(country),
    ...(options.type === undefined ? {} : { numberType: readType(options.type) }),
    ...{ areaCode, contains, prefix, suffix, pattern, near, distance, limit },
    ...{ locality: city, region, rateCenter, postalCode },
    ...(options.sms === undefined ? {} : { SMS: isOn(options.sms) }),
    ...(options.voice === undefined ? {} : { voice: isOn(options.voice) }),
    ...(options.mms === undefined ? {} : { MMS: isOn(options.mms) }),
    ...(options.fax === undefined ? {} : { fax: isOn(options.fax) }),
    ...(options.documents === false ? { noDocuments: true } : {}),
  };
}

function isOn(value: boolean | string): boolean {
  return value === true || value === 'true';
}

/** A webhook URL as dialdeck sends it; "" clears it. Prints warnings on stderr. */
export function readWebhookUrl(text: string, option: string, output: Output): string {
  const checked = checkWebhookUrl(text);
  if (checked.kind === 'empty') return '';
  if (checked.kind === 'refused') {
    throw usageError(
      `${option}: ${checked.reason}.`,
      'Use the https URL of a public server, such as https://example.com/voice.',
    );
  }
  for (const warning of checked.warnings) output.note(`Note: ${option}: ${warning}.`);
  return checked.url;
}

/** A name for a number: one line of at most 64 characters. */
export function readFriendlyName(text: string): string {
  const name = text.trim();
  switch (nameProblem(name)) {
    case 'long':
      throw usageError(`--name is longer than ${LONGEST_NAME} characters.`, 'Use a shorter one.');
    case 'hidden':
      throw usageError('--name contains a line break or a hidden character.', 'Use plain text.');
    case undefined:
      return name;
  }
}

/** The id of an address or of documents at the carrier. Throws CommandError. */
export function readItemId(text: string, option: string): string {
  if (/^[\w-]{1,64}$/.test(text)) return text;
  throw usageError(`${option}: "${text}" is not an id.`, 'dialdeck requirements lists those of the account.');
}
