import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean.ts';
import { nameProblem } from '../../src/text/names.ts';

/** Joiners and selectors without which emoji and scripts fall apart. */
const NEEDED = [
  ['a family', '👨\u200d👩\u200d👧\u200d👦 Hotline'],
  ['a profession with a skin tone', '👩🏽\u200d💻 Support'],
  ['a flag that is joined', '🏳\ufe0f\u200d🌈'],
  ['a heart on fire without a selector', '❤\u200d🔥'],
  ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} Office'],
  ['a keycap', '1\ufe0f\u20e3 Line'],
  ['Persian with a non-joiner', 'می\u200cخواهم'],
  ['Devanagari with a joiner', 'क\u094d\u200dष'],
  ['Malayalam with a joiner', 'ന\u0d4d\u200d'],
  ['Bengali with a non-joiner', 'র\u200c\u09cdয'],
  ['a Japanese name with a selected form', '葛\u{e0100}城'],
] as const;

const HIDDEN = [
  ['a joiner between letters that never join', 'pay\u200dpal'],
  ['a non-joiner between letters that never join', 'pay\u200cpal'],
  ['two joiners in a row', 'می\u200c\u200cخواهم'],
  ['a joiner at the beginning', '\u200dSales'],
  ['a joiner behind an emoji and nothing to join', '👩\u200d Sales'],
  ['a zero-width blank', 'Sa\u200bles'],
  ['a direction override', 'Sales\u202e'],
  ['tags that are no flag', '🏴\u{e0067}\u{e0062}\u{e007f}'],
  ['tags behind a letter', 'A\u{e0041}\u{e007f}'],
  ['a selected form of a letter without forms', 'A\u{e0100}'],
  ['a line break', 'two\nlines'],
  ['an invisible letter', 'Sa\u3164les'],
  ['half of a pair', 'Sales\ud83d'],
] as const;

describe('a name', () => {
  it.each(NEEDED)('may hold %s, and is shown with it', (_what, name) => {
    expect(nameProblem(name)).toBeUndefined();
    expect(cleanText(name)).toEqual({ text: name.normalize('NFC'), removed: false, cut: false });
  });

  it.each(HIDDEN)('may not hold %s, and is shown without', (_what, name) => {
    expect(nameProblem(`x${name}x`)).toBe('hidden');
    expect(cleanText(name).removed).toBe(true);
  });

  it('has at most 64 characters as people count them', () => {
    expect(nameProblem('x'.repeat(64))).toBeUndefined();
    expect(nameProblem('x'.repeat(65))).toBe('long');
    expect(nameProblem('👨\u200d👩\u200d👧\u200d👦'.repeat(20))).toBeUndefined();
    expect(nameProblem('👨\u200d👩\u200d👧\u200d👦'.repeat(30))).toBe('long');
  });
});
