/** A chord that is bound to nothing does nothing: no screen changes, and no field loses its text. */
import { afterEach, expect, test } from 'vitest';
import type { AppDriver } from '../support/app-driver.tsx';
import { EVERY_FIELD } from '../support/every-field.ts';
import { EVERY_SCREEN, openFull } from '../support/every-screen.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const PRINTABLE = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place));
/** They begin sequences, and are chords after a pause: test/app/input. */
const BEGINS = '[O]PX^_';
/** Words of a line, whose text and place they keep at the end of it. */
const CHORDS: readonly (readonly [name: string, typed: readonly string[]])[] = [
  [
    'Alt',
    PRINTABLE.filter((key) => !BEGINS.includes(key) && !'bfd'.includes(key)).map((key) => `\u001b${key}`),
  ],
  ['Alt, in eight bits and letters of others', ['\u001bé', '\u001b東', '\u001bß']],
  [
    'Ctrl',
    ['\0', '\n', ...'qrvy\\]^_'].map((key) =>
      key < ' ' ? key : String.fromCharCode(key.charCodeAt(0) & 31),
    ),
  ],
  ['Alt, by the newer protocol', coded(3)],
  ['Alt and Shift', coded(4)],
  ['Ctrl and Alt', coded(7)],
  ['Super', coded(9)],
  ['Super and Shift', coded(10)],
  ['Hyper', coded(17)],
  [
    'Alt and a named key',
    ['\u001b\r', '\u001b\t', '\u001b[1;3A', '\u001b[1;3B', '\u001b[5;3~', '\u001b[27;3u', '\u001b\u001b[A'],
  ],
  [
    'Shift and a named key',
    ['\u001b[1;2A', '\u001b[1;2B', '\u001b[5;2~', '\u001b[13;2u', '\u001b[27;2u', '\u001b[1;6P'],
  ],
  ['keys let go', ['\u001b[113;1:3u', '\u001b[27;1:3u', '\u001b[13;1:3u', '\u001b[1;1:3A']],
];

function coded(modifiers: number): string[] {
  return PRINTABLE.filter((key) => !'bfdBFD'.includes(key)).map(
    (key) => `\u001b[${key.charCodeAt(0)};${modifiers}u`,
  );
}

async function expectNothing(): Promise<void> {
  await app.released();
  const before = app.screen();
  for (const [name, typed] of CHORDS) {
    app.type(typed.join(''));
    await app.released();
    expect(app.screen(), name).toBe(before);
  }
}

test.each(EVERY_SCREEN)('on $name', async ({ open }) => {
  app = await openFull({ columns: 100, rows: 30 });
  await open(app);
  await expectNothing();
  expect(app.left()).toBe(false);
});

test.each(EVERY_FIELD)('in a field with text: $name', async ({ open, text, answered = text }) => {
  app = await openFull({ columns: 100, rows: 30 });
  await open(app);
  await app.released();
  app.type(text);
  await app.see(text);
  await app.see(answered);
  await expectNothing();
  app.type('\u007f');
  await app.until((seen) => !seen.includes(text), 'the last character gone');
});
