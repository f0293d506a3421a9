import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { keyNamed, keysOf, prettyKey } from '../../src/keys/key.ts';
import { graphemes } from '../../src/text/graphemes.ts';

const NONE: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};
const names = (input: string, key: Partial<Key> = {}) =>
  keysOf(input, { ...NONE, ...key }).map(({ name }) => name);

test('a run of characters is as many keys', () => {
  expect(names('jjj')).toEqual(['j', 'j', 'j']);
  expect(names('G', { shift: true })).toEqual(['G']);
});

test('control keys inside a run keep their meaning', () => {
  expect(names('abc\r')).toEqual(['a', 'b', 'c', 'enter']);
  expect(names('a\tb c')).toEqual(['a', 'tab', 'b', 'space', 'c']);
  expect(names('ab\u0015c')).toEqual(['a', 'b', 'ctrl+u', 'c']);
  expect(names('\u0001x\u0005')).toEqual(['ctrl+a', 'x', 'ctrl+e']);
});

test('a line feed, as a pasted line end may arrive, is no Enter', () => {
  expect(names('a\nb')).toEqual(['a', 'ctrl+j', 'b']);
  expect(names('\n\n\n')).not.toContain('enter');
});

test('graphemes stay whole, and invisible characters are not keys', () => {
  expect(names('é👍🏽e\u0301')).toEqual(['é', '👍🏽', 'é']);
  expect(names('a\u202eb\u200bc\u0000')).toEqual(['a', 'b', 'c']);
});

test('named keys carry their modifiers', () => {
  expect(names('', { upArrow: true })).toEqual(['up']);
  expect(names('', { tab: true, shift: true })).toEqual(['shift+tab']);
  expect(names('p', { ctrl: true })).toEqual(['ctrl+p']);
  expect(names('x', { meta: true })).toEqual(['alt+x']);
  expect(names(' ', { ctrl: true })).toEqual(['ctrl+space']);
  expect(names('', { leftArrow: true, ctrl: true })).toEqual(['ctrl+left']);
  expect(names('')).toEqual([]);
});

test('a key with another modifier is another key, and letting one go is none', () => {
  expect(names('', { escape: true })).toEqual(['esc']);
  expect(names('', { escape: true, meta: true })).toEqual(['alt+esc']);
  expect(names('u', { super: true })).toEqual(['super+u']);
  expect(names('u', { hyper: true })).toEqual(['hyper+u']);
  expect(names('', { return: true, super: true })).toEqual(['super+enter']);
  expect(names('U', { ctrl: true, shift: true })).toEqual(['ctrl+shift+u']);
  expect(names('u', { eventType: 'release' })).toEqual([]);
  expect(names('', { return: true, eventType: 'release' })).toEqual([]);
  expect(names('u', { eventType: 'repeat' })).toEqual(['u']);
});

test('a name gives back the key that it came from', () => {
  expect(keyNamed('space')).toEqual({ name: 'space', text: ' ' });
  expect(keyNamed('é')).toEqual({ name: 'é', text: 'é' });
  expect(keyNamed('ctrl+p')).toEqual({ name: 'ctrl+p' });
});

test('plain text needs no segmenter and is taken apart the same', () => {
  expect([...graphemes('abc')]).toEqual(['a', 'b', 'c']);
  expect([...graphemes('a👨‍👩‍👧b')]).toEqual(['a', '👨‍👩‍👧', 'b']);
});

test('keys are printed as people know them', () => {
  expect(['ctrl+p', 'pagedown', 'up', 'G', 'space', '+', 'shift+tab'].map(prettyKey)).toEqual([
    'Ctrl+P',
    'PgDn',
    '↑',
    'G',
    'Space',
    '+',
    'Shift+Tab',
  ]);
});

test('a joiner that is typed by itself is text, and never part of the name of a key', () => {
  for (const joiner of ['\u200c', '\u200d']) {
    expect(keysOf(joiner, NONE)).toEqual([{ name: 'joiner', text: joiner }]);
  }
  expect(
    keysOf('می\u200cخ', NONE)
      .map(({ text }) => text)
      .join(''),
  ).toBe('می\u200cخ');
});
