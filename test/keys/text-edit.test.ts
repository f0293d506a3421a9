import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyNamed } from '../../src/keys/key.ts';
import { editOf, editText, isFieldKey, type TextEdit, textState } from '../../src/keys/text-edit.ts';
import { graphemes } from '../../src/text/graphemes.ts';

const PIECES = [
  'a',
  'B',
  '7',
  ' ',
  'é',
  'e',
  '\u0301',
  '漢',
  '👍',
  '🏽',
  '🇩',
  '🇪',
  '👨‍👩‍👧',
  '\u200d',
  'ก',
  'ำ',
  '-',
];
const KINDS = [
  'left',
  'right',
  'home',
  'end',
  'word-left',
  'word-right',
  'backspace',
  'delete',
  'delete-word',
  'delete-word-right',
  'delete-to-start',
  'delete-to-end',
] as const;
const insert = fc.constantFrom(...PIECES).map((text): TextEdit => ({ kind: 'insert', text }));
const edits = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: insert },
    fc.constantFrom(...KINDS).map((kind): TextEdit => ({ kind })),
  ),
  { maxLength: 60 },
);

/** The places where the cursor may stand. */
function boundaries(text: string): number[] {
  const ends = [0];
  for (const grapheme of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    ends.push(grapheme.index + grapheme.segment.length);
  }
  return ends;
}

test('after any edits the cursor is between two graphemes', () => {
  fc.assert(
    fc.property(edits, (list) => {
      let state = textState('');
      for (const edit of list) {
        state = editText(state, edit);
        expect(boundaries(state.value)).toContain(state.cursor);
      }
    }),
    { numRuns: 400 },
  );
});

test('backspace and delete take one grapheme, whole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '漢', '👍🏽', '👨‍👩‍👧', '🇩🇪', 'e\u0301')), (parts) => {
      const text = parts.join('');
      const count = [...graphemes(text)].length;
      let back = textState(text);
      let forward = editText(textState(text), { kind: 'home' });
      for (let left = count; left > 0; left -= 1) {
        back = editText(back, { kind: 'backspace' });
        forward = editText(forward, { kind: 'delete' });
        expect([...graphemes(back.value)].length).toBe(left - 1);
        expect([...graphemes(forward.value)].length).toBe(left - 1);
      }
    }),
    { numRuns: 200 },
  );
});

test('typing left to right and reading back gives what was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (parts) => {
      const typed = parts.reduce((state, text) => editText(state, { kind: 'insert', text }), textState(''));
      expect(typed.value).toBe(parts.join(''));
      expect(typed.cursor).toBe(typed.value.length);
    }),
  );
});

function type(value: string, keys: readonly string[]): string {
  return keys.reduce((state, name) => {
    const edit = editOf(keyNamed(name));
    return edit === undefined ? state : editText(state, edit);
  }, textState(value)).value;
}

test('a ← b → c is bac', () => {
  expect(type('', ['a', 'left', 'b', 'right', 'c'])).toBe('bac');
});

test('the keys of a line: Home End Ctrl+A E W U K, words by Alt', () => {
  expect(type('abc', ['home', 'x', 'end', 'y'])).toBe('xabcy');
  expect(type('abc', ['ctrl+a', 'x', 'ctrl+e', 'y'])).toBe('xabcy');
  expect(type('one two  ', ['ctrl+w'])).toBe('one ');
  expect(type('one two', ['alt+b', 'ctrl+k'])).toBe('one ');
  expect(type('one two', ['alt+b', 'ctrl+u'])).toBe('two');
  expect(type('one two', ['home', 'alt+d'])).toBe(' two');
  expect(type('one two', ['home', 'alt+f', '!'])).toBe('one! two');
});

test('a field uses keys that type or edit, and no others', () => {
  expect(['a', '?', 'space', 'q', '1', 'left', 'ctrl+u', 'home'].filter((name) => !isFieldKey(name))).toEqual(
    [],
  );
  expect(['enter', 'esc', 'tab', 'up', 'down', 'ctrl+p', 'ctrl+c'].filter(isFieldKey)).toEqual([]);
});
