/** Replies of terminals are no keys, however they are cut; keys and pastes come through, whatever stands around them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSieve } from '../../../src/app/input/sieve.ts';

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

function sieved(chunks: readonly string[]): string {
  const sieve = createSieve(() => 0);
  return chunks.map((chunk) => sieve.push(chunk)).join('') + sieve.pause();
}

describe.each(Object.entries(NOISE))('%s', (_, bytes) => {
  test('is no key, in one piece, in any two, and in single characters', () => {
    const typed = `a${bytes}b`;
    expect(sieved([typed])).toBe('ab');
    expect(sieved([...typed])).toBe('ab');
    for (let at = 1; at < typed.length; at += 1) {
      expect(sieved([typed.slice(0, at), typed.slice(at)]), `cut at ${at}`).toBe('ab');
    }
  });
});

test('keys come through between replies, however all of it is cut', () => {
  const noise = fc.constantFrom(...Object.values(NOISE)).map((bytes) => ({ bytes, keys: '' }));
  const key = fc.constantFrom(...KEYS).map((bytes) => ({ bytes, keys: bytes === paste('') ? '' : bytes }));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(noise, key), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      (pieces, lengths) => {
        const all = pieces.map(({ bytes }) => bytes).join('');
        expect(sieved(cut(all, lengths))).toBe(pieces.map(({ keys }) => keys).join(''));
      },
    ),
    { numRuns: 3_000 },
  );
});

test('whatever comes, Ctrl+C and the keys after a pause come through', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 })), fc.boolean(), (chunks, control) => {
      const sieve = createSieve(() => 0);
      for (const chunk of chunks)
        sieve.push(control ? chunk.replaceAll('a', ESC).replaceAll('b', '[') : chunk);
      expect(sieve.push('\u0003')).toContain('\u0003');
      while (sieve.patience() !== undefined) sieve.pause();
      expect(sieve.push('q')).toBe('q');
      expect(sieve.push(`${ESC}[A`)).toBe(`${ESC}[A`);
    }),
    { numRuns: 3_000 },
  );
});

describe('Esc', () => {
  test('is a key after a pause, in a form that nothing can follow', () => {
    const sieve = createSieve(() => 0);
    expect(sieve.push(ESC)).toBe('');
    expect(sieve.patience()).toBe(50);
    expect(sieve.pause()).toBe(ESC_KEY);
    expect(sieve.patience()).toBeUndefined();
    expect(sieve.push('u')).toBe('u');
  });

  test.each([
    ['twice', ESC + ESC, ESC_KEY + ESC_KEY],
    ['before a chord', `${ESC}${ESC}u`, `${ESC_KEY}${ESC}u`],
    ['before a reply', `${ESC}${ESC}[12;40R`, ESC_KEY],
    ['before a control string', `${ESC}${ESC}]11;rgb:0/0/0${BEL}`, ESC_KEY],
    ['before a paste', `${ESC}${paste('x')}`, `${ESC_KEY}${paste('x')}`],
    ['in a control string without an end', `${ESC}]11;rgb${ESC}`, ESC_KEY],
  ])('%s', (_, typed, keys) => {
    expect(sieved([typed])).toBe(keys);
    expect(sieved([...typed])).toBe(keys);
  });
});

describe('Alt and a key', () => {
  test.each(['u', 'é', '東', '1', '\r', '\t', '\u007f', '\u0001', '\\', 'a\u0301'])(
    '%j: a chord where they come together',
    (key) => {
      expect(sieved([`${ESC}${key}`])).toBe(`${ESC}${key}`);
      expect(sieved([`a${ESC}${key}`])).toBe(`a${ESC}${key}`);
      // A person's Esc and the next key are never in one piece, and a chord is.
      expect(sieved([ESC, key])).toBe(`${ESC_KEY}${key}`);
    },
  );

  test('Ctrl+C is Ctrl+C', () => {
    expect(sieved([`${ESC}\u0003`])).toBe('\u0003');
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
    expect(sieved([`${ESC}${key}`])).toBe(chord);
    expect(sieved([ESC, key])).toBe(chord);
  });
});

describe('a control string without an end', () => {
  test.each([`${ESC}]`, `${ESC}P`, `${ESC}_`, `${ESC}^`, `${ESC}X`, '\u009d', '\u0090'])(
    '%j: keys come back',
    (begin) => {
      let now = 0;
      const sieve = createSieve(() => now);
      expect(sieve.push(`${begin}11;rgb:0000`)).toBe('');
      // A pause ends it.
      expect(sieve.patience()).toBe(500);
      expect(sieve.pause()).toBe('');
      expect(sieve.push('q')).toBe('q');
      // So do three seconds in which it never made one.
      sieve.push(`${begin}11;`);
      for (let held = 0; held < 29; held += 1) {
        now += 100;
        expect(sieve.push('j')).toBe('');
      }
      now += 100;
      expect(sieve.push('j')).toBe('j');
      // So does another sequence, and Ctrl+C.
      expect(sieve.push(`${begin}11;rgb${ESC}[A`)).toBe(`${ESC}[A`);
      expect(sieve.push(`${begin}11;rgb`)).toBe('');
      expect(sieve.push('\u0003')).toBe('\u0003');
    },
  );

  test('a sequence whose parameters go on for ever ends', () => {
    const sieve = createSieve(() => 0);
    let keys = sieve.push(`${ESC}[`);
    for (let held = 0; held < 200; held += 1) keys += sieve.push('1');
    expect(keys.length).toBeGreaterThan(100);
  });
});

describe('a paste without an end', () => {
  test('is closed by a pause, is text, and the keys after it are keys', () => {
    const sieve = createSieve(() => 0);
    expect(sieve.push(`${ESC}[200~`)).toBe('');
    expect(sieve.patience()).toBe(500);
    expect(sieve.pause()).toBe('');
    expect(sieve.push('?')).toBe('?');
    expect(sieve.push('q')).toBe('q');
    expect(sieve.push(`${ESC}[200~+1212\r5550101`)).toBe('');
    expect(sieve.pause()).toBe(paste('+1212\r5550101'));
    expect(sieve.push('q')).toBe('q');
    expect(sieve.push(`${ESC}[201~`)).toBe('');
  });

  test('a single key in it was typed, and acts once it is clear that nothing follows', () => {
    for (const key of ['?', 'q', `${ESC}[A`, '東']) {
      const sieve = createSieve(() => 0);
      expect(sieve.push(`${ESC}[200~`)).toBe('');
      expect(sieve.push(key)).toBe('');
      expect(sieve.pause()).toBe(key);
      // More may be text all the same.
      expect(sieve.push('one\rtwo')).toBe('');
      expect(sieve.pause()).toBe(paste('one\rtwo'));
    }
    const sieve = createSieve(() => 0);
    sieve.push(`${ESC}[200~\r`);
    expect(sieve.pause()).toBe(paste('\r'));
  });

  test('what comes of it after a pause is text still, and an Enter at its end does not act', () => {
    const sieve = createSieve(() => 0);
    sieve.push(`${ESC}[200~one\r`);
    expect(sieve.pause()).toBe(paste('one\r'));
    expect(sieve.push('two\rthree')).toBe('');
    expect(sieve.push(`\rq${ESC}[201~q`)).toBe(`${paste('two\rthree\rq')}q`);
    sieve.push(`${ESC}[200~one`);
    sieve.pause();
    expect(sieve.push('\r')).toBe('');
    expect(sieve.push('\r')).toBe('\r');
  });

  test('Esc and Ctrl+C get through', () => {
    const sieve = createSieve(() => 0);
    sieve.push(`${ESC}[200~abc`);
    expect(sieve.push('\u0003')).toBe(`${paste('abc')}\u0003`);
    sieve.push(`${ESC}[200~abc${ESC}`);
    expect(sieve.pause()).toBe(`${paste('abc')}${ESC_KEY}`);
    expect(sieve.push('q')).toBe('q');
  });

  test('a key that is held does not keep it open', () => {
    let now = 0;
    const sieve = createSieve(() => now);
    sieve.push(`${ESC}[200~`);
    let keys = '';
    for (let held = 0; held < 100; held += 1) {
      now += 100;
      keys += sieve.push('j');
    }
    expect(keys.slice(-40)).toBe('j'.repeat(40));
  });

  test('it takes no more memory than any field takes text', () => {
    const sieve = createSieve(() => 0);
    sieve.push(`${ESC}[200~`);
    for (let chunk = 0; chunk < 400; chunk += 1) sieve.push('x'.repeat(1_000));
    expect(sieve.pause().length).toBeLessThan(100_100);
  });
});
