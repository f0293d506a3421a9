/** What a line of a price list asks a month. */
import type { PhoneNumberPricing } from '../model.ts';
import { numberRate, parseRate, type Rate } from '../money/money.ts';

/**
 * The final price of the line (its tiers are what the price is made from), in the currency that the line states, else
 * `assumedCurrency`. A price per anything but a month is unreadable: it compares with no other.
 */
export function listedRate(line: PhoneNumberPricing, assumedCurrency: string): Rate {
  const { price, priceUnit, currency } = line;
  if (price === undefined) return { kind: 'not-stated' };
  const unit = currency === '' ? assumedCurrency : currency;
  const rate = typeof price === 'number' ? numberRate(price, unit, currency !== '') : parseRate(price, unit);
  if (rate.kind === 'not-stated') return rate;
  if (!/^$|month/i.test(priceUnit)) {
    return { kind: 'unreadable', text: `${rate.text} ${currency} ${priceUnit}` };
  }
  return rate.kind === 'money' && currency !== '' ? { ...rate, currencyStated: true } : rate;
}
