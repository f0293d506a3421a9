/** The fields of the filter, as docs/filters.md shows them. */
import { HISTORY_VOCABULARY } from '../../src/screens/history/filter-words.ts';
import { emptyList } from '../../src/screens/owned/list.ts';
import { ownedVocabulary } from '../../src/screens/owned/vocabulary.ts';
import { pricingVocabulary } from '../../src/screens/pricing/filter-words.ts';
import { NARROW_VOCABULARY } from '../../src/screens/search/narrow-words.ts';
import { FILTER_FIELDS, type FilterField } from '../../src/text/list-filter-fields.ts';

const LISTS = [
  ['Owned', ownedVocabulary(emptyList())],
  ['Search', NARROW_VOCABULARY],
  ['Pricing', pricingVocabulary({ countries: [] })],
  ['Purchases', HISTORY_VOCABULARY],
] as const;

/** What each field is about. */
const MEANINGS: Readonly<Record<string, string>> = {
  number: 'the number in E.164 form',
  name: 'the name of the number',
  type: 'the number type',
  country: 'the country, by its code or its whole name',
  can: 'a feature that the number has',
  url: 'the voice URL or the SMS URL',
  'voice-url': 'the voice URL',
  'sms-url': 'the SMS URL',
  tag: "a tag: the carrier's, your own or the team's",
  note: "the note, your own or the team's",
  route: 'what routes the number at the carrier',
  id: "the carrier's id of the number",
  account: 'the account that has the number',
};

/** A row for each field: what it is, its values, whether it may be empty, and the lists whose rows have it. */
export function filterTable(): string {
  const rows = FILTER_FIELDS.map((field) => {
    const meaning = MEANINGS[field.name];
    if (meaning === undefined) throw new Error(`scripts/docs/filter-table.ts: no words for ${field.name}:`);
    const lists = LISTS.filter(([, { fields }]) => fields.includes(field.name)).map(([list]) => list);
    const empty = field.mayBeEmpty === true ? `\`no:${field.name}\`` : '';
    return `| \`${field.name}:\` | ${meaning} | ${valuesOf(field)} | ${empty} | ${lists.join(', ')} |`;
  });
  return [
    '',
    '| Field | What it is | Value | Without it | Lists |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function valuesOf({ name, values, match }: FilterField): string {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (name === 'country') return '`DE`, `Germany`';
  return match === 'whole' ? 'all of it' : 'any part of it';
}
