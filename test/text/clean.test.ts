import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean.ts';

const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/u;
/** A joiner between two emoji is part of the picture; joiners after the letters of joining scripts change the reading. */
const JOINED =
  /(?<=\p{ExtPict}|\ufe0f|\p{Emoji_Modifier})\u200d(?=\p{ExtPict})|(?<=[\p{L}\p{M}])(?<!\p{sc=Latin})[\u200c\u200d]/gu;
const graphemes = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;

/** Text made of what attacks are made of, beside ordinary letters. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b[2K',
        '\u009b31m',
        '\r',
        '\n',
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u{e0041}',
        '\ud83d',
        '\ude00',
        '\u061c',
        '\u2028',
        '\u3164',
        '\u034f',
        'é',
        '\ufb50\u200d',
        'x\u200d',
        'e\u0301',
        '👩\u200d👩\u200d👧',
        '❤\ufe0f',
        '🇩🇪',
        '\u0301'.repeat(40),
        'Price: $0',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('cleanText', () => {
  it('removes every control or invisible character from any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const cleaned = cleanText(text).text;
        expect(cleaned.replace(JOINED, '')).not.toMatch(FORBIDDEN);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, maxGraphemes) => {
        const once = cleanText(text, { maxGraphemes }).text;
        expect(cleanText(once, { maxGraphemes })).toEqual({ text: once, removed: false, cut: false });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps to the limit of graphemes, and bounds what one grapheme holds', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, maxGraphemes) => {
        const cleaned = cleanText(text, { maxGraphemes }).text;
        expect(graphemes(cleaned)).toBeLessThanOrEqual(maxGraphemes);
        expect(cleaned.length).toBeLessThanOrEqual(8 * maxGraphemes);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves printable ASCII within the limit as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]{0,64}$/), (text) => {
        expect(cleanText(text, { maxGraphemes: 64 })).toEqual({ text, removed: false, cut: false });
      }),
    );
  });

  it.each([
    ['a forged prompt', 'ok\r\u001b[2KBuy for $0? ', 'ok [2KBuy for $0? '],
    ['a number turned round', '+1\u202e2415\u202c', '+12415'],
    ['a hidden join', 'pay\u200bpal', 'paypal'],
    ['half a surrogate pair on each side', '\ud83d\u200b\ude00', ''],
    ['an invisible letter', 'a\u3164b', 'ab'],
  ])('shows %s for what it is, and says that something went', (_name, text, expected) => {
    expect(cleanText(text)).toEqual({ text: expected, removed: true, cut: false });
  });

  it('keeps words apart where a line ended', () => {
    expect(cleanText('one\r\n\ttwo').text).toBe('one two');
  });

  it('keeps letters of any script, and how an emoji looks', () => {
    const text = 'Zürich 東京 القاهرة ❤\ufe0f 🇩🇪';
    expect(cleanText(text)).toEqual({ text, removed: false, cut: false });
  });

  it('composes letters, so that equal names compare equal', () => {
    expect(cleanText('Zu\u0308rich')).toEqual({ text: 'Zürich', removed: false, cut: false });
  });

  it('says when it cut', () => {
    expect(cleanText('abcdef', { maxGraphemes: 4 })).toEqual({ text: 'abc…', removed: false, cut: true });
    expect(cleanText('äbcdef', { maxGraphemes: 4 })).toEqual({ text: 'äbc…', removed: false, cut: true });
    expect(cleanText('ä'.repeat(4), { maxGraphemes: 4 }).cut).toBe(false);
  });
});
