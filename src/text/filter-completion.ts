/** The terms of a typed filter, and how its last one can go on. Pure. */
import { FILTER_FIELDS } from './list-filter-fields.ts';

/** What the filter of a list understands. */
export interface FilterVocabulary {
  /** The fields that its rows have, of `FILTER_FIELDS`. */
  readonly fields: readonly string[];
  /** Whether its rows may lack what a field asks for. */
  readonly gaps: boolean;
  /** Whether its rows can be marked. */
  readonly marks: boolean;
  /** The codes of the countries that `country:` can mean here. */
  readonly countries?: readonly string[];
  /** The tags that its rows have, folded, for `tag:`. Those with a blank are left out: they need quotation marks. */
  readonly tags?: readonly string[];
  /** For an empty field. */
  readonly example: string;
}

const TERM = /-?(?:[a-z][a-z-]*:)?"[^"]*"?|[^\s"]+/gi;

/** The terms as they were typed, quotation marks included. */
export function filterTerms(typed: string): readonly string[] {
  return typed.match(TERM) ?? [];
}

/** Words for the last term of what was typed, the best first; none after a blank, in quotation marks, and for other text. */
export function filterCompletions(typed: string, vocabulary: FilterVocabulary): readonly string[] {
  const [last = ''] = /\S*$/.exec(typed) ?? [];
  const [, minus = '', word = ''] = /^(-?)(.*)$/.exec(last.toLowerCase()) ?? [];
  if (word === '' || word.includes('"')) return [];
  const [, name, value = ''] = /^([a-z-]+):(.*)$/.exec(word) ?? [];
  const words =
    name === undefined
      ? fieldWords(vocabulary)
      : valueWords(name, vocabulary).map((known) => `${name}:${known}`);
  const begun = name === undefined ? word : `${name}:${value}`;
  return words
    .filter((known) => known.startsWith(begun) && known !== begun)
    .map((known) => `${minus}${known}`);
}

/** The typed text with its last term completed. */
export function completeFilter(typed: string, completion: string): string {
  return typed.replace(/\S*$/, completion);
}

function fieldWords(vocabulary: FilterVocabulary): readonly string[] {
  return [
    ...fieldsOf(vocabulary).map(({ name }) => `${name}:`),
    ...(valueWords('no', vocabulary).length === 0 ? [] : ['no:']),
    ...(vocabulary.marks ? ['marked'] : []),
  ];
}

function valueWords(field: string, vocabulary: FilterVocabulary): readonly string[] {
  const fields = fieldsOf(vocabulary);
  if (field === 'no') {
    return vocabulary.gaps ? fields.filter(({ mayBeEmpty }) => mayBeEmpty).map(({ name }) => name) : [];
  }
  if (field === 'country') return (vocabulary.countries ?? []).map((code) => code.toLowerCase());
  const values = fields.find(({ name }) => name === field)?.values ?? [];
  return field === 'tag' ? (vocabulary.tags ?? values) : values;
}

function fieldsOf({ fields }: FilterVocabulary) {
  return FILTER_FIELDS.filter(({ name }) => fields.includes(name));
}
