/** Replies of terminals are no keys, however they are cut; keys and pastes come through, whatever stands around them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInputFilter } from '../../../src/app/input/input-filter.ts';

const ESC = '\u001b';
const ST = `${ESC}\\`;
const BEL = '\u0007';
const ESC_KEY = `${ESC}[27u`;
const paste = (text: string) => `${ESC}[200~${text}${ESC}[201~`;

/** What terminals send without a key: name and bytes. */
const NOISE: Readonly<Record<string, string>> = {
  'background colour': `${ESC}]11;rgb:0000/0000/0000${BEL}`,
  'background colour, ended by ST': `${ESC}]11;rgb:1e1e/1e1e/2e2e${ST}`,
  'foreground colour in eight bits': '\u009d10;rgb:ffff/ffff/ffff\u009c',
  'palette entry': `${ESC}]4;1;rgb:cdcd/0000/0000${BEL}`,
  'clipboard that somebody asked for': `${ESC}]52;c;aGVsbG8=${BEL}`,
  'working directory': `${ESC}]7;file://host/home/q?x=1${ST}`,
  'version (XTVERSION)': `${ESC}P>|XTerm(370)${ST}`,
  'setting (DECRQSS)': `${ESC}P1$r0m${ST}`,
  'capability (XTGETTCAP)': `${ESC}P1+r524742=8/8/8${ST}`,
  'terminal id (DA3) in eight bits': '\u0090!|7E565445\u009c',
  'picture protocol (kitty)': `${ESC}_Gi=31;OK${ST}`,
  'private message': `${ESC}^q${ST}`,
  'start of string': `${ESC}Xyyy${ST}`,
  'attributes (DA1)': `${ESC}[?62;22c`,
  'attributes (DA2)': `${ESC}[>41;370;0c`,
  'attributes in eight bits': '\u009b?64;1;2c',
  'cursor position': `${ESC}[12;40R`,
  'cursor position with page': `${ESC}[?12;40;1R`,
  'status: ready': `${ESC}[0n`,
  'colour scheme': `${ESC}[?997;1n`,
  'mode (DECRPM)': `${ESC}[?2026;2$y`,
  'mode of ANSI': `${ESC}[4;2$y`,
  'window size': `${ESC}[8;24;80t`,
  'window moved': `${ESC}[3;0;0t`,
  'parameters (DECREPTPARM)': `${ESC}[2;1;1;128;128;1;0x`,
  'keyboard protocol': `${ESC}[?1u`,
  'focus in': `${ESC}[I`,
  'focus out': `${ESC}[O`,
  'mouse (SGR)': `${ESC}[<0;10;10M`,
  'mouse released (SGR)': `${ESC}[<0;10;10m`,
  'mouse (urxvt)': `${ESC}[32;10;10M`,
  'mouse (X10)': `${ESC}[M q!`,
  'end of a paste that was given up': `${ESC}[201~`,
};

/** Keys as they are sent, all of which stay what they are. */
const KEYS = [
  'q',
  '?',
  '東',
  'é',
  '👩‍💻',
  ' ',
  '\r',
  '\t',
  '\u007f',
  '\u0003',
  '\u0015',
  `${ESC}[A`,
  `${ESC}[1;5C`,
  `${ESC}[5~`,
  `${ESC}[3;2~`,
  `${ESC}[Z`,
  `${ESC}[H`,
  `${ESC}OA`,
  `${ESC}OM`,
  `${ESC}[a`,
  `${ESC}[2$`,
  `${ESC}[7^`,
  `${ESC}[[A`,
  `${ESC}[97;5u`,
  `${ESC}${ESC}[A`,
  paste('one\r\ntwo'),
  paste(''),
  paste(`\u009b31m${ESC}[A q${BEL}`),
];

