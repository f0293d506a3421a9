/** Which currencies there are, and how many digits the smallest unit of each has. */

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

let currencies: ReadonlySet<string> | undefined;

/** Whether an upper-case code is a currency of ISO 4217, as far as ICU knows them. The first call takes 2 ms. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
}
