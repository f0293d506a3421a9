/**
 * Folds text for comparisons in filters and fields: different spellings get one form. Both sides of a comparison are
 * folded, so characters that folding drops never matter.
 */

/** Letters that people type as other letters, although Unicode does not decompose them. */
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

/** Joiners, soft hyphens, direction marks and emoji variants: nobody types them into a filter. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu;

/**
 * The text in lower case without accents. Full-width letters, digits of every script, dashes, quotes and blanks get their
 * ASCII form. Line breaks stay. ASCII, except the backtick, is only lower-cased.
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

/** In Unicode the digits zero to nine of each script are adjacent, and ranges of several scripts can be adjacent too. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}
