/** The columns of numbers, in a terminal and in a pipe. */

import type {
  AvailableNumber,
  OwnedNumber,
  Requirement,
  Route,
  StatedCapabilities,
} from '../../api/model.ts';
import { moneyOf, type Price } from '../../api/money/money.ts';
import { compareAmounts, firstYear } from '../../api/pricing/cost.ts';
import type { Total } from '../../api/pricing/index.ts';
import type { SearchFilter } from '../../api/provider.ts';
import { confirmedCapabilities } from '../../api/search/match-row.ts';
import { formatDate, formatPrice, formatTime, formatType } from '../../text/format.ts';
import {
  amountText,
  currencyText,
  OWNED_EXPORT,
  OWNED_TITLES,
  ownedRecord,
  shownText,
} from '../../text/owned-records.ts';
import { routeWithUrl } from '../../text/routes.ts';
import { setupFeeText, totalText } from '../../text/totals.ts';
import type { ListShape } from './list.ts';
import type { ListColumn } from './list-columns.ts';
import { availableRecord } from './records.ts';

/** The price of rows that have one: in a pipe and for people with its currency, in CSV without. */
function monthlyColumn<Row>(priceOf: (row: Row) => Price): ListColumn<Row> {
  return {
    name: 'monthlyRate',
    title: 'Monthly',
    cell: (row) => formatPrice(priceOf(row)),
    plain: (row) => plainPrice(priceOf(row)),
    value: (row) => amountText(priceOf(row)),
    compare: (left, right) => compareAmounts(moneyOf(priceOf(left)), moneyOf(priceOf(right))),
    align: 'right',
    shrinksTo: 10,
    keepsWhole: true,
  };
}

function currencyColumn<Row>(priceOf: (row: Row) => Price): ListColumn<Row> {
  return { name: 'currency', title: 'Currency', cell: (row) => currencyText(priceOf(row)), further: true };
}

const stated = (value: boolean | undefined) => (value === undefined ? '' : String(value));

/** An offer, with the filters that the provider does not confirm for it. */
export interface FoundNumber extends AvailableNumber {
  readonly notConfirmed: readonly SearchFilter[];
}

const NEEDS: Readonly<Record<Requirement, string>> = {
  none: 'nothing',
  address: 'an address',
  documents: 'documents',
  'documents-later': 'documents after the order',
};

const offerPrice = (row: FoundNumber) => row.monthlyRate;
const yearOf = ({ monthlyRate, setupFee }: FoundNumber) => firstYear(monthlyRate, setupFee);

/** Empty where no price is stated. */
function yearText(row: FoundNumber, textOf: (year: Total) => string): string {
  const year = yearOf(row);
  return year === undefined ? '' : textOf(year);
}

const abilities = (row: FoundNumber) => confirmedCapabilities(row, row.notConfirmed);

const AVAILABLE_COLUMNS: readonly ListColumn<FoundNumber>[] = [
  { name: 'phoneNumber', title: 'Number', cell: (row) => row.phoneNumber, safe: true },
  {
    name: 'numberType',
    title: 'Type',
    cell: (row) => formatType(row.statedType ?? row.numberType),
    value: (row) => row.statedType ?? row.numberType,
  },
  { name: 'countryCode', title: 'Country', cell: (row) => row.countryCode ?? '', yields: 4 },
  { name: 'place', title: 'Place', cell: placeOf, yields: 3, shrinksTo: 8 },
  { name: 'capabilities', title: 'Features', cell: (row) => formatCapabilities(abilities(row)), yields: 2 },
  monthlyColumn(offerPrice),
  {
    name: 'setupFee',
    title: 'Set-up',
    cell: ({ setupFee }) => (setupFee === undefined ? 'not stated' : setupFeeText(setupFee)),
    plain: ({ setupFee }) => (setupFee === undefined ? '' : `${setupFee.amount} ${setupFee.currency}`),
    value: ({ setupFee }) => setupFee?.amount ?? '',
    compare: (left, right) => compareAmounts(left.setupFee, right.setupFee),
    align: 'right',
    yields: 2,
  },
  {
    name: 'requirement',
    title: 'Needs',
    cell: ({ requirement }) => (requirement === undefined ? '' : NEEDS[requirement]),
    plain: ({ requirement }) => requirement ?? '',
    value: ({ requirement }) => requirement ?? '',
    yields: 3,
  },
  currencyColumn(offerPrice),
  {
    name: 'firstYear',
    title: 'First year',
    cell: (row) => yearText(row, totalText),
    plain: (row) =>
      yearText(row, ({ money, atLeast }) => `${atLeast ? 'at least ' : ''}${money.amount} ${money.currency}`),
    compare: (left, right) => compareAmounts(yearOf(left)?.money, yearOf(right)?.money),
    align: 'right',
    further: true,
  },
  { name: 'voice', title: 'Voice', cell: (row) => stated(abilities(row).voice), further: true },
  { name: 'SMS', title: 'SMS', cell: (row) => stated(abilities(row).SMS), further: true },
  { name: 'MMS', title: 'MMS', cell: (row) => stated(abilities(row).MMS), further: true },
  { name: 'fax', title: 'Fax', cell: (row) => stated(abilities(row).fax), further: true },
  { name: 'locality', title: 'City', cell: (row) => row.locality ?? '', further: true },
  { name: 'region', title: 'Region', cell: (row) => row.region ?? '', further: true },
  { name: 'rateCenter', title: 'Rate center', cell: (row) => row.rateCenter ?? '', further: true },
  { name: 'lata', title: 'LATA', cell: (row) => row.lata ?? '', further: true },
  { name: 'postalCode', title: 'Postal code', cell: (row) => row.postalCode ?? '', further: true },
];

