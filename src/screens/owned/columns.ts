/** The columns of the owned numbers. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { CAPABILITY_HEADING, capabilityCells, capabilityLetters } from '../../components/capabilities.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestText } from '../../components/measure.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatDate, formatPrice, formatType } from '../../text/format.ts';
import { shownText, unusualState } from '../../text/owned-records.ts';
import { type Entry, type OwnedList, WIDEST } from './list.ts';
import type { SortColumn } from './sorting.ts';
import { SIDES_WIDTH, webhookCells } from './webhooks.ts';

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

/** The panel beside the list. */
export const OWNED_PANEL = { least: 44, most: 64 } as const;

/** Every column, in its own order. */
export const OWNED_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'number', title: 'Number' },
  { id: 'account', title: 'Account (in a list of all accounts)' },
  { id: 'name', title: 'Name' },
  { id: 'type', title: 'Type' },
  { id: 'country', title: 'Country' },
  { id: 'can', title: 'Voice, SMS, MMS' },
  { id: 'webhooks', title: 'Webhooks' },
  { id: 'bought', title: 'Bought' },
  { id: 'monthly', title: 'Monthly' },
];

export interface OwnedColumnOptions {
  readonly glyphs: Glyphs;
  /** Each row names its account. */
  readonly accounts: boolean;
  readonly widest: OwnedList['widest'];
  readonly rates: OwnedList['rates'];
}

/** Number, name, type and price are the last to be cut or hidden; in a list of all accounts the account comes before the type. */
export function ownedColumns(options: OwnedColumnOptions): readonly Column<Entry>[] {
  const { glyphs, accounts, widest, rates } = options;
  const account: Column<Entry> = {
    id: 'account',
    title: 'Account',
    width: widest.account,
    priority: 1,
    cell: ({ number }) => number.account ?? '',
  };
  return [
    {
      id: 'number',
      title: 'Number',
      width: widest.number,
      priority: 1,
      cell: ({ number }) => formatPhoneNumber(number.phoneNumber),
    },
    ...(accounts ? [account] : []),
    nameColumn(widest.name),
    {
      id: 'type',
      title: 'Type',
      width: 9,
      priority: accounts ? 2 : 1,
      cell: ({ number }) => formatType(number.statedType ?? number.numberType),
    },
    { id: 'country', title: 'In', width: 4, priority: 5, cell: ({ number }) => number.countryCode ?? '' },
    ...signColumns(glyphs, widest.webhooks),
    {
      id: 'bought',
      title: 'Bought',
      width: 10,
      priority: 6,
      cell: ({ number }) => (number.createdAt === undefined ? '' : formatDate(number.createdAt)),
    },
    {
      id: 'monthly',
      title: 'Monthly',
      width: widestText(rates.map(formatPrice), 9, 14),
      priority: 1,
      align: 'right',
      cell: ({ number }) => {
        const text = formatPrice(number.monthlyRate);
        return number.monthlyRate.kind === 'money' ? text : [{ text, token: 'warn' }];
      },
    },
  ];
}

/** A number with an unusual state has a sign before its name, and the state after it if there is room. */
function nameColumn(width: number): Column<Entry> {
  return {
    id: 'name',
    title: 'Name',
    width,
    least: 8,
    priority: 1,
    growsAt: 2,
    takesRest: width >= WIDEST.name,
    cell: ({ number }) => {
      const name = shownText(number, 'friendlyName');
      const state = unusualState(number);
      if (state === undefined) return name;
      return [{ text: '! ', token: 'warn' }, { text: name }, { text: `  ${state}`, token: 'warn' }];
    },
  };
}

function signColumns(glyphs: Glyphs, webhooks: number): readonly Column<Entry>[] {
  return [
    {
      id: 'can',
      title: (cells) => (cells < CAPABILITY_HEADING.length ? 'VSM' : CAPABILITY_HEADING),
      width: CAPABILITY_HEADING.length,
      least: 3,
      priority: 7,
      growsAt: 8,
      cell: ({ number: { capabilities } }, cells) =>
        cells < CAPABILITY_HEADING.length
          ? capabilityLetters(glyphs, capabilities)
          : capabilityCells(glyphs, capabilities),
    },
    {
      id: 'webhooks',
      title: 'Webhooks',
      // The words for its sides matter more than most columns, the hosts less than any.
      width: webhooks,
      least: SIDES_WIDTH,
      priority: 4,
      growsAt: 9,
      takesRest: webhooks >= WIDEST.webhooks,
      cell: ({ number }, cells) => webhookCells(glyphs, number, cells),
    },
  ];
}
