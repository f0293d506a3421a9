/** The columns of numbers, in a terminal and in a pipe. */

import type { AvailableNumber, OwnedNumber, Route, StatedCapabilities } from '../../api/model.ts';
import type { Price } from '../../api/money/money.ts';
import { formatDate, formatPrice, formatTime, formatType } from '../../text/format.ts';
import { shownText } from '../../text/owned-records.ts';
import { routeWithUrl } from '../../text/routes.ts';
import type { Column } from './table.ts';

export const AVAILABLE_COLUMNS: readonly Column<AvailableNumber>[] = [
  { title: 'Number', cell: (row) => row.phoneNumber },
  { title: 'Type', cell: (row) => formatType(row.statedType ?? row.numberType), yields: 1 },
  { title: 'Country', cell: (row) => row.countryCode ?? '', yields: 4 },
  { title: 'Place', cell: placeOf, yields: 3, shrinksTo: 8 },
  { title: 'Can', cell: (row) => formatCapabilities(row.capabilities), yields: 2 },
  {
    title: 'Monthly',
    cell: (row) => formatPrice(row.monthlyRate),
    plain: (row) => plainPrice(row.monthlyRate),
    align: 'right',
    shrinksTo: 10,
  },
];

export const OWNED_COLUMNS: readonly Column<OwnedNumber>[] = [
  { title: 'Number', cell: (row) => row.phoneNumber, streamed: 16 },
  { title: 'Name', cell: (row) => shownText(row, 'friendlyName'), streamed: 24, shrinksTo: 8 },
  { title: 'Type', cell: (row) => formatType(row.statedType ?? row.numberType), streamed: 9, yields: 2 },
  { title: 'Country', cell: (row) => row.countryCode ?? '', yields: 4 },
  { title: 'Can', cell: (row) => formatCapabilities(row.capabilities), streamed: 13, yields: 5 },
  {
    title: 'Voice URL',
    cell: (row) => shownUrl(row, 'voiceUrl', row.routedBy?.voice),
    plain: (row) => shownText(row, 'voiceUrl'),
    streamed: 24,
    shrinksTo: 10,
    yields: 6,
  },
  {
    title: 'SMS URL',
    cell: (row) => shownUrl(row, 'smsUrl', row.routedBy?.SMS),
    plain: (row) => shownText(row, 'smsUrl'),
    streamed: 24,
    shrinksTo: 10,
    yields: 7,
  },
  {
    title: 'Since',
    cell: (row) => (row.createdAt === undefined ? '' : formatDate(row.createdAt)),
    plain: (row) => plainTime(row.createdAt),
    streamed: 10,
    yields: 3,
  },
  {
    title: 'Monthly',
    cell: (row) => formatPrice(row.monthlyRate),
    plain: (row) => plainPrice(row.monthlyRate),
    align: 'right',
    streamed: 9,
    shrinksTo: 10,
  },
];

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