/** The text in pieces, cut after so many characters each, over and over. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let place = 0;
  for (let at = 0; at < text.length; at += lengths[place % lengths.length] ?? 1, place += 1) {
    pieces.push(text.slice(at, at + (lengths[place % lengths.length] ?? 1)));
  }
  return pieces;
}

function filtered(chunks: readonly string[]): string {
  const filter = createInputFilter(() => 0);
  return chunks.map((chunk) => filter.push(chunk)).join('') + filter.pause();
}

describe.each(Object.entries(NOISE))('%s', (_, bytes) => {
  test('is not a key, in one chunk, in any two chunks, and in single characters', () => {
    const typed = `a${bytes}b`;
    expect(filtered([typed])).toBe('ab');
    expect(filtered([...typed])).toBe('ab');
    for (let at = 1; at < typed.length; at += 1) {
      expect(filtered([typed.slice(0, at), typed.slice(at)]), `cut at ${at}`).toBe('ab');
    }
  });
});

test('keys between replies arrive, however the input is split', () => {
  const noise = fc.constantFrom(...Object.values(NOISE)).map((bytes) => ({ bytes, keys: '' }));
  const key = fc.constantFrom(...KEYS).map((bytes) => ({ bytes, keys: bytes === paste('') ? '' : bytes }));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(noise, key), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      (pieces, lengths) => {
        const all = pieces.map(({ bytes }) => bytes).join('');
        expect(filtered(cut(all, lengths))).toBe(pieces.map(({ keys }) => keys).join(''));
      },
    ),
    { numRuns: 3_000 },
  );
});

test('after any input, Ctrl+C and the keys after a pause arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 })), fc.boolean(), (chunks, control) => {
      const filter = createInputFilter(() => 0);
      for (const chunk of chunks)
        filter.push(control ? chunk.replaceAll('a', ESC).replaceAll('b', '[') : chunk);
      expect(filter.push('\u0003')).toContain('\u0003');
      while (filter.patience() !== undefined) filter.pause();
      expect(filter.push('q')).toBe('q');
      expect(filter.push(`${ESC}[A`)).toBe(`${ESC}[A`);
    }),
    { numRuns: 3_000 },
  );
});

describe('Esc', () => {
  test('is a key after a pause, in a form that starts no other sequence', () => {
    const filter = createInputFilter(() => 0);
    expect(filter.push(ESC)).toBe('');
    expect(filter.patience()).toBe(50);
    expect(filter.pause()).toBe(ESC_KEY);
    expect(filter.patience()).toBeUndefined();
    expect(filter.push('u')).toBe('u');
  });

  test.each([
    ['twice', ESC + ESC, ESC_KEY + ESC_KEY],
    ['before a chord', `${ESC}${ESC}u`, `${ESC_KEY}${ESC}u`],
    ['before a reply', `${ESC}${ESC}[12;40R`, ESC_KEY],
    ['before a control string', `${ESC}${ESC}]11;rgb:0/0/0${BEL}`, ESC_KEY],
    ['before a paste', `${ESC}${paste('x')}`, `${ESC_KEY}${paste('x')}`],
    ['in a control string without an end', `${ESC}]11;rgb${ESC}`, ESC_KEY],
  ])('%s', (_, typed, keys) => {
    expect(filtered([typed])).toBe(keys);
    expect(filtered([...typed])).toBe(keys);
  });
});

describe('Alt and a key', () => {
  test.each(['u', 'é', '東', '1', '\r', '\t', '\u007f', '\u0001', '\\', 'a\u0301'])(
    '%j: a chord where they come together',
    (key) => {
      expect(filtered([`${ESC}${key}`])).toBe(`${ESC}${key}`);
      expect(filtered([`a${ESC}${key}`])).toBe(`a${ESC}${key}`);
      // A person's Esc and the next key are never in one piece, and a chord is.
      expect(filtered([ESC, key])).toBe(`${ESC_KEY}${key}`);
    },
  );

  test('Ctrl+C is Ctrl+C', () => {
    expect(filtered([`${ESC}\u0003`])).toBe('\u0003');
  });
});

describe('Alt and a key that could begin a sequence', () => {
  test.each([
    ['[', `${ESC}[91;3u`],
    ['O', `${ESC}[79;4u`],
    [']', `${ESC}[93;3u`],
    ['P', `${ESC}[80;4u`],
    ['X', `${ESC}[88;4u`],
    ['^', `${ESC}[94;3u`],
    ['_', `${ESC}[95;3u`],
  ])('%s is a chord after a pause', (key, chord) => {
    expect(filtered([`${ESC}${key}`])).toBe(chord);
    expect(filtered([ESC, key])).toBe(chord);
  });
});

describe('a control string without an end', () => {
  test.each([`${ESC}]`, `${ESC}P`, `${ESC}_`, `${ESC}^`, `${ESC}X`, '\u009d', '\u0090'])(
    '%j: keys come back',
    (begin) => {
      let now = 0;
      const filter = createInputFilter(() => now);
      expect(filter.push(`${begin}11;rgb:0000`)).toBe('');
      // A pause ends it.
      expect(filter.patience()).toBe(500);
      expect(filter.pause()).toBe('');
      expect(filter.push('q')).toBe('q');
      // So do three seconds in which it never made one.
      filter.push(`${begin}11;`);
      for (let held = 0; held < 29; held += 1) {
        now += 100;
        expect(filter.push('j')).toBe('');
      }
      now += 100;
      expect(filter.push('j')).toBe('j');
      // So does another sequence, and Ctrl+C.
      expect(filter.push(`${begin}11;rgb${ESC}[A`)).toBe(`${ESC}[A`);
      expect(filter.push(`${begin}11;rgb`)).toBe('');
      expect(filter.push('\u0003')).toBe('\u0003');
    },
  );

  test('a sequence with endless parameters ends', () => {
    const filter = createInputFilter(() => 0);
    let keys = filter.push(`${ESC}[`);
    for (let held = 0; held < 200; held += 1) keys += filter.push('1');
    expect(keys.length).toBeGreaterThan(100);
  });
});

describe('a paste without an end', () => {
  test('is closed by a pause, is text, and the keys after it are keys', () => {
    const filter = createInputFilter(() => 0);
    expect(filter.push(`${ESC}[200~`)).toBe('');
    expect(filter.patience()).toBe(500);
    expect(filter.pause()).toBe('');
    expect(filter.push('?')).toBe('?');
    expect(filter.push('q')).toBe('q');
    expect(filter.push(`${ESC}[200~+1212\r5550101`)).toBe('');
    expect(filter.pause()).toBe(paste('+1212\r5550101'));
    expect(filter.push('q')).toBe('q');
    expect(filter.push(`${ESC}[201~`)).toBe('');
  });

  test('a single key in it counts as typed, after a pause', () => {
    for (const key of ['?', 'q', `${ESC}[A`, '東']) {
      const filter = createInputFilter(() => 0);
      expect(filter.push(`${ESC}[200~`)).toBe('');
      expect(filter.push(key)).toBe('');
      expect(filter.pause()).toBe(key);
      // More may be text all the same.
      expect(filter.push('one\rtwo')).toBe('');
      expect(filter.pause()).toBe(paste('one\rtwo'));
    }
    const filter = createInputFilter(() => 0);
    filter.push(`${ESC}[200~\r`);
    expect(filter.pause()).toBe(paste('\r'));
  });

  test('its text after a pause is still text, and an Enter at its end does nothing', () => {
    const filter = createInputFilter(() => 0);
    filter.push(`${ESC}[200~one\r`);
    expect(filter.pause()).toBe(paste('one\r'));
    expect(filter.push('two\rthree')).toBe('');
    expect(filter.push(`\rq${ESC}[201~q`)).toBe(`${paste('two\rthree\rq')}q`);
    filter.push(`${ESC}[200~one`);
    filter.pause();
    expect(filter.push('\r')).toBe('');
    expect(filter.push('\r')).toBe('\r');
  });

  test('accepts Esc and Ctrl+C', () => {
    const filter = createInputFilter(() => 0);
    filter.push(`${ESC}[200~abc`);
    expect(filter.push('\u0003')).toBe(`${paste('abc')}\u0003`);
    filter.push(`${ESC}[200~abc${ESC}`);
    expect(filter.pause()).toBe(`${paste('abc')}${ESC_KEY}`);
    expect(filter.push('q')).toBe('q');
  });

  test('a key that is held does not keep it open', () => {
    let now = 0;
    const filter = createInputFilter(() => now);
    filter.push(`${ESC}[200~`);
    let keys = '';
    for (let held = 0; held < 100; held += 1) {
      now += 100;
      keys += filter.push('j');
    }
    expect(keys.slice(-40)).toBe('j'.repeat(40));
  });

  test('it keeps no more text than a field accepts', () => {
    const filter = createInputFilter(() => 0);
    filter.push(`${ESC}[200~`);
    for (let chunk = 0; chunk < 400; chunk += 1) filter.push('x'.repeat(1_000));
    expect(filter.pause().length).toBeLessThan(100_100);
  });
});