/** The answer to a search as a list. */
export const AVAILABLE_SHAPE: ListShape<FoundNumber> = {
  columns: AVAILABLE_COLUMNS,
  record: (row) => availableRecord(row, row.notConfirmed),
  csv: [
    ...['phoneNumber', 'numberType', 'countryCode', 'locality', 'region', 'rateCenter', 'postalCode'],
    ...['voice', 'SMS', 'MMS', 'fax', 'requirement', 'monthlyRate', 'setupFee', 'currency'],
  ],
};

/** What a table shows of a number of the account; the texts for CSV come from the export. */
const OWNED_TABLE: readonly ListColumn<OwnedNumber>[] = [
  { name: 'phoneNumber', title: 'Number', cell: (row) => row.phoneNumber, streamed: 16 },
  {
    name: 'friendlyName',
    title: 'Name',
    cell: (row) => shownText(row, 'friendlyName'),
    streamed: 24,
    shrinksTo: 8,
    keepsWhole: true,
  },
  {
    name: 'numberType',
    title: 'Type',
    cell: (row) => formatType(row.statedType ?? row.numberType),
    streamed: 9,
  },
  { name: 'countryCode', title: 'Country', cell: (row) => row.countryCode ?? '', yields: 4 },
  {
    name: 'capabilities',
    title: 'Features',
    cell: (row) => formatCapabilities(row.capabilities),
    streamed: 13,
    yields: 5,
  },
  {
    name: 'voiceUrl',
    title: 'Voice URL',
    cell: (row) => shownUrl(row, 'voiceUrl', row.routedBy?.voice),
    plain: (row) => shownText(row, 'voiceUrl'),
    streamed: 24,
    shrinksTo: 10,
    yields: 6,
  },
  {
    name: 'smsUrl',
    title: 'SMS URL',
    cell: (row) => shownUrl(row, 'smsUrl', row.routedBy?.SMS),
    plain: (row) => shownText(row, 'smsUrl'),
    streamed: 24,
    shrinksTo: 10,
    yields: 7,
  },
  {
    name: 'createdAt',
    title: 'Since',
    cell: (row) => (row.createdAt === undefined ? '' : formatDate(row.createdAt)),
    plain: (row) => plainTime(row.createdAt),
    streamed: 10,
    yields: 3,
  },
  { ...monthlyColumn((row: OwnedNumber) => row.monthlyRate), streamed: 9 },
];

/** The columns of the table, then every other column of an export. */
const OWNED_COLUMNS: readonly ListColumn<OwnedNumber>[] = [
  ...OWNED_TABLE.map((column): ListColumn<OwnedNumber> => {
    const exported = OWNED_EXPORT.find(({ title }) => title === column.name);
    if (exported === undefined) return column;
    return { ...column, value: exported.text, ...(exported.foreign === true ? {} : { safe: true }) };
  }),
  ...OWNED_EXPORT.filter(({ title }) => OWNED_TABLE.every(({ name }) => name !== title)).map(
    ({ title, text, foreign }): ListColumn<OwnedNumber> => ({
      name: title,
      title,
      cell: text,
      further: true,
      ...(foreign === true ? {} : { safe: true }),
    }),
  ),
];

/** The numbers of an account as a list. */
export const OWNED_SHAPE: ListShape<OwnedNumber> = {
  columns: OWNED_COLUMNS,
  record: ownedRecord,
  csv: OWNED_TITLES,
};

/** The URL of the number, or what routes it instead. */
function shownUrl(row: OwnedNumber, field: 'voiceUrl' | 'smsUrl', route: Route | undefined): string {
  return route === undefined ? shownText(row, field) : routeWithUrl(route);
}

/** "1.15 USD"; the provider's text for an unreadable price; empty for none. */
export function plainPrice(price: Price): string {
  switch (price.kind) {
    case 'money':
      return `${price.money.amount} ${price.money.currency}`;
    case 'unreadable':
      return price.text;
    case 'not-stated':
      return '';
  }
}

/** A time in UTC, ISO 8601. */
export function plainTime(epochMs: number | undefined): string {
  return epochMs === undefined ? '' : new Date(epochMs).toISOString();
}

/** The time format of an output: in a terminal the machine's time zone, in a pipe ISO 8601. Empty for no time. */
export function timeText({ toTerminal }: { readonly toTerminal: boolean }) {
  return (epochMs: number | undefined): string =>
    epochMs !== undefined && toTerminal ? formatTime(epochMs) : plainTime(epochMs);
}

/** "voice SMS", with a question mark after a feature that the provider does not state; fax is a word only where it is stated. */
export function formatCapabilities({ voice, SMS, MMS, fax = false }: StatedCapabilities): string {
  const words = [word('voice', voice), word('SMS', SMS), word('MMS', MMS), word('fax', fax)].filter(
    (text) => text !== '',
  );
  return words.length === 0 ? 'none' : words.join(' ');
}

function word(name: string, stated: boolean | undefined): string {
  if (stated === undefined) return `${name}?`;
  return stated ? name : '';
}

function placeOf({ locality, rateCenter, region }: AvailableNumber): string {
  return [locality ?? rateCenter, region].filter((part) => part !== undefined && part !== '').join(', ');
}
