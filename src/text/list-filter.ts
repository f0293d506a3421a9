/**
 * The filter of every list, on the screens and in `--filter`. Every word must fit: words of text, `field:value`, `no:field`, and a
 * monthly price such as `>5`. A minus sign in front turns a word around.
 */
import type { ListedNumber } from '../api/owned/groups.ts';
import { countryNamed } from './country-finder.ts';
import { isCurrency } from './currency.ts';
import { compareDecimals } from './decimals.ts';
import { fold } from './fold.ts';
import { FILTER_FIELDS, type FilterField, fieldName } from './list-filter-fields.ts';
import { nearest } from './nearest.ts';
import { type FilterTerm, matchesFilter, narrows, readTextFilter, type TextFilter } from './text-filter.ts';

/** A question about a number. */
interface NumberTest {
  /** The same for the same question. */
  readonly id: string;
  fits(number: ListedNumber): boolean;
}

export interface FilterProblem {
  readonly message: string;
  /** What is known, or what to write instead. */
  readonly hint: string;
}

export interface ListFilter {
  /** Words that the text of a number must contain. */
  readonly words: TextFilter;
  /** Words of which it must contain none. */
  readonly without: readonly FilterTerm[];
  readonly tests: readonly NumberTest[];
  /** Words that are not understood; they change nothing. */
  readonly problems: readonly FilterProblem[];
}

type Part =
  | { readonly kind: 'text'; readonly terms: TextFilter; readonly not: boolean }
  | { readonly kind: 'test'; readonly test: NumberTest; readonly not: boolean }
  | { readonly kind: 'problem'; readonly problem: FilterProblem };

/** The word for the marked numbers of a list. Commands have no marks: there it is text like any other word. */
const MARKED = 'marked';

/**
 * Reads typed text. Never throws; the last quotation mark may be missing during typing. `isMarked` makes `marked` a question about the
 * number instead of a word.
 */
export function readListFilter(typed: string, isMarked?: (phoneNumber: string) => boolean): ListFilter {
  const parts = [...fold(typed).matchAll(/(-?)((?:[a-z][a-z-]*:)?)"([^"]*)"?|([^\s"]+)/g)].map(
    ([, minus = '', field = '', phrase = '', word = '']) =>
      word === '' ? quotedPart(minus !== '', field.slice(0, -1), phrase) : wordPart(word, isMarked),
  );
  const texts = parts.filter((part) => part.kind === 'text');
  return {
    words: texts.filter(({ not }) => !not).flatMap(({ terms }) => terms),
    without: texts.filter(({ not }) => not).flatMap(({ terms }) => terms),
    tests: parts.filter((part) => part.kind === 'test').map(({ test, not }) => (not ? turned(test) : test)),
    problems: parts.filter((part) => part.kind === 'problem').map(({ problem }) => problem),
  };
}

/** Whether it asks for marked numbers: where nothing is marked, no number fits. */
export function asksForMarked(typed: string): boolean {
  return readListFilter(typed, () => false).tests.some(({ id }) => id === MARKED);
}

/** Whether every number that fits `next` also fitted `before`. */
export function narrowsList(before: ListFilter, next: ListFilter): boolean {
  const without = new Set(next.without.map(String));
  const tests = new Set(next.tests.map(({ id }) => id));
  return (
    narrows(before.words, next.words) &&
    before.without.every((term) => without.has(String(term))) &&
    before.tests.every(({ id }) => tests.has(id))
  );
}

/** Whether a row fits: its folded text, and what is known of its number. Words that are not understood change nothing. */
export function fitsFilter(
  { words, without, tests }: ListFilter,
  folded: () => string,
  number: () => ListedNumber,
): boolean {
  if (tests.length > 0) {
    const known = number();
    if (!tests.every((one) => one.fits(known))) return false;
  }
  if (words.length === 0 && without.length === 0) return true;
  const text = folded();
  return matchesFilter(text, words) && without.every((term) => !matchesFilter(text, [term]));
}

/** Whether the filter lets every number through. */
export function fitsEverything({ words, without, tests }: ListFilter): boolean {
  return words.length === 0 && without.length === 0 && tests.length === 0;
}

