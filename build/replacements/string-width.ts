/**
 * Takes the place of string-width, which builds its segmenter and the table of all emoji sequences when it is loaded; together
 * they take as long as half of Node's own start. This one builds them for the first text that needs them: text that
 * `isPlain` knows is as wide as it is long.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import stripAnsi from 'strip-ansi';
import { isPlain } from '../../src/text/plain.ts';

interface Options {
  /** Characters that are narrow in Western and wide in East Asian fonts are narrow. */
  readonly ambiguousIsNarrow?: boolean;
  readonly countAnsiEscapeCodes?: boolean;
}

/** The width of a text in terminal cells. */
export default function stringWidth(
  text: string,
  { ambiguousIsNarrow = true, countAnsiEscapeCodes = false }: Options = {},
): number {
  if (typeof text !== 'string') return 0;
  const shown = countAnsiEscapeCodes || !/[\u001b\u009b]/.test(text) ? text : stripAnsi(text);
  if (ambiguousIsNarrow ? isPlain(shown) : /^[ -~]*$/.test(shown)) return shown.length;
  const widthOf = (character: string) =>
    eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: !ambiguousIsNarrow });
  return clustersOf(shown).reduce((sum, cluster) => sum + clusterWidth(cluster, widthOf), 0);
}

let segmenter: Intl.Segmenter | undefined;

function clustersOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter();
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

type WidthOf = (character: string) => number;

const VISIBLE =
  /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;

/** Nothing for what is invisible; two for emoji; syllables for Korean letters; else the first visible character decides. */
function clusterWidth(cluster: string, widthOf: WidthOf): number {
  const start = cluster.search(VISIBLE);
  if (start < 0) return 0;
  if (isEmoji(cluster)) return 2;
  const visible = cluster.slice(start);
  return hangulWidth(visible, widthOf) ?? widthOf(visible) + widthOfMarks(visible, widthOf);
}

let emojiSequence: RegExp | undefined;

function isEmoji(cluster: string): boolean {
  emojiSequence ??= /^\p{RGI_Emoji}$/v;
  if (emojiSequence.test(cluster)) return true;
  // Sequences that lack a variation selector are drawn as emoji as well. No real one is longer than this.
  if (cluster.length > 50) return false;
  if (/^[\d#*]\u20e3$/.test(cluster)) return true;
  return cluster.includes('\u200d') && (cluster.match(/\p{Extended_Pictographic}/gu) ?? []).length >= 2;
}

/** Marks and half-width forms behind the first character that take a cell of their own. */
function widthOfMarks(visible: string, widthOf: WidthOf): number {
  const [, ...others] = visible;
  return others
    .filter(
      (character) => /\p{Spacing_Mark}/v.test(character) || (character >= '\uff00' && character <= '\uffef'),
    )
    .reduce((sum, character) => sum + widthOf(character), 0);
}

const LEADING = /^[\u1100-\u115f\ua960-\ua97c]$/;
const VOWEL = /^[\u1160-\u11a7\ud7b0-\ud7c6]$/;
const TRAILING = /^[\u11a8-\u11ff\ud7cb-\ud7fb]$/;

function isJamo(character: string): boolean {
  return LEADING.test(character) || VOWEL.test(character) || TRAILING.test(character);
}

/** A leading letter with a vowel is drawn as one syllable of two cells, letters on their own stand alone; undefined for no Hangul. */
function hangulWidth(visible: string, widthOf: WidthOf): number | undefined {
  const letters = [...visible].filter((character) => VISIBLE.test(character));
  if (!isJamo(letters[0] ?? '')) return undefined;
  let width = 0;
  for (let place = 0; place < letters.length; place += 1) {
    const letter = letters[place] ?? '';
    if (!isJamo(letter)) {
      // A vowel that took no cell says nothing about what follows it.
      if (width === 0) return undefined;
      return letters.slice(place).reduce((sum, rest) => sum + widthOf(rest), width);
    }
    if (LEADING.test(letter) && VOWEL.test(letters[place + 1] ?? '')) {
      width += 2;
      place += TRAILING.test(letters[place + 2] ?? '') ? 2 : 1;
    } else {
      width += widthOf(letter);
    }
  }
  return width;
}
