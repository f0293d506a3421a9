/** The terms of a typed filter, and how its last one can go on. Pure. */
import { FILTER_FIELDS } from './owned-filter-fields.ts';

const TERM = /-?(?:[a-z][a-z-]*:)?"[^"]*"?|[^\s"]+/gi;

/** The terms as they were typed, quotation marks included. */
export function filterTerms(typed: string): readonly string[] {
  return typed.match(TERM) ?? [];
}

/** Words for the last term of what was typed, the best first; none after a blank, in quotation marks, and for other text. */
export function filterCompletions(typed: string): readonly string[] {
  const [last = ''] = /\S*$/.exec(typed) ?? [];
  const [, minus = '', word = ''] = /^(-?)(.*)$/.exec(last.toLowerCase()) ?? [];
  if (word === '' || word.includes('"')) return [];
  const [, name, value = ''] = /^([a-z-]+):(.*)$/.exec(word) ?? [];
  const words = name === undefined ? fieldWords() : valueWords(name).map((known) => `${name}:${known}`);
  const begun = name === undefined ? word : `${name}:${value}`;
  return words
    .filter((known) => known.startsWith(begun) && known !== begun)
    .map((known) => `${minus}${known}`);
}

/** The typed text with its last term completed. */
export function completeFilter(typed: string, completion: string): string {
  return typed.replace(/\S*$/, completion);
}

function fieldWords(): readonly string[] {
  return [...FILTER_FIELDS.map(({ name }) => `${name}:`), 'no:', 'marked'];
}

function valueWords(field: string): readonly string[] {
  if (field === 'no') return FILTER_FIELDS.filter(({ mayBeEmpty }) => mayBeEmpty).map(({ name }) => name);
  return FILTER_FIELDS.find(({ name }) => name === field)?.values ?? [];
}
