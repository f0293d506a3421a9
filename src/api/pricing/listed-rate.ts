/** What a line of a price list asks a month. */
import type { PhoneNumberPricing } from '../model.ts';
import { amountText, parseRate, type Rate } from '../money.ts';

/**
 * The final price of the line (its tiers are what the price is made from), in the currency that the line states, else
 * `assumedCurrency`. A price per anything but a month is unreadable: it compares with no other.
 */
export function listedRate(line: PhoneNumberPricing, assumedCurrency: string): Rate {
  const { price, priceUnit, currency } = line;
  if (price === undefined) return { kind: 'not-stated' };
  const text = typeof price === 'number' ? amountText(price) : price;
  if (!/^$|month/i.test(priceUnit)) return { kind: 'unreadable', text: `${text} ${currency} ${priceUnit}` };
  const rate = parseRate(text, currency === '' ? assumedCurrency : currency);
  return rate.kind === 'money' ? { ...rate, currencyStated: currency !== '' } : rate;
}
