/**
 * What may be concluded from a row of an answer, judged once more from the wire alone. It is the oracle of the tests and shares
 * nothing with the product.
 */
import { PLACES, PRICES, type Question, TYPES } from './offers.ts';

export type Verdict = 'fits' | 'does not say' | 'contradicts' | 'unreadable';

interface ReadRow {
  readonly number: string;
  readonly country: unknown;
  readonly type: unknown;
  readonly capabilities: unknown;
  readonly price: unknown;
}

/** The row as far as it names a number; undefined when it does not. */
export function readRow(row: unknown): ReadRow | undefined {
  if (typeof row !== 'object' || row === null || !('phone_number' in row)) return undefined;
  const { phone_number: number } = row;
  if (typeof number !== 'string' || !/^\+[1-9]\d{6,14}$/.test(number)) return undefined;
  const field = (name: string): unknown => Object.entries(row).find(([key]) => key === name)?.[1];
  return {
    number,
    country: field('country_code'),
    type: field('type'),
    capabilities: field('capabilities'),
    price: field('monthly_rate'),
  };
}

/** Whether a row answers the question. */
export function verdictOn(row: unknown, asked: Question): Verdict {
  const read = readRow(row);
  if (read === undefined) return 'unreadable';
  const { code } = PLACES[asked.country];
  const said: readonly Verdict[] = [
    read.number.startsWith(`+${code}${asked.area ?? ''}`) ? 'fits' : 'contradicts',
    asked.contains === undefined || read.number.includes(asked.contains) ? 'fits' : 'contradicts',
    typeof read.country === 'string' && /^[A-Za-z]{2}$/.test(read.country)
      ? same(read.country.toUpperCase(), asked.country)
      : 'does not say',
    typeOf(read.type) === undefined && asked.type !== undefined
      ? 'does not say'
      : same(typeOf(read.type), asked.type),
    same(capability(read.capabilities, 'voice'), asked.voice),
    same(capability(read.capabilities, 'sms'), asked.sms),
  ];
  if (said.includes('contradicts')) return 'contradicts';
  return said.includes('does not say') ? 'does not say' : 'fits';
}

function same(stated: unknown, asked: unknown): Verdict {
  if (asked === undefined || stated === asked) return 'fits';
  return stated === undefined ? 'does not say' : 'contradicts';
}

function typeOf(type: unknown): string | undefined {
  return TYPES.find((known) => known === type);
}

function capability(capabilities: unknown, name: string): boolean | undefined {
  if (typeof capabilities !== 'object' || capabilities === null) return undefined;
  const stated = Object.entries(capabilities).find(([key]) => key === name)?.[1];
  return typeof stated === 'boolean' ? stated : undefined;
}

/** The price of a row in cents, where it can be read. */
export function centsOf(row: unknown): number | undefined {
  return PRICES.get(readRow(row)?.price);
}
