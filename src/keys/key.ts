/**
 * Splits terminal input into single keys. Ink merges runs of printable keys ("jjj" for a held j), so each chunk is split
 * first.
 */
import type { Key } from 'ink';
import { cleanText } from '../text/clean.ts';
import { graphemes } from '../text/graphemes.ts';

/** One key: its name ("j", "G", "up", "ctrl+p", "space"), and the text that it types in a field. */
export interface KeyPress {
  readonly name: string;
  readonly text?: string;
}

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** The keys of one chunk of input, in order. Unknown sequences give no key. */
export function keysOf(input: string, key: Key): KeyPress[] {
  if (key.eventType === 'release') return [];
  const named = NAMED.find(([flag]) => key[flag] === true);
  if (named !== undefined) return [{ name: withModifiers(named[1], key) }];
  if (input === '') return [];
  if (key.ctrl || key.meta || key.super || key.hyper)
    return [{ name: withModifiers(input.toLowerCase(), key) }];
  return [...graphemes(input)].flatMap(typed);
}

/** The key of this name, with the text that it types. */
export function keyNamed(name: string): KeyPress {
  if (name === 'space') return { name, text: ' ' };
  return [...graphemes(name)].length === 1 ? { name, text: name } : { name };
}

const JOINER = /^[\u200c\u200d]$/;

/** Converts a grapheme of a run to a key. Ink recognizes Ctrl+letter only alone, so this recognizes it inside a run. */
function typed(character: string): KeyPress[] {
  if (/^\r\n?$/.test(character)) return [{ name: 'enter' }];
  if (character === '\t') return [{ name: 'tab' }];
  if (character === ' ') return [{ name: 'space', text: ' ' }];
  const code = character.charCodeAt(0);
  // A line feed is Ctrl+J, never Enter. A terminal sends it for a line break in pasted text, which must not press a button.
  if (code >= 1 && code <= 26) return [{ name: `ctrl+${String.fromCharCode(code + 96)}` }];
  // Keyboards of some scripts have a key for joiners. A field reports a joiner that it does not accept.
  if (JOINER.test(character)) return [{ name: 'joiner', text: character }];
  const { text } = cleanText(character);
  return text === '' ? [] : [{ name: text, text }];
}

function withModifiers(name: string, key: Key): string {
  const modifiers = [
    key.hyper && 'hyper',
    key.super && 'super',
    key.ctrl && 'ctrl',
    key.meta && 'alt',
    key.shift && 'shift',
  ].filter(Boolean);
  return [...modifiers, name === ' ' ? 'space' : name].join('+');
}

const PRETTY: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  space: 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
};

const NAMES = new Set([...NAMED.map(([, name]) => name), 'space']);

/**
 * Whether this is the name of a key: one character or a named key, with optional ctrl+, alt+ and shift+ before it, in this
 * order.
 */
export function isKeyName(name: string): boolean {
  const bare = name.replace(/^(ctrl\+)?(alt\+)?(shift\+)?(?=.)/, '');
  return NAMES.has(bare) || ([...graphemes(bare)].length === 1 && typed(bare).length === 1);
}

/** The display name of a key: "ctrl+p" is "Ctrl+P". */
export function prettyKey(name: string): string {
  if (name === '+') return name;
  const names = name.split('+');
  return names
    .map((part) => PRETTY[part] ?? (names.length > 1 && part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
