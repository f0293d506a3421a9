/** A row as one line of plain text, for the clipboard. Pure. */
import type { PriceRow } from './rows.ts';

/** "DE LOCAL sandbox: 1.00 to 3.00 USD a month, median 1.50"; codes and amounts as they are on the wire. */
export function rowAsText({ countryCode, numberType, parts }: PriceRow): string {
  const prices = parts.map(({ account, prices: own }) => {
    if (own === undefined) return `${account}: no readable price`;
    const { from, median, to } = own.monthly;
    return `${account}: ${from.amount} to ${to.amount} ${own.currency} a month, median ${median.amount}`;
  });
  return `${countryCode} ${numberType} ${prices.join('; ')}`;
}
