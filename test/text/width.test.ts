/** The one width of a text is what a terminal emulator draws and what Ink lays out. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { isPlain } from '../../src/text/plain.ts';
import { displayWidth, truncate } from '../../src/text/width.ts';
import { UnicodeGraphemesAddon } from '../support/graphemes.ts';

const emulator = new Terminal({ cols: 400, rows: 2, allowProposedApi: true });
emulator.loadAddon(new UnicodeGraphemesAddon());
afterAll(() => emulator.dispose());

/** Where the emulator's cursor stands behind each text. */
async function drawnWidths(texts: readonly string[]): Promise<number[]> {
  const columns: number[] = [];
  const { active } = emulator.buffer;
  await Promise.all(
    texts.map(
      (text, index) =>
        new Promise<void>((resolve) =>
          emulator.write(`\r\u001b[2K${text}`, () => {
            columns[index] = active.cursorX;
            resolve();
          }),
        ),
    ),
  );
  return columns;
}

function charactersOf(pattern: RegExp, last = 0x1_ffff): string[] {
  const codes = Array.from({ length: last - 0x1f }, (_, index) => String.fromCodePoint(index + 0x20));
  return codes.filter((character) => pattern.test(character));
}

/** Thai sara am is no part of it: it joins what precedes it, and behind a flag, where no text has it, the two differ. */
const letters = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Thai', 'Hiragana'].flatMap((script) =>
  charactersOf(new RegExp(`^[[\\p{sc=${script}}&&\\p{L}]--\u0e33]$`, 'v'), 0xd7a3),
);
const ideographs = charactersOf(/^[\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]$/);
/** Sets of which later editions of Unicode made some signs wide are no part of it: terminals differ. */
const signs = charactersOf(/^[\p{S}\p{P}]$/v, 0x25ff).concat('✓', '✗');
/** The last emoji that the emulator's tables of Unicode 13 know, but for a few among them. */
const LAST_KNOWN = 0x1_f9ff;
const pictures = charactersOf(
  /^[\p{Emoji_Presentation}--\p{Regional_Indicator}--\p{Emoji_Modifier}--[\u{1f6d8}-\u{1f6df}\u{1f7f0}\u{1f979}\u{1f9cc}]]$/v,
  LAST_KNOWN,
);
const people = charactersOf(/^\p{Emoji_Modifier_Base}$/v, LAST_KNOWN);
const tones = charactersOf(/^\p{Emoji_Modifier}$/v);
const textPictures = charactersOf(/^[\p{Emoji}--\p{Emoji_Presentation}--\p{ASCII}]$/v);
const regions = charactersOf(/^\p{Regional_Indicator}$/u);
const flags = regions
  .flatMap((first) => regions.map((second) => first + second))
  .filter((pair) => /^\p{RGI_Emoji_Flag_Sequence}$/v.test(pair));

const emoji = fc.oneof(
  fc.constantFrom(...pictures),
  fc.constantFrom(...textPictures).map((sign) => `${sign}\ufe0f`),
  fc.tuple(fc.constantFrom(...people), fc.constantFrom(...tones)).map((pair) => pair.join('')),
  fc.constantFrom(...flags),
  fc.constantFrom('👩‍👩‍👧', '👨‍💻', '🧑🏽‍🚀', '🏳️‍🌈', '❤️‍🔥', '1️⃣', '#️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'),
);
const grapheme = fc.oneof(
  fc.constantFrom(...letters),
  fc
    .tuple(fc.constantFrom('a', 'E', 'о', 'ω'), fc.constantFrom('\u0301', '\u0308', '\u0327'))
    .map((pair) => pair.join('')),
  fc.constantFrom(...ideographs),
  fc.constantFrom(...signs),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }),
  emoji,
);
const texts = fc.array(grapheme, { maxLength: 12 }).map((parts) => parts.join(''));

test('is what the terminal emulator draws', async () => {
  const samples = fc.sample(texts, 5_000);
  const drawn = await drawnWidths(samples);
  const wrong = samples.filter((text, index) => displayWidth(text) !== drawn[index]);
  expect(wrong).toEqual([]);
});

test("is what Ink's own string-width says", async () => {
  const ink = createRequire(import.meta.resolve('ink'));
  const { default: stringWidth } = await import(pathToFileURL(ink.resolve('string-width')).href);
  fc.assert(
    fc.property(texts, (text) => displayWidth(text) === stringWidth(text)),
    { numRuns: 2_000 },
  );
});

test('a text cut to a width is no wider, and whole where it fits', async () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 30 }), (text, width) => {
      const cut = truncate(text, width, '…');
      expect(displayWidth(cut)).toBeLessThanOrEqual(width);
      expect(cut === text).toBe(displayWidth(text) <= width);
    }),
    { numRuns: 2_000 },
  );
});

test('every plain character is one grapheme of one cell, beside any other', async () => {
  const plain = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain);
  expect(plain.length).toBeGreaterThan(1_000);
  expect((await drawnWidths(plain)).every((width) => width === 1)).toBe(true);
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const all = [...plain, '\n', '\u001b'];
  const joins = all.filter((unit) => {
    const text = all.map((other) => unit + other).join('');
    return [...segmenter.segment(text)].length !== text.length;
  });
  expect(joins).toEqual([]);
});