function quotedPart(not: boolean, field: string, phrase: string): Part {
  if (field !== '') return fieldPart(field, phrase, not);
  return { kind: 'text', terms: phrase === '' ? [] : [[phrase]], not };
}

function wordPart(word: string, isMarked?: (phoneNumber: string) => boolean): Part {
  const [, minus = '', rest = ''] = /^(-?)(.+)$/s.exec(word) ?? [];
  const not = minus !== '';
  const [, field = '', value = ''] = /^([a-z][a-z-]*):(?!\/\/)(.*)$/s.exec(rest) ?? [];
  if (field !== '') return fieldPart(field, value, not);
  if (rest === MARKED && isMarked !== undefined)
    return test(MARKED, ({ phoneNumber }) => isMarked(phoneNumber), not);
  if (/^[<>]/.test(rest)) return pricePart(rest, not);
  return { kind: 'text', terms: readTextFilter(rest), not };
}

function fieldPart(name: string, value: string, not: boolean): Part {
  if (name === 'no') return emptyPart(value, not);
  if (name === 'price') return pricePart(value, not);
  const field = FILTER_FIELDS.find((known) => known.name === fieldName(name));
  if (field === undefined) return unknown('field', name, FILTER_FIELDS, 'Quotation marks make it text.');
  if (value === '') return problem(`Write a value after ${name}:`, field.values?.join(' ') ?? '');
  return valuePart(field, value, not);
}

function valuePart({ name, texts, values, match }: FilterField, value: string, not: boolean): Part {
  const id = `${name}:${value}`;
  if (name === 'country') {
    const country = countryNamed(value);
    return country === undefined
      ? problem(`"${value}" is no country.`, 'Write a code such as DE, or the whole name.')
      : test(id, (number) => number.countryCode === country.code, not);
  }
  const meant = values?.find((known) => known.startsWith(value));
  if (values !== undefined && meant === undefined) {
    return unknown(
      name,
      value,
      [...values].map((known) => ({ name: known })),
    );
  }
  const wanted = meant ?? value;
  const fits = (text: string) => (match === 'whole' ? fold(text) === wanted : fold(text).includes(wanted));
  return test(id, (number) => texts(number).some(fits), not);
}

function emptyPart(name: string, not: boolean): Part {
  const fields = FILTER_FIELDS.filter(({ mayBeEmpty }) => mayBeEmpty === true);
  const field = fields.find((known) => known.name === fieldName(name));
  if (field === undefined) return unknown('field', name, fields);
  return test(`no:${name}`, (number) => field.texts(number).every((text) => text === ''), not);
}

function pricePart(word: string, not: boolean): Part {
  const [, sign = '', amount = '', currency = ''] = /^([<>]=?)(\d+(?:[.,]\d+)?)([a-z]{3})?$/.exec(word) ?? [];
  if (sign === '')
    return problem(`"${word}" is no price.`, 'Write a monthly price such as >5, <=1.15 or >5eur.');
  if (currency !== '' && !isCurrency(currency.toUpperCase()))
    return problem(`"${currency}" is no currency.`, 'Write a code such as EUR or USD: >5eur.');
  const limit = amount.replace(',', '.');
  const fits = ({ monthlyRate }: ListedNumber) => {
    if (monthlyRate.kind !== 'money') return false;
    if (currency !== '' && fold(monthlyRate.money.currency) !== currency) return false;
    const order = compareDecimals(monthlyRate.money.amount, limit);
    if (order === 0) return sign.endsWith('=');
    return sign.startsWith('>') ? order > 0 : order < 0;
  };
  return test(word, fits, not);
}

function test(id: string, fits: (number: ListedNumber) => boolean, not: boolean): Part {
  return { kind: 'test', test: { id, fits }, not };
}

function turned({ id, fits }: NumberTest): NumberTest {
  return { id: `-${id}`, fits: (number) => !fits(number) };
}

function problem(message: string, hint: string): Part {
  return { kind: 'problem', problem: { message, hint } };
}

function unknown(what: string, name: string, known: readonly { readonly name: string }[], more = ''): Part {
  const names = known.map((one) => one.name);
  const near = nearest(name, names);
  const message = `There is no ${what} "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`;
  return problem(
    near === undefined && more !== '' ? `${message} ${more}` : message,
    `Use: ${names.join(' ')}`,
  );
}
