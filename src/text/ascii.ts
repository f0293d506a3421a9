/** Converts text for a terminal that shows only ASCII: replaces our signs, writes currencies as codes, and removes accents. */

const SIGNS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '…': '~',
  '·': '-',
  '–': '-',
  '—': '-',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '▲': '^',
  '▼': 'v',
  '≥': '>',
  '≤': '<',
  '×': 'x',
  '✓': '+',
  '✗': 'x',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/** The signs before an amount in en-US. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR ',
  '£': 'GBP ',
  'CN¥': 'CNY ',
  '¥': 'JPY ',
  '₩': 'KRW ',
  '₹': 'INR ',
  '₪': 'ILS ',
  '₫': 'VND ',
  '₱': 'PHP ',
};

const ALL = new Map(Object.entries({ ...SIGNS, ...CURRENCIES }));
const FOUND = new RegExp(
  [...ALL.keys()].toSorted((left, right) => right.length - left.length).join('|'),
  'g',
);
const PLAIN = /^[ -~]*$/;
const ACCENTS = /[\u0300-\u036f]/g;

/** `text` in ASCII as far as possible. Letters of other scripts stay, because ASCII has nothing to replace them. */
export function toAscii(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(FOUND, (sign) => ALL.get(sign) ?? sign)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}
