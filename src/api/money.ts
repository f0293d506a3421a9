/** Money is exact decimal text with a currency; arithmetic goes through big.js and never through a float. */
import Big from 'big.js';

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
export type Rate =
  | { readonly kind: 'money'; readonly money: Money; readonly currencyStated: boolean; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'not-stated' };

const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP' };

/**
 * Reads a free-text rate: "1.15", "$1.15", "1,15 EUR", "USD 1,234.50". A bare amount takes `assumedCurrency`, and says so.
 * Text that allows two readings ("1,234") is unreadable rather than guessed.
 */
export function parseRate(text: string | undefined, assumedCurrency: string): Rate {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { kind: 'not-stated' };
  const match = /^(?<before>[A-Z]{3}|US\$|[$€£])?\s*(?<number>\d[\d.,]*)\s*(?<after>[A-Z]{3}|[$€£])?$/u.exec(
    trimmed,
  );
  const amount = match?.groups?.['number'] === undefined ? undefined : parseAmount(match.groups['number']);
  const marks = [match?.groups?.['before'], match?.groups?.['after']].filter((mark) => mark !== undefined);
  const [mark] = marks;
  if (amount === undefined || marks.length > 1) return { kind: 'unreadable', text: trimmed };
  const currency = mark === undefined ? assumedCurrency : (SYMBOLS[mark] ?? mark);
  return { kind: 'money', money: { amount, currency }, currencyStated: mark !== undefined, text: trimmed };
}

/** Exact decimal text of a written amount, or undefined when it can be read in two ways or not at all. */
function parseAmount(text: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return undefined;
}

/** `money` times a whole number, with the decimals of the result kept. */
export function multiply(money: Money, times: number): Money {
  return { amount: decimalText(new Big(money.amount).times(times)), currency: money.currency };
}

/** The sum of amounts of one currency; throws RangeError when currencies are mixed. */
export function add(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot add ${left.currency} and ${right.currency}`);
  }
  return { amount: decimalText(new Big(left.amount).plus(right.amount)), currency: left.currency };
}

/** Negative, zero or positive as in Array.sort; throws RangeError when currencies differ. */
export function compare(left: Money, right: Money): number {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot compare ${left.currency} with ${right.currency}`);
  }
  return new Big(left.amount).cmp(right.amount);
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

/** The money of a rate, or undefined when it cannot be read or is not stated. */
export function moneyOf(rate: Rate): Money | undefined {
  return rate.kind === 'money' ? rate.money : undefined;
}

function decimalText(value: Big): string {
  const [, decimals = ''] = value.toFixed().split('.');
  return value.toFixed(Math.max(2, decimals.length));
}
