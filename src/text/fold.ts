/**
 * Text as filters and fields compare it: one form for what people write in many. Both sides of a comparison are folded by the
 * same function, so what it drops is dropped on both.
 */

/** Letters that are no accented form of another one for Unicode, and are typed as one all the same. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670]/gu;

/** Joiners, soft hyphens, marks of direction and forms of pictures: nobody types them into a filter. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu;

/**
 * Lower case without accents; full-width letters, digits of every script, dashes, quotes and blanks in their plain form. Line
 * breaks stay. Plain ASCII, but for the backtick, is only lower-cased.
 */
export function fold(text: string): string {
  if (/^[\n\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase();
  return asciiDigits(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/gu, '"')
    .replace(/[^\S\n]+/gu, ' ');
}

/** The text with the decimal digits of every script as 0 to 9; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode gives each script its digits zero to nine in a row, and such rows may follow one another. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}
