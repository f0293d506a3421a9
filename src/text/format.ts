/** Formats values: money, counts, times and durations. */

import { currencyDigits } from './currency.ts';

/** An exact decimal amount and its unit. */
interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** A price as far as it could be read. */
type Price =
  | { readonly kind: 'money'; readonly money: Amount }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'not-stated' };

const LOCALE = 'en-US';
const currencyFormats = new Map<string, Intl.NumberFormat>();
/** The en-US signs of common currencies. Other currencies need ICU, which takes a third of Node's start time to load. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/** "$1.15", "¥150", "KWD 1.500", "1500 credits": with at least the currency's digits, and all digits of the exact amount. */
export function formatMoney(money: Amount): string {
  const [, decimals = ''] = money.amount.split('.');
  const least = currencyDigits(money.currency);
  if (least === undefined || !isDecimal(money.amount)) return `${money.amount} ${money.currency}`;
  const digits = Math.max(least, decimals.replace(/0+$/, '').length);
  const sign = SIGNS.get(money.currency);
  if (sign !== undefined) return formatSigned(money.amount, sign, digits);
  const name = `${money.currency}${digits}`;
  let format = currencyFormats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    currencyFormats.set(name, format);
  }
  return format.format(money.amount);
}

function formatSigned(amount: string, sign: string, digits: number): string {
  const [whole = '', decimals = ''] = amount.replace(/^-/, '').split('.');
  const shown = decimals.replace(/0+$/, '').padEnd(digits, '0');
  return `${amount.startsWith('-') ? '-' : ''}${sign}${grouped(whole.replace(/^0+(?=\d)/, ''))}.${shown}`;
}

/** The digits with commas between thousands. `digits` must contain only digits. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A price in a few cells: the money, "?" with the provider's text, or "not stated". */
export function formatPrice(price: Price): string {
  switch (price.kind) {
    case 'money':
      return formatMoney(price.money);
    case 'unreadable':
      return `? ${price.text}`;
    case 'not-stated':
      return 'not stated';
  }
}

/** A monthly price for a sentence: "$1.15 a month", "price not stated", "price ? call us". */
export function formatMonthly(price: Price): string {
  return price.kind === 'money' ? `${formatMoney(price.money)} a month` : `price ${formatPrice(price)}`;
}

/** "3,400"; `count` is a whole number. */
export function formatCount(count: number): string {
  return count < 0 ? `-${grouped(String(-count))}` : grouped(String(count));
}

/** "2 offers", "1 offer". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A duration, short enough for a status line: "8 s", "3 min", "2 h", "4 d". `ms` below a second is "0 s". */
export function formatSpan(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}

/** How long ago a time was, or how far in the future: "3 d ago", "in 3 d". Both in ms since the epoch. */
export function formatAge(at: number, now: number): string {
  return at > now ? `in ${formatSpan(at - now)}` : `${formatSpan(now - at)} ago`;
}

/** "2026-11-22 06:44:05" in the machine's time zone. */
export function formatTime(epochMs: number): string {
  return `${formatDate(epochMs)} ${formatClock(epochMs)}`;
}

/** "06:44:05" in the machine's time zone. */
export function formatClock(epochMs: number): string {
  const date = new Date(epochMs);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/** What is left, to the second: "29:12". `ms` below 0 is "0:00". */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
}

/** "2026-11-22" in the machine's time zone. */
export function formatDate(epochMs: number): string {
  const date = new Date(epochMs);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  LOCAL: 'local',
  NATIONAL: 'national',
  TOLL_FREE: 'toll-free',
  MOBILE: 'mobile',
};

/** The usual name of a number type. */
export function formatType(numberType: string): string {
  return TYPE_WORDS[numberType] ?? numberType.toLowerCase();
}
