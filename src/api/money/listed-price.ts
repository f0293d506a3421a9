/** What a line of a price list asks a month. */
import type { PhoneNumberPricing } from '../model.ts';
import { type Price, parsePrice, priceOfNumber } from './money.ts';

/**
 * The final price of the line (its tiers are what the price is made from), in the currency that the line states, else
 * `assumedCurrency`. A price per anything but a month is unreadable: it compares with no other.
 */
export function listedPrice(line: PhoneNumberPricing, assumedCurrency: string): Price {
  const { price, priceUnit, currency } = line;
  if (price === undefined) return { kind: 'not-stated' };
  const unit = currency === '' ? assumedCurrency : currency;
  const result =
    typeof price === 'number' ? priceOfNumber(price, unit, currency !== '') : parsePrice(price, unit);
  if (result.kind === 'not-stated') return result;
  if (!/^$|month/i.test(priceUnit)) {
    return { kind: 'unreadable', text: `${result.text} ${currency} ${priceUnit}` };
  }
  return result.kind === 'money' && currency !== '' ? { ...result, currencyStated: true } : result;
}
