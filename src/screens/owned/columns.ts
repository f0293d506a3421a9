/** The columns of the owned numbers. */
import type { OwnedNumber, Route } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { CAPABILITY_HEADING, capabilityCells } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { formatDate, formatPrice, formatType } from '../../text/format.ts';
import { shownText, unusualState } from '../../text/owned-records.ts';
import type { Entry } from './list.ts';
import type { SortColumn } from './sorting.ts';

export const COLUMN_NAMES: Readonly<Record<SortColumn, string>> = {
  listed: 'as listed',
  number: 'number',
  name: 'name',
  type: 'type',
  country: 'country',
  can: 'features',
  webhooks: 'webhooks',
  bought: 'bought',
  monthly: 'monthly',
};

const NUMBER: Column<Entry> = {
  id: 'number',
  title: 'Number',
  width: 17,
  cell: ({ number }) => formatPhoneNumber(number.phoneNumber),
};

const ACCOUNT: Column<Entry> = {
  id: 'account',
  title: 'Account',
  width: 12,
  cell: ({ number }) => number.account ?? '',
};

/** A number that does not simply work has a sign before its name, and its state behind it where there is room. */
const NAME: Column<Entry> = {
  id: 'name',
  title: 'Name',
  width: 8,
  flex: 1,
  cell: ({ number }) => {
    const name = shownText(number, 'friendlyName');
    const state = unusualState(number);
    if (state === undefined) return name;
    return [{ text: '! ', token: 'warn' }, { text: name }, { text: `  ${state}`, token: 'warn' }];
  },
};

const TYPE: Column<Entry> = {
  id: 'type',
  title: 'Type',
  width: 9,
  hideRank: 3,
  cell: ({ number }) => formatType(number.statedType ?? number.numberType),
};

const COUNTRY: Column<Entry> = {
  id: 'country',
  title: 'In',
  width: 4,
  hideRank: 4,
  cell: ({ number }) => number.countryCode ?? '',
};

const BOUGHT: Column<Entry> = {
  id: 'bought',
  title: 'Bought',
  width: 10,
  hideRank: 5,
  cell: ({ number }) => (number.createdAt === undefined ? '' : formatDate(number.createdAt)),
};

const MONTHLY: Column<Entry> = {
  id: 'monthly',
  title: 'Monthly',
  width: 10,
  align: 'right',
  cell: ({ number }) => {
    const text = formatPrice(number.monthlyRate);
    return number.monthlyRate.kind === 'money' ? text : [{ text, token: 'warn' }];
  },
};

/** With `accounts` each row names its account. */
export function ownedColumns(
  glyphs: Glyphs,
  { accounts }: { readonly accounts: boolean } = { accounts: false },
): readonly Column<Entry>[] {
  return [
    NUMBER,
    ...(accounts ? [ACCOUNT] : []),
    NAME,
    TYPE,
    COUNTRY,
    ...glyphColumns(glyphs),
    BOUGHT,
    MONTHLY,
  ];
}

function glyphColumns(glyphs: Glyphs): readonly Column<Entry>[] {
  return [
    {
      id: 'can',
      title: CAPABILITY_HEADING,
      width: CAPABILITY_HEADING.length,
      hideRank: 6,
      cell: ({ number }) => capabilityCells(glyphs, number.capabilities),
    },
    {
      id: 'webhooks',
      title: 'Webhooks',
      width: 10,
      hideRank: 2,
      cell: ({ number }) => webhookCells(glyphs, number),
    },
  ];
}

/** Short for what routes a number instead of its URL; the panel beside the list names it in full. */
const ROUTE_WORDS: Readonly<Record<Route['kind'], string>> = {
  application: 'app',
  trunk: 'trunk',
  connection: 'conn',
  'messaging service': 'svc',
  'messaging profile': 'prof',
};

/** Which of the two webhooks are set, or what routes instead: people look for numbers that nothing answers. */
function webhookCells(glyphs: Glyphs, number: OwnedNumber): Span[] {
  const { voiceUrl = '', smsUrl = '' } = number;
  if (number.unreadable?.some((field) => field !== 'friendlyName') === true) {
    return [{ text: 'unreadable', token: 'warn' }];
  }
  const { voice, SMS } = number.routedBy ?? {};
  if (voiceUrl === '' && smsUrl === '' && voice === undefined && SMS === undefined)
    return [{ text: 'none', token: 'warn' }];
  const calls = voice === undefined ? (voiceUrl === '' ? glyphs.no : 'voice') : ROUTE_WORDS[voice.kind];
  const messages = SMS === undefined ? (smsUrl === '' ? glyphs.no : 'SMS') : ROUTE_WORDS[SMS.kind];
  return [{ text: `${calls.padEnd(5)} ${messages}` }];
}
