/** Text for a terminal that shows ASCII alone: our own signs get another, currencies their code, Latin letters lose accents. */

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

/** As en-US writes them before an amount. */
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

/** `text` in ASCII as far as it can be; letters of other scripts stay, there is nothing to put in their place. */
export function toAscii(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(FOUND, (sign) => ALL.get(sign) ?? sign)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}
