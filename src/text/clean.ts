/**
 * Text from outside (a provider, a clipboard, a file) made safe for one line of a terminal.
 *
 * Removes control characters, lone surrogates, format characters (bidi overrides and isolates, zero-width characters, tags) and other invisible code points: they can forge prompts and hide differences. Lists: UTS #39
 * (https://www.unicode.org/reports/tr39/), CVE-2021-42574. Characters that emoji and scripts need stay (UAX #31, section 2.3): joiners between emoji and after joining letters, and variation selectors after their base.
 */

const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const LINE_BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;

/** Scripts in which a joiner changes the reading: cursive scripts, and those of India and its neighbours. */
const JOINING = [
  ...['Arab', 'Syrc', 'Mand', 'Nkoo', 'Mong', 'Phag', 'Adlm', 'Rohg'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Tibt', 'Mymr', 'Khmr'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');

const NEEDED = [
  String.raw`(?<=\p{ExtPict}[\u{1f3fb}-\u{1f3ff}\ufe0f]*)\u200d(?=\p{ExtPict})`,
  String.raw`(?<=[[${JOINING}]&&[\p{L}\p{M}]])[\u200c\u200d]`,
  String.raw`(?<=\p{sc=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{sc=Mong})[\u180b-\u180d\u180f]`,
].join('|');

/** The first group is an emoji that needs hidden characters and stays whole, such as the flag of Scotland. */
const HIDDEN = new RegExp(
  String.raw`(\p{RGI_Emoji_Tag_Sequence})|(?!${NEEDED})` +
    String.raw`[[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\ufe0e\ufe0f]]`,
  'gv',
);

/** A grapheme can contain any number of combining marks. Real text never needs more units than this. */
const UNITS_PER_GRAPHEME = 8;
const DEFAULT_GRAPHEMES = 256;

export interface CleanText {
  readonly text: string;
  /** Whether hidden characters were removed. The caller then reports it. */
  readonly removed: boolean;
  /** Whether the text was longer than the limit. It then ends with "…". */
  readonly cut: boolean;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * `text` without hidden characters, in NFC, at most `maxGraphemes` graphemes long (256 by default). Line breaks and tabs
 * become one space, so that words stay apart. Never throws.
 */
export function cleanText(text: string, options: { readonly maxGraphemes?: number } = {}): CleanText {
  const maxGraphemes = options.maxGraphemes ?? DEFAULT_GRAPHEMES;
  if (PLAIN_ASCII.test(text)) {
    if (text.length <= maxGraphemes) return { text, removed: false, cut: false };
    return { text: `${text.slice(0, Math.max(0, maxGraphemes - 1))}…`, removed: false, cut: true };
  }
  const visible = text.replace(LINE_BREAKS, ' ').replace(HIDDEN, '$1');
  const removed = visible !== text;
  const { text: capped, cut } = capGraphemes(visible.normalize('NFC'), maxGraphemes);
  return { text: capped, removed, cut };
}

/** The whole text as one line without hidden characters, however long it is. */
export function cleanLine(text: string): string {
  return cleanText(text, { maxGraphemes: Number.POSITIVE_INFINITY }).text;
}

function capGraphemes(text: string, maxGraphemes: number): { text: string; cut: boolean } {
  if (text.length <= maxGraphemes) return { text, cut: false };
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const maxUnits = maxGraphemes * UNITS_PER_GRAPHEME;
  let kept = '';
  let count = 0;
  /** The longest beginning that leaves room for "…". */
  let beginning = '';
  for (const { segment } of segmenter.segment(text)) {
    if (count === maxGraphemes || kept.length + segment.length > maxUnits) {
      return { text: `${beginning}…`, cut: true };
    }
    kept += segment;
    count += 1;
    if (count < maxGraphemes && kept.length < maxUnits) beginning = kept;
  }
  return { text: kept, cut: false };
}
