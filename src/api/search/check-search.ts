/** Checks a search that a person typed. Pure. */
import type { NumberType } from '../model.ts';
import { keypadDigits } from '../numbers/keypad.ts';
import type { SearchFilter, SearchQuery } from '../provider.ts';

/** The filters that are typed, in the order in which they are checked. */
export const TEXT_FILTERS = [
  'areaCode',
  'contains',
  'prefix',
  'suffix',
  'pattern',
  'locality',
  'region',
  'rateCenter',
  'postalCode',
  'near',
  'distance',
  'limit',
] as const;
export type TextFilter = (typeof TEXT_FILTERS)[number];

export const SWITCH_FILTERS = ['SMS', 'voice', 'MMS', 'fax', 'noDocuments'] as const;
export type SwitchFilter = (typeof SWITCH_FILTERS)[number];

/** Filters as typed. Empty text, like a missing filter, is "any". */
export type SearchInput = {
  readonly countryCode: string;
  readonly numberType?: NumberType;
} & { readonly [filter in TextFilter]?: string } & { readonly [filter in SwitchFilter]?: boolean };

export interface SearchProblem {
  readonly filter: SearchFilter;
  readonly message: string;
  readonly hint: string;
}

export type CheckedSearch =
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'problem'; readonly problem: SearchProblem };

/** How far from a number one can search, in miles: https://www.twilio.com/docs/phone-numbers/api/availablephonenumberlocal-resource */
export const FARTHEST_MILES = 500;

/** The typed query, or the first problem with it. */
export function checkSearch(input: SearchInput, searchLimit: number): CheckedSearch {
  const problem = countryProblem(input) ?? textProblem(input, searchLimit) ?? distanceProblem(input);
  if (problem !== undefined) return { kind: 'problem', problem };
  const query: { -readonly [filter in SearchFilter]?: SearchQuery[filter] } & { countryCode: string } = {
    countryCode: input.countryCode.toUpperCase(),
  };
  if (input.numberType !== undefined) query.numberType = input.numberType;
  for (const filter of TEXT_FILTERS) {
    const text = tidied(input, filter);
    if (text === '') continue;
    if (filter === 'limit' || filter === 'distance') query[filter] = Number(text);
    else query[filter] = text;
  }
  for (const filter of SWITCH_FILTERS) {
    const wanted = input[filter];
    if (wanted !== undefined) query[filter] = wanted;
  }
  return { kind: 'query', query };
}

interface TextRule {
  /** The text as it is sent. */
  readonly tidy: (typed: string) => string;
  /** What a tidy text looks like; the empty one always passes. */
  readonly form: RegExp;
  readonly message: (typed: string) => string;
  readonly hint: string;
}

const PLACE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()/-]{0,63}$/u;

const KEYPAD_HINT = 'Use digits, or letters A to Z on a keypad.';
const FEW_DIGITS: TextRule = {
  tidy: keypadDigits,
  form: /^\d{1,15}$/,
  message: (typed) => `"${typed}" is not 1 to 15 digits or letters A to Z.`,
  hint: KEYPAD_HINT,
};

function place(name: string, example: string): TextRule {
  return {
    tidy: (typed) => typed.trim().replace(/\s+/g, ' '),
    form: PLACE_NAME,
    message: (typed) => `"${typed}" is not the name of a ${name}.`,
    hint: `Write it as the carrier does, such as ${example}.`,
  };
}

