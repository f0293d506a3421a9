/** The fields that the filter of a list knows. */
import type { OwnedNumber } from '../api/model.ts';
import type { ListedNumber } from '../api/owned/groups.ts';
import { formatType } from './format.ts';
import { routeName } from './routes.ts';

export interface FilterField {
  /** As it is typed. */
  readonly name: string;
  /** What the number has there, one text for each value; empty texts for none. */
  texts(number: ListedNumber): readonly string[];
  /** The known values; any text without. The start of a value is enough. */
  readonly values?: readonly string[];
  /** `whole`: a text must be the value; otherwise it contains it. */
  readonly match?: 'whole';
  /** Whether `no:` can ask for numbers without it. */
  readonly mayBeEmpty?: true;
}

/** Other words for a field, as the heads of columns name it. */
const ALIASES: Readonly<Record<string, string>> = { webhook: 'url', webhooks: 'url' };

/** The name of the field that a word means. */
export function fieldName(word: string): string {
  return ALIASES[word] ?? word;
}

/** In the order in which messages name them. */
export const FILTER_FIELDS: readonly FilterField[] = [
  { name: 'number', texts: ({ phoneNumber }) => [phoneNumber] },
  { name: 'name', texts: ({ friendlyName = '' }) => [friendlyName], mayBeEmpty: true },
  {
    name: 'type',
    texts: ({ numberType }) => [formatType(numberType)],
    values: ['local', 'national', 'toll-free', 'mobile', 'unknown'],
    match: 'whole',
  },
  { name: 'country', texts: ({ countryCode = '' }) => [countryCode], mayBeEmpty: true },
  {
    name: 'can',
    texts: ({ capabilities }) => ['voice', 'SMS', 'MMS', 'fax'].filter((name) => isAble(capabilities, name)),
    values: ['voice', 'sms', 'mms', 'fax'],
    match: 'whole',
  },
  { name: 'url', texts: ({ voiceUrl = '', smsUrl = '' }) => [voiceUrl, smsUrl], mayBeEmpty: true },
  { name: 'voice-url', texts: ({ voiceUrl = '' }) => [voiceUrl], mayBeEmpty: true },
  { name: 'sms-url', texts: ({ smsUrl = '' }) => [smsUrl], mayBeEmpty: true },
  {
    name: 'tag',
    texts: ({ tags = '', ownTags = '' }) => `${tags},${ownTags}`.split(',').map((tag) => tag.trim()),
    match: 'whole',
    mayBeEmpty: true,
  },
  { name: 'note', texts: ({ note = '' }) => [note], mayBeEmpty: true },
  {
    name: 'route',
    texts: ({ routedBy }) =>
      [routedBy?.voice, routedBy?.SMS].flatMap((route) => (route === undefined ? [] : [routeName(route)])),
    mayBeEmpty: true,
  },
  { name: 'id', texts: ({ providerId = '' }) => [providerId], match: 'whole' },
  { name: 'account', texts: ({ account = '' }) => [account], match: 'whole' },
];

function isAble(capabilities: OwnedNumber['capabilities'], name: string): boolean {
  return Object.entries(capabilities).some(([known, able]) => known === name && able === true);
}
