/** How many digits the smallest unit of a currency has. */

/** Common currencies. Other currencies need ICU, which takes a third of Node's start time to load. */
const digits = new Map<string, number>([
  ['USD', 2],
  ['EUR', 2],
  ['GBP', 2],
]);

/** 2 for USD, 0 for JPY, 3 for KWD; undefined for a unit that is not a currency code, such as credits. */
export function currencyDigits(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  let known = digits.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
    known = format.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}