/** The limit has a rule of its own, because it depends on the provider. */
const RULES: Readonly<Record<Exclude<TextFilter, 'limit'>, TextRule>> = {
  areaCode: {
    tidy: (typed) => typed.replace(/[\s()-]/g, ''),
    form: /^\d+$/,
    message: (typed) => `An area code has only digits, not "${typed}".`,
    hint: 'For letters on a keypad, use "contains": PIZZA means 74992.',
  },
  contains: {
    tidy: keypadDigits,
    form: /^\d+$/,
    message: (typed) => `"${typed}" contains something other than digits and letters A to Z.`,
    hint: KEYPAD_HINT,
  },
  prefix: FEW_DIGITS,
  suffix: FEW_DIGITS,
  pattern: {
    tidy: keypadDigits,
    form: /^(?=.*\d)\+?[\d*%]{1,18}\$?$/,
    message: (typed) => `"${typed}" is not a pattern of digits.`,
    hint: 'Use digits, * for any digit and % for any number of digits; + in front is the start with the country code, $ the end: +1212%00$',
  },
  locality: place('city', 'New York'),
  region: {
    ...place('region', 'NY'),
    // States and provinces have two capital letters.
    tidy: (typed) => (/^\s*[a-z]{2}\s*$/i.test(typed) ? typed.trim().toUpperCase() : typed.trim()),
  },
  rateCenter: place('rate center', 'NWYRCYZN01'),
  postalCode: {
    tidy: (typed) => typed.trim().toUpperCase(),
    form: /^[A-Z\d]([A-Z\d -]{0,10}[A-Z\d])?$/,
    message: (typed) => `"${typed}" is not a postal code.`,
    hint: 'A postal code has letters and digits, such as 10001 or K1A 0B1.',
  },
  near: {
    tidy: (typed) => typed.replace(/[\s().-]/g, ''),
    form: /^\+[1-9]\d{6,14}$/,
    message: (typed) => `"${typed}" is not a number with its country code.`,
    hint: 'Write it with a plus sign and the country code, such as +12125550142.',
  },
  distance: {
    tidy: (typed) => typed.trim(),
    form: /^0*([1-9]\d?|[1-4]\d\d|500)$/,
    message: (typed) =>
      `The distance is a whole number of miles from 1 to ${FARTHEST_MILES}, not "${typed}".`,
    hint: 'It is measured from the number that "near" names.',
  },
};

function tidied(input: SearchInput, filter: TextFilter): string {
  const typed = input[filter] ?? '';
  return filter === 'limit' ? typed.trim() : RULES[filter].tidy(typed);
}

function countryProblem({ countryCode }: SearchInput): SearchProblem | undefined {
  if (/^[A-Za-z]{2}$/.test(countryCode)) return undefined;
  return {
    filter: 'countryCode',
    message: countryCode === '' ? 'Choose a country.' : `"${countryCode}" is not a country code.`,
    hint: 'A search needs a country code such as US, GB or DE.',
  };
}

function textProblem(input: SearchInput, searchLimit: number): SearchProblem | undefined {
  for (const filter of TEXT_FILTERS) {
    const typed = input[filter] ?? '';
    if (typed.trim() === '') continue;
    const text = tidied(input, filter);
    if (filter === 'limit') {
      if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= searchLimit) continue;
      return {
        filter,
        message: `The limit is a whole number from 1 to ${searchLimit}, not "${text}".`,
        hint: `This provider shows at most ${searchLimit} numbers and has no next page. Narrow the filters to see others.`,
      };
    }
    const { form, message, hint } = RULES[filter];
    if (text === '') return { filter, message: `"${typed}" has no digits and no letters.`, hint };
    if (!form.test(text)) return { filter, message: message(typed), hint };
    // Between digits it is a separator. In front it is a mistake, such as a value that was meant to be negative.
    if (typed.trimStart().startsWith('-')) {
      return { filter, message: `"${typed}" starts with a minus sign.`, hint: 'Leave the minus sign out.' };
    }
  }
  return undefined;
}

function distanceProblem(input: SearchInput): SearchProblem | undefined {
  if (tidied(input, 'distance') === '' || tidied(input, 'near') !== '') return undefined;
  return {
    filter: 'distance',
    message: 'A distance needs a number to measure from.',
    hint: 'Name the number with "near", such as +12125550142.',
  };
}

/** From the filter that excludes the most numbers to the one that excludes the fewest. */
const NARROWEST_FIRST = [
  'near',
  'distance',
  'postalCode',
  'pattern',
  'contains',
  'suffix',
  'prefix',
  'rateCenter',
  'locality',
  'areaCode',
  'region',
  'noDocuments',
  'fax',
  'MMS',
  'SMS',
  'voice',
  'numberType',
] as const satisfies readonly SearchFilter[];

/** A filter that can exclude numbers. */
export type NarrowingFilter = (typeof NARROWEST_FIRST)[number];

/** The filters that are set, the one that probably excludes the most numbers first; none when only the country is left. */
export function narrowestFilters(input: SearchInput): readonly NarrowingFilter[] {
  return NARROWEST_FIRST.filter((filter) => input[filter] !== undefined && input[filter] !== '');
}

/** The filter that probably excludes the most numbers; undefined when only the country is left. */
export function narrowestFilter(input: SearchInput): NarrowingFilter | undefined {
  return narrowestFilters(input)[0];
}
