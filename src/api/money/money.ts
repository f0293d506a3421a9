/** Money is exact decimal text with a currency; arithmetic goes through big.js and never through a float. */
import Big from 'big.js';
import { currencyDigits, isCurrency } from '../../text/currency.ts';

export interface Money {
  /** Exact decimal text, e.g. "1.15". */
  readonly amount: string;
  /** ISO 4217 code in capitals, or a provider's own unit such as "credits". */
  readonly currency: string;
}

/**
 * A price as a provider states it. `text` is always what came over the wire (cleaned), so that what cannot be read
 * is still shown. `currencyStated: false` means the text held a bare amount and the currency is the account's setting.
 */
export type Price =
  | { readonly kind: 'money'; readonly money: Money; readonly currencyStated: boolean; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'not-stated' };

const SYMBOLS: Readonly<Record<string, string>> = { US$: 'USD', '€': 'EUR', '£': 'GBP' };

/** Currencies that people also write with a plain "$". */
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS']);

const PRICE_TEXT =
  /^(?<before>[A-Z]{3}(?![A-Z])|US\$|[$€£])?\s*(?<number>\d(?:[\d.,]|[ \u00a0\u202f'’](?=\d))*)\s*(?<after>[A-Z]{3}|US\$|[$€£])?$/u;

/**
 * Reads a free-text price: "1.15", "$1.15", "1,15 EUR", "USD 1,234.50", "1 234,50 EUR". A bare amount takes `assumedCurrency`,
 * and says so; so does "$" where `assumedCurrency` is another dollar than the US one. The currency says how its separators are
 * read: "JPY 1,500" is fifteen hundred, as there is nothing smaller than one yen. Text that allows two readings ("1,234 USD",
 * "1.234 KWD") or whose three letters are no currency of ISO 4217 is unreadable rather than guessed.
 */
export function parsePrice(text: string | undefined, assumedCurrency: string): Price {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { kind: 'not-stated' };
  const { before, number, after } = PRICE_TEXT.exec(trimmed)?.groups ?? {};
  const mark = before ?? after;
  const stated = mark === undefined ? undefined : currencyOfMark(mark, assumedCurrency);
  const amount = number === undefined ? undefined : parseAmount(number, stated?.currency ?? assumedCurrency);
  const ambiguous = before !== undefined && after !== undefined;
  if (amount === undefined || ambiguous || (mark !== undefined && stated === undefined)) {
    return { kind: 'unreadable', text: trimmed };
  }
  const money = { amount, currency: stated?.currency ?? assumedCurrency };
  return { kind: 'money', money, currencyStated: stated?.certain ?? false, text: trimmed };
}

function currencyOfMark(
  mark: string,
  assumedCurrency: string,
): { readonly currency: string; readonly certain: boolean } | undefined {
  if (mark === '$') {
    const other = assumedCurrency !== 'USD' && DOLLARS.has(assumedCurrency);
    return { currency: other ? assumedCurrency : 'USD', certain: !other };
  }
  const currency = SYMBOLS[mark] ?? mark;
  return currency === assumedCurrency || isCurrency(currency) ? { currency, certain: true } : undefined;
}

/** More digits than any price has; what is longer is not read as one. */
const MAX_DIGITS = 12;

/**
 * Exact decimal text of an amount as it is written, or undefined when it can be read in two ways or not at all. The currency
 * says whether "1,500" can be one and a half.
 */
export function parseAmount(text: string, currency: string): string | undefined {
  const decimal = decimalOf(text, currencyDigits(currency) === 0);
  if (decimal === undefined) return undefined;
  const [whole = '', decimals = ''] = decimal.split('.');
  if (whole.length > MAX_DIGITS || decimals.length > MAX_DIGITS) return undefined;
  return decimal.replace(/^0+(?=\d)/, '');
}

/** Groups of three that begin with no zero, all with the same mark between them, and decimals behind another mark. */
const GROUPED =
  /^(?<groups>[1-9]\d{0,2}(?:(?<mark>[.,'’ \u00a0\u202f])\d{3})(?:\k<mark>\d{3})*)(?:(?!\k<mark>)[.,](?<decimals>\d+))?$/;

function decimalOf(text: string, whole: boolean): string | undefined {
  const { groups, mark = '', decimals } = GROUPED.exec(text)?.groups ?? {};
  if (groups !== undefined) {
    // "1.234" is one and a bit in New York and more than a thousand in Berlin; in yen it is a thousand everywhere.
    const once = groups.indexOf(mark) === groups.lastIndexOf(mark);
    const twoReadings = once && decimals === undefined && (mark === '.' || mark === ',') && !whole;
    if (twoReadings) return undefined;
    const digits = groups.replaceAll(mark, '');
    return decimals === undefined ? digits : `${digits}.${decimals}`;
  }
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  if (/^(\d+,\d{1,2}|0,\d+)$/.test(text)) return text.replace(',', '.');
  return undefined;
}

/** The price that a JSON number states: it has one reading, whatever the currency. Unreadable where no price can be it. */
export function priceOfNumber(
  value: number,
  currency: string,
  currencyStated: boolean,
): Exclude<Price, { readonly kind: 'not-stated' }> {
  const unreadable = { kind: 'unreadable', text: String(value) } as const;
  if (!Number.isFinite(value) || value < 0) return unreadable;
  const text = new Big(String(value)).toFixed();
  const [whole = '', decimals = ''] = text.split('.');
  if (whole.length > MAX_DIGITS || decimals.length > MAX_DIGITS) return unreadable;
  const money = { amount: decimalText(new Big(text), currency), currency };
  return { kind: 'money', money, currencyStated, text: money.amount };
}

/** The money of plain decimal text ("1.000" is one), for wires that write nothing else; undefined for any other text. */
export function moneyOfDecimal(text: string, currency: string): Money | undefined {
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(text)) return undefined;
  return { amount: decimalText(new Big(text), currency), currency };
}

/** `money` times a number or its decimal text, exactly. */
export function multiply(money: Money, times: number | string): Money {
  const { amount, currency } = money;
  return { amount: decimalText(new Big(amount).times(times), currency), currency };
}

/** The sum of amounts of one currency; throws RangeError when currencies are mixed. */
export function add(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot add ${left.currency} and ${right.currency}`);
  }
  const { currency } = left;
  return { amount: decimalText(new Big(left.amount).plus(right.amount), currency), currency };
}

/** Negative, zero or positive as in Array.sort; throws RangeError when currencies differ. */
export function compare(left: Money, right: Money): number {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot compare ${left.currency} with ${right.currency}`);
  }
  return new Big(left.amount).cmp(right.amount);
}

/** The exact middle of two amounts of one currency; throws RangeError when currencies are mixed. */
export function midpoint(left: Money, right: Money): Money {
  return multiply(add(left, right), 0.5);
}

/** One total per currency, in the order in which the currencies first appear. */
export function totals(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const money of amounts) {
    const sum = sums.get(money.currency);
    sums.set(money.currency, sum === undefined ? money : add(sum, money));
  }
  return [...sums.values()];
}

/** Whole hundredths of the currency unit ("1.15" is 115), rounded half up; what `chargedCredits` holds by default. */
export function hundredths(money: Money): number {
  return new Big(money.amount).times(100).round(0, Big.roundHalfUp).toNumber();
}

/** The money of a price, or undefined when it cannot be read or is not stated. */
export function moneyOf(price: Price): Money | undefined {
  return price.kind === 'money' ? price.money : undefined;
}

/** With the digits of the currency at least. */
function decimalText(value: Big, currency: string): string {
  const [, decimals = ''] = value.toFixed().split('.');
  return value.toFixed(Math.max(currencyDigits(currency) ?? 0, decimals.length));
}
